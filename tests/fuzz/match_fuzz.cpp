// The matcher over the store's own lexicon (nlu/matcher.h). What must hold for each match: it is of
// a label that there is, lies in the text, crosses no hard break but within a value, and is found
// once; its gaps lie in it and are no longer than gap_words_max. Matches come in text order.
#include "nlu/matcher.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "nlu/patterns.h"
#include "nlu/tables.h"
#include "nlu/values.h"
#include "nlu/wording.h"
#include "tests/fuzz/fuzz.h"

namespace legwork::fuzz {
namespace {

// A fuzzer hardly ever hits upon a word of the lexicon: each word that is none stands for one, so
// that any bytes are phrases.
void invent_words(nlu::Wording& wording, const nlu::Lexicon::Tables& tables) {
  for (std::size_t at = 0; at < wording.words.size(); ++at) {
    std::size_t hash = 5381;  // D. J. Bernstein's, the same everywhere: crashes are to be replayed
    for (const char byte : wording.words[at].text)
      hash = hash * 33 + static_cast<unsigned char>(byte);
    if (wording.symbols.words[at] == nlu::no_symbol)
      wording.symbols.words[at] = static_cast<nlu::Symbol>(hash % tables.words.size());
  }
}

void check_gaps(const nlu::Match& match) {
  for (const nlu::Range& gap : match.gaps) {
    must(gap.begin <= gap.end && gap.end - gap.begin <= nlu::gap_words_max, "a gap is short");
    must(gap.size() == 0 || match.words.covers(gap), "a gap lies in its match");
  }
}

// Whether a value ("2.-3" is 2.5) covers the break before word `at`.
bool within_arc(std::span<const nlu::Arc> arcs, std::uint32_t at) {
  return std::any_of(arcs.begin(), arcs.end(),
                     [at](const nlu::Arc& arc) { return arc.begin < at && at < arc.end; });
}

void check_matches(const std::vector<nlu::Match>& matches, const nlu::Lexicon::Tables& tables,
                   const nlu::Symbols& symbols, std::span<const nlu::Arc> arcs) {
  std::set<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>> seen;
  std::uint32_t last = 0;
  for (const nlu::Match& match : matches) {
    const nlu::Range& words = match.words;
    must(match.label < tables.labels.size(), "a match has a label");
    must(words.begin < words.end && words.end <= symbols.words.size(), "a match lies in the text");
    must(words.begin >= last, "matches come in text order");
    must(seen.emplace(match.label, words.begin, words.end).second, "a match is found once");
    for (std::uint32_t at = words.begin + 1; at < words.end; ++at)
      must(!symbols.starts_clause[at] || within_arc(arcs, at), "no phrase crosses a hard break");
    check_gaps(match);
    last = words.begin;
  }
}

void check_arcs(const std::vector<nlu::Arc>& arcs, const nlu::Symbols& symbols) {
  std::uint32_t last = 0;
  for (const nlu::Arc& arc : arcs) {
    must(arc.begin < arc.end && arc.end <= symbols.words.size(), "a value lies in the text");
    must(arc.begin >= last, "values come in text order");
    last = arc.begin;
  }
}

void match(const nlu::Wording& wording, const nlu::Lexicon::Tables& tables,
           const nlu::Patterns& patterns) {
  const nlu::Symbols& symbols = wording.symbols;
  const std::vector<nlu::Match> atoms = nlu::find_phrases(tables.atoms, symbols, {});
  check_matches(atoms, tables, symbols, {});
  const std::vector<nlu::Arc> arcs = nlu::arcs_of(tables, patterns, wording.folded, wording.words,
                                                  symbols, atoms, nlu::Day{2026, 11, 22});
  check_arcs(arcs, symbols);
  check_matches(nlu::find_phrases(tables.phrases, symbols, arcs), tables, symbols, arcs);
}

}  // namespace
}  // namespace legwork::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace legwork;
  static const nlu::Patterns patterns;
  const nlu::Lexicon::Tables& tables = fuzz::shared_bot().lexicon().tables();
  const std::string text = fuzz::input(data, size).substr(0, nlu::text_bytes_max);
  nlu::Tokenizer tokenizer;
  nlu::Stemmer stemmer(tables.stemmer);

  nlu::Wording wording = nlu::word_message(text, tables, tokenizer, stemmer, nullptr);
  fuzz::match(wording, tables, patterns);
  fuzz::invent_words(wording, tables);
  fuzz::match(wording, tables, patterns);
  return 0;
}
