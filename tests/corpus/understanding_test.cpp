// Every file of tests/understanding is a test: messages of one class, and what must be heard in
// them. A class passes when its F1 and its intents come to the bar; one with next to nothing to
// hear (traps) when little is heard. Each message that is read otherwise is told, so that
// `--log_level=message` shows what to work on. The phrases were widened by all files but blind_*,
// which stay untouched: they tell what to expect of messages that nobody here has seen. To add a
// class, add a file.
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "corpus/store.h"
#include "corpus/tree.h"
#include "nlu/reader.h"

namespace legwork::corpus {
namespace {

namespace ut = boost::unit_test;

constexpr double findings_bar = 0.90;      // F1 in every class
constexpr double alarms_bar = 0.05;        // false alarms a message, where there is little to hear
constexpr double intents_bar = 0.85;       // of a class
constexpr double number_tolerance = 0.06;  // "a month" may be 30 days or 30.4

std::filesystem::path folder() {
  return std::filesystem::path(LEGWORK_TESTS_DIR) / "understanding" / "en";
}

const Store& store() {
  static const Result<Store> opened = open_store(LEGWORK_STORE);
  BOOST_REQUIRE_MESSAGE(opened, "no store: run ./dev build");
  return *opened;
}

// One finding as a test names it: "swelling absent", "site calf", "duration 21".
struct Claim {
  std::string id;
  std::string status;
  std::string choice;
  double number = 0;

  bool same_as(const Claim& other) const {
    return id == other.id && status == other.status && choice == other.choice &&
           std::abs(number - other.number) <=
               number_tolerance * std::max(std::abs(number), std::abs(other.number));
  }
  std::string text() const {
    std::ostringstream out;
    out << id << " " << status << " " << choice;
    if (number != 0)
      out << number;
    return out.str();
  }
};

std::vector<Claim> claims_of(const Tree& expect) {
  std::vector<Claim> claims;
  for (const Tree::Entry& entry : expect.entries) {
    const bool list = entry.value.kind == Tree::Kind::list;
    for (const Tree& value : list ? entry.value.items : std::vector<Tree>{entry.value}) {
      Claim claim{entry.key, "present", "", 0};
      if (value.kind == Tree::Kind::number)
        claim.number = value.number;
      else if (value.text == "absent" || value.text == "past")
        claim.status = value.text;
      else
        claim.choice = value.text;
      claims.push_back(claim);
    }
  }
  return claims;
}

std::vector<Claim> heard_in(const nlu::Meaning& meaning) {
  std::vector<Claim> claims;
  for (const nlu::Finding& finding : meaning.findings) {
    Claim claim{finding.id, "present", "", 0};
    if (finding.status == nlu::Status::absent)
      claim.status = "absent";
    else if (finding.when == nlu::When::past)
      claim.status = "past";
    if (const double* number = std::get_if<double>(&finding.value))
      claim.number = *number;
    if (const auto* choice = std::get_if<std::string>(&finding.value))
      if (claim.status == "present")
        claim.choice = *choice;
    claims.push_back(claim);
  }
  return claims;
}

bool holds(const std::vector<Claim>& claims, const Claim& wanted) {
  return std::any_of(claims.begin(), claims.end(),
                     [&](const Claim& claim) { return claim.same_as(wanted); });
}

struct Count {
  int messages = 0;
  int right = 0;
  int missed = 0;
  int extra = 0;
  int intents_right = 0;
  int intents = 0;

  bool little_to_hear() const { return 4 * (right + missed) < messages; }
  double f1() const {
    const int all = 2 * right + missed + extra;
    return all == 0 ? 1 : 2.0 * right / all;
  }
};

void count_case(const Tree& one, nlu::Reader& reader, Count& count) {
  const std::string& text = one.find("text")->value.text;
  ++count.messages;
  nlu::ReadOptions options;
  const auto* today = one.find("today");
  options.today = nlu::day_from_text(today ? today->value.text : "2026-11-22");
  const nlu::Meaning meaning = reader.read(text, options);

  std::set<std::string> either;
  if (const auto* listed = one.find("either"))
    for (const Tree& id : listed->value.items)
      either.insert(id.text);
  const auto* expect = one.find("expect");
  const std::vector<Claim> wanted = expect ? claims_of(expect->value) : std::vector<Claim>{};
  const std::vector<Claim> heard = heard_in(meaning);
  std::string told;
  for (const Claim& claim : wanted)
    if (holds(heard, claim))
      ++count.right;
    else if (!either.contains(claim.id)) {
      ++count.missed;
      told += " missed: " + claim.text();
    }
  for (const Claim& claim : heard)
    if (!holds(wanted, claim) && !either.contains(claim.id)) {
      ++count.extra;
      told += " extra: " + claim.text();
    }
  if (const auto* intent = one.find("intent")) {
    ++count.intents;
    if (meaning.intent() == intent->value.text)
      ++count.intents_right;
    else
      told += " intent: " + meaning.intent() + ", not " + intent->value.text;
  }
  if (!told.empty())
    BOOST_TEST_MESSAGE(one.where << ": \"" << text << "\"" << told);
}

void check_file(const std::filesystem::path& path) {
  std::ifstream file(path);
  std::stringstream bytes;
  bytes << file.rdbuf();
  const Result<Tree> tree = parse_tree(bytes.str(), path.filename().string());
  BOOST_REQUIRE_MESSAGE(tree, path << ": " << (tree ? "" : tree.error().line()));
  const auto* cases = tree->find("cases");
  BOOST_REQUIRE_MESSAGE(cases && !cases->value.items.empty(), path << " holds no [[cases]]");
  nlu::Reader reader(store().lexicon);
  Count count;
  for (const Tree& one : cases->value.items)
    count_case(one, reader, count);
  BOOST_TEST_MESSAGE(path.stem() << ": F1 " << count.f1() << ", right " << count.right
                                 << ", missed " << count.missed << ", extra " << count.extra
                                 << ", intents " << count.intents_right << " of " << count.intents);
  if (count.little_to_hear())
    BOOST_CHECK_LE(count.extra, alarms_bar * count.messages);
  else
    BOOST_CHECK_GE(count.f1(), findings_bar);
  BOOST_CHECK_GE(count.intents_right, intents_bar * count.intents);
}

bool add_files() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder()))
    if (entry.path().extension() == ".toml")
      files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  ut::test_suite* suite = BOOST_TEST_SUITE("understanding");
  for (const std::filesystem::path& file : files)
    suite->add(
        ut::make_test_case([file] { check_file(file); }, file.stem().string(), __FILE__, __LINE__));
  ut::framework::master_test_suite().add(suite);
  return true;
}

[[maybe_unused]] const bool files_added = add_files();

}  // namespace
}  // namespace legwork::corpus
