// Published decision rules, with bounds while items are unknown.
//
//   Wells, cancer told, calf measured, the rest unknown -> {2 so far, lowest 0, highest 8}
//
// A rule that is reached speaks for its condition; one that is not reached says nothing against it:
// no rule lowers an urgency.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "dialogs/model.h"

namespace legwork::dialogs {

struct Points {
  double so_far = 0;  // of what is known
  double lowest = 0;  // however the unknown items turn out
  double highest = 0;
  bool reached = false;  // the threshold, already
  bool open() const { return !reached && can_reach; }
  bool can_reach = false;
};

Points points_of(const Model::Score& score, const View& view);

// Places in Knowledge::scores.
std::vector<std::size_t> scores_reached(const Model& model, const View& view);

// Is `finding` an unknown item of a rule that can still be reached?
bool may_decide_score(const Model& model, const View& view, std::size_t finding);

}  // namespace legwork::dialogs
