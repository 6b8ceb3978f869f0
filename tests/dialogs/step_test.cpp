#include "dialogs/step.h"

#include <boost/test/unit_test.hpp>

#include "small_world.h"

using namespace legwork;
using namespace legwork::dialogs;
using small_world::Heard;
using small_world::Talk;
using Urgency = corpus::Urgency;

BOOST_AUTO_TEST_SUITE(step)

BOOST_AUTO_TEST_CASE(a_red_flag_is_said_before_anything_else) {
  Talk talk;
  talk.say(Heard().is("site", "lower_back").there("saddle_numbness"));
  BOOST_TEST(talk.first() == "flag.R1.act");
  BOOST_TEST(talk.said("flag.R1.because"));
  BOOST_TEST(talk.reply.done);
  BOOST_TEST(!talk.reply.question.has_value());
  BOOST_TEST((talk.reply.urgency == Urgency::emergency));
  BOOST_REQUIRE(!talk.reply.suspects.empty());
  BOOST_TEST(talk.reply.suspects.front().condition == "cauda_equina");
}

BOOST_AUTO_TEST_CASE(a_red_flag_in_a_question_comes_before_its_answer) {
  Talk talk;
  talk.say(Heard("faq").asks_about({"sciatica"}).there("breathless"));
  BOOST_TEST(talk.first() == "flag.R10.act");
  BOOST_TEST(talk.said("faq.sciatica.answer"));
}

BOOST_AUTO_TEST_CASE(a_red_flag_in_an_answer_to_something_else_is_said_at_once) {
  Talk talk;
  talk.say(Heard().is("site", "calf"));
  BOOST_TEST(talk.asked() == "safety_sweep");
  talk.say(Heard("deny").pick(5));  // "none"
  while (talk.reply.question && talk.reply.question->kind != corpus::Question::Kind::yes_no &&
         !talk.reply.done)
    talk.say(Heard("unsure"));
  talk.say(Heard("deny").there("saddle_numbness"));
  BOOST_TEST(talk.first() == "flag.R1.act");
  BOOST_TEST(talk.reply.done);
}

BOOST_AUTO_TEST_CASE(a_same_day_flag_is_said_and_the_sweep_still_looks_for_worse) {
  Talk talk;
  talk.say(Heard().is("site", "calf").there("swelling"));
  BOOST_TEST(talk.first() == "flag.R11.act");
  BOOST_TEST(talk.asked() == "safety_sweep");
  BOOST_TEST((talk.reply.urgency == Urgency::same_day));
  talk.say(Heard("").pick(1));
  BOOST_TEST(talk.first() == "flag.R10.act");
  BOOST_TEST(talk.reply.done);
}

BOOST_AUTO_TEST_CASE(two_flags_at_once_say_the_more_urgent_only) {
  Talk talk;
  talk.say(Heard().there("swelling").there("breathless"));
  BOOST_TEST(talk.first() == "flag.R10.act");
  BOOST_TEST(!talk.said("flag.R11.act"));
  BOOST_TEST(talk.state.flags_told.size() == 2U);
}

BOOST_AUTO_TEST_CASE(a_lesser_flag_after_an_emergency_does_not_water_it_down) {
  Talk talk;
  talk.say(Heard().there("breathless"));
  talk.say(Heard().there("swelling"));
  BOOST_TEST(!talk.said("flag.R11.act"));
  BOOST_TEST(talk.said("advice.emergency"));
  BOOST_TEST((talk.reply.urgency == Urgency::emergency));
}

BOOST_AUTO_TEST_CASE(what_was_only_in_the_past_fires_nothing) {
  Talk talk;
  talk.say(Heard().is("site", "calf").long_ago("breathless"));
  BOOST_TEST(talk.first() != "flag.R10.act");
  BOOST_TEST(!talk.reply.urgency.has_value());
  BOOST_TEST(talk.asked() == "safety_sweep");
}

BOOST_AUTO_TEST_CASE(urgency_does_not_fall_when_more_is_learnt) {
  Talk talk;
  talk.say(Heard().is("site", "calf").there("swelling"));
  talk.say(Heard("").there("injury"));  // R11 holds no longer
  BOOST_TEST((talk.reply.urgency == Urgency::same_day));
}

BOOST_AUTO_TEST_CASE(urgency_falls_with_a_correction) {
  Talk talk;
  talk.say(Heard().is("site", "calf").there("swelling"));
  talk.say(Heard("correct").absent("swelling"));
  BOOST_TEST(!talk.reply.urgency.has_value());
  BOOST_TEST(talk.said("heard.corrected"));
  BOOST_TEST(talk.state.flags_told.empty());
}

BOOST_AUTO_TEST_CASE(after_a_correction_the_facts_are_those_of_a_fresh_conversation) {
  Talk corrected;
  corrected.say(Heard().is("site", "calf").is("side", "both").there("saddle_numbness"));
  corrected.say(Heard("correct").is("side", "left").absent("saddle_numbness"));
  Talk fresh;
  fresh.say(Heard().is("site", "calf").is("side", "left").absent("saddle_numbness"));
  BOOST_TEST((corrected.state.facts == fresh.state.facts));
  BOOST_TEST((corrected.reply.urgency == fresh.reply.urgency));
  BOOST_TEST((corrected.state.flags_told == fresh.state.flags_told));
  BOOST_TEST(corrected.asked() == fresh.asked());
  BOOST_REQUIRE(corrected.reply.suspects.size() == fresh.reply.suspects.size());
  for (std::size_t at = 0; at < fresh.reply.suspects.size(); ++at) {
    BOOST_TEST(corrected.reply.suspects[at].condition == fresh.reply.suspects[at].condition);
    BOOST_TEST(corrected.reply.suspects[at].score == fresh.reply.suspects[at].score);
  }
}

BOOST_AUTO_TEST_CASE(a_correction_of_the_last_answer_needs_no_finding) {
  Talk talk;
  talk.say(Heard().is("site", "calf"));
  talk.say(Heard("deny"));
  while (talk.asked() != "injury" && talk.reply.question)
    talk.say(Heard("unsure"));
  if (talk.asked() != "injury")
    return;
  talk.say(Heard("affirm"));
  talk.say(Heard("correct").intent("deny"));
  BOOST_TEST((talk.state.facts.at("injury").status == nlu::Status::absent));
}

BOOST_AUTO_TEST_CASE(a_number_with_its_unit_corrects_the_number_that_has_it) {
  Talk talk;
  talk.say(Heard().is("site", "calf").number("duration", 21));
  talk.say(Heard("correct").quantity(90, nlu::Quantity::Kind::duration_days));
  BOOST_TEST(talk.state.facts.at("duration").number == 90);
}

BOOST_AUTO_TEST_CASE(a_contradiction_is_asked_about_once) {
  Talk talk;
  talk.say(Heard().is("site", "calf").is("side", "left"));
  talk.say(Heard().is("side", "right"));
  BOOST_TEST(talk.asked() == "clarify");
  BOOST_REQUIRE(talk.reply.question.has_value());
  BOOST_TEST(talk.reply.question->options.size() == 3U);
  talk.say(Heard("").pick(2));
  BOOST_TEST(talk.state.facts.at("side").choices.front() == "right");
  BOOST_TEST(talk.asked() == "safety_sweep");  // what was asked before it comes back
  talk.say(Heard().is("side", "left"));
  BOOST_TEST(talk.asked() == "safety_sweep");
  BOOST_TEST(talk.state.facts.at("side").choices.front() == "right");
}

BOOST_AUTO_TEST_CASE(while_a_contradiction_is_open_the_worse_reading_counts) {
  Talk talk;
  talk.say(Heard().absent("swelling").is("site", "calf"));
  talk.say(Heard().there("swelling"));
  BOOST_TEST(talk.first() == "flag.R11.act");
  BOOST_TEST(talk.asked() == "clarify");
}

BOOST_AUTO_TEST_CASE(an_emergency_that_is_denied_without_a_word_of_correction_is_asked_about) {
  Talk talk;
  talk.say(Heard().there("breathless"));
  talk.say(Heard("deny").absent("breathless"));
  BOOST_TEST(talk.asked() == "clarify");
  BOOST_TEST(talk.first() == "advice.emergency");
  talk.say(Heard("").pick(2));
  BOOST_TEST(!talk.reply.urgency.has_value());
  BOOST_TEST(talk.asked() == "safety_sweep");
}

BOOST_AUTO_TEST_CASE(undo_takes_back_the_last_answer) {
  Talk talk;
  talk.say(Heard().is("site", "calf"));
  const State before = talk.state;
  talk.say(Heard("").pick(1));
  BOOST_TEST(talk.first() == "flag.R10.act");
  talk.say(Heard("undo"));
  BOOST_TEST((talk.state.facts == before.facts));
  BOOST_TEST((talk.state.pending == before.pending));
  BOOST_TEST(talk.asked() == "safety_sweep");
  BOOST_TEST(!talk.reply.urgency.has_value());
  talk.say(Heard("undo"));
  BOOST_TEST(talk.state.facts.empty());
  talk.say(Heard("undo"));
  BOOST_TEST(talk.said("talk.nothing_to_undo"));
}

BOOST_AUTO_TEST_CASE(a_question_in_the_middle_is_answered_and_the_pending_one_returns) {
  Talk talk;
  talk.say(Heard().is("site", "calf"));
  const State before = talk.state;
  talk.say(Heard("faq").asks_about({"heat_or_cold"}));
  BOOST_TEST(talk.first() == "faq.heat_or_cold.answer");
  BOOST_TEST(talk.asked() == "safety_sweep");
  BOOST_TEST((talk.state.pending == before.pending));
  BOOST_TEST((talk.state.asked == before.asked));
}

BOOST_AUTO_TEST_CASE(an_answer_leads_with_what_this_person_must_know) {
  Talk talk;
  talk.say(Heard().there("diabetes").is("site", "calf"));
  talk.say(Heard("faq").asks_about({"heat_or_cold"}));
  BOOST_TEST(talk.first() == "faq.heat_or_cold.lead.1");
}

BOOST_AUTO_TEST_CASE(a_question_and_a_complaint_get_both) {
  Talk talk;
  talk.say(Heard().intent("faq").asks_about({"heat_or_cold"}).is("site", "calf"));
  BOOST_TEST(talk.said("faq.heat_or_cold.answer"));
  BOOST_TEST(talk.asked() == "safety_sweep");
}

BOOST_AUTO_TEST_CASE(a_question_out_of_reach_gets_no_answer) {
  Talk talk;
  talk.say(Heard("faq").asks_about({}));
  BOOST_TEST(talk.said("faq.unknown"));
  BOOST_TEST(!talk.reply.faq.has_value());
}

BOOST_AUTO_TEST_CASE(a_question_alone_starts_no_triage) {
  Talk talk;
  talk.say(Heard("faq").asks_about({"prevention"}));
  BOOST_TEST(talk.asked() == "");
  BOOST_TEST(!talk.reply.urgency.has_value());
  BOOST_TEST(talk.reply.suspects.empty());
}

BOOST_AUTO_TEST_CASE(a_crisis_comes_first_and_asks_nothing) {
  Talk talk;
  talk.say(Heard("crisis").intent("complaint").is("site", "calf"));
  BOOST_TEST(talk.first() == "talk.crisis");
  BOOST_TEST(talk.asked() == "");
  BOOST_TEST((talk.reply.urgency == Urgency::emergency));
}

BOOST_AUTO_TEST_CASE(why_gives_the_reason_of_the_pending_question) {
  Talk talk;
  talk.say(Heard().is("site", "calf"));
  talk.say(Heard("why"));
  BOOST_TEST(talk.first() == "question.safety_sweep.why");
  BOOST_TEST(talk.asked() == "safety_sweep");
}

BOOST_AUTO_TEST_CASE(restart_and_forget_begin_anew) {
  Talk talk;
  talk.say(Heard().there("breathless"));
  talk.say(Heard("restart"));
  BOOST_TEST(talk.state.facts.empty());
  BOOST_TEST(!talk.reply.urgency.has_value());
  talk.say(Heard().there("swelling"));
  talk.say(Heard("forget"));
  BOOST_TEST(talk.reply.forget);
  BOOST_TEST((talk.state == State{}));
}

BOOST_AUTO_TEST_CASE(what_is_not_understood_keeps_the_question_twice_and_then_leaves_it) {
  Talk talk;
  talk.say(Heard().is("site", "calf"));
  talk.say(Heard(""));
  BOOST_TEST(talk.said("ask.no_answer"));
  BOOST_TEST(talk.asked() == "safety_sweep");
  talk.say(Heard(""));
  BOOST_TEST(talk.said("ask.moving_on"));
  BOOST_TEST(talk.asked() != "safety_sweep");
}

BOOST_AUTO_TEST_CASE(my_mum_is_a_woman) {
  Talk talk;
  talk.say(Heard().about("mother").is("site", "calf").number("age", 82));
  BOOST_TEST(talk.state.patient == "mother");
  BOOST_TEST(talk.state.facts.at("sex").choices.front() == "female");
  BOOST_TEST(talk.reply.heard.size() == 3U);
}

BOOST_AUTO_TEST_CASE(after_the_advice_a_new_sign_is_heard) {
  Talk talk;
  talk.say(Heard().is("site", "knee").number("age", 70).is("onset", "gradual"));
  for (int turn = 0; turn < 20 && !talk.reply.done; ++turn)
    talk.say(Heard("deny"));
  BOOST_TEST(talk.reply.done);
  BOOST_TEST((talk.reply.urgency == Urgency::self_care));
  talk.say(Heard().there("breathless").intent("correct"));
  BOOST_TEST(talk.first() == "flag.R10.act");
  BOOST_TEST((talk.reply.urgency == Urgency::emergency));
}

BOOST_AUTO_TEST_CASE(advice_says_how_urgent_what_why_and_what_to_do) {
  Talk talk;
  talk.say(Heard().is("site", "knee").number("age", 70).is("onset", "gradual"));
  for (int turn = 0; turn < 20 && !talk.reply.done; ++turn)
    talk.say(Heard("deny"));
  for (const char* id :
       {"advice.self_care", "advice.likely", "advice.cause", "advice.why",
        "condition.knee_osteoarthritis.self_care", "condition.knee_osteoarthritis.go_now",
        "advice.sources", "advice.not_a_doctor"})
    BOOST_TEST(talk.said(id), id);
  BOOST_TEST(talk.reply.sources.size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
