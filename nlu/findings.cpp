#include "nlu/findings.h"

#include <algorithm>
#include <map>
#include <set>

#include "nlu/wording.h"

namespace legwork::nlu {
namespace {

constexpr double age_max = 120;
constexpr std::size_t places_kept = 8;  // of one finding, from the front and from the back
constexpr std::ptrdiff_t short_message_words = 2;  // "heavy and tight": an answer, not a book

std::string rule_text(const Label& label) {
  return label.pattern + " (" + label.where + ")";
}

bool within(const FindingTraits& traits, double value) {
  return value >= traits.low && value <= traits.high;
}

// Decides about every finding of one message.
class Teller {
 public:
  Teller(const Lexicon::Tables& tables, const std::vector<Word>& words,
         std::span<const Match> findings, std::span<const Modifier> modifiers, const Owners& owners,
         std::span<const Range> questions, std::vector<TraceStep>* trace)
      : tables_(tables),
        words_(words),
        matches_(findings),
        modifiers_(modifiers),
        owners_(owners),
        questions_(questions),
        trace_(trace) {}

  Told all(std::span<const Quantity> quantities) {
    choose_patient();
    for (const Match& match : matches_)
      tell(match);
    settle_places();
    drop_lonely();
    if (patient_ && told_.findings.empty() && !age_follows(*patient_))
      told_.patient.reset();  // "he got cold feet": nobody's complaint
    if (told_.patient)
      tell_of_patient(quantities);
    return std::move(told_);
  }

 private:
  std::int32_t owner_of(const Match& match) const { return owners_.of_word[match.words.end - 1]; }

  bool lasting(const Match& match) const {
    const auto traits = tables_.findings.find(tables_.labels[match.label].id);
    return traits != tables_.findings.end() && traits->second.lasting;
  }

  // The one whose body is told of: the typist, unless everything told is somebody else's.
  void choose_patient() {
    if (owners_.named.empty())
      return;
    bool own = false;
    bool other_now = false;
    bool other_at_all = false;
    for (const Match& match : matches_) {
      const std::int32_t owner = owner_of(match);
      own = own || owner == Owners::self;
      const bool other = owner >= 0 && !is_nobody(static_cast<std::uint32_t>(owner));
      other_at_all = other_at_all || other;
      other_now = other_now || (other && !lasting(match));
    }
    const bool typist_present = std::find(owners_.of_word.begin(), owners_.of_word.end(),
                                          Owners::self) != owners_.of_word.end();
    // "my mum had a clot, could I have one?": her past, the typist's question.
    if (own || (typist_present && other_at_all && !other_now))
      return;
    const auto person =
        std::find_if(owners_.named.begin(), owners_.named.end(),
                     [this](const Match& named) { return !is_nobody(named.label); });
    if (person == owners_.named.end() || (!other_at_all && !age_follows(*person)))
      return;
    patient_ = *person;
    told_.patient = Patient{tables_.labels[patient_->label].id};
  }

  // "the dog", "my phone": whatever is said of them is no patient's.
  bool is_nobody(std::uint32_t label) const { return tables_.labels[label].id == relation_nobody; }

  bool age_follows(const Match& person) const {
    const std::uint32_t next = person.words.end;
    return next < words_.size() && !words_[next].text.empty() && words_[next].text.front() >= '1' &&
           words_[next].text.front() <= '9';
  }

  bool is_patients(const Match& match) const {
    const std::int32_t owner = owner_of(match);
    if (owner >= 0 && is_nobody(static_cast<std::uint32_t>(owner)))
      return false;
    return patient_ ? owner != Owners::self : owner < 0;
  }

  bool in_question(const Match& match) const {
    return std::any_of(questions_.begin(), questions_.end(),
                       [&](const Range& question) { return question.overlaps(match.words); });
  }

  void drop(const Match& match, const char* why) {
    if (!trace_)
      return;
    const Label& label = tables_.labels[match.label];
    trace_->push_back({TraceStep::Kind::dropped,
                       span_of(words_, match.words),
                       "finding " + label.id + ": " + why,
                       rule_text(label),
                       {}});
  }

  void tell(const Match& match) {
    const Label& label = tables_.labels[match.label];
    const Modified context = modified(modifiers_, match);
    note_modifiers(match, context);
    if (context.hypothetical)
      return drop(match, "only supposed");
    if (context.other || !is_patients(match))
      return drop(match, "somebody else's");
    if (in_question(match))
      return drop(match, "asked about, not told");
    Finding finding;
    finding.id = label.id;
    finding.span = span_of(words_, match.words);
    finding.hedged = context.possible;
    finding.status = context.absent != label.denies ? Status::absent : Status::present;
    finding.when = context.past && !lasting(match) ? When::past : When::now;
    if (!give_value(finding, label, match))
      return drop(match, "no such value");
    if (std::holds_alternative<double>(finding.value)) {
      if (is_denied_before(match, context))
        return drop(match, "a number that is denied");
      finding.status = Status::present;
    }
    if (label.counts == Counts::alone && !is_all_of({0, size()}, match.words))
      return drop(match, "not all that was said");
    if (label.counts == Counts::in_clause &&
        (!is_all_of(clause_of(match.words), match.words) || match.value < label.number))
      return drop(match, "not all that its clause says");
    if (finding.status == Status::absent && is_where(match) && denies_another(match, context))
      return drop(match, "where something else is denied");
    add(std::move(finding), match.words, label.counts == Counts::in_company);
  }

  // "300 metres, no more" is 300 metres.
  bool is_denied_before(const Match& match, const Modified& context) const {
    return std::any_of(context.by.begin(), context.by.end(), [&](std::size_t by) {
      return modifiers_[by].category == Modifier::Category::absent &&
             modifiers_[by].words.begin < match.words.begin;
    });
  }

  std::uint32_t size() const { return static_cast<std::uint32_t>(words_.size()); }

  // Is there nothing in `all` but `place`, and words that say nothing?
  bool is_all_of(const Range& all, const Range& place) const {
    for (std::uint32_t at = all.begin; at < all.end; ++at)
      if (!place.contains(at) && !tables_.fillers.contains(words_[at].text))
        return false;
    return true;
  }

  Range clause_of(Range place) const {
    while (place.begin > 0 && words_[place.begin].before == Break::none)
      --place.begin;
    while (place.end < size() && words_[place.end].before == Break::none)
      ++place.end;
    return place;
  }

  bool is_where(const Match& match) const {
    const auto traits = tables_.findings.find(tables_.labels[match.label].id);
    return traits != tables_.findings.end() && traits->second.where;
  }

  // "no swelling in the calf": the swelling is denied, and not the calf.
  bool denies_another(const Match& place, const Modified& context) const {
    return std::any_of(matches_.begin(), matches_.end(), [&](const Match& other) {
      if (is_where(other) || other.words == place.words)
        return false;
      return std::any_of(context.by.begin(), context.by.end(),
                         [&](std::size_t by) { return modifiers_[by].scope.covers(other.words); });
    });
  }

  // A place or a side is not over: "my ankle was swollen last month" is about the ankle, unless
  // another one is spoken of now ("that was the left, this time it's the right").
  void settle_places() {
    const auto is_choice = [](const Finding& finding) {
      return std::holds_alternative<std::string>(finding.value);
    };
    for (std::size_t i = told_.findings.size(); i-- > 0;) {
      Finding& finding = told_.findings[i];
      if (finding.when == When::now || !is_choice(finding))
        continue;
      const bool another =
          std::any_of(told_.findings.begin(), told_.findings.end(), [&](const Finding& other) {
            return other.id == finding.id && other.when == When::now &&
                   other.status == Status::present;
          });
      if (another)
        erase(i);
      else
        finding.when = When::now;
    }
  }

  void erase(std::size_t i) {
    const auto at = static_cast<std::ptrdiff_t>(i);
    told_.findings.erase(told_.findings.begin() + at);
    told_.places.erase(told_.places.begin() + at);
    vague_.erase(vague_.begin() + at);
  }

  // How many words there are beside fillers.
  std::ptrdiff_t said_words() const {
    return std::count_if(words_.begin(), words_.end(),
                         [this](const Word& word) { return !tables_.fillers.contains(word.text); });
  }

  // Words of many meanings need company: a finding of now with one meaning only, or each other, or
  // hardly a word beside them.
  void drop_lonely() {
    std::set<std::string> vague;
    for (std::size_t i = 0; i < told_.findings.size(); ++i) {
      const auto traits = tables_.findings.find(told_.findings[i].id);
      const bool lasting = traits != tables_.findings.end() && traits->second.lasting;
      if (!vague_[i] && !lasting)
        return;
      if (vague_[i])
        vague.insert(told_.findings[i].id);
    }
    if (vague.empty() || vague.size() >= 2 || said_words() <= short_message_words)
      return;
    for (std::size_t i = told_.findings.size(); i-- > 0;)
      if (vague_[i]) {
        if (trace_)
          trace_->push_back({TraceStep::Kind::dropped,
                             told_.findings[i].span,
                             "finding " + told_.findings[i].id + ": nothing else speaks of a body",
                             "",
                             {}});
        erase(i);
      }
  }

  void note_modifiers(const Match& match, const Modified& context) {
    if (!trace_)
      return;
    for (const std::size_t index : context.by) {
      const Modifier& modifier = modifiers_[index];
      const Label& label = tables_.labels[modifier.label];
      TraceStep step{TraceStep::Kind::modified,
                     span_of(words_, match.words),
                     tables_.labels[match.label].id + " " + label.id,
                     rule_text(label),
                     {}};
      if (modifier.scope.size() > 0)
        step.scope = span_of(words_, modifier.scope);
      trace_->push_back(std::move(step));
    }
  }

  bool give_value(Finding& finding, const Label& label, const Match& match) const {
    const auto traits = tables_.findings.find(label.id);
    if (traits != tables_.findings.end() && traits->second.number) {
      finding.value = match.value;
      return within(traits->second, match.value);
    }
    if (!label.value.empty())
      finding.value = label.value;
    return true;
  }

  // The same thing said twice is one finding. Of two numbers the greater counts.
  void add(Finding finding, const Range& place, bool vague = false) {
    for (std::size_t i = 0; i < told_.findings.size(); ++i) {
      Finding& known = told_.findings[i];
      if (known.id != finding.id || known.when != finding.when)
        continue;
      const double* number = std::get_if<double>(&finding.value);
      if (number) {
        if (*number > std::get<double>(known.value)) {
          known = std::move(finding);
          told_.places[i] = place;
        }
        return;
      }
      if (known.value == finding.value && known.status == finding.status) {
        vague_[i] = vague_[i] && vague;
        return;
      }
    }
    told_.findings.push_back(std::move(finding));
    told_.places.push_back(place);
    vague_.push_back(vague);
  }

  // "my mum, 82": what the person named says of the patient.
  void tell_of_patient(std::span<const Quantity> quantities) {
    const Span span = span_of(words_, patient_->words);
    const std::string sex = sex_of_patient();
    if (!sex.empty() && !has("sex"))
      add({"sex", sex, Status::present, When::now, span, false}, patient_->words);
    const std::uint32_t next = patient_->words.end;
    if (has("age") || next >= words_.size())
      return;
    for (const Quantity& quantity : quantities)
      if (quantity.kind == Quantity::Kind::plain &&
          quantity.span.begin == words_[next].span.begin && quantity.value <= age_max &&
          quantity.value >= 1)
        add({"age", quantity.value, Status::present, When::now, quantity.span, false},
            {next, next + 1});
  }

  // What the person's name, or "she", says.
  std::string sex_of_patient() const {
    std::string sex = tables_.labels[patient_->label].value;
    for (std::size_t i = 0; i < owners_.named.size() && sex.empty(); ++i)
      if (owners_.named[i].label == patient_->label)
        sex = tables_.labels[owners_.said[i]].value;
    return sex;
  }

  bool has(std::string_view id) const {
    return std::any_of(told_.findings.begin(), told_.findings.end(),
                       [&](const Finding& finding) { return finding.id == id; });
  }

  const Lexicon::Tables& tables_;
  const std::vector<Word>& words_;
  std::span<const Match> matches_;
  std::span<const Modifier> modifiers_;
  const Owners& owners_;
  std::span<const Range> questions_;
  std::vector<TraceStep>* trace_;
  std::optional<Match> patient_;
  Told told_;
  std::vector<bool> vague_;  // of each finding told: only vague words said it
};

}  // namespace

namespace {

// The matches of one text, sorted by what they are for.
class Standing {
 public:
  Standing(const Lexicon::Tables& tables, std::span<const Match> matches,
           std::vector<TraceStep>* trace, const std::vector<Word>& words)
      : tables_(tables), words_(words), trace_(trace) {
    for (const Match& match : matches) {
      const Label& label = label_of(match);
      if (label.kind == Kind::finding && !(label.blocks && has_break(match.words)))
        (label.blocks ? blocks_ : candidates_).push_back(match);
      if (label.kind == Kind::intent && label.id == intent_out_of_scope && !label.blocks)
        elsewhere_.push_back(match);
    }
    longest_block_ = longest_of(blocks_);
    longest_elsewhere_ = longest_of(elsewhere_);
  }

  std::vector<Match> all() {
    std::erase_if(candidates_, [this](const Match& match) { return is_blocked(match); });
    longest_candidate_ = longest_of(candidates_);
    for (const Match& match : candidates_)
      if (!is_covered(match) && !is_twice(match)) {
        note(TraceStep::Kind::matched, match, match);
        standing_.push_back(match);
      }
    thin_out();
    return std::move(standing_);
  }

 private:
  const Label& label_of(const Match& match) const { return tables_.labels[match.label]; }

  // "when I walk, it goes when I stop": a comma parts what would have blocked as one.
  bool has_break(const Range& range) const {
    for (std::uint32_t at = range.begin + 1; at < range.end; ++at)
      if (words_[at].before != Break::none)
        return true;
    return false;
  }

  bool is_blocked(const Match& match) const {
    for (const Match& block : around(blocks_, match.words, longest_block_))
      if (label_of(block).id == label_of(match).id && block.words.overlaps(match.words)) {
        note(TraceStep::Kind::blocked, match, block);
        return true;
      }
    // "my arm aches": what is wrong is out of scope, and so is how it feels.
    for (const Match& other : around(elsewhere_, match.words, longest_elsewhere_))
      if (other.words.covers(match.words) && other.words.size() > match.words.size())
        return true;
    return false;
  }

  bool is_covered(const Match& match) const {
    for (const Match& other : around(candidates_, match.words, longest_candidate_))
      if (label_of(other).id == label_of(match).id && other.words.overlaps(match.words) &&
          other.words.size() > match.words.size())
        return true;
    return false;
  }

  bool is_twice(const Match& match) const {
    for (const Match& other : around(standing_, match.words, longest_candidate_))
      if (label_of(other).id == label_of(match).id &&
          label_of(other).value == label_of(match).value && other.words == match.words)
        return true;
    return false;
  }

  // The same finding a hundred times is no person's text: its first and its last places are enough.
  void thin_out() {
    std::map<std::string, std::size_t> count;
    for (const Match& match : standing_)
      ++count[label_of(match).id];
    std::map<std::string, std::size_t> seen;
    std::erase_if(standing_, [&](const Match& match) {
      const std::string& id = label_of(match).id;
      const std::size_t place = seen[id]++;
      return place >= places_kept && place + places_kept < count[id];
    });
  }

  void note(TraceStep::Kind kind, const Match& match, const Match& by) const {
    if (!trace_)
      return;
    const Label& label = label_of(match);
    trace_->push_back({kind,
                       span_of(words_, match.words),
                       "finding " + label.id + (label.value.empty() ? "" : " = " + label.value),
                       rule_text(label_of(by)),
                       {}});
  }

  const Lexicon::Tables& tables_;
  const std::vector<Word>& words_;
  std::vector<TraceStep>* trace_;
  std::vector<Match> blocks_;
  std::vector<Match> candidates_;
  std::vector<Match> elsewhere_;
  std::vector<Match> standing_;
  std::uint32_t longest_block_ = 0;
  std::uint32_t longest_candidate_ = 0;
  std::uint32_t longest_elsewhere_ = 0;
};

}  // namespace

std::vector<Match> standing_findings(const Lexicon::Tables& tables, std::span<const Match> matches,
                                     std::vector<TraceStep>* trace,
                                     const std::vector<Word>& words) {
  return Standing(tables, matches, trace, words).all();
}

Told told(const Lexicon::Tables& tables, const std::vector<Word>& words,
          std::span<const Match> findings, std::span<const Modifier> modifiers,
          const Owners& owners, std::span<const Range> questions,
          std::span<const Quantity> quantities, std::vector<TraceStep>* trace) {
  return Teller(tables, words, findings, modifiers, owners, questions, trace).all(quantities);
}

}  // namespace legwork::nlu
