#include "nlu/wording.h"

#include <unordered_map>

namespace legwork::nlu {
namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words)
    text += (text.empty() ? "" : " ") + word;
  return text;
}

// Whether a phrase knows the word as it is, by its stem: then there is nothing to mend.
bool is_in_phrases(const Lexicon::Tables& tables, std::string_view word, Stemmer& stemmer) {
  return tables.words.contains(std::string(stemmer.stem(word)));
}

std::vector<Word> mended(std::vector<Word> words, const Lexicon::Tables& tables, Stemmer& stemmer,
                         std::vector<TraceStep>* trace) {
  std::vector<Word> result;
  result.reserve(words.size());
  std::unordered_map<std::string, std::vector<std::string>> known;  // the same slip again and again
  for (Word& word : words) {
    if (is_in_phrases(tables, word.text, stemmer) || tables.spelling.is_word(word.text)) {
      result.push_back(std::move(word));
      continue;
    }
    std::string typed = word.text;
    if (typed.ends_with("'s") && tables.spelling.is_word(typed.substr(0, typed.size() - 2))) {
      result.push_back(std::move(word));
      continue;
    }
    const auto [slip, is_new] = known.try_emplace(typed);
    if (is_new)
      slip->second = tables.spelling.mend(typed);
    const std::vector<std::string>& meant = slip->second;
    if (!meant.empty() && trace)
      trace->push_back(
          {TraceStep::Kind::mended, word.span, typed + " -> " + joined(meant), "", {}});
    if (meant.empty()) {
      result.push_back(std::move(word));
      continue;
    }
    for (std::size_t i = 0; i < meant.size(); ++i) {
      Word part = word;
      part.text = meant[i];
      part.mended = true;
      if (i > 0)
        part.before = Break::none;
      result.push_back(std::move(part));
    }
  }
  return result;
}

Symbols symbols_of(const std::vector<Word>& words, const Lexicon::Tables& tables,
                   Stemmer& stemmer) {
  Symbols symbols;
  symbols.words.reserve(words.size());
  for (const Word& word : words) {
    const auto found = tables.words.find(std::string(stemmer.stem(word.text)));
    const Symbol symbol = found == tables.words.end() ? no_symbol : found->second;
    symbols.words.push_back(symbol);
    const auto exact = tables.words.find(exact_key(word.text));
    symbols.exact.push_back(exact == tables.words.end() ? no_symbol : exact->second);
    symbols.filler.push_back(tables.fillers.contains(word.text));
    symbols.starts_clause.push_back(word.before == Break::hard);
  }
  return symbols;
}

}  // namespace

void strip_possessives(std::vector<Word>& words) {
  for (Word& word : words) {
    while (!word.text.empty() && word.text.back() == '\'')
      word.text.pop_back();
    if (word.text.size() > 2 && word.text.ends_with("'s")) {
      word.text.resize(word.text.size() - 2);
      word.possessive = true;
    }
  }
}

std::vector<Word> phrase_words(std::string_view phrase, const Characters& characters,
                               const Rewrites& rewrites, Tokenizer& tokenizer) {
  std::vector<Word> words = tokenizer.words(fold(phrase, characters));
  words = rewrites.apply(std::move(words), [](const Span&, const Rewrites::Rule&) {});
  strip_possessives(words);
  return words;
}

Span span_of(const std::vector<Word>& words, const Range& range) {
  return {words[range.begin].span.begin, words[range.end - 1].span.end};
}

std::vector<Range> sentences_of(const std::vector<Word>& words) {
  std::vector<Range> sentences;
  const auto size = static_cast<std::uint32_t>(words.size());
  for (std::uint32_t begin = 0; begin < size;) {
    std::uint32_t end = begin + 1;
    while (end < size && words[end].before != Break::hard)
      ++end;
    sentences.push_back({begin, end});
    begin = end;
  }
  return sentences;
}

Wording word_message(std::string_view text, const Lexicon::Tables& tables, Tokenizer& tokenizer,
                     Stemmer& stemmer, std::vector<TraceStep>* trace) {
  Wording wording;
  wording.folded = fold(text, tables.characters);
  wording.words = mended(tokenizer.words(wording.folded), tables, stemmer, trace);
  wording.words = tables.rewrites.apply(std::move(wording.words), [&](const Span& span,
                                                                      const Rewrites::Rule& rule) {
    if (trace)
      trace->push_back(
          {TraceStep::Kind::rewritten, span, joined(rule.from) + " -> " + joined(rule.to), "", {}});
  });
  strip_possessives(wording.words);
  wording.symbols = symbols_of(wording.words, tables, stemmer);
  return wording;
}

}  // namespace legwork::nlu
