// Messages as nlu would give them, made without words: what the proofs and the picture of the talk
// are walked with.
//
//   answers_to(knowledge, {"swelling", {"yes", "no"}})  -> "1", "2", "I don't know"
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/knowledge.h"
#include "dialogs/state.h"
#include "nlu/meaning.h"

namespace legwork::dialogs {

// Nothing but the intent; "" is a message that nothing was understood of.
nlu::Meaning message(std::string_view intent);

void tell(nlu::Meaning& meaning, const std::string& finding, nlu::Value value, nlu::Status status);

// Makes the term true, as far as one can say so: "not swelling" is true of what is never said.
void tell(nlu::Meaning& meaning, const corpus::Term& term);

// The whole fact, so that a conversation that knows nothing knows just this.
void tell(nlu::Meaning& meaning, const corpus::Finding& finding, const Fact& fact);

// Their question: one that the entry answers, and one that two entries might answer.
nlu::Meaning question_about(const std::string& entry);
nlu::Meaning unclear_question(const std::string& one, const std::string& other);

// A number from each set of numbers that no term of the knowledge tells apart, in rising order:
// with "age >= 60" and "age > 70" those are one below 60, one from 60 to 70, and one above.
std::vector<double> numbers_told_apart(const corpus::Knowledge& knowledge,
                                       const std::string& finding);

// The answers to a question of the pack: each option alone, all that a list shows, none of them,
// "I don't know", and for a number each of numbers_told_apart().
std::vector<nlu::Meaning> answers_to(const corpus::Knowledge& knowledge, const Pending& pending);

// "site = calf, no swelling", "1 3", "deny", "?" when there is nothing in it.
std::string worded(const nlu::Meaning& meaning);
std::string worded(const std::vector<nlu::Meaning>& talk);

}  // namespace legwork::dialogs
