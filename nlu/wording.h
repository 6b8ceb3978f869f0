// Text to words in one spelling: folded, split, mended, rewritten. Messages and phrases both go
// this way, so that they meet.
//
//   "My mums calf's SWOLEN"  -> my mums calf swollen
//   "I can not push off"     -> i can't push off
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "nlu/matcher.h"
#include "nlu/meaning.h"
#include "nlu/rewrites.h"
#include "nlu/stem.h"
#include "nlu/tables.h"
#include "nlu/tokens.h"

namespace legwork::nlu {

// "calf's" to "calf". Rewrites come first: "it's" is theirs.
void strip_possessives(std::vector<Word>& words);

// The way of a phrase, which is spelt right: no mending.
std::vector<Word> phrase_words(std::string_view phrase, const Characters& characters,
                               const Rewrites& rewrites, Tokenizer& tokenizer);

struct Wording {
  Folded folded;
  std::vector<Word> words;
  Symbols symbols;
};

// Where the words of a range, which is not empty, stand in the text as sent.
Span span_of(const std::vector<Word>& words, const Range& range);

// From one hard break to the next.
std::vector<Range> sentences_of(const std::vector<Word>& words);

// The way of a message. Fills `trace` when it is not null.
Wording word_message(std::string_view text, const Lexicon::Tables& tables, Tokenizer& tokenizer,
                     Stemmer& stemmer, std::vector<TraceStep>* trace);

}  // namespace legwork::nlu
