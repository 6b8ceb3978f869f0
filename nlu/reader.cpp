#include "nlu/reader.h"

#include <algorithm>
#include <cmath>

#include "nlu/context.h"
#include "nlu/findings.h"
#include "nlu/intents.h"
#include "nlu/owners.h"
#include "nlu/patterns.h"
#include "nlu/values.h"
#include "nlu/wording.h"

namespace legwork::nlu {

struct Reader::Work {
  const Lexicon::Tables& tables;
  Tokenizer tokenizer;
  Stemmer stemmer;
  Patterns patterns;
};

namespace {

constexpr std::uint32_t opening_words_max = 8;  // looked at before a question must have opened

struct Questions {
  std::vector<Range> all;      // sentences worded as a question
  std::vector<Range> nobodys;  // of those, the ones that open as one and speak of nobody's own body
};

// Whether `sentence` opens with one of `openings`, with nothing but leads and fillers before it:
// "and is it ...", "so why does ...".
bool opens_question(const Lexicon::Tables& tables, const Symbols& symbols,
                    std::span<const Match> openings, const Range& sentence) {
  const auto begins_before = [](const Match& match, std::uint32_t at) {
    return match.words.begin < at;
  };
  std::uint32_t at = sentence.begin;
  while (at < std::min(sentence.end, sentence.begin + opening_words_max)) {
    bool lead = symbols.filler[at];
    std::uint32_t next = at + 1;
    auto match = std::lower_bound(openings.begin(), openings.end(), at, begins_before);
    for (; match != openings.end() && match->words.begin == at; ++match) {
      if (tables.labels[match->label].id != "lead")
        return true;
      lead = true;
      next = std::max(next, match->words.end);
    }
    if (!lead)
      return false;
    at = next;
  }
  return false;
}

Questions questions_of(const Lexicon::Tables& tables, const Wording& wording,
                       std::span<const Match> matches, const Owners& owners) {
  const std::vector<Word>& words = wording.words;
  std::vector<Match> openings;
  for (const Match& match : matches)
    if (tables.labels[match.label].kind == Kind::question)
      openings.push_back(match);
  Questions questions;
  for (const Range& sentence : sentences_of(words)) {
    const bool opens = opens_question(tables, wording.symbols, openings, sentence);
    if (!opens && !words[sentence.end - 1].ends_question) {
      // "my calf is swollen, is that normal": the last clause may ask, whatever was told before.
      for (std::uint32_t at = sentence.begin + 1; at < sentence.end; ++at)
        if (words[at].before == Break::soft &&
            opens_question(tables, wording.symbols, openings, {at, sentence.end})) {
          questions.all.push_back({at, sentence.end});
          break;
        }
      continue;
    }
    questions.all.push_back(sentence);
    bool owned = owners.of_word[sentence.begin] >= 0;
    for (std::uint32_t at = sentence.begin; at < sentence.end; ++at)
      owned = owned || owners.typist[at];
    for (const Match& person : owners.named)
      owned = owned || sentence.contains(person.words.begin);
    if (opens && !owned)
      questions.nobodys.push_back(sentence);
  }
  return questions;
}

// "1 and 3", "2.": a message that is nothing but small numbers and fillers between them.
std::vector<int> picks_of(const Meaning& meaning, const Wording& wording) {
  std::vector<int> picks;
  std::size_t words_taken = 0;
  for (const Quantity& quantity : meaning.quantities) {
    const bool small = quantity.value >= 0 && quantity.value <= 99;
    if (quantity.kind != Quantity::Kind::plain || !small ||
        quantity.value != std::floor(quantity.value))
      return {};
    picks.push_back(static_cast<int>(quantity.value));
    for (const Word& word : wording.words)
      words_taken += word.span.overlaps(quantity.span) ? 1u : 0u;
  }
  for (std::size_t at = 0; at < wording.words.size(); ++at) {
    const Word& word = wording.words[at];
    const bool number = std::any_of(meaning.quantities.begin(), meaning.quantities.end(),
                                    [&](const Quantity& q) { return q.span.overlaps(word.span); });
    if (!number && !wording.symbols.filler[at] && word.text.size() > 3)
      return {};
  }
  return words_taken > 0 ? picks : std::vector<int>{};
}

std::vector<Token> tokens_of(const std::vector<Word>& words) {
  std::vector<Token> tokens;
  tokens.reserve(words.size());
  for (const Word& word : words)
    tokens.push_back({word.text, word.span, word.mended});
  return tokens;
}

}  // namespace

Reader::Reader(const Lexicon& lexicon)
    : work_(
          new Work{lexicon.tables(), Tokenizer(), Stemmer(lexicon.tables().stemmer), Patterns()}) {}
Reader::~Reader() = default;
Reader::Reader(Reader&&) noexcept = default;
Reader& Reader::operator=(Reader&&) noexcept = default;

namespace {

// The answers whose own words stand in the text.
void take_answers(const Lexicon::Tables& tables, std::span<const Match> matches,
                  std::span<const Modifier> modifiers, const std::vector<Word>& words,
                  Meaning& meaning) {
  std::vector<Match> blocks;
  for (const Match& match : matches)
    if (tables.labels[match.label].blocks)
      blocks.push_back(match);
  const std::uint32_t longest = longest_of(blocks);
  for (const Match& match : matches) {
    const Label& label = tables.labels[match.label];
    if (label.blocks || label.kind != Kind::answer)
      continue;
    bool blocked = false;
    for (const Match& other : around(blocks, match.words, longest)) {
      const Label& block = tables.labels[other.label];
      blocked = blocked || (block.kind == label.kind && block.id == label.id &&
                            other.words.overlaps(match.words));
    }
    if (blocked)
      continue;
    const Span span = span_of(words, match.words);
    const Modified context = modified(modifiers, match);
    meaning.answers.push_back(
        {label.id, label.value, context.absent ? Status::absent : Status::present, span});
  }
}

// Stems that tell one subject from another: what is left without fillers.
std::vector<std::string> content_words(const Wording& wording, Stemmer& stemmer,
                                       const Range& range) {
  std::vector<std::string> stems;
  for (std::size_t at = range.begin; at < range.end; ++at)
    if (!wording.symbols.filler[at])
      stems.emplace_back(stemmer.stem(wording.words[at].text));
  return stems;
}

constexpr std::size_t topics_kept = 6;
constexpr std::size_t questions_kept = 3;

Range all_of(const std::vector<Word>& words) {
  return {0, static_cast<std::uint32_t>(words.size())};
}

std::vector<std::string> topic_words_of(const Lexicon::Tables& tables, const Wording& wording,
                                        Stemmer& stemmer, const Range& range,
                                        std::span<const Match> findings) {
  std::vector<std::string> words = content_words(wording, stemmer, range);
  for (const Match& finding : findings) {
    if (!range.covers(finding.words))
      continue;
    std::string word = "@" + tables.labels[finding.label].id;
    if (std::find(words.begin(), words.end(), word) == words.end())
      words.push_back(std::move(word));
  }
  return words;
}

std::vector<Question> asked(const Lexicon::Tables& tables, const Wording& wording, Stemmer& stemmer,
                            const std::vector<Range>& questions, std::span<const Match> findings) {
  std::vector<Question> asked;
  for (const Range& range : questions) {
    if (asked.size() == questions_kept)
      break;
    asked.push_back({span_of(wording.words, range), range.size(), {}});
    if (questions.size() > 1)
      asked.back().topics = tables.topics.best(
          topic_words_of(tables, wording, stemmer, range, findings), topics_kept);
  }
  return asked;
}

// Does the message speak of something else, and of nobody? "The toe of Italy", "a hip new cafe".
// Who says "my" or "I" or "he" is taken at their word.
bool speaks_of_something_else(const Lexicon::Tables& tables, const std::vector<Topic>& topics,
                              const Owners& owners, const std::vector<Finding>& findings,
                              std::size_t words) {
  constexpr std::size_t words_least = 5;
  constexpr double lead_least = 0.25;  // no complaint without a person comes so near
  if (!owners.named.empty() ||
      std::find(owners.typist.begin(), owners.typist.end(), true) != owners.typist.end())
    return false;
  // "For a fortnight", "no itching" and "on warfarin" have no subject of their own.
  if (words < words_least || findings.empty() ||
      std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) {
        const auto traits = tables.findings.find(finding.id);
        return finding.status == Status::absent || std::holds_alternative<double>(finding.value) ||
               (traits != tables.findings.end() && traits->second.lasting);
      }))
    return false;
  const Leaning leaning = leaning_of(topics);
  return leaning.beyond > Leaning::nowhere &&
         leaning.beyond - std::max(leaning.ours, leaning.complaint) > lead_least;
}

void drop_all(Told& told, std::vector<TraceStep>* trace) {
  if (trace)
    for (const Finding& finding : told.findings)
      trace->push_back({TraceStep::Kind::dropped,
                        finding.span,
                        "finding " + finding.id + ": the message speaks of something else",
                        "",
                        {}});
  told.findings.clear();
  told.places.clear();
}

}  // namespace

std::vector<std::string> Reader::topic_words(std::string_view text) {
  const Lexicon::Tables& tables = work_->tables;
  const Wording wording = word_message(text.substr(0, text_bytes_max), tables, work_->tokenizer,
                                       work_->stemmer, nullptr);
  const std::vector<Match> atoms = find_phrases(tables.atoms, wording.symbols, {});
  const std::vector<Arc> arcs = arcs_of(tables, work_->patterns, wording.folded, wording.words,
                                        wording.symbols, atoms, std::nullopt);
  const std::vector<Match> matches = find_phrases(tables.phrases, wording.symbols, arcs);
  return topic_words_of(tables, wording, work_->stemmer, all_of(wording.words),
                        standing_findings(tables, matches, nullptr, wording.words));
}

Meaning Reader::read(std::string_view text, const ReadOptions& options) {
  const Lexicon::Tables& tables = work_->tables;
  Meaning meaning;
  std::vector<TraceStep>* trace = options.explain ? &meaning.trace : nullptr;
  const Wording wording =
      word_message(text.substr(0, text_bytes_max), tables, work_->tokenizer, work_->stemmer, trace);
  const std::vector<Word>& words = wording.words;
  meaning.blank = words.empty();
  meaning.tokens = tokens_of(words);
  meaning.words = content_words(wording, work_->stemmer, all_of(wording.words));

  const std::vector<Match> atoms = find_phrases(tables.atoms, wording.symbols, {});
  const std::vector<Arc> arcs = arcs_of(tables, work_->patterns, wording.folded, words,
                                        wording.symbols, atoms, options.today);
  const std::vector<Match> matches = find_phrases(tables.phrases, wording.symbols, arcs);
  meaning.quantities = quantities_of(arcs, words);

  const std::vector<Match> standing = standing_findings(tables, matches, trace, words);
  meaning.topics = tables.topics.best(
      topic_words_of(tables, wording, work_->stemmer, all_of(words), standing), topics_kept);
  const std::vector<Modifier> modifiers = modifiers_of(tables, words, matches, standing);
  const Owners owners = owners_of(tables, words, matches, standing);
  const Questions questions = questions_of(tables, wording, matches, owners);

  Told heard = told(tables, words, standing, modifiers, owners, questions.nobodys,
                    meaning.quantities, trace);
  if (speaks_of_something_else(tables, meaning.topics, owners, heard.findings, words.size()))
    drop_all(heard, trace);
  meaning.findings = std::move(heard.findings);
  meaning.patient = std::move(heard.patient);
  meaning.asks = !questions.all.empty();
  meaning.questions = asked(tables, wording, work_->stemmer, questions.all, standing);
  take_answers(tables, matches, modifiers, words, meaning);
  meaning.picks = picks_of(meaning, wording);
  const bool of_now =
      std::any_of(meaning.findings.begin(), meaning.findings.end(), [&](const Finding& finding) {
        const auto traits = tables.findings.find(finding.id);
        return traits == tables.findings.end() || !traits->second.lasting;
      });
  meaning.intents = intents_of(
      {tables, words, matches, modifiers, heard.places, of_now, meaning.topics, questions.all});
  return meaning;
}

std::optional<Mention> Reader::mention(std::string_view text, std::string_view phrase) {
  const Lexicon::Tables& tables = work_->tables;
  const Wording wording = word_message(text.substr(0, text_bytes_max), tables, work_->tokenizer,
                                       work_->stemmer, nullptr);
  const Folded wanted = fold(phrase, tables.characters);
  const std::size_t at =
      wanted.text.empty() ? std::string::npos : wording.folded.text.find(wanted.text);
  if (at == std::string::npos)
    return std::nullopt;
  Mention mention;
  mention.span = wording.folded.original(at, at + wanted.text.size());
  Match match;
  bool begun = false;
  for (std::uint32_t i = 0; i < wording.words.size(); ++i)
    if (wording.words[i].span.overlaps(mention.span)) {
      if (!begun)
        match.words.begin = i;
      begun = true;
      match.words.end = i + 1;
    }
  if (!begun)
    return mention;
  const std::vector<Match> atoms = find_phrases(tables.atoms, wording.symbols, {});
  const std::vector<Arc> arcs = arcs_of(tables, work_->patterns, wording.folded, wording.words,
                                        wording.symbols, atoms, std::nullopt);
  const std::vector<Match> matches = find_phrases(tables.phrases, wording.symbols, arcs);
  const std::vector<Match> places{match};
  const Modified context = modified(modifiers_of(tables, wording.words, matches, places), match);
  if (context.absent)
    mention.status = Status::absent;
  else if (context.possible || context.hypothetical)
    mention.status = Status::unknown;
  mention.when = context.past ? When::past : When::now;
  mention.whose = context.other ? Whose::other : Whose::patient;
  return mention;
}

}  // namespace legwork::nlu
