#include "dialogs/check_walks.h"

#include <algorithm>
#include <array>
#include <set>
#include <thread>
#include <tuple>
#include <utility>

#include "dialogs/messages.h"

namespace legwork::dialogs {
namespace {

using corpus::Finding;
using corpus::Term;
using nlu::Meaning;

constexpr int turns_max =
    2 * questions_max + 2;  // nothing understood takes two to leave a question

// How a talk is led to its end.
enum class Ending { unsure, none, all, noise };
constexpr std::array<Ending, 4> endings = {Ending::unsure, Ending::none, Ending::all,
                                           Ending::noise};

struct Tally {
  std::size_t turns = 0;
  std::size_t ends = 0;
  std::size_t most = 0;  // questions
  FaultList faults;
};

// All that decides how the dialog goes on.
using Key = std::tuple<std::vector<std::pair<std::string, std::string>>, std::vector<std::string>,
                       std::string, int, int, int>;

std::string text_of(const Fact& fact) {
  std::string text(1, static_cast<char>('0' + static_cast<int>(fact.status)));
  text += std::to_string(fact.number);
  for (const std::string& choice : fact.choices)
    text += " " + choice;
  return text;
}

Key key_of(const State& state, int way) {
  Key key;
  auto& [facts, asked, pending, phase, urgency, left] = key;
  for (const auto& [id, fact] : state.facts)
    facts.emplace_back(id, text_of(fact));
  asked = state.asked;
  std::sort(asked.begin(), asked.end());
  if (state.pending) {
    pending = state.pending->question;
    for (const std::string& each : state.pending->shown)
      pending += " " + each;
  }
  phase = static_cast<int>(state.phase);
  urgency = state.urgency ? static_cast<int>(*state.urgency) : -1;
  left = way;
  return key;
}

class Walk {
 public:
  Walk(const Ground& ground, Tally& tally) : ground_(ground), tally_(tally) {}

  void open(const Meaning& opening, int free) {
    const State nothing;
    say(nothing, opening, [&](const State& state) { go(state, free); });
  }

 private:
  // One turn, and on from there unless it was the last or went wrong.
  template <typename On>
  void say(const State& before, const Meaning& heard, const On& on) {
    talk_.push_back(heard);
    ++tally_.turns;
    Step step = ground_.dialog.step(before, heard);
    step.state.history.clear();
    tally_.most = std::max(tally_.most, step.state.asked.size());
    const std::string broken = broken_promise(ground_.model, before, heard, step);
    if (!broken.empty())
      add_fault(ground_, tally_.faults, before, talk_, broken);
    else if (step.reply.done)
      ++tally_.ends;
    else
      on(step.state);
    talk_.pop_back();
  }

  void go(const State& state, int free) {
    if (free == 0)
      return finish(state);
    if (!state.pending || !seen_.insert(key_of(state, free)).second)
      return;
    for (const Meaning& answer : answers_to(ground_.knowledge(), *state.pending))
      say(state, answer, [&](const State& next) { go(next, free - 1); });
  }

  void finish(const State& state) {
    for (const Ending ending : endings)
      finish(state, ending, turns_max);
  }

  void finish(const State& state, Ending ending, int turns) {
    // Doors to the same rest are walked through once, for each way of ending.
    if (!seen_.insert(key_of(state, -1 - static_cast<int>(ending) - 4 * state.misses)).second)
      return;
    if (turns == 0 || !state.pending)
      return add_fault(ground_, tally_.faults, state, talk_, "the conversation does not end");
    say(state, answer(*state.pending, ending),
        [&](const State& next) { finish(next, ending, turns - 1); });
  }

  Meaning answer(const Pending& pending, Ending ending) const {
    if (ending == Ending::noise)
      return message("");
    if (ending == Ending::unsure)
      return message("unsure");
    if (ending == Ending::none)
      return message("deny");
    // The last but "I don't know": of a list all, of a number the highest.
    if (!pending.shown.empty() && pending.shown.front() == "yes")
      return message("affirm");
    const std::vector<Meaning> answers = answers_to(ground_.knowledge(), pending);
    return answers[answers.size() - 2];
  }

  const Ground& ground_;
  Tally& tally_;
  std::set<Key> seen_;
  std::vector<Meaning> talk_;
};

std::vector<Meaning> openings_of(const corpus::Knowledge& knowledge) {
  std::vector<Meaning> openings{message("complaint")};
  std::set<std::string> seen;
  const auto add = [&](const Term& term) {
    Meaning opening = message("complaint");
    tell(opening, term);
    if (!opening.findings.empty() && seen.insert(worded(opening)).second)
      openings.push_back(std::move(opening));
  };
  for (const Finding& finding : knowledge.findings)
    for (const auto& [value, share] : finding.values)
      add({finding.id, Term::Test::equal, value, 0});
  for (const corpus::RedFlag& flag : knowledge.flags)
    for (const std::vector<Term>& list : flag.when)
      for (const Term& term : list)
        add(term);
  return openings;
}

}  // namespace

Proof prove_walks(const Ground& ground, WalkDepth depth) {
  const std::vector<Meaning> openings = openings_of(ground.knowledge());
  std::array<Tally, 2> tallies;
  // The bare complaint has a thread to itself: it takes as long as all others.
  std::thread beside([&] { Walk(ground, tallies[0]).open(openings.front(), depth.free_bare); });
  Walk rest(ground, tallies[1]);
  for (std::size_t at = 1; at < openings.size(); ++at)
    rest.open(openings[at], depth.free_other);
  beside.join();
  Tally& all = tallies[0];
  all.turns += tallies[1].turns;
  all.ends += tallies[1].ends;
  all.most = std::max(all.most, tallies[1].most);
  all.faults.add(tallies[1].faults);
  return {"walks: " + std::to_string(openings.size()) +
              " openings, every combination of the first " + std::to_string(depth.free_bare) +
              " answers after a bare complaint and of the first " +
              std::to_string(depth.free_other) + " after any other, " + std::to_string(all.ends) +
              " ends, " + std::to_string(all.turns) + " turns: all end in advice, at most " +
              std::to_string(all.most) + " questions",
          all.faults.errors()};
}

}  // namespace legwork::dialogs
