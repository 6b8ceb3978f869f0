// What a message says to the question that waits.
//
//   "2" to left/right/both            -> side right
//   "1 and 3" to a list               -> those two there, the others not
//   "none of these", "no" to a list   -> all not there
//   "my foot is cold" to a list       -> taken; what was not spoken of stays unknown: only numbers
//   or
//                                        "none" say that the rest is not there
//   "yes" to a list of several        -> which: not taken
//   "I don't know"                    -> unknown, and never asked again; to the whole safety sweep:
//                                        nothing, so that what matters may be asked by itself
//
// Findings that the message states by itself are not repeated here: they count whatever was asked.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "dialogs/model.h"
#include "dialogs/state.h"
#include "nlu/meaning.h"

namespace legwork::dialogs {

// The message without findings that are only the number or the words of an option that is shown of
// the question that waits: "9" to a list is no severity of 9, and "sore to press" to its own option
// nothing more.
nlu::Meaning without_option_words(const std::optional<Pending>& pending, nlu::Meaning heard);

struct Answered {
  bool taken = false;
  bool which = false;                  // "yes" to a list: it has to be asked which
  std::vector<nlu::Finding> findings;  // to note
  std::vector<std::string> passed;     // asked, not spoken of
  std::string option;                  // of a question of the bot's own
};

Answered answer(const Model& model, const Pending& pending, const nlu::Meaning& heard);

// "Sorry, I meant yes": the same for a question that was answered before.
Answered answer_again(const Model& model, const std::string& question, const nlu::Meaning& heard);

// A number said alone, as the finding that counts in its unit; nothing when it fits none.
std::vector<nlu::Finding> numbers_for(const Model& model, const Facts& facts,
                                      const nlu::Meaning& heard);

}  // namespace legwork::dialogs
