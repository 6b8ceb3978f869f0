// Long walks through conversations of every kind, from a fixed seed: what must hold in all of them.
#include <boost/test/unit_test.hpp>
#include <random>
#include <set>

#include "small_world.h"

using namespace legwork;
using namespace legwork::dialogs;
using small_world::Heard;
using small_world::Talk;

namespace {

using Random = std::mt19937;

int below(Random& random, int end) {
  return static_cast<int>(random() % static_cast<unsigned>(end));
}

// A message of any kind; `takes_back` when it may lower the urgency.
struct Message {
  nlu::Meaning heard;
  bool takes_back = false;
};

void add_finding(Random& random, const corpus::Knowledge& known, Heard& heard) {
  const auto& finding = known.findings[static_cast<std::size_t>(
      below(random, static_cast<int>(known.findings.size())))];
  if (finding.kind == corpus::Finding::Kind::number) {
    heard.number(finding.id, below(random, 100));
  } else if (finding.kind == corpus::Finding::Kind::choice) {
    const auto& value = finding.values[static_cast<std::size_t>(
        below(random, static_cast<int>(finding.values.size())))];
    if (below(random, 5) == 0)
      heard.is_not(finding.id, value.first);
    else
      heard.is(finding.id, value.first);
  } else if (below(random, 6) == 0) {
    heard.long_ago(finding.id);
  } else if (below(random, 2) == 0) {
    heard.absent(finding.id);
  } else {
    heard.there(finding.id);
  }
}

Message any_message(Random& random, const corpus::Knowledge& known) {
  static const char* const intents[] = {"complaint", "affirm", "deny",   "unsure", "faq",
                                        "why",       "repeat", "help",   "thanks", "",
                                        "correct",   "undo",   "summary"};
  const std::string intent = intents[below(random, 13)];
  Heard heard(intent);
  for (int more = below(random, 3); more > 0; --more)
    add_finding(random, known, heard);
  if (below(random, 3) == 0)
    heard.pick(1 + below(random, 6));
  if (below(random, 6) == 0)
    heard.quantity(below(random, 90));
  if (intent == "faq")
    heard.asks_about({"heat_or_cold"});
  return {heard, intent == "correct" || intent == "undo"};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(walks)

BOOST_AUTO_TEST_CASE(urgency_never_falls_and_no_question_comes_twice) {
  Random random(20261122);
  for (int walk = 0; walk < 2000; ++walk) {
    Talk talk;
    for (int turn = 0; turn < 25; ++turn) {
      const State before = talk.state;
      const Message message = any_message(random, talk.dialog.knowledge());
      const bool clarifying = before.pending && before.pending->question == "clarify";
      talk.say(message.heard);
      if (!message.takes_back && !clarifying)
        BOOST_REQUIRE((talk.state.urgency >= before.urgency));
      const std::set<std::string> asked(talk.state.asked.begin(), talk.state.asked.end());
      BOOST_REQUIRE(asked.size() == talk.state.asked.size());
      BOOST_REQUIRE(asked.size() <= static_cast<std::size_t>(questions_max));
      BOOST_REQUIRE(talk.reply.question.has_value() == talk.state.pending.has_value());
      BOOST_REQUIRE(!(talk.reply.done && talk.reply.question));
      BOOST_REQUIRE(!talk.reply.said.empty());
      // Nobody is left without a next step once something hurts.
      if (talk.state.phase != Phase::opening)
        BOOST_REQUIRE((talk.reply.done || talk.reply.question.has_value()));
      double shares = 0;
      for (const Suspect& suspect : talk.reply.suspects)
        shares += suspect.score;
      BOOST_REQUIRE(shares <= 1.0 + 1e-9);
    }
  }
}

BOOST_AUTO_TEST_CASE(the_same_turn_gives_the_same_step) {
  Random random(7);
  Talk one, two;
  for (int turn = 0; turn < 200; ++turn) {
    const Message message = any_message(random, one.dialog.knowledge());
    one.say(message.heard);
    two.say(message.heard);
    BOOST_REQUIRE((one.state == two.state));
  }
}

BOOST_AUTO_TEST_CASE(one_more_red_flag_never_lowers_the_urgency) {
  Random random(99);
  for (int walk = 0; walk < 500; ++walk) {
    Talk without, with;
    Heard heard;
    for (int more = 0; more < 3; ++more)
      add_finding(random, without.dialog.knowledge(), heard);
    without.say(heard);
    with.say(Heard(heard).there("saddle_numbness"));
    BOOST_REQUIRE((with.reply.urgency >= without.reply.urgency));
    BOOST_REQUIRE((with.reply.urgency == corpus::Urgency::emergency));
  }
}

BOOST_AUTO_TEST_SUITE_END()
