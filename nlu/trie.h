// Phrases as a trie over symbols, walked from every word of a text.
//
// A symbol is a word (by its stem), a rule, a slot or a gap. Building is done once by TrieBuilder:
// it takes phrases as a graph, makes it deterministic (subset construction) and makes one node of
// all that go on alike, so that a phrase with a million readings takes little room. A Trie is flat
// arrays: loading it is a copy, and walking it allocates nothing.
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "nlu/bytes.h"

namespace legwork::nlu {

using Symbol = std::uint32_t;

inline constexpr Symbol no_symbol = 0xFFFFFFFF;  // a word that no phrase holds
inline constexpr Symbol gap_symbol = 0xFFFFFFFE;
inline constexpr Symbol rule_bit = 0x40000000;
inline constexpr Symbol slot_bit = 0x80000000;

enum class Slot : std::uint32_t { number, duration, since, distance, ratio };
inline constexpr Symbol symbol_of(Slot slot) {
  return slot_bit | static_cast<Symbol>(slot);
}

class Trie {
 public:
  static constexpr std::uint32_t root = 0;
  static constexpr std::uint32_t none = 0xFFFFFFFF;

  // The node behind `node` by `symbol`, or none.
  std::uint32_t next(std::uint32_t node, Symbol symbol) const;
  // Labels of the phrases that end here.
  std::span<const std::uint32_t> labels(std::uint32_t node) const;
  bool empty() const { return nodes_.empty(); }
  std::size_t size() const { return nodes_.size(); }

  void write(ByteWriter& out) const;
  // False when the bytes do not hold a sound trie over `labels` labels.
  bool read(ByteReader& in, std::size_t labels);

 private:
  friend class TrieBuilder;
  struct Node {
    std::uint32_t edges_begin = 0;
    std::uint32_t edges_end = 0;
    std::uint32_t labels_begin = 0;
    std::uint32_t labels_end = 0;
  };
  struct Edge {
    Symbol symbol = 0;
    std::uint32_t node = 0;
  };
  std::vector<Node> nodes_;
  std::vector<Edge> edges_;  // of one node together, by symbol
  std::vector<std::uint32_t> labels_;
};

// Phrases as a graph that begins at `start`: states joined by symbols, or by nothing.
class TrieBuilder {
 public:
  using State = std::uint32_t;
  static constexpr State start = 0;

  State new_state();
  void join(State from, Symbol symbol, State to);
  void join_by_nothing(State from, State to);
  // A phrase of `label` may end at `state`.
  void end(State state, std::uint32_t label);
  Trie build() const;

 private:
  struct Node {
    std::vector<std::pair<Symbol, State>> edges;
    std::vector<State> free;
    std::vector<std::uint32_t> labels;
  };
  // The states themselves and all that they reach by nothing, sorted.
  std::vector<State> closure(std::vector<State> states) const;
  std::vector<Node> nodes_{1};
};

}  // namespace legwork::nlu
