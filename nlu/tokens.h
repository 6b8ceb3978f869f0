// Folded text to words, with the breaks between them.
//
//   "no swelling, but it's 2.5cm. ok 👍"
//     -> no  swelling |soft but it's 2.5 cm |hard ok 👍
//
// Word boundaries are Unicode's (ICU, root locale). A Tokenizer has working memory: one per thread.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "nlu/text.h"

namespace legwork::nlu {

// What stands between a word and the one before it.
enum class Break : std::uint8_t {
  none,
  soft,  // a comma, a colon, a bracket, a dash
  hard   // the end of a sentence or of a line
};

struct Word {
  std::string text;
  Span span;  // in the text as sent
  Break before = Break::none;
  bool ends_question = false;  // "?" stands behind it
  bool slash_before = false;   // "7/10", "and/or"
  bool hyphen_before = false;  // "2-3", "pins-and-needles"
  bool possessive = false;     // "mum's", once the reader has made it "mum"
  bool mended = false;
  bool spelled_out = false;  // part of a rewrite that gave several words
};

class Tokenizer {
 public:
  Tokenizer();
  ~Tokenizer();
  Tokenizer(Tokenizer&&) noexcept;
  Tokenizer& operator=(Tokenizer&&) noexcept;

  std::vector<Word> words(const Folded& folded);

 private:
  struct Iterator;
  std::unique_ptr<Iterator> iterator_;
};

}  // namespace legwork::nlu
