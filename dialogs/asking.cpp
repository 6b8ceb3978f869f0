#include "dialogs/asking.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "dialogs/advice.h"
#include "dialogs/definitions.h"
#include "dialogs/hearing.h"
#include "dialogs/own_questions.h"
#include "dialogs/questions.h"
#include "dialogs/replies.h"
#include "dialogs/wording.h"
#include "nlu/topics.h"

namespace legwork::dialogs {
namespace {

using corpus::Urgency;
using nlu::Status;

constexpr int misses_max = 2;  // messages that do not answer a question before it is left

bool contains(const std::vector<std::string>& all, const std::string& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

void show_pending(Turn& turn) {
  const Pending& pending = *turn.now.pending;
  turn.say(Role::question, question_text(turn.model, turn.now, pending));
  turn.reply.question = asked(turn.model, pending);
  if (turn.reply.questions_left == 0)
    turn.reply.questions_left = 1;
}

void put(Turn& turn, const Next& next) {
  const corpus::Question& question = turn.model.knowledge.questions[next.question];
  turn.now.pending = Pending{question.id, next.shown, ""};
  turn.now.asked.push_back(question.id);
  turn.now.misses = 0;
  turn.now.phase = question.safety_sweep ? Phase::sweep : Phase::asking;
  turn.reply.questions_left = next.left;
  if (turn.now.asked.size() == 1)
    turn.say(Role::note, say(reply::answer_with));
  else
    turn.say(Role::note, say(reply::progress, "count", static_cast<double>(next.left)));
  show_pending(turn);
}

bool emergency(const Turn& turn) {
  return floor_of(turn.model, turn.flags) == std::optional(Urgency::emergency);
}

// Would the advice read as it did before this message?
bool advice_stands(const Turn& turn) {
  if (turn.before.phase != Phase::advised || turn.line_said || !turn.noted.replaced.empty())
    return false;
  Turn then{turn.model, turn.before, turn.heard, turn.before};
  then.settle();
  if (advised_urgency(then) != advised_urgency(turn))
    return false;
  const std::vector<Suspect> old = suspects(turn.model, then.view, then.ranking);
  const auto same = [](const Suspect& a, const Suspect& b) { return a.condition == b.condition; };
  const std::size_t told = 3;
  const auto end = [told](const std::vector<Suspect>& all) {
    return all.begin() + static_cast<std::ptrdiff_t>(std::min(told, all.size()));
  };
  return std::equal(old.begin(), end(old), turn.reply.suspects.begin(), end(turn.reply.suspects),
                    same);
}

void give_advice(Turn& turn) {
  turn.now.pending.reset();
  turn.now.waiting.reset();
  if (advice_stands(turn))
    advise_unchanged(turn);
  else
    advise(turn);
  turn.now.phase = Phase::advised;
  turn.reply.done = true;
}

void ask_or_advise(Turn& turn) {
  if (!emergency(turn)) {
    const auto floor = floor_of(turn.model, turn.flags);
    if (const auto next = next_question(turn.model, turn.now, turn.view, turn.ranking, floor))
      return put(turn, *next);
  }
  give_advice(turn);
}

// One of the contradictions that was not asked about before. The worse reading counts meanwhile.
bool ask_to_clarify(Turn& turn) {
  for (const Contradiction& each : turn.noted.against) {
    if (contains(turn.now.clarified, each.finding))
      continue;
    turn.now.clarified.push_back(each.finding);
    if (turn.now.pending && !own_question(*turn.now.pending))
      turn.now.waiting = turn.now.pending;
    turn.now.pending = clarify_question(turn.model, each);
    if (turn.now.phase == Phase::opening || turn.now.phase == Phase::advised)
      turn.now.phase = Phase::asking;
    if (turn.now.urgency == std::optional(Urgency::emergency))
      turn.say(Role::urgent, urgency_line(Urgency::emergency));
    show_pending(turn);
    return true;
  }
  return false;
}

// Nobody is held up by a question that is not answered: what it asked stays unknown.
void give_up_question(Turn& turn) {
  const Pending pending = *turn.now.pending;
  turn.now.pending = std::exchange(turn.now.waiting, std::nullopt);
  turn.now.misses = 0;
  turn.say(Role::note, say(reply::moving_on));
  if (own_question(pending))
    return;
  const corpus::Question* question = turn.model.knowledge.question(pending.question);
  if (question->kind == corpus::Question::Kind::multi)
    pass_over(turn, pending.shown);
  else
    pass_over(turn, question->asks);
  turn.settle();
}

// The pending question was not answered.
void keep_asking(Turn& turn) {
  const bool heard_something = turn.digressed || turn.noted.changed();
  if (!heard_something && ++turn.now.misses >= misses_max) {
    give_up_question(turn);
    if (turn.now.pending)
      return show_pending(turn);
    if (complains(turn))
      return ask_or_advise(turn);
    turn.say(Role::note, say(reply::invite));
    return;
  }
  if (turn.which)
    turn.say(Role::note, say(reply::which_ones));
  else if (!heard_something)
    turn.say(Role::note, say(turn.heard.blank ? reply::blank : reply::no_answer));
  else if (turn.before.pending && turn.now.pending == turn.before.pending)
    turn.say(Role::note, say(reply::again));
  show_pending(turn);
}

void say_not_understood(Turn& turn) {
  if (turn.digressed)
    return;
  turn.say(Role::answer, say(turn.heard.blank ? reply::blank : reply::not_understood));
}

}  // namespace

bool may_complain(const Turn& turn) {
  constexpr std::size_t sentence = 4;
  if (turn.now.phase != Phase::opening || turn.now.pending || turn.digressed || turn.heard.asks ||
      turn.heard.words.size() < sentence || turn.heard.topics.empty())
    return false;
  const nlu::Leaning leaning = nlu::leaning_of(turn.heard.topics);
  return std::max(leaning.ours, leaning.complaint) > leaning.beyond;
}

bool complains(const Turn& turn) {
  if (turn.now.phase != Phase::opening)
    return true;
  if (turn.heard.has("complaint"))
    return true;
  // "Should I ice my knee?" names a place and complains of nothing.
  const bool only_asks = turn.heard.intent() == "faq";
  return std::any_of(turn.now.facts.begin(), turn.now.facts.end(), [&](const auto& fact) {
    const corpus::Finding* finding = turn.model.knowledge.finding(fact.first);
    if (finding == nullptr || fact.second.status != Status::present)
      return false;
    if (finding->kind == corpus::Finding::Kind::flag)
      return finding->time != corpus::Finding::Time::history;
    return !only_asks && finding->id != age_id && finding->id != sex_id;  // true of anybody
  });
}

void drop_own_question(Turn& turn) {
  if (!turn.now.pending || turn.taken || !own_question(*turn.now.pending))
    return;
  if (turn.now.pending != turn.before.pending)
    return;  // put in this very turn
  const bool optional =
      turn.now.pending->question == choose_faq_id && !turn.now.pending->about.empty();
  if (optional || turn.digressed || turn.noted.changed() || turn.heard.has("complaint"))
    turn.now.pending = std::exchange(turn.now.waiting, std::nullopt);
}

void go_on(Turn& turn) {
  const bool learnt = turn.noted.changed() || turn.now.facts != turn.before.facts;
  if (emergency(turn) && turn.line_said)
    return give_advice(turn);
  if (ask_to_clarify(turn))
    return;
  if (emergency(turn) && learnt)
    return give_advice(turn);
  if (turn.now.pending)
    return keep_asking(turn);
  if (turn.now.phase == Phase::advised && !learnt) {
    if (turn.heard.has("complaint") && !turn.digressed)
      advise_unchanged(turn);
    else
      say_not_understood(turn);
    turn.reply.done = true;
    return;
  }
  if (complains(turn))
    return ask_or_advise(turn);
  if (may_complain(turn)) {
    turn.say(Role::heard, say(reply::heard_complaint));
    return ask_or_advise(turn);
  }
  say_not_understood(turn);
  turn.say(Role::note, say(turn.reply.faq ? reply::anything_else : reply::invite));
}

}  // namespace legwork::dialogs
