// Every folder of tests/faults is a test: a pack that is broken in one way, and expected.txt with
// the exact faults that it must earn. To add one, add a folder; the base pack must earn none.
#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "corpus/check.h"
#include "corpus/faults.h"
#include "tests/corpus/packs.h"

namespace legwork::corpus {
namespace {

namespace ut = boost::unit_test;

void check_folder(const std::string& name) {
  const Scratch scratch("faults_" + name);
  std::string told;
  for (const Error& fault : check_pack(read_pack(lay_out(name, scratch.folder()), "en")))
    told += fault.line() + "\n";
  BOOST_CHECK_EQUAL(told, bytes_of(faults_folder() / name / "expected.txt"));
}

bool add_folders() {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(faults_folder()))
    if (entry.is_directory())
      names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  ut::test_suite* suite = BOOST_TEST_SUITE("fault_packs");
  for (const std::string& name : names)
    suite->add(ut::make_test_case([name] { check_folder(name); }, name, __FILE__, __LINE__));
  ut::framework::master_test_suite().add(suite);
  return true;
}

const bool folders_added = add_folders();

BOOST_AUTO_TEST_SUITE(faults)

BOOST_AUTO_TEST_CASE(there_are_fault_packs) {
  BOOST_CHECK(folders_added);
  BOOST_CHECK(std::filesystem::exists(faults_folder() / "base"));
}

BOOST_AUTO_TEST_CASE(nearest_is_what_was_meant) {
  const std::vector<std::string> names{"calf", "shin", "site", "swelling"};
  BOOST_CHECK_EQUAL(nearest("claf", names), "calf");
  BOOST_CHECK_EQUAL(nearest("sight", names), "site");
  BOOST_CHECK_EQUAL(nearest("sweling", names), "swelling");
  BOOST_CHECK_EQUAL(nearest("elbow", names), "");
  BOOST_CHECK_EQUAL(nearest("x", {}), "");
}

BOOST_AUTO_TEST_CASE(unknown_suggests_only_what_is_near) {
  BOOST_CHECK_EQUAL(unknown("finding", "sweling", {"swelling"}),
                    "unknown finding sweling; did you mean swelling?");
  BOOST_CHECK_EQUAL(unknown("finding", "elbow", {"swelling"}), "unknown finding elbow");
}

BOOST_AUTO_TEST_CASE(sorted_by_number_not_by_letter) {
  Faults list;
  list.add("a.toml:10:2", "late");
  list.add("a.toml:9:11", "later in the line");
  list.add("a.toml:9:2", "first");
  list.add("a.toml", "of the file");
  list.add("a.toml:9:2", "first");
  const std::vector<Error> sorted = list.sorted();
  BOOST_REQUIRE_EQUAL(sorted.size(), 4U);
  BOOST_CHECK_EQUAL(sorted[0].what, "of the file");
  BOOST_CHECK_EQUAL(sorted[1].what, "first");
  BOOST_CHECK_EQUAL(sorted[2].what, "later in the line");
  BOOST_CHECK_EQUAL(sorted[3].what, "late");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace legwork::corpus
