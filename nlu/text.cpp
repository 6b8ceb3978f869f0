#include "nlu/text.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <cassert>

namespace legwork::nlu {
namespace {

struct Decoded {
  UChar32 character;  // negative: not UTF-8
  std::int32_t begin;
  std::int32_t end;
};

Decoded decode(std::string_view text, std::int32_t at) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::int32_t>(text.size());
  std::int32_t next = at;
  UChar32 character = 0;
  U8_NEXT(bytes, next, size, character);
  return {character, at, next};
}

void put(Folded& folded, std::string_view bytes, std::int32_t begin, std::int32_t end) {
  for (const char byte : bytes) {
    folded.text.push_back(byte);
    folded.begins.push_back(static_cast<std::uint32_t>(begin));
    folded.ends.push_back(static_cast<std::uint32_t>(end));
  }
}

bool is_mark(UChar32 character) {
  const auto type = u_charType(character);
  return type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK;
}

// Invisible, or a change to the character before it: says nothing about the words.
bool is_dropped(UChar32 character) {
  const bool skin_tone = character >= 0x1F3FB && character <= 0x1F3FF;
  return skin_tone || is_mark(character) ||
         u_hasBinaryProperty(character, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

bool is_ascii_letter(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

constexpr int looked_max = 4;  // letters on either side: reading stays linear

// Whether the word around `letter` also holds ASCII letters: then a look-alike stands in for one.
bool within_latin(std::string_view text, const Decoded& letter) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  std::int32_t before = letter.begin;
  for (int looked = 0; looked < looked_max && before > 0; ++looked) {
    UChar32 character = 0;
    U8_PREV(bytes, 0, before, character);
    if (is_ascii_letter(text[static_cast<std::size_t>(before)]))
      return true;
    if (character < 0 || !u_isalpha(character))
      break;
  }
  std::int32_t at = letter.end;
  for (int looked = 0; looked < looked_max && at < static_cast<std::int32_t>(text.size());
       ++looked) {
    if (is_ascii_letter(text[static_cast<std::size_t>(at)]))
      return true;
    const Decoded next = decode(text, at);
    if (next.character < 0 || !u_isalpha(next.character))
      return false;
    at = next.end;
  }
  return false;
}

// NFKC case folding and no marks, for one character that is not ASCII.
std::string plain(UChar32 character) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* casefold = icu::Normalizer2::getNFKCCasefoldInstance(status);
  const auto* decompose = icu::Normalizer2::getNFDInstance(status);
  assert(U_SUCCESS(status));
  const icu::UnicodeString folded = casefold->normalize(icu::UnicodeString(character), status);
  const icu::UnicodeString apart = decompose->normalize(folded, status);
  icu::UnicodeString kept;
  for (std::int32_t i = 0; i < apart.length(); i = apart.moveIndex32(i, 1))
    if (!is_mark(apart.char32At(i)))
      kept.append(apart.char32At(i));
  std::string utf8;
  kept.toUTF8String(utf8);
  return utf8;
}

void put_ascii(Folded& folded, char byte, std::int32_t at) {
  if (byte >= 'A' && byte <= 'Z')
    byte = static_cast<char>(byte - 'A' + 'a');
  else if ((byte < ' ' && byte != '\n') || byte == 0x7F)
    byte = ' ';
  put(folded, {&byte, 1}, at, at + 1);
}

void put_other(Folded& folded, std::string_view text, const Decoded& letter,
               const Characters& characters) {
  if (letter.character < 0) {
    put(folded, " ", letter.begin, letter.end);
    return;
  }
  if (is_dropped(letter.character)) {
    // A mark belongs to the letter before it, so that spans take both.
    if (!folded.ends.empty() && is_mark(letter.character))
      folded.ends.back() = static_cast<std::uint32_t>(letter.end);
    return;
  }
  const auto known = characters.find(static_cast<char32_t>(letter.character));
  if (known != characters.end() && (!u_isalpha(letter.character) || within_latin(text, letter))) {
    put(folded, known->second, letter.begin, letter.end);
    return;
  }
  put(folded, plain(letter.character), letter.begin, letter.end);
}

}  // namespace

Folded fold(std::string_view text, const Characters& characters) {
  Folded folded;
  folded.text.reserve(text.size());
  folded.begins.reserve(text.size());
  folded.ends.reserve(text.size());
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t at = 0; at < size;) {
    const char byte = text[static_cast<std::size_t>(at)];
    if (static_cast<unsigned char>(byte) < 0x80) {
      put_ascii(folded, byte, at++);
      continue;
    }
    const Decoded letter = decode(text, at);
    put_other(folded, text, letter, characters);
    at = letter.end;
  }
  return folded;
}

char32_t first_character(std::string_view utf8) {
  if (utf8.empty())
    return 0;
  const Decoded first = decode(utf8, 0);
  return first.character < 0 ? 0 : static_cast<char32_t>(first.character);
}

}  // namespace legwork::nlu
