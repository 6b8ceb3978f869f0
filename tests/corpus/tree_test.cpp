#include "corpus/tree.h"

#include <boost/test/unit_test.hpp>

namespace legwork::corpus {
namespace {

BOOST_AUTO_TEST_SUITE(tree)

Tree grown(std::string_view bytes) {
  const Result<Tree> tree = parse_tree(bytes, "a.toml");
  BOOST_REQUIRE(tree);
  return *tree;
}

std::string refused(std::string_view bytes) {
  const Result<Tree> tree = parse_tree(bytes, "a.toml");
  BOOST_REQUIRE(!tree);
  return tree.error().where;
}

BOOST_AUTO_TEST_CASE(values_know_where_they_stand) {
  const Tree tree = grown("says = [\"swollen\", \"puffy\"]\n\n[a.b]\nc = 1.5\n");
  const Tree& says = tree.find("says")->value;
  BOOST_CHECK(says.kind == Tree::Kind::list);
  BOOST_CHECK_EQUAL(says.items[0].where, "a.toml:1:9");
  BOOST_CHECK_EQUAL(says.items[1].where, "a.toml:1:20");
  const Tree::Entry* c = tree.find("a")->value.find("b")->value.find("c");
  BOOST_CHECK_EQUAL(c->where, "a.toml:4:1");
  BOOST_CHECK_EQUAL(c->value.where, "a.toml:4:5");
  BOOST_CHECK_EQUAL(c->value.number, 1.5);
  BOOST_CHECK(tree.find("d") == nullptr);
}

BOOST_AUTO_TEST_CASE(columns_count_characters) {
  const Tree tree = grown("a = [\"é’\", \"b\"]");
  BOOST_CHECK_EQUAL(tree.find("a")->value.items[1].where, "a.toml:1:12");
}

BOOST_AUTO_TEST_CASE(keys_keep_the_order_of_the_file) {
  const Tree tree = grown("z = 1\na = 2\n\"m n\" = 3\n");
  BOOST_REQUIRE_EQUAL(tree.entries.size(), 3U);
  BOOST_CHECK_EQUAL(tree.entries[0].key, "z");
  BOOST_CHECK_EQUAL(tree.entries[1].key, "a");
  BOOST_CHECK_EQUAL(tree.entries[2].key, "m n");
}

BOOST_AUTO_TEST_CASE(each_type) {
  const Tree tree = grown("a = true\nb = 3\nc = \"x\"\nd = 2026-11-22\ne = {f = 1}\ng = [[1]]\n");
  BOOST_CHECK(tree.find("a")->value.yes);
  BOOST_CHECK_EQUAL(tree.find("b")->value.number, 3);
  BOOST_CHECK_EQUAL(tree.find("c")->value.text, "x");
  BOOST_CHECK(tree.find("d")->value.kind == Tree::Kind::date);
  BOOST_CHECK_EQUAL(tree.find("e")->value.find("f")->value.number, 1);
  BOOST_CHECK_EQUAL(tree.find("g")->value.items[0].items[0].number, 1);
}

BOOST_AUTO_TEST_CASE(what_toml_refuses) {
  BOOST_CHECK_EQUAL(refused("a = 1\na = 2\n").substr(0, 9), "a.toml:2:");
  BOOST_CHECK_EQUAL(refused("a = yes").substr(0, 9), "a.toml:1:");
  BOOST_CHECK_EQUAL(refused("a = \"\xFF\"").substr(0, 9), "a.toml:1:");
  BOOST_CHECK_EQUAL(refused("a = \"open").substr(0, 9), "a.toml:1:");
}

BOOST_AUTO_TEST_CASE(an_empty_file_is_an_empty_table) {
  BOOST_CHECK(grown("").entries.empty());
  BOOST_CHECK(grown("").kind == Tree::Kind::table);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace legwork::corpus
