// Conditions on the facts, as people write them.
//
//   parse_term("site = calf", knowledge)  -> Term{"site", Test::equal, "calf"}
//   parse_term("no swelling", knowledge)  -> Term{"swelling", Test::absent}
//   parse_term("sight = calf", knowledge) -> unknown finding sight; did you mean site?
//   parse_term("age = 60", knowledge)     -> age is a number: write age >= 60
#pragma once

#include <string>
#include <string_view>

#include "corpus/faults.h"
#include "corpus/knowledge.h"
#include "corpus/tree.h"
#include "nlu/result.h"

namespace legwork::corpus {

// Only the findings of `knowledge` are looked at. The error has no `where`.
Result<Term> parse_term(std::string_view text, const Knowledge& knowledge);

// As parse_term reads it: "age >= 60".
std::string text_of(const Term& term);

// Shortest form that reads back as the same number: 60, 0.35.
std::string text_of(double number);

// Lists of terms in a knowledge file; what cannot be read is a fault and left out.
std::vector<Term> read_terms(const Tree& list, const Knowledge& knowledge, Faults& faults);
AnyOfAll read_any_of_all(const Tree& list, const Knowledge& knowledge, Faults& faults);

}  // namespace legwork::corpus
