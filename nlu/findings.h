// Matches to findings of the patient: which stand, what they are worth, whose they are.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "nlu/context.h"
#include "nlu/matcher.h"
#include "nlu/meaning.h"
#include "nlu/owners.h"
#include "nlu/tables.h"
#include "nlu/tokens.h"

namespace legwork::nlu {

// Matches of findings that no not_says takes away and no longer match of the same finding covers.
std::vector<Match> standing_findings(const Lexicon::Tables& tables, std::span<const Match> matches,
                                     std::vector<TraceStep>* trace, const std::vector<Word>& words);

// The one intent that takes findings with it.
inline constexpr const char* intent_out_of_scope = "out_of_scope";

struct Told {
  std::vector<Finding> findings;
  std::vector<Range> places;  // of the findings that are the patient's own
  std::optional<Patient> patient;
};

// `questions` are sentences worded as a question that are nobody's own: nothing is told in them.
Told told(const Lexicon::Tables& tables, const std::vector<Word>& words,
          std::span<const Match> findings, std::span<const Modifier> modifiers,
          const Owners& owners, std::span<const Range> questions,
          std::span<const Quantity> quantities, std::vector<TraceStep>* trace);

}  // namespace legwork::nlu
