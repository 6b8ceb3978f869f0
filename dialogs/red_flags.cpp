#include "dialogs/red_flags.h"

#include <algorithm>

namespace legwork::dialogs {
namespace {

using corpus::Urgency;

// Unknown terms beside `finding` that one list of a flag still waits for; nothing when the list
// cannot hold any more, or is not about `finding`.
std::optional<int> still_unknown(const std::vector<Check>& list, const View& view,
                                 std::size_t finding) {
  bool about = false;
  int unknown = 0;
  for (const Check& check : list) {
    const Truth truth = holds(check, view);
    if (surely_not(truth))
      return std::nullopt;
    if (check.finding == finding)
      about = true;
    else if (truth == Truth::unknown)
      ++unknown;
  }
  if (!about)
    return std::nullopt;
  return unknown;
}

}  // namespace

std::vector<std::size_t> flags_that_fire(const Model& model, const View& view) {
  std::vector<std::size_t> fired;
  for (std::size_t at = 0; at < model.flags.size(); ++at)
    if (surely_holds(model.flags[at].when, view))
      fired.push_back(at);
  std::stable_sort(fired.begin(), fired.end(), [&model](std::size_t a, std::size_t b) {
    return model.flags[a].urgency > model.flags[b].urgency;
  });
  return fired;
}

std::optional<Urgency> floor_of(const Model& model, const std::vector<std::size_t>& flags) {
  std::optional<Urgency> floor;
  for (const std::size_t at : flags)
    floor = std::max(floor, std::optional(model.flags[at].urgency));
  return floor;
}

std::optional<Urgency> floor_after(const Model& model, const View& view, std::size_t finding,
                                   std::optional<Urgency> floor) {
  for (const Model::FlagList& at : model.flag_lists_of[finding]) {
    const Model::Flag& flag = model.flags[at.flag];
    if ((!floor || flag.urgency > *floor) && surely_holds(flag.when[at.list], view))
      floor = flag.urgency;
  }
  return floor;
}

bool may_raise(const Model& model, const View& view, std::size_t finding,
               std::optional<Urgency> floor) {
  for (const std::size_t at : model.flags_of[finding]) {
    const Model::Flag& flag = model.flags[at];
    if (floor && flag.urgency <= *floor)
      continue;
    for (const std::vector<Check>& list : flag.when) {
      const std::optional<int> unknown = still_unknown(list, view, finding);
      if (unknown && *unknown <= 1)
        return true;
    }
  }
  return false;
}

}  // namespace legwork::dialogs
