#include "dialogs/questions.h"

#include <boost/test/unit_test.hpp>
#include <set>

#include "small_world.h"

using namespace legwork;
using namespace legwork::dialogs;
using small_world::Heard;
using small_world::Talk;

namespace {

// Answers every question the same way until the advice; gives the ids asked.
std::vector<std::string> asked_when(const nlu::Meaning& opening, const nlu::Meaning& answer) {
  Talk talk;
  std::vector<std::string> asked;
  talk.say(opening);
  for (int turn = 0; turn < 40 && !talk.reply.done; ++turn) {
    asked.push_back(talk.asked());
    talk.say(answer);
  }
  BOOST_TEST(talk.reply.done);
  BOOST_TEST(talk.reply.urgency.has_value());
  return asked;
}

bool offers(const Reply& reply, const std::string& value) {
  for (const Option& option : reply.question->options)
    if (option.value == value)
      return true;
  return false;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(questions)

BOOST_AUTO_TEST_CASE(no_question_is_asked_twice_and_twelve_are_the_most) {
  for (const char* intent : {"unsure", "deny", "affirm"}) {
    for (const char* site : {"calf", "knee", "lower_back", "foot"}) {
      Heard answer(intent);
      if (std::string(intent) == "affirm")
        answer.pick(1);
      const auto asked = asked_when(Heard().is("site", site), answer);
      const std::set<std::string> distinct(asked.begin(), asked.end());
      BOOST_TEST(distinct.size() == asked.size());
      BOOST_TEST(asked.size() <= static_cast<std::size_t>(questions_max));
    }
  }
}

BOOST_AUTO_TEST_CASE(the_sweep_comes_first_with_what_fits) {
  Talk talk;
  talk.say(Heard().is("site", "knee"));
  BOOST_TEST(talk.asked() == "safety_sweep");
  BOOST_TEST(!offers(talk.reply, "saddle_numbness"));
  BOOST_TEST(talk.reply.question->options.back().value == "none");
  Talk back;
  back.say(Heard().is("site", "lower_back").absent("chest_pain"));
  BOOST_TEST(offers(back.reply, "saddle_numbness"));
  BOOST_TEST(!offers(back.reply, "chest_pain"));  // was said
}

BOOST_AUTO_TEST_CASE(nothing_known_is_asked) {
  const auto asked = asked_when(
      Heard().is("site", "calf").is("side", "left").is("onset", "sudden").there("injury"),
      Heard("unsure"));
  for (const char* known : {"site", "side", "onset", "injury"})
    BOOST_TEST((std::find(asked.begin(), asked.end(), known) == asked.end()), known);
}

BOOST_AUTO_TEST_CASE(nothing_impossible_is_asked) {
  const auto asked =
      asked_when(Heard().is("site", "calf").is("sex", "male").absent("injury"), Heard("deny"));
  BOOST_TEST((std::find(asked.begin(), asked.end(), "pregnancy_or_postpartum") == asked.end()));
}

BOOST_AUTO_TEST_SUITE_END()
