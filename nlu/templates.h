// The four signs of a phrase, taken apart.
//
//   parse_template("<site> [is] (swollen|puffy)")
//     -> <site> then maybe "is" then "swollen" or "puffy"
//   parse_template("pain (in")   -> column 6: "(" is never closed
//
// `[optional]`, `(one|other)`, `<rule>`, `{slot}`; brackets may hold rules and further brackets,
// but no slots. `<some>` stands for zero to gap_words_max words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "nlu/result.h"

namespace legwork::nlu {

inline constexpr int gap_words_max = 4;
inline constexpr int gaps_max = 3;  // in one phrase: matching stays linear

// A piece of a template: a leaf with text, or a group of pieces.
struct Piece {
  enum class Kind { words, rule, slot, gap, sequence, choice };
  Kind kind = Kind::words;
  std::string text;           // of a leaf
  std::vector<Piece> pieces;  // of a sequence or a choice; an empty sequence is "or nothing"
};

// The error's `where` is the column, from 1.
Result<Piece> parse_template(std::string_view pattern);

// In how many ways it can be read; counts no further than `enough`.
std::size_t readings(const Piece& piece, std::size_t enough);

// Every reading, as leaves. Only for templates with few.
std::vector<std::vector<Piece>> expand(const Piece& piece);

}  // namespace legwork::nlu
