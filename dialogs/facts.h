// What was heard, merged into what is known.
//
//   swelling present known, "no swelling" heard plainly   -> a contradiction, swelling stays
//   the same, heard as a correction                       -> absent
//   site calf known, site knee heard                      -> both
//   severity 5 known, severity 8 heard                    -> 8: the worst counts
//
// While a contradiction is open the worse reading counts: what is there now beats what is not.
#pragma once

#include <string>
#include <vector>

#include "dialogs/model.h"
#include "dialogs/state.h"
#include "nlu/meaning.h"

namespace legwork::dialogs {

// Correcting: the person takes something back, so what is heard replaces what was known.
enum class Manner { plain, correcting };

// One finding said now one way and now another; `was` is what was known before.
struct Contradiction {
  std::string finding;
  Fact was;
  Fact said;
};

struct Noted {
  std::vector<nlu::Finding> added;     // as heard, only what was new
  std::vector<nlu::Finding> replaced;  // corrections that changed something
  std::vector<Contradiction> against;
  bool changed() const { return !added.empty() || !replaced.empty(); }
};

// Findings that the knowledge does not have, and numbers out of their range, are passed over.
Noted note(const Model& model, Facts& facts, const std::vector<nlu::Finding>& heard, Manner manner);

// What `finding` alone would make a fact of.
Fact fact_from(const nlu::Finding& finding);

}  // namespace legwork::dialogs
