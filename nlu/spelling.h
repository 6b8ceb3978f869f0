// Mends a word that is not one: "swolen" to "swollen", "painnnn" to "pain", "mycalf" to "my calf".
//
//   mend("swolen")  -> {"swollen"}
//   mend("calm")    -> {}    a real word is never bent into another, however near "calf" is
//   mend("xqzzv")   -> {}    nothing near enough
//
// Distance is Damerau-Levenshtein with transpositions (optimal string alignment): one edit in words
// of 4 to 7 letters, two in longer ones; slips of neighbouring keys, doubled letters and confused
// vowels count for less, and words that many phrases hold are preferred. Near words are found by
// symmetric deletes (W. Garbe, SymSpell, 2012), and words spelt by ear by how they sound.
// Immutable once built; safe to share between threads.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "nlu/bytes.h"
#include "nlu/sounds.h"

namespace legwork::nlu {

class Spelling {
 public:
  Spelling() = default;
  // `known` may be mended to, with how many phrases hold each; `real` are never mended.
  Spelling(const std::unordered_map<std::string, std::uint32_t>& known,
           const std::vector<std::string>& real, Sounds sounds);

  // Whether the language or the pack has the word.
  bool is_word(std::string_view folded) const;
  // What the word was meant to be: one word, two where a space was lost, none when nobody can tell.
  std::vector<std::string> mend(std::string_view folded) const;

  void write(ByteWriter& out) const;
  bool read(ByteReader& in);

 private:
  struct Delete {
    std::uint32_t hash;
    std::uint32_t word;
  };
  struct Best {
    double cost;
    std::uint32_t word;
  };
  bool is_real(std::string_view folded) const;
  bool all_known(const std::vector<Delete>& entries) const;
  bool is_known(std::string_view folded) const { return index_.contains(std::string(folded)); }
  void index_known();
  void try_word(std::string_view typed, std::uint32_t word, Best& best) const;
  void try_sound(std::string_view typed, std::uint32_t word, Best& best) const;
  void take(double cost, std::uint32_t word, Best& best) const;
  std::vector<std::string> without_repeats(std::string_view typed) const;
  std::vector<std::string> parted(std::string_view typed) const;

  std::vector<std::string> known_;   // sorted
  std::vector<std::uint32_t> uses_;  // of each known word
  std::vector<Delete> deletes_;      // sorted by hash
  std::vector<Delete> sounding_;     // by hash of how they sound, sorted
  Sounds sounds_;
  std::string real_;  // sorted, each word behind a newline, one newline at the end
  std::unordered_map<std::string, std::uint32_t> index_;
};

}  // namespace legwork::nlu
