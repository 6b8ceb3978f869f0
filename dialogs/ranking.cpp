#include "dialogs/ranking.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "dialogs/scores.h"

namespace legwork::dialogs {
namespace {

using corpus::Urgency;

constexpr double impossible = -std::numeric_limits<double>::infinity();

// Of people suspected of a clot by signs and history, 20 to 30 of 100 have one [clinical S42]: what
// a red flag or a published rule points to is no longer as rare as in anybody. And what an
// emergency points to is what it is taken for until somebody has looked.
const double log_lifted = std::log(0.25);
constexpr double share_pointed_same_day = 0.25;
constexpr double share_pointed_emergency = 0.60;

// Shares from which causes of an urgency decide, and from which one is listed at all.
constexpr double share_emergency = 0.25;
constexpr double share_same_day = 0.20;
constexpr double share_soon = 0.45;
constexpr double share_listed = 0.01;
constexpr double share_leading = 0.15;
constexpr std::size_t suspects_max = 8;

// The evidence of one finding: `weights` of its terms, in or out.
struct Pieces {
  double sum = 0;
  double strongest = 0;

  void add(double weight) {
    sum += weight;
    if (std::fabs(weight) > std::fabs(strongest))
      strongest = weight;
  }
  double worth() const { return (sum + strongest) / 2; }
};

// Terms of one choice or number overlap ("over 60", "over 70"; calf, knee). What is true of it says
// all; only where nothing true is evidence does the strongest of what is not.
void add_finding(Pieces& group, const Model::Evidence* begin, const Model::Evidence* end,
                 const View& view) {
  double strongest_false = 0;
  bool any_true = false;
  for (const Model::Evidence* each = begin; each != end; ++each) {
    const Truth truth = holds(each->check, view);
    if (surely(truth)) {
      group.add(each->if_true);
      any_true = true;
    } else if (surely_not(truth) && std::fabs(each->if_false) > std::fabs(strongest_false)) {
      strongest_false = each->if_false;
    }
  }
  if (!any_true && strongest_false != 0)
    group.add(strongest_false);
}

double log_score(const Model::Condition& condition, const View& view, bool lifted) {
  if (!condition.possible.empty() && surely_not(holds(condition.possible, view)))
    return impossible;
  double total = lifted ? std::max(condition.log_base, log_lifted) : condition.log_base;
  for (const Model::Range& group : condition.groups)
    total += worth_of(condition, group, view);
  return total;
}

void share_out(const Model& model, Ranking& ranking) {
  double top = model.log_residual;
  for (const double log : ranking.logs)
    top = std::max(top, log);
  double all = ranking.residual = std::exp(model.log_residual - top);
  for (std::size_t at = 0; at < ranking.logs.size(); ++at)
    all += ranking.shares[at] = std::exp(ranking.logs[at] - top);
  for (double& share : ranking.shares)
    share /= all;
  ranking.residual /= all;
}

// What the most urgent flags point to gets, together, at least the share that such a flag stands
// for; among themselves and among the others nothing changes.
void lift_together(const Model& model, const std::vector<std::size_t>& flags, Ranking& ranking) {
  if (flags.empty())
    return;
  const Urgency top = model.flags[flags.front()].urgency;
  if (top < Urgency::same_day)
    return;
  const double least = top == Urgency::emergency ? share_pointed_emergency : share_pointed_same_day;
  std::vector<bool> pointed(ranking.logs.size(), false);
  for (const std::size_t flag : flags)
    if (model.flags[flag].urgency == top)
      for (const std::size_t at : model.flags[flag].points_to)
        pointed[at] = true;
  double share = 0;
  for (std::size_t at = 0; at < pointed.size(); ++at)
    if (pointed[at])
      share += ranking.shares[at];
  if (share <= 0 || share >= least)
    return;
  const double shift = std::log(least / (1 - least) * (1 - share) / share);
  for (std::size_t at = 0; at < pointed.size(); ++at)
    if (pointed[at])
      ranking.logs[at] += shift;
  share_out(model, ranking);
}

std::vector<std::string> because(const Model& model, const Model::Condition& condition,
                                 const View& view) {
  std::vector<std::pair<double, std::size_t>> speaking;
  for (const Model::Evidence& each : condition.evidence) {
    if (each.if_true <= 0.05 || !surely(holds(each.check, view)))
      continue;
    if (!surely(view[each.check.finding].there))
      continue;  // the lack of something is no sign
    const auto same = [&each](const auto& one) { return one.second == each.check.finding; };
    if (std::none_of(speaking.begin(), speaking.end(), same))
      speaking.emplace_back(each.if_true, each.check.finding);
  }
  std::stable_sort(speaking.begin(), speaking.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<std::string> ids;
  for (const auto& [weight, at] : speaking)
    ids.push_back(model.finding(at).id);
  return ids;
}

}  // namespace

Ranking rank(const Model& model, const View& view, const std::vector<std::size_t>& flags) {
  Ranking ranking;
  ranking.lifted.assign(model.conditions.size(), false);
  for (const std::size_t flag : flags)
    for (const std::size_t at : model.flags[flag].points_to)
      ranking.lifted[at] = true;
  // Rules for common troubles are made of the same findings as their evidence: they add nothing.
  for (const std::size_t score : scores_reached(model, view))
    if (const auto at = model.scores[score].condition)
      if (model.conditions[*at].must_not_miss)
        ranking.lifted[*at] = true;
  for (std::size_t at = 0; at < model.conditions.size(); ++at) {
    const Model::Condition& condition = model.conditions[at];
    ranking.logs.push_back(log_score(condition, view, ranking.lifted[at]));
    ranking.named.push_back(nameable(condition, view, ranking.lifted[at]));
  }
  ranking.shares.resize(ranking.logs.size());
  share_out(model, ranking);
  lift_together(model, flags, ranking);
  return ranking;
}

double worth_of(const Model::Condition& condition, Model::Range range, const View& view) {
  Pieces group;
  const Model::Evidence* each = condition.evidence.data() + range.begin;
  const Model::Evidence* const end = condition.evidence.data() + range.end;
  while (each != end) {
    const Model::Evidence* next = each;
    while (next != end && next->check.finding == each->check.finding)
      ++next;
    add_finding(group, each, next, view);
    each = next;
  }
  return group.worth();
}

double chance_of(const Model& model, const Ranking& ranking, std::size_t finding,
                 std::size_t slot) {
  double chance = ranking.residual * model.background(finding, slot);
  for (std::size_t at = 0; at < ranking.shares.size(); ++at)
    chance += ranking.shares[at] * model.chance(at, finding, slot);
  return chance;
}

bool nameable(const Model::Condition& condition, const View& view, bool lifted) {
  if (!condition.possible.empty() && surely_not(holds(condition.possible, view)))
    return false;
  if (!condition.must_not_miss || lifted)
    return true;
  return std::any_of(condition.pointers.begin(), condition.pointers.end(),
                     [&view](const Check& pointer) { return surely(holds(pointer, view)); });
}

Urgency urgency_of(const Model& model, const std::vector<double>& shares,
                   const std::vector<bool>& names) {
  double needing[4] = {0, 0, 0, 0};  // share of causes that need exactly this much
  double best = 0;
  Urgency leader = Urgency::soon;
  for (std::size_t at = 0; at < shares.size(); ++at) {
    if (!names[at])
      continue;
    const Urgency urgency = model.conditions[at].urgency;
    needing[static_cast<int>(urgency)] += shares[at];
    if (shares[at] > best) {
      best = shares[at];
      leader = urgency;
    }
  }
  if (best < share_leading)
    return Urgency::soon;
  const double emergency = needing[3];
  const double same_day = emergency + needing[2];
  const double soon = same_day + needing[1];
  const double all = soon + needing[0];
  if (emergency >= share_emergency * all)
    return Urgency::emergency;
  if (same_day >= share_same_day * all)
    return std::max(leader, Urgency::same_day);
  if (soon >= share_soon * all)
    return std::max(leader, Urgency::soon);
  return leader;
}

std::vector<Suspect> suspects(const Model& model, const View& view, const Ranking& ranking) {
  std::vector<std::size_t> order;
  for (std::size_t at = 0; at < model.conditions.size(); ++at)
    if (ranking.shares[at] >= share_listed || ranking.lifted[at])
      if (ranking.named[at])
        order.push_back(at);
  std::stable_sort(order.begin(), order.end(), [&ranking](std::size_t a, std::size_t b) {
    return ranking.shares[a] > ranking.shares[b];
  });
  if (order.size() > suspects_max)
    order.resize(suspects_max);
  std::vector<Suspect> listed;
  for (const std::size_t at : order)
    listed.push_back({model.knowledge.conditions[at].id, ranking.shares[at],
                      because(model, model.conditions[at], view),
                      model.conditions[at].must_not_miss});
  return listed;
}

}  // namespace legwork::dialogs
