// Compiling and loading: what is refused, and that the same source gives the same bytes.
#include "nlu/lexicon.h"

#include <boost/test/unit_test.hpp>

#include "nlu/templates.h"
#include "tests/nlu/small_lexicon.h"

using namespace legwork;
using namespace legwork::nlu;

namespace {

std::string fault_of(const std::string& pattern) {
  LexiconSource source;
  source.phrases = {{.kind = Kind::finding, .id = "x", .pattern = pattern, .where = "x.toml:1:1"}};
  std::vector<Error> faults;
  compile_lexicon(source, faults);
  return faults.empty() ? "" : faults.front().line();
}

std::string problem_of(std::string_view pattern) {
  const auto parsed = parse_template(pattern);
  return parsed ? "" : parsed.error().where + " " + parsed.error().what;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(lexicon)

BOOST_AUTO_TEST_CASE(the_same_source_gives_the_same_bytes) {
  std::vector<Error> faults;
  BOOST_TEST(compile_lexicon(SmallLexicon().source(), faults) ==
             compile_lexicon(SmallLexicon().source(), faults));
}

BOOST_AUTO_TEST_CASE(cut_or_foreign_bytes_are_refused) {
  std::vector<Error> faults;
  const std::string bytes = compile_lexicon(SmallLexicon().source(), faults);
  BOOST_TEST(!load_lexicon(""));
  BOOST_TEST(!load_lexicon("hello"));
  for (const std::size_t size : {bytes.size() - 1, bytes.size() / 2, std::size_t{9}})
    BOOST_TEST(!load_lexicon(bytes.substr(0, size)));
  BOOST_TEST(!load_lexicon(bytes + "x"));
}

BOOST_AUTO_TEST_CASE(a_phrase_that_names_what_is_not_there_is_a_fault) {
  BOOST_TEST(fault_of("<nowhere> hurts") == "x.toml:1:1: unknown rule <nowhere>");
  BOOST_TEST(fault_of("{weight} hurts") == "x.toml:1:1: unknown slot {weight}");
  BOOST_TEST(fault_of("!?") == "x.toml:1:1: \"!?\": holds no word");
}

BOOST_AUTO_TEST_CASE(templates_say_where_they_are_wrong) {
  BOOST_TEST(problem_of("<site> [is] (swollen|puffy)") == "");
  BOOST_TEST(problem_of("pain (in") == "6 \"(\" is never closed");
  BOOST_TEST(problem_of("pain ]") == "6 \"]\" is never opened");
  BOOST_TEST(problem_of("for ({duration}|ages)") == "6 a {slot} cannot stand inside [ ] or ( )");
  BOOST_TEST(problem_of("[maybe]") == "1 can be read as nothing at all");
  BOOST_TEST(problem_of("<some> pain") == "1 begins or ends with <some>");
  BOOST_TEST(problem_of("pain [<some>]") == "1 begins or ends with <some>");
  BOOST_TEST(problem_of("a <some> b <some> c <some> d <some> e") == "1 more than 3 times <some>");
}

BOOST_AUTO_TEST_CASE(a_template_is_read_in_every_way) {
  const auto parsed = parse_template("a [b] (c|d)");
  BOOST_REQUIRE(parsed);
  BOOST_TEST(readings(*parsed, 100) == 4u);
  BOOST_TEST(readings(*parsed, 3) == 3u);
  BOOST_TEST(expand(*parsed).size() == 4u);
}

BOOST_AUTO_TEST_SUITE_END()
