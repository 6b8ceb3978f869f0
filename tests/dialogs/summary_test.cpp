#include "dialogs/summary.h"

#include <boost/test/unit_test.hpp>

#include "small_world.h"

using namespace legwork;
using namespace legwork::dialogs;
using small_world::Heard;
using Section = Summary::Section;
using Urgency = corpus::Urgency;

namespace {

struct Talk : small_world::Talk {
  Summary summary() const { return dialog.summary(state); }
};

corpus::Knowledge with_medicine() {
  corpus::Knowledge known = small_world::knowledge();
  known.findings.push_back(small_world::flag("statin", 0.1, "", corpus::Finding::Time::history));
  known.findings.back().medicine = true;
  return known;
}

std::vector<std::string> in(const Summary& summary, Section section) {
  std::vector<std::string> ids;
  for (const Summary::Item& item : summary.items)
    if (item.section == section)
      ids.push_back(item.finding);
  return ids;
}

using Ids = std::vector<std::string>;

}  // namespace

BOOST_AUTO_TEST_SUITE(summary)

BOOST_AUTO_TEST_CASE(nothing_told_is_nothing) {
  const Summary nothing = Talk().summary();
  BOOST_TEST(nothing.items.empty());
  BOOST_TEST(nothing.suspects.empty());
  BOOST_TEST(nothing.rules.empty());
  BOOST_TEST(nothing.questions.empty());
  BOOST_TEST(!nothing.urgency.has_value());
  BOOST_TEST(!nothing.complained);
  BOOST_TEST(!nothing.finished);
}

BOOST_AUTO_TEST_CASE(each_finding_stands_in_one_section) {
  Talk talk;
  talk.dialog = Dialog(with_medicine());
  talk.say(Heard().is("site", "knee").is("side", "left").number("severity", 6).number("age", 82));
  talk.say(Heard().there("tenderness").absent("numbness").long_ago("bruising"));
  talk.say(Heard().there("diabetes").there("statin"));
  const Summary told = talk.summary();
  BOOST_TEST((in(told, Section::complaint) == Ids{"site", "side", "severity"}));
  BOOST_TEST((in(told, Section::who) == Ids{"age"}));
  BOOST_TEST((in(told, Section::present) == Ids{"tenderness"}));
  BOOST_TEST((in(told, Section::absent) == Ids{"numbness"}));
  BOOST_TEST((in(told, Section::past) == Ids{"bruising"}));
  BOOST_TEST((in(told, Section::medicine) == Ids{"statin"}));
  BOOST_TEST((in(told, Section::history) == Ids{"diabetes"}));
}

BOOST_AUTO_TEST_CASE(what_is_denied_goes_by_the_name_of_what_is_there) {
  Talk talk;
  talk.say(Heard().is("site", "knee").absent("numbness"));
  for (const Summary::Item& item : talk.summary().items)
    if (item.finding == "numbness")
      BOOST_TEST(item.said.front().id == "finding.numbness.label");
}

BOOST_AUTO_TEST_CASE(a_choice_that_nobody_knows_has_a_name) {
  Talk talk;
  talk.say(Heard().is("site", "knee"));
  talk.state.facts["onset"] = {nlu::Status::unknown, {}, 0, false};
  const Summary told = talk.summary();
  BOOST_TEST((in(told, Section::unknown) == Ids{"onset"}));
  BOOST_TEST(told.items.back().said.front().id == "finding.onset.label");
}

BOOST_AUTO_TEST_CASE(a_red_flag_stands_with_its_urgency_and_sources) {
  Talk talk;
  talk.say(Heard().is("site", "lower_back").there("saddle_numbness"));
  const Summary told = talk.summary();
  BOOST_TEST((told.urgency == Urgency::emergency));
  BOOST_REQUIRE_EQUAL(told.flags.size(), 1u);
  BOOST_TEST(told.flags[0].id == "R1");
  BOOST_TEST((told.flags[0].sources == Ids{"book"}));
  BOOST_TEST(told.finished);
  BOOST_REQUIRE(!told.suspects.empty());
  BOOST_TEST(told.suspects.front().must_not_miss);
}

BOOST_AUTO_TEST_CASE(a_flag_put_right_is_gone) {
  Talk talk;
  talk.say(Heard().is("site", "lower_back").there("saddle_numbness"));
  talk.say(Heard("correct").absent("saddle_numbness"));
  BOOST_TEST(talk.summary().flags.empty());
  BOOST_TEST((talk.summary().urgency != Urgency::emergency));
}

BOOST_AUTO_TEST_CASE(a_rule_has_its_points_and_bounds) {
  Talk talk;
  talk.say(Heard().is("site", "calf").there("swelling"));
  const Summary told = talk.summary();
  BOOST_REQUIRE_EQUAL(told.rules.size(), 1u);
  BOOST_TEST(told.rules[0].score == "wells");
  BOOST_TEST(told.rules[0].points.so_far == 1);
  BOOST_TEST(told.rules[0].points.lowest == -1);
  BOOST_TEST(told.rules[0].points.highest == 2);
  BOOST_TEST(told.rules[0].threshold == 2);
  BOOST_TEST(!told.rules[0].points.reached);
}

BOOST_AUTO_TEST_CASE(a_rule_for_a_cause_that_is_not_named_is_left_out) {
  Talk talk;
  talk.say(Heard().is("site", "knee"));
  BOOST_TEST(talk.summary().rules.empty());
}

BOOST_AUTO_TEST_CASE(questions_stand_with_what_they_showed) {
  Talk talk;
  talk.say(Heard().is("site", "knee"));
  BOOST_TEST(talk.asked() == "safety_sweep");
  talk.say(Heard("deny"));
  const Summary told = talk.summary();
  BOOST_REQUIRE(!told.questions.empty());
  BOOST_TEST(told.questions[0].question == "safety_sweep");
  // Numbness between the legs is for backs: of a knee it was not asked.
  BOOST_TEST(
      (told.questions[0].findings == Ids{"breathless", "chest_pain", "cold_leg", "swelling"}));
  BOOST_TEST(!told.finished);
}

BOOST_AUTO_TEST_CASE(harm_to_oneself_is_an_emergency) {
  Talk talk;
  talk.say(Heard("crisis"));
  BOOST_TEST(talk.summary().crisis);
  BOOST_TEST((talk.summary().urgency == Urgency::emergency));
}

BOOST_AUTO_TEST_SUITE_END()
