// What an answer would change: tried on a copy of what is known, before it is asked for.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "dialogs/model.h"
#include "dialogs/ranking.h"

namespace legwork::dialogs {

// One for each turn: remembers what it has worked out, as many questions ask about the same
// finding.
class WhatIf {
 public:
  // The arguments must outlive it.
  WhatIf(const Model& model, const View& view, const Ranking& ranking,
         std::optional<corpus::Urgency> floor);

  // How likely the answer is.
  double chance(std::size_t finding, std::size_t slot);

  // How far the answer would move the suspects (0 to 1) and the advised urgency.
  double change_yes(std::size_t finding);
  double change_no(const std::vector<std::size_t>& findings);
  double change_value(std::size_t finding, Values values, double number);

  // The urgency that a red flag may yet add through this finding: by how much, times the chance
  // that all else that the flag waits for is so too. 0 when it can add nothing.
  double hurry(std::size_t finding) const { return hurry_[finding]; }

 private:
  double change(const std::vector<std::size_t>& findings);
  double worth_before(const Model::Touch& touch);
  void note_flags();
  double chance_true(const Check& check);

  const Model& model_;
  const View& before_;
  View view_;
  const Ranking& ranking_;
  std::optional<corpus::Urgency> floor_;
  corpus::Urgency urgency_;
  std::vector<double> chance_;  // of slot 0
  std::vector<double> yes_;
  std::vector<std::optional<double>> worth_before_;  // by Touch::number
  std::vector<double> hurry_;
  // Of the answer that is being tried.
  std::vector<double> shares_;
  std::vector<bool> named_;
  std::vector<double> logs_;
};

}  // namespace legwork::dialogs
