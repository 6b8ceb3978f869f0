// Plays every labelled set below tests/ and holds it to its bar, class by class: the same that
// `legwork score` prints. `legwork score --wrong` names each case that went wrong.
//
// The open half was looked at when phrases and rules were written, the locked half never; so what
// the locked half reaches is what to expect of messages that nobody here has seen. Bars stand a
// little below what is reached, and only ever rise.
#include <boost/test/unit_test.hpp>

#include "bot/bot.h"
#include "bot/scoring/messages.h"
#include "bot/scoring/patients.h"
#include "bot/scoring/questions.h"

namespace legwork::bot::scoring {
namespace {

struct World {
  Result<Bot> bot = open_bot(options());
  corpus::Folder tests{LEGWORK_TESTS_DIR};
  corpus::Faults faults;

  static BotOptions options() {
    BotOptions options;
    options.store = LEGWORK_STORE;
    return options;
  }
  World() { BOOST_REQUIRE_MESSAGE(bot, "no store: run ./dev build"); }
  ~World() {
    for (const Error& fault : faults.sorted())
      BOOST_ERROR(fault.line());
  }
};

// Sets of danger and its look-alikes, the newest and the hardest: they reach less so far.
double hardest_f1(const std::string& set) {
  return set.ends_with("no_flags") ? 0.65 : 0.80;
}
bool is_hardest(const std::string& set) {
  return set == "flags" || set == "blind_flags" || set.ends_with("no_flags");
}

bool little_to_hear(const Understood& of) {
  return 4 * (of.findings.right + of.findings.missed) < of.messages;
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(scoring, World)

BOOST_AUTO_TEST_CASE(messages_are_understood_in_every_class) {
  constexpr double open_f1 = 0.85;
  constexpr double locked_f1 = 0.80;
  constexpr double open_alarms = 0.12;
  constexpr double locked_alarms = 0.20;
  const MessagesScore score = score_messages(*bot, tests, faults);
  BOOST_CHECK_GE(score.all(Half::open).messages, 1200);
  BOOST_CHECK_GE(score.all(Half::locked).messages, 600);
  for (const auto& [place, of] : score.classes) {
    const bool open = place.second == Half::open;
    BOOST_TEST_CONTEXT(name(place.second) << " " << place.first) {
      if (little_to_hear(of))
        BOOST_CHECK_LE(of.false_alarms(), open ? open_alarms : locked_alarms);
      else
        BOOST_CHECK_GE(of.findings.f1(), is_hardest(place.first) ? hardest_f1(place.first)
                                         : open                  ? open_f1
                                                                 : locked_f1);
    }
  }
  BOOST_CHECK_GE(score.all(Half::open).findings.f1(), 0.92);
  BOOST_CHECK_GE(score.all(Half::locked).findings.f1(), 0.85);
  BOOST_CHECK_GE(score.all(Half::open).intent_accuracy(), 0.90);
  BOOST_CHECK_GE(score.all(Half::locked).intent_accuracy(), 0.84);
}

BOOST_AUTO_TEST_CASE(patients_are_advised_safely_with_few_questions) {
  const PatientsScore score = score_patients(*bot, tests, faults);
  for (const auto& [way, of] : score.answered) {
    const bool open = way.second == Half::open;
    const bool sure = way.first != Answering::unsure;
    BOOST_TEST_CONTEXT(name(way.second) << ", " << name(way.first)) {
      BOOST_CHECK_EQUAL(of.repeats, 0);
      BOOST_CHECK_LE(of.questions_at(1), dialogs::questions_max);
      BOOST_CHECK_GE(of.safe(), (open ? (sure ? 0.97 : 0.94) : (sure ? 0.94 : 0.83)) * of.patients);
      BOOST_CHECK_GE(of.exact, (open ? 0.90 : 0.78) * of.patients);
      BOOST_CHECK_GE(of.self_care_found, (open ? 0.85 : 0.65) * of.self_care);
      BOOST_CHECK_GE(of.first, (open ? 0.84 : 0.70) * of.patients);
      BOOST_CHECK_GE(of.among_three, (open ? 0.92 : 0.84) * of.patients);
    }
  }
  const auto& open = score.answered.at({Answering::by_number, Half::open});
  BOOST_CHECK_GE(open.patients, 150);
  BOOST_CHECK_GE(open.emergencies_found + 1, open.emergencies);
}

BOOST_AUTO_TEST_CASE(questions_get_their_entry_and_what_is_beyond_is_declined) {
  const QuestionsScore score = score_questions(*bot, tests, faults);
  for (const Half half : {Half::open, Half::locked}) {
    BOOST_TEST_CONTEXT(name(half)) {
      const Answered& asked = score.questions.at(half);
      BOOST_CHECK_GE(asked.first, 0.70 * asked.questions);
      BOOST_CHECK_GE(asked.among_three, 0.74 * asked.questions);
      BOOST_CHECK_LE(asked.refused, 0.18 * asked.questions);
      const Answered& follow_ups = score.follow_ups.at(half);
      BOOST_CHECK_GE(follow_ups.first, 0.80 * follow_ups.questions);
      Met beyond;
      for (const auto& [place, met] : score.beyond_scope)
        if (place.second == half)
          beyond = {beyond.messages + met.messages, beyond.right + met.right};
      BOOST_CHECK_GE(beyond.right, (half == Half::open ? 0.83 : 0.77) * beyond.messages);
    }
  }
}

// Under means less urgent than the gold level, or no advice at all.
BOOST_AUTO_TEST_CASE(under_is_less_urgent_than_the_gold_level) {
  using corpus::Urgency;
  BOOST_CHECK(judge(Urgency::soon, Urgency::same_day) == Triage::under);
  BOOST_CHECK(judge(std::nullopt, Urgency::self_care) == Triage::under);
  BOOST_CHECK(judge(Urgency::soon, Urgency::soon) == Triage::exact);
  BOOST_CHECK(judge(Urgency::emergency, Urgency::same_day) == Triage::over);
}

// Clopper and Pearson: 57 of 57 is at least 0.937 with 95 % confidence.
BOOST_AUTO_TEST_CASE(a_sensitivity_says_how_sure_it_is) {
  Triaged triaged;
  triaged.emergencies = triaged.emergencies_found = 57;
  BOOST_CHECK_CLOSE(triaged.sensitivity_at_least(), 0.9373, 0.1);
  triaged.emergencies_found = 0;
  BOOST_CHECK_EQUAL(triaged.sensitivity_at_least(), 0);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace legwork::bot::scoring
