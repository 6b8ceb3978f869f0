#include "corpus/readability.h"

#include <string>
#include <vector>

namespace legwork::corpus {
namespace {

bool is_digit(char letter) {
  return letter >= '0' && letter <= '9';
}

// Bytes of letters beyond ASCII count as letters of the word that they stand in.
bool is_letter(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
         static_cast<unsigned char>(letter) >= 0x80;
}

bool is_vowel(char letter) {
  return std::string_view("aeiouyAEIOUY").find(letter) != std::string_view::npos;
}

bool ends(std::string_view word, std::string_view ending) {
  return word.size() > ending.size() && word.ends_with(ending);
}

// Whether the last e of "leg-e", "leg-es" or "leg-ed" is not spoken: not after a vowel ("knee" has
// counted it already), not in "-le" after a consonant ("muscle"), not where "-ed" follows t or d
// ("rested"), not where "-es" follows a hiss ("patches").
bool silent_end(std::string_view word) {
  if (ends(word, "es")) {
    const char before = word[word.size() - 3];
    return std::string_view("cgszx").find(before) == std::string_view::npos &&
           !ends(word, "ches") && !ends(word, "shes") && !is_vowel(before) && !ends(word, "les");
  }
  if (ends(word, "ed"))
    return std::string_view("td").find(word[word.size() - 3]) == std::string_view::npos &&
           !is_vowel(word[word.size() - 3]);
  if (!ends(word, "e") || is_vowel(word[word.size() - 2]))
    return false;
  return !(ends(word, "le") && word.size() > 2 && !is_vowel(word[word.size() - 3]));
}

struct Counts {
  std::size_t words = 0;
  std::size_t sentences = 0;
  std::size_t syllables = 0;
};

Counts count(std::string_view text) {
  Counts counts;
  std::string word;
  std::size_t words_in_sentence = 0;
  const auto end_word = [&] {
    if (word.find_first_not_of("'-") != std::string::npos) {
      ++counts.words;
      ++words_in_sentence;
      counts.syllables += syllables(word);
    }
    word.clear();
  };
  const auto end_sentence = [&] {
    end_word();
    if (words_in_sentence > 0)
      ++counts.sentences;
    words_in_sentence = 0;
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char letter = text[i];
    const char after = i + 1 < text.size() ? text[i + 1] : ' ';
    const bool inside = letter == '\'' || letter == '-' ||
                        ((letter == '.' || letter == ',') && !word.empty() &&
                         is_digit(word.back()) && is_digit(after));
    if (is_letter(letter) || is_digit(letter) || inside)
      word += letter;
    else if (letter == '.' || letter == '!' || letter == '?')
      end_sentence();
    else
      end_word();
  }
  end_sentence();
  return counts;
}

}  // namespace

std::size_t syllables(std::string_view word) {
  std::size_t groups = 0;
  bool in_vowels = false;
  for (const char letter : word) {
    const bool vowel = is_vowel(letter);
    if (vowel && !in_vowels)
      ++groups;
    in_vowels = vowel;
  }
  if (groups > 1 && silent_end(word))
    --groups;
  return groups == 0 ? 1 : groups;
}

std::size_t word_count(std::string_view text) {
  return count(text).words;
}

double reading_grade(std::string_view text) {
  const Counts counts = count(text);
  if (counts.words == 0)
    return 0;
  const auto words = static_cast<double>(counts.words);
  return 0.39 * words / static_cast<double>(counts.sentences) +
         11.8 * static_cast<double>(counts.syllables) / words - 15.59;
}

}  // namespace legwork::corpus
