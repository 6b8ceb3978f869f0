// Proves by walking through all of them that conversations end, and keep their promises.
//
// The abstraction. Of what a person may say to a question, these are tried (see answers_to()): each
// option alone, all that a list shows at once, none of them, "I don't know", and for a number one
// from each set that no term tells apart. Two answers that make no term of the knowledge differ
// lead on alike, so for yes_no, choice and number questions nothing is left out but options of a
// choice that holds several taken together; of lists, the sets of two or more but not all.
//
// The openings. A bare complaint; each value of a choice alone (site = calf, onset = sudden); each
// term of a red flag alone.
//
// The bound. The full product is out of reach: twelve answers in a row, half a dozen to choose from
// each time, are 10^9 talks for each opening. So the first answers are free: `free_bare` after a
// bare complaint, `free_other` after any other opening, every combination. From each state so
// reached the talk is led to its end in four ways: "I don't know" to all that follows; no, or none,
// to all; yes, or all that is shown, to all, the last answer to a choice or number; and nothing
// that is understood at all.
//
// Two states that the dialog cannot tell apart (facts, questions put, question pending, phase,
// urgency) are walked on from once. What is told of past turns is no part of that: it matters to
// "undo" alone, which check_patients walks.
#pragma once

#include "dialogs/proof.h"

namespace legwork::dialogs {

struct WalkDepth {
  int free_bare = 4;
  int free_other = 1;
};

Proof prove_walks(const Ground& ground, WalkDepth depth);

}  // namespace legwork::dialogs
