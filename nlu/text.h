// Any bytes to folded text that words can be looked up in, each byte knowing where it came from.
//
//   fold("Ça va, My CALF’s ﬁne")  -> "ca va, my calf's fine"
//   fold("pa\u200Bin 👍🏽")          -> "pain 👍"      zero-width, bidi and skin tone dropped
//   fold("bad \xFF byte")          -> "bad   byte"   what is not UTF-8 becomes a space
//
// NFKC case folding, marks stripped, control characters to spaces, newlines kept. Linear in the
// text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "nlu/meaning.h"

namespace legwork::nlu {

struct Folded {
  std::string text;
  std::vector<std::uint32_t> begins;  // of each byte of text: where in the original it begins ...
  std::vector<std::uint32_t> ends;    // ... and ends

  // The original bytes of the folded bytes [begin, end); end > begin.
  Span original(std::size_t begin, std::size_t end) const { return {begins[begin], ends[end - 1]}; }
};

// One character to what it is read as: "’" to "'". A letter that only looks like a Latin one
// (Cyrillic "а") is replaced only inside a word that also holds ASCII letters.
using Characters = std::unordered_map<char32_t, std::string>;

Folded fold(std::string_view text, const Characters& characters);

// The first character of UTF-8 text; 0 when there is none.
char32_t first_character(std::string_view utf8);

}  // namespace legwork::nlu
