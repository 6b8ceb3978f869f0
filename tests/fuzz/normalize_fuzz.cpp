// Any bytes to folded text and words (nlu/text.h, nlu/tokens.h, nlu/wording.h). What must hold:
// folded text is UTF-8 without capitals and control characters; each of its bytes, and each word,
// knows a place in the text that cuts no character in two; places come in the order of the text.
#include "nlu/tables.h"
#include "nlu/text.h"
#include "nlu/tokens.h"
#include "nlu/wording.h"
#include "tests/fuzz/fuzz.h"

namespace legwork::fuzz {
namespace {

void check_folded(const nlu::Folded& folded, std::string_view text) {
  must(folded.begins.size() == folded.text.size(), "every folded byte has a begin");
  must(folded.ends.size() == folded.text.size(), "every folded byte has an end");
  must(is_utf8(folded.text), "folded text is UTF-8");
  for (std::size_t at = 0; at < folded.text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(folded.text[at]);
    must(byte >= ' ' || byte == '\n', "of control characters only newlines are kept");
    must(byte != 0x7F && (byte < 'A' || byte > 'Z'), "neither DEL nor capitals");
    must(is_within(folded.original(at, at + 1), text), "a folded byte comes from a character");
    if (at == 0)
      continue;
    const bool same = folded.begins[at] == folded.begins[at - 1];
    must(same || folded.begins[at] >= folded.ends[at - 1], "characters do not overlap");
    must(folded.ends[at] >= folded.ends[at - 1], "characters come in the order of the text");
  }
}

// Two words may come from one place ("½" is "1" and "2", "mycalf" is "my" and "calf").
void check_words(const std::vector<nlu::Word>& words, std::string_view text) {
  for (std::size_t at = 0; at < words.size(); ++at) {
    must(is_within(words[at].span, text), "a word has its place in the text");
    if (at == 0)
      continue;
    const nlu::Span before = words[at - 1].span;
    const nlu::Span here = words[at].span;
    must(here.begin >= before.begin && here.end >= before.end,
         "words are in the order of the text");
  }
}

}  // namespace
}  // namespace legwork::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace legwork;
  const std::string text = fuzz::input(data, size);
  const nlu::Lexicon::Tables& tables = fuzz::shared_bot().lexicon().tables();
  nlu::Tokenizer tokenizer;
  nlu::Stemmer stemmer(tables.stemmer);

  const nlu::Folded folded = nlu::fold(text, tables.characters);
  fuzz::check_folded(folded, text);
  const std::vector<nlu::Word> words = tokenizer.words(folded);
  fuzz::check_words(words, text);
  for (const nlu::Word& word : words)
    fuzz::must(!word.text.empty() && fuzz::is_utf8(word.text), "a word is not empty, and UTF-8");

  std::vector<nlu::TraceStep> trace;
  const nlu::Wording wording = nlu::word_message(text, tables, tokenizer, stemmer, &trace);
  fuzz::check_words(wording.words, text);
  fuzz::must(wording.folded.text == folded.text, "the same text folds to the same");
  fuzz::must(wording.symbols.words.size() == wording.words.size(), "a symbol for every word");
  std::size_t end = 0;
  for (const nlu::Range& sentence : nlu::sentences_of(wording.words)) {
    fuzz::must(sentence.begin == end && sentence.size() > 0, "sentences follow upon another");
    end = sentence.end;
  }
  fuzz::must(end == wording.words.size(), "every word is in a sentence");
  for (const nlu::TraceStep& step : trace)
    fuzz::must(fuzz::is_within(step.span, text), "what was changed has its place in the text");
  return 0;
}
