#include "dialogs/check_patients.h"

#include <algorithm>
#include <array>
#include <thread>
#include <utility>

#include "dialogs/messages.h"
#include "dialogs/patient.h"
#include "dialogs/red_flags.h"

namespace legwork::dialogs {
namespace {

using corpus::Term;
using nlu::Meaning;

constexpr int turns_max = 150;
constexpr double returns = 0.3;  // comes back after the advice with a correction

struct Tally {
  std::size_t turns = 0;
  std::size_t corrections = 0;
  std::array<std::size_t, questions_max + 1> ends = {};  // by questions put
  FaultList faults;

  void add(const Tally& other) {
    turns += other.turns;
    corrections += other.corrections;
    for (std::size_t at = 0; at < ends.size(); ++at)
      ends[at] += other.ends[at];
    faults.add(other.faults);
  }
  std::size_t median() const {
    std::size_t all = 0;
    for (const std::size_t each : ends)
      all += each;
    std::size_t below = 0;
    std::size_t at = 0;
    while (at < ends.size() && (below += ends[at]) * 2 < all)
      ++at;
    return at;
  }
  std::size_t most() const {
    std::size_t at = ends.size() - 1;
    while (at > 0 && ends[at] == 0)
      --at;
    return at;
  }
};

Step fresh(const Ground& ground, const Facts& facts) {
  Meaning told = message("complaint");
  for (const auto& [id, fact] : facts)
    tell(told, *ground.knowledge().finding(id), fact);
  return ground.dialog.step(State{}, told);
}

// Was something that was known replaced, and not only something added?
bool replaced(const Facts& before, const Facts& after) {
  return std::any_of(before.begin(), before.end(), [&](const auto& known) {
    const auto now = after.find(known.first);
    return known.second.status != nlu::Status::unknown && !known.second.past &&
           (now == after.end() || now->second != known.second);
  });
}

// What a correction left of what was before it, or "".
std::string left_behind(const Ground& ground, const State& before, const State& after) {
  const State anew = fresh(ground, after.facts).state;
  if (anew.facts != after.facts)
    return "the facts after a correction are not those of a fresh conversation";
  if (!replaced(before.facts, after.facts))
    return "";
  if (anew.flags_told != after.flags_told)
    return "the red flags told after a correction are not those of a fresh conversation";
  const auto floor = floor_of_facts(ground.model, anew);
  if (after.urgency < floor || (after.phase != Phase::advised && after.urgency != floor))
    return "the urgency after a correction is not that of a fresh conversation";
  return "";
}

class Visit {
 public:
  Visit(const Ground& ground, Tally& tally, std::uint32_t seed)
      : ground_(ground), tally_(tally), patient_(ground.model, seed) {}

  void talk() {
    if (!say(patient_.opening()) || !to_the_end())
      return;
    ++tally_.ends[state_.asked.size()];
    if (!patient_.toss(returns))
      return;
    if (const auto correction = patient_.correction(state_))
      if (say(*correction))
        to_the_end();
  }

 private:
  bool to_the_end() {
    for (int turn = 0; !done_; ++turn) {
      if (turn == turns_max)
        return fault(state_, "the conversation does not end");
      if (!say(patient_.next(state_)))
        return false;
    }
    return true;
  }

  bool say(const Meaning& heard) {
    ++tally_.turns;
    talk_.push_back(heard);
    Step step = ground_.dialog.step(state_, heard);
    const std::string broken = broken_promise(ground_.model, state_, heard, step);
    if (!broken.empty())
      return fault(state_, broken);
    if (heard.has("correct") && step.state.facts != state_.facts) {
      ++tally_.corrections;
      const std::string left = left_behind(ground_, state_, step.state);
      if (!left.empty())
        return fault(state_, left);
    }
    state_ = std::move(step.state);
    done_ = step.reply.done;
    return true;
  }

  bool fault(const State& before, const std::string& what) {
    add_fault(ground_, tally_.faults, before, talk_, what);
    return false;
  }

  const Ground& ground_;
  Tally& tally_;
  Patient patient_;
  State state_;
  bool done_ = false;
  std::vector<Meaning> talk_;
};

// Each finding, or value of one, that speaks for a red flag.
std::vector<Term> raising_terms(const corpus::Knowledge& knowledge) {
  std::vector<Term> all;
  for (const corpus::RedFlag& flag : knowledge.flags)
    for (const std::vector<Term>& list : flag.when)
      for (const Term& term : list)
        if (term.test == Term::Test::present || term.test == Term::Test::equal)
          if (std::find(all.begin(), all.end(), term) == all.end())
            all.push_back(term);
  return all;
}

// Does a flag that held exclude what was told, or what follows from it? "Not injury"; "side = left"
// excludes both sides.
bool excused(const Ground& ground, const State& before, const State& after) {
  const View then = view_of(ground.model, before);
  const View now = view_of(ground.model, after);
  for (const std::size_t flag : flags_that_fire(ground.model, then))
    for (const std::vector<Check>& list : ground.model.flags[flag].when)
      if (surely(holds({list}, then)))
        for (const Check& check : list)
          if (check.test != Term::Test::present && !surely(holds(check, now)))
            return true;
  return false;
}

}  // namespace

Proof prove_patients(const Ground& ground, std::size_t patients) {
  std::array<Tally, 2> tallies;
  const auto visit = [&](std::size_t first) {
    for (std::size_t seed = first; seed < patients; seed += tallies.size())
      Visit(ground, tallies[first], static_cast<std::uint32_t>(seed)).talk();
  };
  std::thread beside(visit, 1);
  visit(0);
  beside.join();
  Tally& all = tallies[0];
  all.add(tallies[1]);
  return {"patients: " + std::to_string(patients) + " at random, " + std::to_string(all.turns) +
              " turns, " + std::to_string(all.corrections) +
              " corrections: all end in advice, at most " + std::to_string(all.most()) +
              " questions, " + std::to_string(all.median()) + " in the median",
          all.faults.errors()};
}

Proof prove_monotone(const Ground& ground, std::size_t patients) {
  const std::vector<Term> terms = raising_terms(ground.knowledge());
  FaultList faults;
  std::set<std::string> excuses;
  std::size_t states = 0;
  std::size_t turns = 0;
  for (std::size_t seed = 0; seed < patients; ++seed) {
    Patient patient(ground.model, static_cast<std::uint32_t>(seed));
    std::vector<Meaning> talk{patient.opening()};
    State state = ground.dialog.step(State{}, talk.back()).state;
    for (std::size_t more = patient.below(questions_max); more > 0 && state.pending; --more) {
      talk.push_back(patient.next(state));
      state = ground.dialog.step(state, talk.back()).state;
    }
    if (takes_back(state, {}))
      continue;  // "which is right?": what is told now may take something back
    const auto floor = floor_of_facts(ground.model, state);
    ++states;
    for (const Term& term : terms) {
      Meaning heard = message("complaint");
      tell(heard, term);
      const Step step = ground.dialog.step(state, heard);
      ++turns;
      talk.push_back(heard);
      if (step.reply.urgency < state.urgency)
        add_fault(ground, faults, state, talk, "one more red flag finding lowers the urgency");
      if (floor_of_facts(ground.model, step.state) < floor) {
        if (excused(ground, state, step.state))
          excuses.insert(term.finding);
        else
          add_fault(ground, faults, state, talk, "one more red flag finding lowers the floor");
      }
      talk.pop_back();
    }
  }
  std::string named;
  for (const std::string& each : excuses)
    named += (named.empty() ? "" : ", ") + each;
  return {"one finding more: " + std::to_string(terms.size()) +
              " findings of red flags in each of " + std::to_string(states) + " states, " +
              std::to_string(turns) +
              " turns: what was said never falls, the floor only by what a flag excludes (" +
              (named.empty() ? "none" : named) + ")",
          faults.errors()};
}

}  // namespace legwork::dialogs
