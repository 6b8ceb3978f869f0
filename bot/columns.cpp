#include "bot/columns.h"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>
#include <memory>

namespace legwork::bot {
namespace {

constexpr int width_min = 4;

// A grapheme, in bytes of its text, and how many columns it takes.
struct Cell {
  std::size_t begin = 0;
  std::size_t end = 0;
  int width = 0;
};

int columns_of(UChar32 sign) {
  const int width = u_getIntPropertyValue(sign, UCHAR_EAST_ASIAN_WIDTH);
  if (width == U_EA_WIDE || width == U_EA_FULLWIDTH)
    return 2;
  const int8_t type = u_charType(sign);
  const bool bare = type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK ||
                    type == U_FORMAT_CHAR || type == U_CONTROL_CHAR;
  return bare ? 0 : 1;
}

// Plain ASCII, most of what there is, is one column a byte and needs no ICU.
bool ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7F; });
}

std::vector<Cell> cells(std::string_view text) {
  std::vector<Cell> found;
  if (ascii(text)) {
    for (std::size_t i = 0; i < text.size(); ++i)
      found.push_back({i, i + 1, 1});
    return found;
  }
  UErrorCode code = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> breaks(
      icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), code));
  const icu::StringPiece piece(text.data(), static_cast<int32_t>(text.size()));
  const icu::UnicodeString wide = icu::UnicodeString::fromUTF8(piece);
  if (U_FAILURE(code))
    return found;
  breaks->setText(wide);
  std::size_t at = 0;
  int32_t begin = breaks->first();
  for (int32_t end = breaks->next(); end != icu::BreakIterator::DONE; end = breaks->next()) {
    Cell cell{.begin = at, .end = at, .width = 0};
    for (int32_t i = begin; i < end; i = wide.moveIndex32(i, 1)) {
      const UChar32 sign = wide.char32At(i);
      cell.width = std::max(cell.width, columns_of(sign));
      cell.end += static_cast<std::size_t>(U8_LENGTH(sign));
    }
    at = cell.end;
    begin = end;
    found.push_back(cell);
  }
  return found;
}

// Bytes that are no UTF-8 become U+FFFD, so that every cell begins where it says.
std::string valid(std::string_view text) {
  if (ascii(text))
    return std::string(text);
  const icu::StringPiece piece(text.data(), static_cast<int32_t>(text.size()));
  std::string mended;
  return icu::UnicodeString::fromUTF8(piece).toUTF8String(mended);
}

// The end of the widest piece from `begin` on that takes at most `width` columns.
std::size_t fits(const std::vector<Cell>& row, std::size_t begin, int width) {
  std::size_t end = begin;
  for (; end < row.size() && row[end].width <= width; ++end)
    width -= row[end].width;
  return end;
}

// One line of text, without line breaks, into lines of at most `width` columns.
void wrap_line(const std::string& text, int width, std::vector<std::string>& lines) {
  const std::vector<Cell> row = cells(text);
  const auto space = [&](std::size_t i) { return text[row[i].begin] == ' '; };
  std::size_t begin = 0;
  while (begin < row.size() && space(begin))
    ++begin;
  std::string lead(static_cast<int>(begin) > width / 2 ? 0 : begin, ' ');
  if (text.compare(begin, 2, "- ") == 0) {
    lead += "- ";
    begin += 2;
  }
  const int room = std::max(width - static_cast<int>(lead.size()), width_min / 2);
  do {
    std::size_t end = fits(row, begin, room);
    if (end < row.size() && !space(end)) {
      const std::size_t full = std::max(end, begin + 1);
      while (end > begin && !space(end - 1))
        --end;
      if (end == begin)
        end = full;  // one word, longer than the line
    }
    std::size_t last = end;
    while (last > begin && space(last - 1))
      --last;
    lines.push_back(lead);
    if (last > begin)
      lines.back().append(text, row[begin].begin, row[last - 1].end - row[begin].begin);
    for (begin = end; begin < row.size() && space(begin);)
      ++begin;
    lead.assign(lead.size(), ' ');
  } while (begin < row.size());
}

}  // namespace

int columns(std::string_view text) {
  int width = 0;
  for (const Cell& cell : cells(text))
    width += cell.width;
  return width;
}

std::vector<std::string> wrap(std::string_view text, int width) {
  std::vector<std::string> lines;
  const std::string whole = valid(text);
  std::size_t begin = 0;
  while (begin <= whole.size()) {
    const std::size_t end = std::min(whole.find('\n', begin), whole.size());
    wrap_line(whole.substr(begin, end - begin), std::max(width, width_min), lines);
    begin = end + 1;
  }
  return lines;
}

}  // namespace legwork::bot
