#include "corpus/store.h"

#include <boost/test/unit_test.hpp>

#include "corpus/compile.h"
#include "nlu/reader.h"
#include "tests/corpus/packs.h"

namespace legwork::corpus {
namespace {

Pack base() {
  return read_pack((faults_folder() / "base" / "legs").string(), "en");
}

std::string refused(const std::string& path, const std::string& language = "") {
  const Result<Store> store = open_store(path, language);
  BOOST_REQUIRE(!store);
  return store.error().line();
}

void require_written(const Pack& pack, const std::string& path) {
  const Result<bool> written = write_store(pack, path);
  BOOST_REQUIRE_MESSAGE(written, (written ? "" : written.error().line()));
}

BOOST_AUTO_TEST_SUITE(store)

BOOST_AUTO_TEST_CASE(what_goes_in_comes_out) {
  const Scratch scratch("store");
  const Pack pack = base();
  require_written(pack, scratch.path("a.db"));
  const Result<Store> store = open_store(scratch.path("a.db"));
  BOOST_REQUIRE(store);
  BOOST_CHECK_EQUAL(store->languages, "en");
  const Knowledge& now = store->knowledge;
  const Knowledge& then = pack.knowledge;
  BOOST_CHECK_EQUAL(now.language, "en");
  BOOST_CHECK(now.texts == then.texts);
  BOOST_CHECK(now.relation_sex == then.relation_sex);
  BOOST_REQUIRE_EQUAL(now.findings.size(), then.findings.size());
  BOOST_CHECK(now.findings[0].values == then.findings[0].values);
  BOOST_CHECK(now.finding("age")->kind == Finding::Kind::number);
  BOOST_REQUIRE_EQUAL(now.conditions.size(), 1U);
  BOOST_CHECK(now.conditions[0].pointers == then.conditions[0].pointers);
  BOOST_CHECK(now.conditions[0].evidence[2].term == then.conditions[0].evidence[2].term);
  BOOST_CHECK_EQUAL(now.conditions[0].evidence[2].given, then.conditions[0].evidence[2].given);
  BOOST_CHECK(now.conditions[0].sources == then.conditions[0].sources);
  BOOST_CHECK(now.flags[0].when == then.flags[0].when);
  BOOST_CHECK(now.flags[0].points_to == then.flags[0].points_to);
  BOOST_CHECK(now.scores[0].items[0].term == then.scores[0].items[0].term);
  BOOST_CHECK_EQUAL(now.question("site")->items.size(), 2U);
  BOOST_CHECK(now.question("age")->kind == Question::Kind::number);
  BOOST_CHECK(now.faqs[0].about == then.faqs[0].about);
  BOOST_CHECK(now.faqs[0].changes[0].when == then.faqs[0].changes[0].when);
  BOOST_CHECK_EQUAL(now.source("guide")->title, "A guide");
}

BOOST_AUTO_TEST_CASE(the_lexicon_reads) {
  const Scratch scratch("store");
  require_written(base(), scratch.path("a.db"));
  const Result<Store> store = open_store(scratch.path("a.db"), "en");
  BOOST_REQUIRE(store);
  nlu::Reader reader(store->lexicon);
  const nlu::Meaning meaning = reader.read("my calf is swollen", {});
  BOOST_REQUIRE(!meaning.findings.empty());
}

BOOST_AUTO_TEST_CASE(the_same_bytes_each_time) {
  const Scratch one("store_one");
  const Scratch other("store_other");
  require_written(base(), one.path("a.db"));
  const Pack elsewhere = read_pack(lay_out("base", other.folder() / "corpus"), "en");
  require_written(elsewhere, other.path("b.db"));
  BOOST_CHECK(bytes_of(one.path("a.db")) == bytes_of(other.path("b.db")));
  BOOST_CHECK(!std::filesystem::exists(one.path("a.db.tmp")));
}

BOOST_AUTO_TEST_CASE(a_store_is_replaced) {
  const Scratch scratch("store");
  write_bytes(scratch.path("a.db"), "something else");
  write_bytes(scratch.path("a.db.tmp"), "left behind");
  require_written(base(), scratch.path("a.db"));
  BOOST_CHECK(open_store(scratch.path("a.db")));
}

BOOST_AUTO_TEST_CASE(a_path_with_odd_characters) {
  const Scratch scratch("store");
  const std::string path = scratch.path("a b?c#d%20é&mode=rwc.db");
  require_written(base(), path);
  BOOST_CHECK(open_store(path));
}

BOOST_AUTO_TEST_CASE(a_pack_with_faults_is_refused) {
  const Scratch scratch("store");
  Pack pack = base();
  pack.faults.push_back({"a.toml:1:1", "wrong"});
  const Result<bool> written = write_store(pack, scratch.path("a.db"));
  BOOST_REQUIRE(!written);
  BOOST_CHECK_EQUAL(written.error().line(), "a.toml:1:1: wrong");
  BOOST_CHECK(!std::filesystem::exists(scratch.path("a.db")));
}

BOOST_AUTO_TEST_CASE(nowhere_to_write) {
  const Scratch scratch("store");
  const std::string path = scratch.path("no/such/folder/a.db");
  const Result<bool> written = write_store(base(), path);
  BOOST_REQUIRE(!written);
  BOOST_CHECK_EQUAL(written.error().where, path);
}

BOOST_AUTO_TEST_CASE(files_that_are_no_store) {
  const Scratch scratch("store");
  const std::string path = scratch.path("a.db");
  BOOST_CHECK_EQUAL(refused(path), path + ": No such file or directory");
  BOOST_CHECK_EQUAL(refused(scratch.folder().string()),
                    scratch.folder().string() + ": Is a directory");
  for (const std::string& bytes : {std::string(), std::string("hello"), std::string(5000, 'x')}) {
    write_bytes(path, bytes);
    BOOST_CHECK_EQUAL(refused(path), path + ": not a Legwork store");
  }
}

// Another program's database, and one of another version: bytes 60 and 68 of the header say so.
BOOST_AUTO_TEST_CASE(stores_of_others) {
  const Scratch scratch("store");
  const std::string path = scratch.path("a.db");
  require_written(base(), path);
  const std::string whole = bytes_of(path);
  std::string foreign = whole;
  foreign.replace(68, 4, std::string(4, '\0'));
  write_bytes(path, foreign);
  BOOST_CHECK_EQUAL(refused(path), path + ": not a Legwork store (application_id 0)");
  std::string newer = whole;
  newer[63] = 99;
  write_bytes(path, newer);
  BOOST_CHECK_EQUAL(refused(path),
                    path + ": made by another version (schema 99, this program reads " +
                        std::to_string(store_schema_version) + "); run `legwork build`");
}

BOOST_AUTO_TEST_CASE(a_store_that_was_cut) {
  const Scratch scratch("store");
  const std::string path = scratch.path("a.db");
  require_written(base(), path);
  const std::string whole = bytes_of(path);
  for (const std::size_t size : {whole.size() - 1, whole.size() - 4096, whole.size() / 2,
                                 std::size_t{4096}, std::size_t{100}}) {
    write_bytes(path, whole.substr(0, size));
    BOOST_CHECK_EQUAL(refused(path), path + ": damaged: " + std::to_string(size) +
                                         " bytes instead of " + std::to_string(whole.size()) +
                                         "; run `legwork build`");
  }
  write_bytes(path, whole + "more");
  BOOST_CHECK(!open_store(path));
}

// Whatever byte rots, the store is refused or, where nobody reads that byte, as it was.
BOOST_AUTO_TEST_CASE(a_store_that_rotted) {
  const Scratch scratch("store");
  const std::string path = scratch.path("a.db");
  require_written(base(), path);
  const std::string whole = bytes_of(path);
  const Knowledge knowledge = open_store(path)->knowledge;
  for (std::size_t at = 0; at < whole.size(); at += 509) {
    std::string rotten = whole;
    rotten[at] = static_cast<char>(rotten[at] ^ 0x15);
    write_bytes(path, rotten);
    const Result<Store> store = open_store(path);
    if (store)
      BOOST_CHECK_MESSAGE(store->knowledge.texts == knowledge.texts, at);
    else
      BOOST_CHECK_EQUAL(store.error().where, path);
  }
}

BOOST_AUTO_TEST_CASE(a_language_that_it_does_not_hold) {
  const Scratch scratch("store");
  const std::string path = scratch.path("a.db");
  require_written(base(), path);
  BOOST_CHECK_EQUAL(refused(path, "fr"), path + ": no language fr (it holds en)");
}

// The same words under two names stand for two languages.
BOOST_AUTO_TEST_CASE(two_languages_in_one_file) {
  const Scratch scratch("store");
  std::vector<Pack> packs{base(), base()};
  packs[1].knowledge.language = "xx";
  packs[1].knowledge.texts["urgent.see"] = "Xx.";
  BOOST_REQUIRE(write_store(packs, scratch.path("a.db")));
  const Result<Store> first = open_store(scratch.path("a.db"));
  const Result<Store> second = open_store(scratch.path("a.db"), "xx");
  BOOST_REQUIRE(first);
  BOOST_REQUIRE(second);
  BOOST_CHECK_EQUAL(first->languages, "en xx");
  BOOST_CHECK_EQUAL(first->knowledge.text("urgent.see"), "See a doctor {when}.");
  BOOST_CHECK_EQUAL(second->knowledge.text("urgent.see"), "Xx.");
  BOOST_CHECK_EQUAL(second->knowledge.faqs.size(), 1U);
  BOOST_CHECK_EQUAL(second->knowledge.faqs[0].changes[0].when.size(), 1U);
  BOOST_CHECK_EQUAL(second->knowledge.conditions.size(), 1U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace legwork::corpus
