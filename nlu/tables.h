// The compiled lexicon from inside: what compile_lexicon writes and the reader walks.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "nlu/lexicon.h"
#include "nlu/neighbours.h"
#include "nlu/rewrites.h"
#include "nlu/spelling.h"
#include "nlu/text.h"
#include "nlu/topics.h"
#include "nlu/trie.h"

namespace legwork::nlu {

// Where what a trigger governs stands. Answer: right before it, where nothing follows in its clause
// ("fever: none").
enum class Direction : std::uint8_t { forward, backward, both, answer };

// What a phrase that was found stands for.
struct Label {
  Kind kind = Kind::finding;
  Counts counts = Counts::always;
  bool denies = false;
  bool blocks = false;
  Direction direction = Direction::forward;
  int reach = 0;
  double number = 0;
  std::string id;
  std::string value;
  std::string pattern;
  std::string where;
};

// Where a word that matches only as it is written stands among the stems.
inline std::string exact_key(const std::string& word) {
  return "=" + word;
}

struct Lexicon::Tables {
  std::string locale;
  std::string stemmer;
  std::unordered_map<std::string, std::uint32_t> words;  // stem, or exact_key, to symbol
  std::unordered_set<std::string> fillers;  // as written: "even" is one, "evening" is not
  std::vector<Label> labels;
  Trie atoms;    // rules, numbers, units, days: what phrases are made of
  Trie phrases;  // everything that means something by itself
  Spelling spelling;
  Neighbours neighbours;
  Rewrites rewrites;
  Characters characters;
  std::unordered_map<std::string, FindingTraits> findings;
  Topics topics;
};

}  // namespace legwork::nlu
