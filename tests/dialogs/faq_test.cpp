#include "dialogs/faq.h"

#include <boost/test/unit_test.hpp>

#include "small_world.h"

using namespace legwork;
using namespace legwork::dialogs;

BOOST_AUTO_TEST_SUITE(faq)

BOOST_AUTO_TEST_CASE(a_paraphrase_finds_its_entry) {
  const auto knowledge = small_world::knowledge();
  const FaqIndex index(knowledge);
  const auto found = index.find({"hot", "bottl", "pea"}, {});
  BOOST_REQUIRE(!found.empty());
  BOOST_TEST(knowledge.faqs[found.front().entry].id == "heat_or_cold");
  BOOST_TEST(sure(found));
  BOOST_TEST(found.front().score <= 1.0);
}

BOOST_AUTO_TEST_CASE(words_that_no_entry_knows_find_nothing) {
  const FaqIndex index(small_world::knowledge());
  BOOST_TEST(index.find({"capit", "franc"}, {}).empty());
  BOOST_TEST(index.find({}, {}).empty());
}

BOOST_AUTO_TEST_CASE(unknown_words_make_it_less_sure) {
  const FaqIndex index(small_world::knowledge());
  const auto plain = index.find({"ice", "heat"}, {});
  const auto strange = index.find({"ice", "heat", "moon", "landing"}, {});
  BOOST_REQUIRE(!plain.empty());
  if (!strange.empty())
    BOOST_TEST(strange.front().score < plain.front().score);
}

BOOST_AUTO_TEST_SUITE_END()
