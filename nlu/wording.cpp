#include "nlu/wording.h"

#include <algorithm>
#include <array>
#include <span>
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

bool is_capital(char byte) {
  return byte >= 'A' && byte <= 'Z';
}
bool is_small(char byte) {
  return byte >= 'a' && byte <= 'z';
}

constexpr std::size_t slips_max = 300;       // of one message; what is beyond is left as it is
constexpr double fit_worth = 0.12;           // of a slip's cost: a letter wrong is 0.8 to 1
constexpr int fit_counted_most = 4;          // common words have more neighbours than rare ones
constexpr double cost_between_rivals = 0.2;  // farther ones are none, however well they fit
constexpr std::size_t doubtful_letters_min = 4;
constexpr int fit_of_doubtful = 3;  // a neighbour of some meaning speaks for it
constexpr int fit_of_real = 5;      // the same for a real word that no sentence holds
constexpr int fit_gained = 3;       // by a sound-alike, over the word as it stands

// Mends the words of one message. First each slip is what is nearest to it, then what its
// neighbours make of it, and last a real word may stand for one of ours that it sounds like.
class Mender {
 public:
  Mender(std::string_view text, const Lexicon::Tables& tables, Stemmer& stemmer)
      : text_(text), tables_(tables), stemmer_(stemmer) {}

  std::vector<Word> mended(std::vector<Word> words, std::vector<TraceStep>* trace) {
    places_.reserve(words.size());
    for (Word& word : words)
      places_.push_back(placed(std::move(word)));
    for (std::size_t at = 0; at < places_.size(); ++at)
      if (places_[at].meant)
        choose(at);
    for (std::size_t at = 0; at < places_.size(); ++at)
      if (!places_[at].alikes.empty())
        hear(at);
    return result(trace);
  }

 private:
  using Texts = std::vector<std::string>;
  using Candidates = std::vector<Spelling::Meant>;
  struct Placed {
    Word word;
    Texts texts;  // what it is taken for so far
    // What else it may be; null for a word that is spelt right.
    const Candidates* meant = nullptr;
    int fit_needed = 0;  // for anything but the word as typed
    std::span<const std::string> alikes;
    bool changed = false;
  };

  Placed placed(Word word) {
    Placed place;
    place.texts = {word.text};
    place.word = std::move(word);
    const std::string& typed = place.word.text;
    place.alikes = tables_.spelling.sound_alikes(typed);
    if (tables_.spelling.is_used(typed))
      return place;
    const bool real = tables_.spelling.is_word(typed);
    const bool name = !real && tables_.spelling.is_name(typed);
    if (is_in_phrases(tables_, typed, stemmer_) && (real || name))
      return place;
    if (name && is_written_as_name(place.word))
      return place;
    if (typed.ends_with("'s") && tables_.spelling.is_word(typed.substr(0, typed.size() - 2)))
      return place;
    if (!real && !name)
      if (Texts parts = parted_by_capitals(place.word); !parts.empty()) {
        take(place, parts);
        return place;
      }
    place.meant = candidates(typed);
    if (real || name) {
      place.fit_needed = real ? fit_of_real : fit_of_doubtful;
      return place;
    }
    if (is_in_phrases(tables_, typed, stemmer_)) {
      keep_inflected(place);
      return place;
    }
    if (place.meant)
      for (const Spelling::Meant& meant : *place.meant)
        if (meant.sure) {
          take(place, meant.words);
          break;
        }
    return place;
  }

  // "lossing" has the stem of "loss", but "losing" is nearer than any inflection of that.
  void keep_inflected(Placed& place) {
    constexpr double certain = 0.6;  // a letter doubled or turned round, of a word much used
    if (place.meant && !place.meant->empty() && place.meant->front().cost <= certain &&
        place.meant->front().sure)
      take(place, place.meant->front().words);
    place.meant = nullptr;
  }

  static void take(Placed& place, const Texts& texts) {
    place.changed = texts.size() != 1 || texts.front() != place.word.text;
    place.texts = texts;
  }

  const Candidates* candidates(const std::string& typed) {
    const auto known = candidates_.find(typed);
    if (known != candidates_.end())
      return &known->second;
    if (candidates_.size() >= slips_max)
      return nullptr;
    return &candidates_.emplace(typed, tables_.spelling.candidates(typed)).first->second;
  }

  std::string_view as_sent(const Word& word) const {
    return text_.substr(word.span.begin, word.span.end - word.span.begin);
  }

  // "Hurst", but not "hurst" nor "HURST".
  bool is_written_as_name(const Word& word) const {
    const std::string_view sent = as_sent(word);
    return sent.size() > 1 && is_capital(sent[0]) && is_small(sent[1]) &&
           word.before != Break::hard && word.span.begin > 0;
  }

  // "whenI", "LeftLeg": a capital behind a small letter is where a space was lost.
  Texts parted_by_capitals(const Word& word) const {
    const std::string_view sent = as_sent(word);
    if (sent.size() != word.text.size())
      return {};
    Texts parts;
    std::size_t begin = 0;
    for (std::size_t i = 1; i <= sent.size(); ++i) {
      if (i < sent.size() && !(is_small(sent[i - 1]) && is_capital(sent[i])))
        continue;
      parts.push_back(word.text.substr(begin, i - begin));
      if (!tables_.spelling.is_word(parts.back()))
        return {};
      begin = i;
    }
    return parts.size() > 1 ? parts : Texts{};
  }

  Neighbours::Token token(const std::string& word) {
    const auto [known, fresh] = tokens_.try_emplace(word, Neighbours::nobody);
    if (fresh)
      known->second = Neighbours::token(stemmer_.stem(word));
    return known->second;
  }

  struct Around {
    std::vector<std::size_t> before;  // places, nearest first; fillers are passed over
    std::vector<std::size_t> behind;
  };

  Around around(std::size_t at) const {
    Around around;
    const auto is_filler = [this](const Placed& place) {
      return place.texts.size() == 1 && tables_.fillers.contains(place.texts.front());
    };
    for (std::size_t i = at;
         i > 0 && around.before.size() < 2 && places_[i].word.before != Break::hard; --i)
      if (!is_filler(places_[i - 1]))
        around.before.push_back(i - 1);
    for (std::size_t i = at + 1;
         i < places_.size() && around.behind.size() < 2 && places_[i].word.before != Break::hard;
         ++i)
      if (!is_filler(places_[i]))
        around.behind.push_back(i);
    return around;
  }

  // The tokens of the words on one side, nearest first.
  std::array<Neighbours::Token, 2> side(const std::vector<std::size_t>& side, bool before) {
    std::array<Neighbours::Token, 2> tokens{};
    std::size_t filled = 0;
    for (const std::size_t at : side) {
      const Texts& texts = places_[at].texts;
      for (std::size_t i = 0; i < texts.size() && filled < 2; ++i) {
        const std::string& word = texts[before ? texts.size() - 1 - i : i];
        if (!tables_.fillers.contains(word))
          tokens[filled++] = token(word);
      }
    }
    return tokens;
  }

  // How well `texts` fit between the words around: the better of their ends.
  int fit(const Around& around, const Texts& texts) {
    const auto before = side(around.before, true);
    const auto behind = side(around.behind, false);
    if (texts.size() == 1)
      return tables_.neighbours.fit(
          {before[1], before[0], token(texts.front()), behind[0], behind[1]});
    const auto first = token(texts.front());
    const auto last = token(texts.back());
    const auto second = token(texts[1]);
    const auto last_but_one = token(texts[texts.size() - 2]);
    return std::max(
        tables_.neighbours.fit(
            {before[1], before[0], first, second, texts.size() > 2 ? token(texts[2]) : behind[0]}),
        tables_.neighbours.fit({texts.size() > 2 ? token(texts[texts.size() - 3]) : before[0],
                                last_but_one, last, behind[0], behind[1]}));
  }

  void choose(std::size_t at) {
    Placed& place = places_[at];
    const Around near = around(at);
    if (place.fit_needed > 0 && fit(near, {place.word.text}) > 0)
      return;
    const bool any_sure = std::any_of(place.meant->begin(), place.meant->end(),
                                      [](const Spelling::Meant& meant) { return meant.sure; });
    const int needed = any_sure ? place.fit_needed : std::max(place.fit_needed, fit_of_doubtful);
    if (!any_sure && place.word.text.size() < doubtful_letters_min)
      return;
    const Spelling::Meant* best = nullptr;
    double best_cost = 0;
    double nearest = 0;
    for (const Spelling::Meant& meant : *place.meant) {
      if (meant.sure != any_sure || (place.fit_needed > 0 && !meant.sure))
        continue;
      if (nearest == 0)
        nearest = meant.cost;
      if (meant.sure && meant.cost > nearest + cost_between_rivals)
        break;  // the nearest come first
      const int fits = fit(near, meant.words);
      const double cost = meant.cost - fit_worth * std::min(fits, fit_counted_most);
      if (fits >= needed && (!best || cost < best_cost)) {
        best = &meant;
        best_cost = cost;
      }
    }
    if (best)
      take(place, best->words);
  }

  // A real word for what it sounds like, where people write that between these neighbours and never
  // the word itself. The neighbours may be such words too: "pane in my chins".
  void hear(std::size_t at) {
    Placed& place = places_[at];
    if (place.changed)
      return;
    const Around near = around(at);
    const int as_typed = fit(near, place.texts);
    int best = as_typed + fit_gained - 1;
    const std::string* heard = nullptr;
    for (const std::string& alike : place.alikes)
      if (const int fits = fit_among_alikes(near, alike); fits > best) {
        best = fits;
        heard = &alike;
      }
    if (heard)
      take(place, {*heard});
  }

  // The best fit over what the nearest word on either side may stand for.
  int fit_among_alikes(const Around& near, const std::string& word) {
    int best = fit(near, {word});
    std::vector<std::size_t> others = near.before;
    others.insert(others.end(), near.behind.begin(), near.behind.end());
    for (const std::size_t other : others) {
      Placed& place = places_[other];
      if (place.changed)
        continue;
      const Texts typed = place.texts;
      for (const std::string& alike : place.alikes) {
        place.texts = {alike};
        best = std::max(best, fit(near, {word}));
      }
      place.texts = typed;
    }
    return best;
  }

  std::vector<Word> result(std::vector<TraceStep>* trace) {
    std::vector<Word> result;
    result.reserve(places_.size());
    for (Placed& place : places_) {
      if (!place.changed) {
        result.push_back(std::move(place.word));
        continue;
      }
      if (trace)
        trace->push_back({TraceStep::Kind::mended,
                          place.word.span,
                          place.word.text + " -> " + joined(place.texts),
                          "",
                          {}});
      for (std::size_t i = 0; i < place.texts.size(); ++i) {
        Word part = place.word;
        part.text = place.texts[i];
        part.mended = true;
        if (i > 0)
          part.before = Break::none;
        part.ends_question = i + 1 == place.texts.size() && place.word.ends_question;
        result.push_back(std::move(part));
      }
    }
    return result;
  }

  std::string_view text_;
  const Lexicon::Tables& tables_;
  Stemmer& stemmer_;
  std::vector<Placed> places_;
  std::unordered_map<std::string, Candidates> candidates_;  // the same slip again and again
  std::unordered_map<std::string, Neighbours::Token> tokens_;
};

// "cant. bend. my. knee.": full stops between so many single words end no sentence.
void join_dotted_words(std::vector<Word>& words, std::string_view text) {
  constexpr std::size_t dotted_least = 4;
  const auto is_dotted = [&](std::size_t at) {
    if (at == 0 || words[at].before != Break::hard || words[at - 1].ends_question)
      return false;
    const std::uint32_t end = words[at - 1].span.end;
    return text.substr(end, words[at].span.begin - end).find('\n') == std::string_view::npos;
  };
  for (std::size_t begin = 0; begin < words.size();) {
    std::size_t end = begin + 1;
    while (end < words.size() && is_dotted(end))
      ++end;
    if (end - begin >= dotted_least)
      for (std::size_t at = begin + 1; at < end; ++at)
        words[at].before = Break::soft;
    begin = end;
  }
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
    symbols.after_comma.push_back(word.before == Break::soft);
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
  wording.words = tokenizer.words(wording.folded);
  join_dotted_words(wording.words, text);
  wording.words = Mender(text, tables, stemmer).mended(std::move(wording.words), trace);
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
