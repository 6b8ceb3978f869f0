// Walks a trie of phrases over the words of a text.
//
// From every word, every phrase that begins there is followed: by words, by arcs (rules and slots
// found before), past filler words, and across gaps. The steps from one word are bounded, so that
// the whole is linear in the text, however hostile it is.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "nlu/templates.h"
#include "nlu/trie.h"

namespace legwork::nlu {

// A text ready for matching: one entry a word.
struct Symbols {
  std::vector<Symbol> words;  // by stem
  std::vector<Symbol> exact;  // as written: no_symbol where no phrase asks for that
  std::vector<bool> filler;
  std::vector<bool> after_comma;    // a soft break stands before it: none within a gap
  std::vector<bool> starts_clause;  // a hard break stands before it: no phrase crosses that
};

// A rule or a slot that covers words [begin, end).
struct Arc {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  Symbol symbol = 0;
  double value = 0;
};

struct Range {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool contains(std::uint32_t at) const { return begin <= at && at < end; }
  bool overlaps(const Range& other) const { return begin < other.end && other.begin < end; }
  bool covers(const Range& other) const { return begin <= other.begin && other.end <= end; }
  std::uint32_t size() const { return end - begin; }
  bool operator==(const Range&) const = default;
};

// A phrase that was found.
struct Match {
  std::uint32_t label = 0;
  Range words;
  double value = 0;                    // of its slot
  std::array<Range, gaps_max> gaps{};  // words that <some> took; empty ranges where there are none

  bool in_gap(const Range& range) const {
    for (const Range& gap : gaps)
      if (gap.covers(range) && gap.size() > 0)
        return true;
    return false;
  }
};

// Those of `matches`, which are in text order, that can overlap `words`: keeps pairs of matches few
// in a text of nothing but matches. `longest` is the most words that one of them has.
std::span<const Match> around(std::span<const Match> matches, const Range& words,
                              std::uint32_t longest);
std::uint32_t longest_of(std::span<const Match> matches);

inline constexpr int steps_per_word_max = 4000;
inline constexpr int fillers_in_a_row_max = 4;

// `arcs` must be sorted by begin.
std::vector<Match> find_phrases(const Trie& trie, const Symbols& text, std::span<const Arc> arcs);

}  // namespace legwork::nlu
