// How hard a text is to read, as the American school year that can follow it.
//
//   reading_grade("Rest the leg. Keep it up.")                               -> below 2
//   reading_grade("Claudication necessitates multidisciplinary evaluation.") -> above 20
//
// Flesch-Kincaid: 0.39 words/sentences + 11.8 syllables/words - 15.59 (Kincaid, Fishburne, Rogers
// and Chissom, "Derivation of new readability formulas for Navy enlisted personnel", Research
// Branch Report 8-75, 1975). Made for English; syllables are counted by rule, so that a grade may
// be off by half a year.
#pragma once

#include <cstddef>
#include <string_view>

namespace legwork::corpus {

// Of one word: groups of vowels, less a silent last e, -es or -ed; at least one.
std::size_t syllables(std::string_view word);

// Runs of letters, digits and apostrophes that hold a letter or digit; a hyphen joins two words to
// one, as in print.
std::size_t word_count(std::string_view text);

// 0 for a text without words.
double reading_grade(std::string_view text);

}  // namespace legwork::corpus
