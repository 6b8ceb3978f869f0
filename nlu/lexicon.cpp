#include "nlu/lexicon.h"

#include <algorithm>
#include <map>
#include <set>

#include "nlu/numbers.h"
#include "nlu/tables.h"
#include "nlu/templates.h"
#include "nlu/wording.h"

namespace legwork::nlu {
namespace {

constexpr std::uint32_t format_version = 3;
constexpr std::size_t expanded_max = 400;  // readings of a template that are written out one by one

const std::map<std::string, Slot>& slots() {
  static const std::map<std::string, Slot> all = {{"number", Slot::number},
                                                  {"duration", Slot::duration},
                                                  {"since", Slot::since},
                                                  {"distance", Slot::distance},
                                                  {"ratio", Slot::ratio}};
  return all;
}

Direction direction_of(const std::string& name) {
  if (name == "backward")
    return Direction::backward;
  if (name == "answer")
    return Direction::answer;
  return name == "both" ? Direction::both : Direction::forward;
}

bool is_atom(Kind kind) {
  return kind == Kind::rule || kind == Kind::unit || kind == Kind::number || kind == Kind::since;
}

class Compiler {
 public:
  Compiler(const LexiconSource& source, std::vector<Error>& faults)
      : source_(source), faults_(faults), stemmer_(source.stemmer) {
    for (const auto& [from, to] : source.characters)
      tables_.characters[first_character(from)] = to;
  }

  std::string bytes() {
    add_rewrites();
    add_fillers();
    name_rules();
    for (const Phrase& phrase : source_.phrases)
      add(phrase);
    add_names_of_icu();
    tables_.locale = source_.locale;
    tables_.stemmer = source_.stemmer;
    tables_.atoms = atoms_.build();
    tables_.phrases = phrases_.build();
    add_sentences();
    tables_.spelling = Spelling({spelt_words(), written_, source_.real_words, source_.names,
                                 source_.sound_alikes, Sounds(source_.sounds, source_.silent)});
    return write();
  }

 private:
  void add_rewrites() {
    std::vector<Rewrites::Rule> rules;
    for (const auto& [from, to] : source_.rewrites) {
      Rewrites::Rule rule;
      for (const Word& word : tokenizer_.words(fold(from, tables_.characters)))
        rule.from.push_back(word.text);
      for (const Word& word : tokenizer_.words(fold(to, tables_.characters)))
        rule.to.push_back(word.text);
      if (!rule.from.empty())
        rules.push_back(std::move(rule));
    }
    tables_.rewrites = Rewrites(rules);
  }

  void add_fillers() {
    articles_.insert(source_.articles.begin(), source_.articles.end());
    tables_.fillers.insert(source_.articles.begin(), source_.articles.end());
    tables_.fillers.insert(source_.fillers.begin(), source_.fillers.end());
  }

  void name_rules() {
    for (const Phrase& phrase : source_.phrases)
      if (phrase.kind == Kind::rule)
        rules_.try_emplace(phrase.id, static_cast<std::uint32_t>(rules_.size()));
  }

  void add(const Phrase& phrase) {
    const Result<Piece> piece = parse_template(phrase.pattern);
    if (!piece) {
      faults_.push_back({phrase.where, "\"" + phrase.pattern + "\", column " + piece.error().where +
                                           ": " + piece.error().what});
      return;
    }
    const auto label = static_cast<std::uint32_t>(tables_.labels.size());
    tables_.labels.push_back(label_of(phrase));
    TrieBuilder& builder = is_atom(phrase.kind) ? atoms_ : phrases_;
    if (readings(*piece, expanded_max) == expanded_max) {
      builder.end(add_piece(builder, TrieBuilder::start, *piece, phrase), label);
      return;
    }
    for (const std::vector<Piece>& reading : expand(*piece)) {
      TrieBuilder::State state = TrieBuilder::start;
      for (const Symbol symbol : symbols_of(reading, phrase))
        state = add_symbol(builder, state, symbol);
      if (state != TrieBuilder::start)
        builder.end(state, label);
    }
  }

  static TrieBuilder::State add_symbol(TrieBuilder& builder, TrieBuilder::State from,
                                       Symbol symbol) {
    const TrieBuilder::State to = builder.new_state();
    builder.join(from, symbol, to);
    return to;
  }

  // A template with too many readings to write each of them out, as a graph: its pieces are worded
  // one by one, so that a rewrite across two of them ("(do|does) not") is not seen.
  TrieBuilder::State add_piece(TrieBuilder& builder, TrieBuilder::State from, const Piece& piece,
                               const Phrase& phrase) {
    if (piece.kind == Piece::Kind::sequence) {
      for (const Piece& inner : piece.pieces)
        from = add_piece(builder, from, inner, phrase);
      return from;
    }
    if (piece.kind == Piece::Kind::choice) {
      const TrieBuilder::State joined = builder.new_state();
      for (const Piece& inner : piece.pieces) {
        const TrieBuilder::State begin = builder.new_state();
        builder.join_by_nothing(from, begin);
        builder.join_by_nothing(add_piece(builder, begin, inner, phrase), joined);
      }
      return joined;
    }
    for (const Symbol symbol : leaf_symbols(piece, phrase, Articles::dropped))
      from = add_symbol(builder, from, symbol);
    return from;
  }

  Label label_of(const Phrase& phrase) const {
    Label label;
    label.kind = phrase.kind;
    label.counts = phrase.counts;
    label.denies = phrase.denies;
    label.blocks = phrase.blocks;
    label.direction = direction_of(phrase.direction);
    label.reach = phrase.reach;
    label.number = phrase.kind == Kind::rule ? rules_.at(phrase.id) : phrase.number;
    label.id = phrase.id;
    label.value = phrase.kind == Kind::stop ? phrase.direction : phrase.value;
    label.pattern = phrase.pattern;
    label.where = phrase.where;
    return label;
  }

  enum class Articles { kept, kept_at_end, dropped };

  std::vector<Symbol> leaf_symbols(const Piece& leaf, const Phrase& phrase, Articles articles) {
    if (leaf.kind != Piece::Kind::words) {
      const Symbol symbol = reference(leaf, phrase);
      return symbol == no_symbol ? std::vector<Symbol>{} : std::vector<Symbol>{symbol};
    }
    std::vector<Symbol> symbols;
    const std::vector<Word> words = words_of(leaf.text);
    for (const Word& word : words) {
      const bool at_end = articles == Articles::kept_at_end && &word == &words.back();
      if (articles != Articles::kept && !at_end && articles_.contains(word.text))
        continue;
      ++spelt_[word.text];
      symbols.push_back(symbol_of(std::string(stemmer_.stem(word.text))));
    }
    return symbols;
  }

  // A block of one word means that very word: "calving" is not to take away "calves".
  std::vector<Symbol> exact_block(const std::vector<Piece>& reading, const Phrase& phrase) {
    if (!phrase.blocks || reading.size() != 1 || reading.front().kind != Piece::Kind::words)
      return {};
    const std::vector<Word> words = words_of(reading.front().text);
    if (words.size() != 1)
      return {};
    ++spelt_[words.front().text];
    return {symbol_of(exact_key(words.front().text))};
  }

  // Articles go, but not from the end ("over the" is not "over"), and not where there is nothing
  // else.
  std::vector<Symbol> symbols_of(const std::vector<Piece>& reading, const Phrase& phrase) {
    if (std::vector<Symbol> exact = exact_block(reading, phrase); !exact.empty())
      return exact;
    const std::vector<Piece> leaves = joined_words(reading);
    const Articles at_end = phrase.kind == Kind::rule ? Articles::dropped : Articles::kept_at_end;
    for (const Articles elsewhere : {Articles::dropped, Articles::kept}) {
      std::vector<Symbol> symbols;
      for (const Piece& leaf : leaves) {
        const bool last = &leaf == &leaves.back() && elsewhere == Articles::dropped;
        for (const Symbol symbol : leaf_symbols(leaf, phrase, last ? at_end : elsewhere))
          symbols.push_back(symbol);
      }
      if (!symbols.empty())
        return symbols;
    }
    faults_.push_back({phrase.where, "\"" + phrase.pattern + "\": holds no word"});
    return {};
  }

  // Words that stand side by side are rewritten together: "can" "not".
  static std::vector<Piece> joined_words(const std::vector<Piece>& reading) {
    std::vector<Piece> joined;
    for (const Piece& leaf : reading)
      if (!joined.empty() && leaf.kind == Piece::Kind::words &&
          joined.back().kind == Piece::Kind::words)
        joined.back().text += " " + leaf.text;
      else
        joined.push_back(leaf);
    return joined;
  }

  Symbol reference(const Piece& element, const Phrase& phrase) {
    if (element.kind == Piece::Kind::gap)
      return gap_symbol;
    if (element.kind == Piece::Kind::slot) {
      const auto slot = slots().find(element.text);
      if (slot != slots().end())
        return nlu::symbol_of(slot->second);
      faults_.push_back({phrase.where, "unknown slot {" + element.text + "}"});
      return no_symbol;
    }
    if (phrase.kind == Kind::rule) {
      faults_.push_back({phrase.where, "a rule cannot hold another: <" + element.text + ">"});
      return no_symbol;
    }
    const auto rule = rules_.find(element.text);
    if (rule != rules_.end())
      return rule_bit | rule->second;
    faults_.push_back({phrase.where, "unknown rule <" + element.text + ">"});
    return no_symbol;
  }

  // Numbers, days and months by the names that ICU has for them.
  void add_names_of_icu() {
    Phrase phrase;
    phrase.where = "ICU";
    phrase.kind = Kind::number;
    phrase.id = "number";
    for (const auto& [name, worth] : spelled_numbers(source_.locale)) {
      phrase.pattern = name;
      phrase.number = worth;
      add(phrase);
    }
    phrase.kind = Kind::since;
    for (const auto& [id, names] : {std::pair{"weekday", weekday_names(source_.locale)},
                                    std::pair{"month", month_names(source_.locale)}}) {
      phrase.id = id;
      for (const auto& [name, number] : names) {
        phrase.pattern = name;
        phrase.number = number;
        add(phrase);
      }
    }
  }

  std::vector<Word> words_of(std::string_view phrase) {
    return phrase_words(phrase, tables_.characters, tables_.rewrites, tokenizer_);
  }

  Symbol symbol_of(const std::string& stem) {
    const auto fresh = static_cast<Symbol>(tables_.words.size());
    return tables_.words.try_emplace(stem, fresh).first->second;
  }

  Neighbours::Sentences stems_of(const std::vector<std::string>& sentences) {
    Neighbours::Sentences all;
    for (const std::string& text : sentences) {
      std::vector<std::string> stems;
      for (const Word& word : words_of(text)) {
        ++written_[word.text];
        if (!tables_.fillers.contains(word.text))
          stems.emplace_back(stemmer_.stem(word.text));
      }
      all.push_back(std::move(stems));
    }
    return all;
  }

  void add_sentences() {
    const Neighbours::Sentences ours = stems_of(source_.sentences);
    tables_.neighbours = Neighbours(ours, stems_of(source_.other_sentences));
  }

  // The words of phrases, every real word that has the stem of one, and the real words of
  // sentences: those are full of slips too.
  std::unordered_map<std::string, std::uint32_t> spelt_words() {
    std::unordered_map<std::string, std::uint32_t> of_stem;
    for (const auto& [word, uses] : spelt_)
      of_stem[std::string(stemmer_.stem(word))] += uses;
    std::unordered_map<std::string, std::uint32_t> all;
    for (const auto& [word, uses] : spelt_)
      all[word] = of_stem.at(std::string(stemmer_.stem(word)));
    // As much used as what they stand for, which is much, or they would not be listed. Short ones
    // would draw too many slips.
    for (const std::string& word : tables_.rewrites.words())
      all[word] += word.size() > 3 ? 30 : 1;
    for (const std::string& word : source_.real_words)
      if (const auto uses = of_stem.find(std::string(stemmer_.stem(word))); uses != of_stem.end())
        all.try_emplace(word, uses->second / 2);
    for (const std::string& word : source_.real_words)
      if (const auto uses = written_.find(word); uses != written_.end())
        all[word] += uses->second;
    return all;
  }

  std::string write() const {
    ByteWriter out;
    out.put(format_version);
    out.put(tables_.locale);
    out.put(tables_.stemmer);
    const std::map<std::string, std::uint32_t> sorted(tables_.words.begin(), tables_.words.end());
    out.put(static_cast<std::uint32_t>(sorted.size()));
    for (const auto& [stem, symbol] : sorted) {
      out.put(stem);
      out.put(symbol);
    }
    const std::set<std::string> fillers(tables_.fillers.begin(), tables_.fillers.end());
    out.put(static_cast<std::uint32_t>(fillers.size()));
    for (const std::string& filler : fillers)
      out.put(filler);
    out.put(static_cast<std::uint32_t>(tables_.labels.size()));
    for (const Label& label : tables_.labels) {
      out.put(static_cast<std::uint8_t>(label.kind));
      out.put(static_cast<std::uint8_t>(label.counts));
      out.put(static_cast<std::uint8_t>(label.denies));
      out.put(static_cast<std::uint8_t>(label.blocks));
      out.put(static_cast<std::uint8_t>(label.direction));
      out.put(static_cast<std::int32_t>(label.reach));
      out.put(label.number);
      for (const auto* text : {&label.id, &label.value, &label.pattern, &label.where})
        out.put(*text);
    }
    tables_.atoms.write(out);
    tables_.phrases.write(out);
    tables_.spelling.write(out);
    tables_.neighbours.write(out);
    tables_.rewrites.write(out);
    const std::map<char32_t, std::string> characters(tables_.characters.begin(),
                                                     tables_.characters.end());
    out.put(static_cast<std::uint32_t>(characters.size()));
    for (const auto& [character, text] : characters) {
      out.put(character);
      out.put(text);
    }
    out.put(static_cast<std::uint32_t>(source_.findings.size()));
    for (const FindingTraits& finding : source_.findings) {
      out.put(finding.id);
      out.put(static_cast<std::uint8_t>(finding.number));
      out.put(static_cast<std::uint8_t>(finding.lasting));
      out.put(static_cast<std::uint8_t>(finding.where));
      out.put(finding.low);
      out.put(finding.high);
    }
    tables_.topics.write(out);  // last: with_topics() puts others in its place
    return out.take();
  }

  const LexiconSource& source_;
  std::vector<Error>& faults_;
  Tokenizer tokenizer_;
  Stemmer stemmer_;
  Lexicon::Tables tables_;
  TrieBuilder atoms_;
  TrieBuilder phrases_;
  std::set<std::string> articles_;
  std::map<std::string, std::uint32_t> rules_;
  std::map<std::string, std::uint32_t> spelt_;
  std::unordered_map<std::string, std::uint32_t> written_;  // words of sentences
};

Label read_label(ByteReader& in) {
  Label label;
  label.kind = static_cast<Kind>(in.get<std::uint8_t>());
  label.counts = static_cast<Counts>(in.get<std::uint8_t>());
  label.denies = in.get<std::uint8_t>() != 0;
  label.blocks = in.get<std::uint8_t>() != 0;
  label.direction = static_cast<Direction>(in.get<std::uint8_t>());
  label.reach = in.get<std::int32_t>();
  label.number = in.get<double>();
  for (auto* text : {&label.id, &label.value, &label.pattern, &label.where})
    *text = in.get_text();
  return label;
}

bool read_words(ByteReader& in, Lexicon::Tables& tables) {
  const auto count = in.get<std::uint32_t>();
  for (std::uint32_t i = 0; i < count && in.ok(); ++i) {
    std::string stem = in.get_text();
    const auto symbol = in.get<std::uint32_t>();
    if (symbol >= count)
      return false;
    tables.words.emplace(std::move(stem), symbol);
  }
  for (auto fillers = in.get<std::uint32_t>(); fillers > 0 && in.ok(); --fillers)
    tables.fillers.insert(in.get_text());
  return in.ok();
}

void read_findings(ByteReader& in, Lexicon::Tables& tables) {
  for (auto count = in.get<std::uint32_t>(); count > 0 && in.ok(); --count) {
    FindingTraits finding;
    finding.id = in.get_text();
    finding.number = in.get<std::uint8_t>() != 0;
    finding.lasting = in.get<std::uint8_t>() != 0;
    finding.where = in.get<std::uint8_t>() != 0;
    finding.low = in.get<double>();
    finding.high = in.get<double>();
    tables.findings.emplace(finding.id, finding);
  }
}

}  // namespace

std::string compile_lexicon(const LexiconSource& source, std::vector<Error>& faults) {
  return Compiler(source, faults).bytes();
}

std::string with_topics(std::string lexicon, const Topics& topics) {
  ByteWriter none;
  Topics().write(none);
  lexicon.resize(lexicon.size() - none.take().size());
  ByteWriter out;
  topics.write(out);
  return lexicon + out.take();
}

Result<Lexicon> load_lexicon(std::string_view bytes) {
  const Error broken{"lexicon", "cut short, altered or made by another version"};
  ByteReader in(bytes);
  if (in.get<std::uint32_t>() != format_version)
    return broken;
  auto tables = std::make_unique<Lexicon::Tables>();
  tables->locale = in.get_text();
  tables->stemmer = in.get_text();
  if (!read_words(in, *tables))
    return broken;
  for (auto count = in.get<std::uint32_t>(); count > 0 && in.ok(); --count)
    tables->labels.push_back(read_label(in));
  const std::size_t labels = tables->labels.size();
  if (!tables->atoms.read(in, labels) || !tables->phrases.read(in, labels) ||
      !tables->spelling.read(in))
    return broken;
  tables->neighbours.read(in);
  tables->rewrites.read(in);
  for (auto count = in.get<std::uint32_t>(); count > 0 && in.ok(); --count) {
    const auto character = in.get<char32_t>();
    tables->characters.emplace(character, in.get_text());
  }
  read_findings(in, *tables);
  if (!tables->topics.read(in) || !in.finished())
    return broken;
  return Lexicon(std::move(tables));
}

Lexicon::Lexicon(std::unique_ptr<const Tables> tables) : tables_(std::move(tables)) {}
Lexicon::~Lexicon() = default;
Lexicon::Lexicon(Lexicon&&) noexcept = default;
Lexicon& Lexicon::operator=(Lexicon&&) noexcept = default;

}  // namespace legwork::nlu
