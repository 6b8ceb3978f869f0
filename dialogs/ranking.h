// How likely each condition is, given what is known.
//
// Log-odds from the base rate; each known finding adds the log of its likelihood ratio, present or
// absent, once; what is unknown adds nothing. Of findings of one group the strongest counts in full
// and the others by half. Shares sum to 1 with the residual: "something that is not in the pack".
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "dialogs/model.h"
#include "dialogs/step.h"

namespace legwork::dialogs {

struct Ranking {
  std::vector<double> logs;    // by condition; minus infinity when impossible
  std::vector<double> shares;  // by condition
  double residual = 0;         // share of what the pack does not have
  std::vector<bool> lifted;    // a red flag or a published rule points to it
  std::vector<bool> named;     // may be named: nothing frightening is, without a sign for it
};

Ranking rank(const Model& model, const View& view, const std::vector<std::size_t>& flags);

// What one group of evidence adds to a condition's log-odds.
double worth_of(const Model::Condition& condition, Model::Range group, const View& view);

// May the condition be named? See Ranking::named.
bool nameable(const Model::Condition& condition, const View& view, bool lifted);

// How likely this person has the finding (its value at `slot`, see Model::chance).
double chance_of(const Model& model, const Ranking& ranking, std::size_t finding, std::size_t slot);

// The urgency that the causes alone call for: that of the most likely one, or a higher one when
// enough of the likelihood lies with causes that need it. Causes that may not be named do not
// count. `soon` when nothing stands out: not knowing is no reason to stay at home.
corpus::Urgency urgency_of(const Model& model, const std::vector<double>& shares,
                           const std::vector<bool>& named);

// Nameable conditions, most likely first.
std::vector<Suspect> suspects(const Model& model, const View& view, const Ranking& ranking);

}  // namespace legwork::dialogs
