// Numbers, durations, distances, dates and scores in a text, as arcs that phrases can hold.
//
//   "for 2 or 3 weeks"      -> {duration} 17.5 days
//   "half a mile"           -> {distance} 804.5 m
//   "since last tuesday"    -> {since} 5, when today is a Sunday
//   "to the end of the road" -> nothing: that is no number
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "nlu/lexicon.h"
#include "nlu/matcher.h"
#include "nlu/patterns.h"
#include "nlu/reader.h"
#include "nlu/tables.h"
#include "nlu/tokens.h"

namespace legwork::nlu {

// `atoms` are the matches of the lexicon's atoms in the same words. The result is sorted by begin
// and holds the arcs of all rules and values.
std::vector<Arc> arcs_of(const Lexicon::Tables& tables, const Patterns& patterns,
                         const Folded& folded, const std::vector<Word>& words,
                         const Symbols& symbols, std::span<const Match> atoms,
                         const std::optional<Day>& today);

// The longest values, in text order, none within another.
std::vector<Quantity> quantities_of(std::span<const Arc> arcs, const std::vector<Word>& words);

}  // namespace legwork::nlu
