#include "dialogs/what_if.h"

#include <algorithm>
#include <cmath>

#include "dialogs/red_flags.h"

namespace legwork::dialogs {
namespace {

using corpus::Urgency;

// What being moved to an urgency is worth, where turning all suspects over is worth 1. Whether a
// doctor sees it today or within two weeks matters far more than that or staying at home; and
// advice that is too late harms more than advice too early, so that less urgent is worth less.
constexpr double worth_of_urgency[] = {0, 0.6, 2.2, 4.2};
constexpr double less_urgent = 0.5;

double worth_of_change(Urgency before, Urgency after) {
  const double change =
      worth_of_urgency[static_cast<int>(after)] - worth_of_urgency[static_cast<int>(before)];
  return change > 0 ? change : -change * less_urgent;
}

}  // namespace

WhatIf::WhatIf(const Model& model, const View& view, const Ranking& ranking,
               std::optional<Urgency> floor)
    : model_(model),
      before_(view),
      view_(view),
      ranking_(ranking),
      floor_(floor),
      urgency_(std::max(floor.value_or(Urgency::self_care),
                        urgency_of(model, ranking.shares, ranking.named))),
      chance_(view.size(), -1),
      yes_(view.size(), -1),
      worth_before_(model.groups_all),
      hurry_(view.size(), 0),
      shares_(ranking.shares),
      named_(ranking.named),
      logs_(ranking.logs) {
  note_flags();
}

double WhatIf::chance(std::size_t finding, std::size_t slot) {
  if (slot != 0)
    return chance_of(model_, ranking_, finding, slot);
  double& known = chance_[finding];
  if (known < 0)
    known = chance_of(model_, ranking_, finding, 0);
  return known;
}

double WhatIf::chance_true(const Check& check) {
  const Truth truth = holds(check, before_);
  if (truth != Truth::unknown)
    return surely(truth) ? 1 : 0;
  if (check.kind == corpus::Finding::Kind::flag) {
    const double there = chance(check.finding, 0);
    return check.test == corpus::Term::Test::present ? there : 1 - there;
  }
  double chance_all = 0;
  if (check.kind == corpus::Finding::Kind::choice) {
    for (std::size_t slot = 0; slot < model_.finding(check.finding).values.size(); ++slot)
      if ((check.value & (Values{1} << slot)) != 0)
        chance_all += chance(check.finding, slot);
    return chance_all;
  }
  Known& known = view_[check.finding];
  known.there = Truth::yes;
  for (const Model::Sample& sample : model_.samples_of[check.finding]) {
    known.number = sample.number;
    if (surely(holds(check, view_)))
      chance_all += sample.share;
  }
  known = before_[check.finding];
  return chance_all;
}

// Each list of each flag that could still hold lends its unknown findings what it would add.
void WhatIf::note_flags() {
  for (const Model::Flag& flag : model_.flags) {
    if (flag.urgency <= urgency_)
      continue;
    const double levels = worth_of_change(urgency_, flag.urgency);
    for (const std::vector<Check>& list : flag.when) {
      const bool closed = std::any_of(list.begin(), list.end(), [this](const Check& check) {
        return surely_not(holds(check, before_));
      });
      if (closed)
        continue;
      double chance_all = 1;
      for (const Check& check : list)
        chance_all *= chance_true(check);
      for (const Check& check : list)
        if (holds(check, before_) == Truth::unknown)
          hurry_[check.finding] = std::max(hurry_[check.finding], chance_all * levels);
    }
  }
}

double WhatIf::change_yes(std::size_t finding) {
  double& known = yes_[finding];
  if (known >= 0)
    return known;
  view_[finding].there = Truth::yes;
  return known = change({finding});
}

double WhatIf::change_no(const std::vector<std::size_t>& findings) {
  for (const std::size_t finding : findings)
    view_[finding].there = Truth::no;
  return change(findings);
}

double WhatIf::change_value(std::size_t finding, Values values, double number) {
  view_[finding].there = Truth::yes;
  view_[finding].values = values;
  view_[finding].number = number;
  return change({finding});
}

double WhatIf::worth_before(const Model::Touch& touch) {
  std::optional<double>& worth = worth_before_[touch.number];
  if (!worth)
    worth = worth_of(model_.conditions[touch.condition], touch.group, before_);
  return *worth;
}

// Only what the findings touch is worked out anew; view_ holds the answer, and is put back.
double WhatIf::change(const std::vector<std::size_t>& findings) {
  for (std::size_t each = 0; each < findings.size(); ++each) {
    for (const Model::Touch& touch : model_.touches[findings[each]]) {
      // A group of several of the findings is touched once, by the last of them.
      const auto& evidence = model_.conditions[touch.condition].evidence;
      bool again = false;
      for (std::size_t later = each + 1; later < findings.size() && !again; ++later)
        for (std::size_t at = touch.group.begin; at < touch.group.end; ++at)
          again = again || evidence[at].check.finding == findings[later];
      if (again)
        continue;
      const Model::Condition& condition = model_.conditions[touch.condition];
      logs_[touch.condition] += worth_of(condition, touch.group, view_) - worth_before(touch);
    }
  }
  // Impossible before stays so: minus infinity takes anything. What becomes impossible is not
  // tried.
  double all = ranking_.residual;
  for (std::size_t at = 0; at < logs_.size(); ++at) {
    const double moved = logs_[at] - ranking_.logs[at];
    shares_[at] = moved == 0 || std::isnan(moved) ? ranking_.shares[at]
                                                  : ranking_.shares[at] * std::exp(moved);
    all += shares_[at];
  }
  double moved = std::fabs(ranking_.residual / all - ranking_.residual);
  for (std::size_t at = 0; at < shares_.size(); ++at) {
    shares_[at] /= all;
    moved += std::fabs(shares_[at] - ranking_.shares[at]);
  }
  std::optional<Urgency> floor = floor_;
  for (const std::size_t finding : findings) {
    floor = floor_after(model_, view_, finding, floor);
    for (const std::size_t at : model_.gates_of[finding])
      named_[at] = nameable(model_.conditions[at], view_, ranking_.lifted[at]);
  }
  const Urgency urgency =
      std::max(floor.value_or(Urgency::self_care), urgency_of(model_, shares_, named_));
  for (const std::size_t finding : findings) {
    for (const std::size_t at : model_.gates_of[finding])
      named_[at] = ranking_.named[at];
    for (const Model::Touch& touch : model_.touches[finding])
      logs_[touch.condition] = ranking_.logs[touch.condition];
    view_[finding] = before_[finding];
  }
  return moved / 2 + worth_of_change(urgency_, urgency);
}

}  // namespace legwork::dialogs
