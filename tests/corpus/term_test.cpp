#include "corpus/term.h"

#include <boost/test/unit_test.hpp>

namespace legwork::corpus {
namespace {

Knowledge three_findings() {
  Knowledge knowledge;
  Finding swelling;
  swelling.id = "swelling";
  Finding site;
  site.id = "site";
  site.kind = Finding::Kind::choice;
  site.values = {{"calf", 0.25}, {"back_knee", 0.06}};
  Finding age;
  age.id = "age";
  age.kind = Finding::Kind::number;
  age.high = 120;
  knowledge.findings = {swelling, site, age};
  return knowledge;
}

Term read(std::string_view text) {
  const Result<Term> term = parse_term(text, three_findings());
  BOOST_REQUIRE_MESSAGE(term, text);
  return *term;
}

std::string refused(std::string_view text) {
  const Result<Term> term = parse_term(text, three_findings());
  BOOST_REQUIRE_MESSAGE(!term, text);
  return term.error().line();
}

BOOST_AUTO_TEST_SUITE(term)

BOOST_AUTO_TEST_CASE(each_test) {
  using Test = Term::Test;
  BOOST_CHECK(read("swelling") == (Term{"swelling", Test::present, "", 0}));
  BOOST_CHECK(read("no swelling") == (Term{"swelling", Test::absent, "", 0}));
  BOOST_CHECK(read("not swelling") == (Term{"swelling", Test::not_present, "", 0}));
  BOOST_CHECK(read("site = calf") == (Term{"site", Test::equal, "calf", 0}));
  BOOST_CHECK(read("site != back_knee") == (Term{"site", Test::not_equal, "back_knee", 0}));
  BOOST_CHECK(read("age >= 60") == (Term{"age", Test::at_least, "", 60}));
  BOOST_CHECK(read("age <= 60.5") == (Term{"age", Test::at_most, "", 60.5}));
  BOOST_CHECK(read("age > 60") == (Term{"age", Test::more_than, "", 60}));
  BOOST_CHECK(read("age < 60") == (Term{"age", Test::less_than, "", 60}));
  BOOST_CHECK(read("  site   =  calf ") == read("site = calf"));
}

BOOST_AUTO_TEST_CASE(written_as_it_is_read) {
  for (const char* text : {"swelling", "no swelling", "not swelling", "site = calf",
                           "site != back_knee", "age >= 60", "age <= 0.5", "age > 1", "age < 16"})
    BOOST_CHECK_EQUAL(text_of(read(text)), text);
}

BOOST_AUTO_TEST_CASE(what_is_refused) {
  BOOST_CHECK_EQUAL(refused("sweling"), "unknown finding sweling; did you mean swelling?");
  BOOST_CHECK_EQUAL(refused("no elbow"), "unknown finding elbow");
  BOOST_CHECK_EQUAL(refused("site = claf"), "unknown value of site claf; did you mean calf?");
  BOOST_CHECK_EQUAL(refused("site"), "site has values: write site = calf");
  BOOST_CHECK_EQUAL(refused("no site"), "site has values: write site = calf");
  BOOST_CHECK_EQUAL(refused("site > calf"), "site has values: write site = calf");
  BOOST_CHECK_EQUAL(refused("age = 60"), "age is a number: write age >= 60");
  BOOST_CHECK_EQUAL(refused("age >= sixty"), "sixty is not a number");
  BOOST_CHECK_EQUAL(refused("age >= nan"), "age goes from 0 to 120");
  BOOST_CHECK_EQUAL(refused("age >= -1"), "age goes from 0 to 120");
  BOOST_CHECK_EQUAL(refused("age >= 60x"), "60x is not a number");
  BOOST_CHECK_EQUAL(refused("swelling = yes"),
                    "swelling is there or not: write swelling or no swelling");
  BOOST_CHECK_EQUAL(refused("age => 60"), "=> is none of = != >= <= > <");
  BOOST_CHECK_EQUAL(refused("age>=60"), "unknown finding age>=60; did you mean age?");
}

BOOST_AUTO_TEST_CASE(neither_empty_nor_long) {
  for (const char* text : {"", "  ", "no", "no swelling now", "site = calf or shin"})
    BOOST_CHECK(!parse_term(text, three_findings()));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace legwork::corpus
