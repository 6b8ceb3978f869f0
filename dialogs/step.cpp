// The order of things in a turn. What each thing is, is worked out elsewhere.
#include "dialogs/step.h"

#include <algorithm>
#include <set>
#include <utility>

#include "dialogs/advice.h"
#include "dialogs/answers.h"
#include "dialogs/asking.h"
#include "dialogs/digressions.h"
#include "dialogs/hearing.h"
#include "dialogs/replies.h"
#include "dialogs/summary.h"
#include "dialogs/turn.h"
#include "dialogs/wording.h"

namespace legwork::dialogs {
namespace {

using corpus::Urgency;

constexpr std::size_t flags_said_max = 2;

bool contains(const std::vector<std::string>& all, const std::string& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

bool was_said(const Turn& turn, std::size_t flag) {
  const corpus::Knowledge& known = turn.model.knowledge;
  const std::string act = known.text("flag." + known.flags[flag].id + ".act");
  return std::any_of(
      turn.before.flags_told.begin(), turn.before.flags_told.end(), [&](const std::string& told) {
        return contains(turn.now.flags_told, told) && known.text("flag." + told + ".act") == act;
      });
}

// Says what has newly fired, before anything else. A correction forgets what no longer holds.
void raise_flags(Turn& turn) {
  const auto id_of = [&turn](std::size_t flag) { return turn.model.knowledge.flags[flag].id; };
  if (!turn.noted.replaced.empty()) {
    turn.now.urgency = floor_of(turn.model, turn.flags);
    turn.now.flags_told.erase(
        std::remove_if(turn.now.flags_told.begin(), turn.now.flags_told.end(),
                       [&](const std::string& id) {
                         return std::none_of(turn.flags.begin(), turn.flags.end(),
                                             [&](std::size_t flag) { return id_of(flag) == id; });
                       }),
        turn.now.flags_told.end());
  }
  std::vector<std::size_t> fresh;
  for (const std::size_t flag : turn.flags)
    if (!contains(turn.now.flags_told, id_of(flag)))
      fresh.push_back(flag);
  if (fresh.empty())
    return;
  const Urgency top = turn.model.flags[fresh.front()].urgency;
  if (turn.now.urgency && *turn.now.urgency > top) {
    // Less than what was said before: "see a doctor today" must not follow "call an ambulance".
    turn.say(Role::urgent, say(reply::flag_still));
    turn.say(Role::urgent, urgency_line(*turn.now.urgency));
    turn.line_said = turn.now.urgency;
  } else {
    std::size_t said = 0;
    for (const std::size_t flag : fresh) {
      if (turn.model.flags[flag].urgency != top || said++ == flags_said_max)
        break;
      const Role role = top >= Urgency::same_day ? Role::urgent : Role::advice;
      // Word for word what another flag has said already is only confirmed.
      turn.say(role,
               was_said(turn, flag) ? say(reply::flag_still) : say("flag." + id_of(flag) + ".act"));
      turn.say(role, say("flag." + id_of(flag) + ".because"));
    }
    turn.line_said = top;
    turn.now.urgency = top;
  }
  for (const std::size_t flag : fresh)
    turn.add_sources(turn.model.knowledge.flags[flag].sources);
  for (const std::size_t flag : fresh)
    turn.now.flags_told.push_back(id_of(flag));
  const std::set<std::string> told(turn.now.flags_told.begin(), turn.now.flags_told.end());
  turn.now.flags_told.clear();
  for (const corpus::RedFlag& flag : turn.model.knowledge.flags)
    if (told.count(flag.id) != 0)
      turn.now.flags_told.push_back(flag.id);
}

void finish(Turn& turn) {
  turn.reply.heard = news(turn);
  turn.reply.urgency = turn.now.urgency;
  if (turn.now.crisis)
    turn.reply.urgency = Urgency::emergency;
}

void forget(Turn& turn) {
  turn.now = State{};
  turn.reply.forget = true;
  turn.say(Role::answer, say(reply::forgotten));
}

void run(Turn& turn) {
  ++turn.now.turns;
  turn.reply.intent = turn.heard.intent();
  if (turn.heard.has("forget"))
    return forget(turn);
  if (turn.heard.has("restart")) {
    turn.now = State{};
    turn.digressed = true;
    turn.say(Role::answer, say(reply::restarted));
  }
  const bool undoing = turn.heard.has("undo") && turn.heard.findings.empty();
  std::string chosen;
  if (undoing)
    undo(turn);
  else
    chosen = take_in(turn);
  turn.settle();
  if (complains(turn))
    turn.reply.suspects = suspects(turn.model, turn.view, turn.ranking);

  // Nothing may come before these two.
  if (turn.heard.has("crisis"))
    answer_crisis(turn);
  raise_flags(turn);

  if (!chosen.empty())
    answer_chosen(turn, chosen);
  if (chosen.empty() && !undoing)
    answer_questions(turn);
  answer_talk(turn);
  acknowledge(turn);
  drop_own_question(turn);
  if (turn.heard.has("crisis")) {
    turn.reply.done = true;
  } else if (turn.heard.intent() == "bye" && turn.digressed) {
    if (turn.now.urgency && *turn.now.urgency >= Urgency::same_day)
      turn.say(Role::urgent, urgency_line(*turn.now.urgency));
    turn.reply.done = turn.now.phase == Phase::advised;
  } else {
    go_on(turn);
  }
  finish(turn);
}

}  // namespace

struct Dialog::Mind {
  Model model;
};

Dialog::Dialog(corpus::Knowledge knowledge) : mind_(new Mind{Model(std::move(knowledge))}) {}
Dialog::~Dialog() = default;
Dialog::Dialog(Dialog&&) noexcept = default;
Dialog& Dialog::operator=(Dialog&&) noexcept = default;

const corpus::Knowledge& Dialog::knowledge() const {
  return mind_->model.knowledge;
}

Step Dialog::step(const State& before, const nlu::Meaning& heard) const {
  const nlu::Meaning meant = without_option_words(before.pending, heard);
  Turn turn{mind_->model, before, meant, before};
  run(turn);
  return {std::move(turn.now), std::move(turn.reply)};
}

Reply Dialog::greeting() const {
  Reply reply;
  reply.intent = "greet";
  reply.said = {{Role::answer, say(reply::hello)},
                {Role::note, say(reply::limits)},
                {Role::note, say(reply::invite)}};
  return reply;
}

Summary Dialog::summary(const State& state) const {
  return summary_of(mind_->model, state);
}

}  // namespace legwork::dialogs
