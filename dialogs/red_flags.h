// The safety layer: which red flags hold, and the floor that they put under the urgency.
//
// Likelihood has no say here. A flag that waits for something unknown does not fire.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "dialogs/model.h"

namespace legwork::dialogs {

// Places in Knowledge::flags, most urgent first.
std::vector<std::size_t> flags_that_fire(const Model& model, const View& view);

// Nothing when no flag fires.
std::optional<corpus::Urgency> floor_of(const Model& model, const std::vector<std::size_t>& flags);

// The floor that one more fact about `finding` brings, at least `floor`: that of all flags which
// held without it.
std::optional<corpus::Urgency> floor_after(const Model& model, const View& view,
                                           std::size_t finding,
                                           std::optional<corpus::Urgency> floor);

// Could being told that `finding` is there raise the floor, now or with one more finding?
bool may_raise(const Model& model, const View& view, std::size_t finding,
               std::optional<corpus::Urgency> floor);

}  // namespace legwork::dialogs
