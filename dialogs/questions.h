// Which question comes next, or that none is worth its time.
//
// The safety sweep first, in one message. Then the question whose answers would, on average, change
// the advice or the suspects most for the effort: each answer is tried on a copy of what is known,
// with its chance under the present ranking. Never asked: what is known, what was asked, what
// cannot be, what does not matter here.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "dialogs/model.h"
#include "dialogs/ranking.h"
#include "dialogs/state.h"

namespace legwork::dialogs {

inline constexpr char option_yes[] = "yes";
inline constexpr char option_no[] = "no";
inline constexpr char option_none[] = "none";

struct Next {
  std::size_t question = 0;        // place in Knowledge::questions
  std::vector<std::string> shown;  // values of its options, in order
  int left = 1;                    // about how many more will follow, this one included
};

// What of `question` would be shown now; empty when it is not to be asked. A number shows nothing
// but asks all the same, so it gives one empty value.
std::vector<std::string> to_show(const Model& model, std::size_t question, const View& view);

std::optional<Next> next_question(const Model& model, const State& state, const View& view,
                                  const Ranking& ranking, std::optional<corpus::Urgency> floor);

}  // namespace legwork::dialogs
