// The places where a conversation can stand, and what leads from one to another.
//
// Nobody keeps this as a list: it is found by walking. Each kind of message is said in each kind of
// state that was reached so far, until nothing new turns up. So it is what step() does, and a
// picture of it cannot drift.
//
//   opening  complaint      -> sweep
//   sweep    danger         -> advised
//   asking   contradiction  -> clarify    a question of the bot's own; the pending one waits
//   asking   digression     -> asking     comes back: the same question is put again
//
// Families of messages: complaint, danger (a red flag), answer, nonsense, contradiction,
// correction, undo, digression (a question of theirs, "why", "help", small talk), unclear_question
// (that several FAQ entries might answer), start_over, crisis.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/names.h"
#include "dialogs/state.h"
#include "dialogs/step.h"

namespace legwork::dialogs {

inline constexpr corpus::Names<Phase, 4> phase_names{{{Phase::opening, "opening"},
                                                      {Phase::sweep, "sweep"},
                                                      {Phase::asking, "asking"},
                                                      {Phase::advised, "advised"}}};

// The phase, or the id of the question of the bot's own that waits for an answer.
std::string_view place_of(const State& state);

struct Way {
  std::string from;
  std::string to;
  std::string by;           // family of messages
  bool comes_back = false;  // nothing was learnt and the same is asked: a digression
  bool operator==(const Way&) const = default;
};

// Each way once, in the order in which they were found. Takes half a second for a pack of a
// hundred questions.
std::vector<Way> ways(const Dialog& dialog);

}  // namespace legwork::dialogs
