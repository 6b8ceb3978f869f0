// Which words stand side by side in sentences that people wrote: what a slip was meant to be, and
// when a real word stands for one that sounds like it.
//
//   neighbours.fit({"pain", "in", "shins", "when", "walk"})  -> high: "pain in shins" was written
//   neighbours.fit({"pain", "in", "chins", "when", "walk"})  -> low: nobody wrote of chins
//
// Pairs and triples are kept as hashes: two may share one, which makes a word look a little more at
// home than it is and does no further harm. Immutable once built; safe to share between threads.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "nlu/bytes.h"

namespace legwork::nlu {

class Neighbours {
 public:
  using Token = std::uint32_t;
  static constexpr Token nobody = 0;  // before the first word and behind the last
  static Token token(std::string_view stem);
  // Two words before a place, the word there, and two behind it.
  using Place = std::array<Token, 5>;

  Neighbours() = default;
  // Sentences as stems, without articles and fillers. Those that are of anything but the pack's
  // matter tell which words mean little: they are in many of them.
  using Sentences = std::vector<std::vector<std::string>>;
  Neighbours(const Sentences& ours, const Sentences& of_other_things);

  // How much was written that holds the middle word beside its neighbours: 0 for nothing, 3 or more
  // where a neighbour is a word of some meaning ("sore calves", "pain in shins"), 8 at most.
  int fit(const Place& place) const;

  void write(ByteWriter& out) const;
  void read(ByteReader& in);

 private:
  void add(const Sentences& sentences);
  bool is_common(Token token) const;
  bool written(Token hash) const;
  std::vector<Token> common_;   // sorted; words that mean little
  std::vector<Token> written_;  // pairs and triples, sorted
};

}  // namespace legwork::nlu
