#include "dialogs/faq.h"

#include <boost/test/unit_test.hpp>

#include "nlu/topics.h"
#include "small_world.h"

using namespace legwork;
using namespace legwork::dialogs;

namespace {

using Topics = std::vector<nlu::Topic>;

constexpr std::size_t sentence = 12;  // words: too many to go on about the entry before

FaqFound find(const Topics& topics, const std::string& before = "", std::size_t words = sentence) {
  static const corpus::Knowledge knowledge = small_world::knowledge();
  return find_entry(knowledge, topics, before, words);
}

std::string entry(const FaqMatch& match) {
  return small_world::knowledge().faqs[match.entry].id;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(faq)

BOOST_AUTO_TEST_CASE(an_entry_far_ahead_is_the_answer) {
  const FaqFound found = find({{"sciatica", 0.5}, {"prevention", -0.7}});
  BOOST_TEST(found.answers);
  BOOST_TEST(found.sure);
  BOOST_TEST(entry(found.matches.front()) == "sciatica");
  BOOST_TEST(found.matches.front().score > 0.9);
}

BOOST_AUTO_TEST_CASE(with_another_close_behind_it_is_answered_but_not_sure) {
  const FaqFound found = find({{"sciatica", 0.1}, {"prevention", 0.0}});
  BOOST_TEST(found.answers);
  BOOST_TEST(!found.sure);
  BOOST_TEST(found.matches.size() == 2U);
}

BOOST_AUTO_TEST_CASE(what_says_little_for_any_is_only_offered) {
  const FaqFound found = find({{"sciatica", -0.8}, {"prevention", -0.85}});
  BOOST_TEST(!found.beyond);
  BOOST_TEST(!found.answers);
}

BOOST_AUTO_TEST_CASE(what_is_about_something_else_finds_nothing) {
  BOOST_TEST(find({{nlu::topic_beyond_scope, 0.4}, {"sciatica", -0.8}}).beyond);
  BOOST_TEST(find({{nlu::topic_beyond_scope, 0.4}, {"sciatica", -0.8}}).matches.empty());
  BOOST_TEST(find({}).beyond);  // no word that any example has
}

BOOST_AUTO_TEST_CASE(a_few_words_without_a_subject_go_on_about_the_entry_before) {
  BOOST_TEST(entry(find({{"prevention", -0.6}}, "sciatica", 4).matches.front()) == "sciatica");
  BOOST_TEST(entry(find({{"prevention", 0.6}}, "sciatica", 4).matches.front()) == "prevention");
  BOOST_TEST(entry(find({{"prevention", -0.6}}, "sciatica").matches.front()) == "prevention");
}

BOOST_AUTO_TEST_SUITE_END()
