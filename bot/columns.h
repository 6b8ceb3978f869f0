// How wide a text is in a terminal, and where to break it.
//
//   columns("swollen") -> 7      columns("腫れ") -> 4      columns("e\u0301") -> 1
//   wrap("my calf hurts", 8)     -> {"my calf", "hurts"}
//   wrap("swelling", 4)          -> {"swel", "ling"}     a word that fits no line is cut
//
// Counted by grapheme, wide East Asian ones as two columns; not by byte or code point.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace legwork::bot {

int columns(std::string_view text);

// Lines of at most `width` columns, 4 at least; a line break in the text stays one. Spaces at a
// break are dropped. Those that open a line, and the "- " of a list item, indent the lines it is
// broken into.
std::vector<std::string> wrap(std::string_view text, int width);

}  // namespace legwork::bot
