#include "nlu/matcher.h"

#include <algorithm>

namespace legwork::nlu {
namespace {

class Walk {
 public:
  Walk(const Trie& trie, const Symbols& text, std::span<const Arc> arcs)
      : trie_(trie),
        text_(text),
        arcs_(arcs),
        size_(static_cast<std::uint32_t>(text.words.size())) {
    first_arc_.resize(size_ + 1);
    std::uint32_t arc = 0;
    for (std::uint32_t at = 0; at <= size_; ++at) {
      while (arc < arcs_.size() && arcs_[arc].begin < at)
        ++arc;
      first_arc_[at] = arc;
    }
  }

  std::vector<Match> all() {
    for (std::uint32_t start = 0; start < size_; ++start) {
      steps_ = 0;
      first_found_ = found_.size();
      start_ = start;
      follow(Trie::root, start, {}, 0, false);
    }
    return std::move(found_);
  }

 private:
  struct Path {
    double value = 0;
    std::array<Range, gaps_max> gaps{};
    std::size_t gap_count = 0;
  };

  // All that can come at word `at`, with the phrase so far at `node`.
  void follow(std::uint32_t node, std::uint32_t at, const Path& path, int fillers, bool after_gap) {
    if (at >= size_ || (at > start_ && text_.starts_clause[at]) || ++steps_ > steps_per_word_max)
      return;
    for (const Symbol symbol : {text_.words[at], text_.exact[at]})
      if (const auto next = trie_.next(node, symbol); symbol != no_symbol && next != Trie::none)
        arrive(next, at + 1, path);
    for (std::uint32_t i = first_arc_[at]; i < arcs_.size() && arcs_[i].begin == at; ++i)
      if (const auto next = trie_.next(node, arcs_[i].symbol); next != Trie::none) {
        Path with_value = path;
        if (arcs_[i].symbol & slot_bit)
          with_value.value = arcs_[i].value;
        arrive(next, arcs_[i].end, with_value);
      }
    if (node == Trie::root)
      return;
    if (text_.filler[at] && !after_gap && fillers < fillers_in_a_row_max)
      follow(node, at + 1, path, fillers + 1, false);
    if (const auto next = trie_.next(node, gap_symbol); next != Trie::none)
      leap(next, at, path);
  }

  void leap(std::uint32_t node, std::uint32_t at, const Path& path) {
    if (path.gap_count == gaps_max)
      return;
    for (std::uint32_t length = 0; length <= gap_words_max && at + length < size_; ++length) {
      const bool runs_over_comma = length > 1 && text_.after_comma[at + length - 1];
      if (length > 0 && (text_.starts_clause[at + length] || runs_over_comma))
        return;
      Path with_gap = path;
      with_gap.gaps[with_gap.gap_count++] = {at, at + length};
      follow(node, at + length, with_gap, 0, true);
    }
  }

  void arrive(std::uint32_t node, std::uint32_t at, const Path& path) {
    for (const std::uint32_t label : trie_.labels(node))
      emit(label, at, path);
    follow(node, at, path, 0, false);
  }

  void emit(std::uint32_t label, std::uint32_t end, const Path& path) {
    const Range words{start_, end};
    for (std::size_t i = first_found_; i < found_.size(); ++i)
      if (found_[i].label == label && found_[i].words == words)
        return;  // the same phrase by another way
    found_.push_back({label, words, path.value, path.gaps});
  }

  const Trie& trie_;
  const Symbols& text_;
  std::span<const Arc> arcs_;
  std::uint32_t size_;
  std::vector<std::uint32_t> first_arc_;
  std::vector<Match> found_;
  std::size_t first_found_ = 0;
  std::uint32_t start_ = 0;
  int steps_ = 0;
};

}  // namespace

std::uint32_t longest_of(std::span<const Match> matches) {
  std::uint32_t longest = 0;
  for (const Match& match : matches)
    longest = std::max(longest, match.words.size());
  return longest;
}

std::span<const Match> around(std::span<const Match> matches, const Range& words,
                              std::uint32_t longest) {
  const auto begins_before = [](const Match& match, std::uint32_t at) {
    return match.words.begin < at;
  };
  const std::uint32_t from = words.begin > longest ? words.begin - longest : 0;
  const auto begin = std::lower_bound(matches.begin(), matches.end(), from, begins_before);
  const auto end = std::lower_bound(begin, matches.end(), words.end, begins_before);
  return {begin, end};
}

std::vector<Match> find_phrases(const Trie& trie, const Symbols& text, std::span<const Arc> arcs) {
  if (trie.empty())
    return {};
  return Walk(trie, text, arcs).all();
}

}  // namespace legwork::nlu
