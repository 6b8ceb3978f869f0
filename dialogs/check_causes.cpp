#include "dialogs/check_causes.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>
#include <utility>

#include "dialogs/messages.h"
#include "dialogs/ranking.h"
#include "dialogs/red_flags.h"

namespace legwork::dialogs {
namespace {

using corpus::Condition;
using corpus::Finding;
using corpus::Term;
using nlu::Status;

constexpr int rounds_max = 8;

// What may be told of one finding; the first is that nothing is told.
std::vector<std::optional<Fact>> tellings(const corpus::Knowledge& knowledge,
                                          const Finding& finding) {
  std::vector<std::optional<Fact>> all{std::nullopt};
  if (finding.kind == Finding::Kind::flag) {
    all.push_back(Fact{Status::present, {}, 0, false});
    all.push_back(Fact{Status::absent, {}, 0, false});
  } else if (finding.kind == Finding::Kind::choice) {
    for (const auto& [value, share] : finding.values)
      all.push_back(Fact{Status::present, {value}, 0, false});
  } else {
    for (const double number : numbers_told_apart(knowledge, finding.id))
      all.push_back(Fact{Status::present, {}, number, false});
  }
  return all;
}

class Climb {
 public:
  Climb(const Ground& ground, std::size_t condition)
      : ground_(ground), condition_(condition), info_(ground.knowledge().conditions[condition]) {
    std::set<std::string> findings;
    for (const corpus::Evidence& each : info_.evidence)
      findings.insert(each.term.finding);
    for (const Term& each : info_.pointers)
      findings.insert(each.finding);
    for (const std::vector<Term>& list : info_.possible_when)
      for (const Term& each : list)
        findings.insert(each.finding);
    for (const std::string& id : findings)
      tellings_.emplace(id, tellings(ground.knowledge(), *ground.knowledge().finding(id)));
  }

  // Is the condition first for the patient found?
  bool reaches_top() {
    // Strongest evidence first, so that what is told later is judged beside it.
    std::vector<corpus::Evidence> evidence = info_.evidence;
    std::stable_sort(evidence.begin(), evidence.end(), [](const auto& a, const auto& b) {
      return std::fabs(std::log(a.given / a.background)) >
             std::fabs(std::log(b.given / b.background));
    });
    for (const Term& each : info_.pointers)
      improve(each.finding);
    for (const corpus::Evidence& each : evidence)
      improve(each.term.finding);
    bool better = true;
    for (int round = 0; better && round < rounds_max && !first(); ++round) {
      better = false;
      for (const auto& [finding, all] : tellings_)
        better = improve(finding) || better;
    }
    return first();
  }

 private:
  bool improve(const std::string& finding) {
    const double before = ahead();
    double best = before;
    const auto old = state_.facts.find(finding);
    std::optional<Fact> kept;
    if (old != state_.facts.end())
      kept = old->second;
    for (const std::optional<Fact>& each : tellings_[finding]) {
      put(finding, each);
      const double now = ahead();
      if (now > best) {
        best = now;
        kept = each;
      }
    }
    put(finding, kept);
    return best > before;
  }

  void put(const std::string& finding, const std::optional<Fact>& fact) {
    if (fact)
      state_.facts[finding] = *fact;
    else
      state_.facts.erase(finding);
  }

  // How far before the next that may be named; what is not named itself is behind all.
  double ahead() const {
    const View view = view_of(ground_.model, state_);
    const Ranking ranking = rank(ground_.model, view, flags_that_fire(ground_.model, view));
    double next = std::numeric_limits<double>::min();
    for (std::size_t at = 0; at < ranking.shares.size(); ++at)
      if (at != condition_ && ranking.named[at])
        next = std::max(next, ranking.shares[at]);
    const double share = std::max(ranking.shares[condition_], std::numeric_limits<double>::min());
    const double unnamed = ranking.named[condition_] ? 0 : 1000;
    return std::log(share) - std::log(next) - unnamed;
  }

  bool first() const {
    nlu::Meaning told = message("complaint");
    for (const auto& [id, fact] : state_.facts)
      tell(told, *ground_.knowledge().finding(id), fact);
    const Reply reply = ground_.dialog.step(State{}, told).reply;
    return !reply.suspects.empty() && reply.suspects.front().condition == info_.id;
  }

  const Ground& ground_;
  const std::size_t condition_;
  const Condition& info_;
  std::map<std::string, std::vector<std::optional<Fact>>> tellings_;
  State state_;
};

}  // namespace

Proof prove_causes(const Ground& ground) {
  FaultList faults;
  const std::vector<Condition>& conditions = ground.knowledge().conditions;
  for (std::size_t at = 0; at < conditions.size(); ++at)
    if (!Climb(ground, at).reaches_top())
      faults.add(ground.place("condition " + conditions[at].id),
                 "condition " + conditions[at].id + " never comes top");
  return {"conditions: each of " + std::to_string(conditions.size()) + " comes top for somebody",
          faults.errors()};
}

}  // namespace legwork::dialogs
