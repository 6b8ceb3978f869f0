// What the fuzzers share: their input, the store that the build made, and the word "must".
//
//   extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
//
// of each source here says what must hold for any bytes whatever. libFuzzer makes them up (`./dev
// fuzz`), and every other build replays those in seeds/ (replay_main.cpp).
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "bot/bot.h"

namespace legwork::fuzz {

// Stops the program when it does not hold: that is how a fuzzer learns of it.
inline void must(bool holds, const char* what) {
  if (holds)
    return;
  std::fprintf(stderr, "broken: %s\n", what);
  std::abort();
}

inline int hex_digit(char digit) {
  if (digit >= '0' && digit <= '9')
    return digit - '0';
  return digit >= 'A' && digit <= 'F' ? digit - 'A' + 10 : -1;
}

// `\xFF` in an input is that byte, so that a seed may hold any bytes and still be a text file.
inline std::string unescaped(std::string_view text) {
  std::string bytes;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool escape = text.substr(at).starts_with("\\x") && at + 3 < text.size();
    const int high = escape ? hex_digit(text[at + 2]) : -1;
    const int low = escape ? hex_digit(text[at + 3]) : -1;
    if (high < 0 || low < 0) {
      bytes += text[at];
      continue;
    }
    bytes += static_cast<char>(high * 16 + low);
    at += 3;
  }
  return bytes;
}

inline std::string input(const std::uint8_t* data, std::size_t size) {
  return unescaped({reinterpret_cast<const char*>(data), size});
}

// How many bytes the character at `at` has; 0 when it is not UTF-8 (Unicode 15, table 3-7). Not
// ICU's: that is among what is tested.
inline std::size_t character_size(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0u;
  };
  const auto follows = [&](std::size_t i) { return byte(i) >= 0x80 && byte(i) <= 0xBF; };
  const unsigned first = byte(0);
  if (first < 0x80)
    return 1;
  if (first >= 0xC2 && first <= 0xDF)
    return follows(1) ? 2 : 0;
  if (first >= 0xE0 && first <= 0xEF) {
    const bool shortest = first != 0xE0 || byte(1) >= 0xA0;
    const bool surrogate = first == 0xED && byte(1) >= 0xA0;
    return follows(1) && follows(2) && shortest && !surrogate ? 3 : 0;
  }
  if (first >= 0xF0 && first <= 0xF4) {
    const bool shortest = first != 0xF0 || byte(1) >= 0x90;
    const bool beyond = first == 0xF4 && byte(1) >= 0x90;
    return follows(1) && follows(2) && follows(3) && shortest && !beyond ? 4 : 0;
  }
  return 0;
}

inline bool is_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size = character_size(text, at);
    if (size == 0)
      return false;
    at += size;
  }
  return true;
}

// Whether `at` lies in the text and cuts no character of it in two. Bytes that are no character may
// be cut anywhere.
inline bool parts_characters(std::string_view text, std::size_t at) {
  if (at > text.size())
    return false;
  for (std::size_t back = 1; back <= 3 && back <= at; ++back)
    if (character_size(text, at - back) > back)
      return false;
  return true;
}

// A span that holds something, in the text.
inline bool is_within(const nlu::Span& span, std::string_view text) {
  return span.begin < span.end && parts_characters(text, span.begin) &&
         parts_characters(text, span.end);
}

// The bot over the store that this build made: opened once, never changed.
inline const bot::Bot& shared_bot() {
  static const Result<bot::Bot> opened = bot::open_bot({.store = LEGWORK_STORE, .language = ""});
  if (!opened)
    std::fprintf(stderr, "%s\n", opened.error().line().c_str());
  return *opened;
}

}  // namespace legwork::fuzz
