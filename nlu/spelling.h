// Mends a word that is not one: "swolen" to "swollen", "painnnn" to "pain", "mycalf" to "my calf".
//
//   mend("swolen")       -> {"swollen"}
//   mend("bothlegsgo")   -> {"both", "legs", "go"}
//   mend("calm")         -> {}    a real word is never bent into another, however near "calf" is
//   mend("xqzzv")        -> {}    nothing near enough
//   candidates("showr")  -> shower, show, shows: the words around it must tell
//
// Distance is Damerau-Levenshtein with transpositions (optimal string alignment): one edit in words
// of 4 to 7 letters, two in longer ones, one more where the words around speak for it; slips of
// neighbouring keys, doubled letters and confused vowels count for less, and words that are much
// used are preferred. Near words are found by symmetric deletes (W. Garbe, SymSpell, 2012), words
// spelt by ear by how they sound, and lost spaces by the parting that is likeliest.
// Words of more than letters_max letters are only parted, and of more than parted_letters_max left
// alone: a mend looks at no more than 25 keys and their words, and at 48 * 16 parts.
// Immutable once built; safe to share between threads.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "nlu/bytes.h"
#include "nlu/sounds.h"

namespace legwork::nlu {

class Spelling {
 public:
  struct Vocabulary {
    std::unordered_map<std::string, std::uint32_t> known;  // may be mended to; how much it is used
    std::unordered_map<std::string, std::uint32_t> written;  // words of sentences, how often
    std::vector<std::string> real;                           // other words of the language
    std::vector<std::string> names;                          // lower case; slips may look like one
    std::vector<std::pair<std::string, std::string>> sound_alikes;  // real word, what it stands for
    Sounds sounds;
  };
  // What a word may have been meant to be.
  struct Meant {
    double cost;  // 0.5 is a slip to a common word, 2 is far
    bool sure;    // near enough by itself; else the words around must speak for it
    std::vector<std::string> words;
  };

  Spelling() = default;
  explicit Spelling(Vocabulary vocabulary);

  // Whether the language or the pack has the word. Names are not words.
  bool is_word(std::string_view folded) const;
  bool is_name(std::string_view folded) const { return is_listed(names_, folded); }
  // Whether phrases or sentences of the pack hold the word.
  bool is_used(std::string_view folded) const { return index_.contains(std::string(folded)); }
  // Words of the pack that this real word sounds like.
  std::span<const std::string> sound_alikes(std::string_view folded) const;
  // Nearest first, at most candidates_max; {} for a word of ours.
  std::vector<Meant> candidates(std::string_view folded) const;
  // What the word was meant to be by itself: one word, more where spaces were lost, none when
  // nobody can tell.
  std::vector<std::string> mend(std::string_view folded) const;

  void write(ByteWriter& out) const;
  bool read(ByteReader& in);

 private:
  struct Delete {
    std::uint32_t hash;
    std::uint32_t word;
  };
  struct Near {
    double cost;
    bool sure;
    std::uint32_t word;
  };
  static bool is_listed(const std::string& list, std::string_view folded);
  bool all_known(const std::vector<Delete>& entries) const;
  void index_known();
  void try_word(std::string_view typed, std::uint32_t word, std::vector<Near>& near) const;
  void try_sound(std::string_view typed, std::uint32_t word, std::vector<Near>& near) const;
  void take(double cost, bool sure, std::uint32_t word, std::vector<Near>& near) const;
  std::vector<Near> near(std::string_view typed) const;
  std::vector<std::string> without_repeats(std::string_view typed) const;
  std::optional<double> bits_of_part(std::string_view part) const;
  std::optional<Meant> parted(std::string_view typed) const;

  std::vector<std::string> known_;      // sorted
  std::vector<std::uint32_t> uses_;     // of each known word
  std::vector<std::uint32_t> written_;  // how often sentences hold it
  std::vector<Delete> deletes_;         // sorted by hash
  std::vector<Delete> sounding_;        // by hash of how they sound, sorted
  std::unordered_map<std::string, std::vector<std::string>> sound_alikes_;
  Sounds sounds_;
  std::string real_;   // sorted, each word behind a newline, one newline at the end
  std::string names_;  // the same
  std::unordered_map<std::string, std::uint32_t> index_;
  double written_of_all_ = 0;
};

}  // namespace legwork::nlu
