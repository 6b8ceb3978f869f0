#include "nlu/intents.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>

#include "nlu/findings.h"
#include "nlu/topics.h"
#include "nlu/wording.h"

namespace legwork::nlu {
namespace {

// How a message is understood when several things are in it. Fixed here in one place: the order is
// crisis, then what commands the talk, then what was told and asked, then manners.
constexpr double crisis_score = 1.0;
constexpr double complaint_score = 0.80;
constexpr double complaint_in_question_score = 0.70;
constexpr double question_score = 0.62;  // and more, the more its words speak for one entry
constexpr double question_gain = 0.3;
constexpr double complaint_unnamed_score = 0.5;
constexpr double faq_told_score = 0.48;
constexpr double faq_named_score = 0.55;
constexpr double beyond_score = 0.66;
constexpr double named_least = 0.0;       // of an entry's topic, where nothing is told
constexpr double named_least_told = 0.3;  // and where something is
constexpr double command_base = 0.85;
constexpr double command_share_min = 0.45;       // of its sentence
constexpr std::uint32_t trigger_words_max = 12;  // a trigger that overlaps a word begins no earlier
constexpr double nothing_score = 0.30;

bool is_manners(std::string_view id) {
  return id == "greet" || id == "thanks" || id == "bye";
}
bool is_answer(std::string_view id) {
  return id == "affirm" || id == "deny" || id == "unsure";
}

class Decision {
 public:
  explicit Decision(const Evidence& evidence)
      : evidence_(evidence),
        leaning_(leaning_of(evidence.topics)),
        sentence_of_(evidence.words.size()) {
    for (const Range& sentence : sentences_of(evidence.words))
      std::fill(sentence_of_.begin() + sentence.begin, sentence_of_.begin() + sentence.end,
                sentence);
    for (const Match& match : evidence_.matches) {
      const Label& label = evidence_.tables.labels[match.label];
      if (label.kind == Kind::intent && label.blocks)
        blocks_.push_back(match);
    }
    longest_block_ = longest_of(blocks_);
    for (const Match& match : evidence_.matches) {
      const Label& label = evidence_.tables.labels[match.label];
      if (label.kind == Kind::intent && !label.blocks && label.id == "correct")
        corrections_.push_back(match.words);
    }
  }

  std::vector<Intent> intents() {
    for (const Match& match : evidence_.matches)
      if (evidence_.tables.labels[match.label].kind == Kind::intent)
        take(match);
    add_complaint();
    add_question();
    if (found_.size() > 1)
      drop_out_of_scope();
    if (found_.empty())
      put("out_of_scope", nothing_score, whole());
    std::vector<Intent> sorted;
    for (auto& [id, intent] : found_)
      sorted.push_back(intent);
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const Intent& a, const Intent& b) { return a.score > b.score; });
    return sorted;
  }

 private:
  void take(const Match& match) {
    const Label& label = evidence_.tables.labels[match.label];
    if (label.blocks || is_blocked(match))
      return;
    const Span span = span_of(evidence_.words, match.words);
    if (label.id == "crisis")
      return put("crisis", crisis_score, span);
    const double share = share_of_sentence(match.words);
    if (is_answer(label.id)) {
      if (is_short_answer(match.words, label.id))
        put(label.id, 0.5 + 0.45 * share, span);
      return;
    }
    if (is_manners(label.id))
      return put(label.id, 0.4 + 0.5 * share, span);
    put(label.id, command_score(label.id, share), span);
  }

  // "help" by itself is a command, within "help, my leg hurts" it is not. Putting something right
  // is one however much else is said.
  static double command_score(const std::string& id, double share) {
    if (id == "correct" || share >= command_share_min)
      return command_base + 0.13 * share;
    return 0.5 + 0.4 * share;
  }

  bool is_blocked(const Match& match) const {
    const std::string& id = evidence_.tables.labels[match.label].id;
    for (const Match& block : around(blocks_, match.words, longest_block_))
      if (evidence_.tables.labels[block.label].id == id && block.words.overlaps(match.words))
        return true;
    return false;
  }

  // "I meant no": what a correction puts in place of what was said.
  bool ends_correction(const Range& words) const {
    return std::any_of(corrections_.begin(), corrections_.end(), [&](const Range& correction) {
      return correction.begin < words.begin && correction.end >= words.begin;
    });
  }

  // "no" answers; "no swelling" tells. An answer opens its sentence, or is all there is of a
  // clause, and is not what denies or doubts a finding right behind it.
  bool is_short_answer(const Range& words, const std::string& id) const {
    const Range sentence = sentence_of_[words.begin];
    const bool opens = words.begin <= sentence.begin + 1 ||
                       evidence_.words[words.begin].before == Break::soft || ends_correction(words);
    if (!opens)
      return false;
    if (id == "affirm")
      return true;
    const auto first = std::lower_bound(
        evidence_.modifiers.begin(), evidence_.modifiers.end(),
        words.begin - std::min(words.begin, trigger_words_max),
        [](const Modifier& modifier, std::uint32_t at) { return modifier.words.begin < at; });
    for (auto each = first; each != evidence_.modifiers.end(); ++each) {
      const Modifier& modifier = *each;
      if (modifier.words.begin >= words.end)
        break;
      if (!modifier.words.overlaps(words))
        continue;
      for (const Range& finding : evidence_.findings)
        if (modifier.scope.overlaps(finding) && !break_between(words.end, finding.begin))
          return false;
    }
    return true;
  }

  bool break_between(std::uint32_t from, std::uint32_t to) const {
    for (std::uint32_t at = from; at <= to && at < evidence_.words.size(); ++at)
      if (evidence_.words[at].before != Break::none)
        return true;
    return false;
  }

  double share_of_sentence(const Range& words) const {
    const Range sentence = sentence_of_[words.begin];
    return std::min(1.0, static_cast<double>(words.size()) / static_cast<double>(sentence.size()));
  }

  bool in_question(const Range& words) const {
    return std::any_of(evidence_.questions.begin(), evidence_.questions.end(),
                       [&](const Range& question) { return question.overlaps(words); });
  }

  void add_complaint() {
    if (evidence_.findings.empty()) {
      // "My thighs are wrecked": no sign by name, and still somebody's trouble.
      if (evidence_.questions.empty() && leaning_.complains())
        put("complaint", complaint_unnamed_score, whole());
      return;
    }
    // "Ibuprofen with warfarin?" speaks of a medicine and complains of nothing.
    const bool asks = names_entry() || !evidence_.questions.empty();
    if (!evidence_.of_now && asks)
      return;
    const bool told = std::any_of(evidence_.findings.begin(), evidence_.findings.end(),
                                  [this](const Range& finding) { return !in_question(finding); });
    put("complaint", told ? complaint_score : complaint_in_question_score,
        span_of(evidence_.words, evidence_.findings.front()));
  }

  // A question is about what its words speak for; beyond the pack it is none of ours. Without a
  // question a few words may name an entry: "compression socks".
  void add_question() {
    const bool told = !evidence_.findings.empty();
    if (!evidence_.questions.empty()) {
      const Span span = span_of(evidence_.words, evidence_.questions.front());
      if ((leaning_.is_beyond() || evidence_.topics.empty()) && !told)
        put(intent_out_of_scope, beyond_score, span);
      else
        put("faq", question_score + question_gain * share_of(leaning_.ours), span);
    } else if (names_entry()) {
      put("faq", told ? faq_told_score : faq_named_score, whole());
    }
  }

  // From -1, for nothing, to 1, for a sure thing.
  static double share_of(double score) { return std::clamp((score + 1) / 2, 0.0, 1.0); }

  bool names_entry() const {
    const double least = evidence_.findings.empty() ? named_least : named_least_told;
    return leaning_.ours > least && leaning_.ours > leaning_.complaint && !leaning_.is_beyond();
  }

  // "my arm and my calf hurt" has something that is ours.
  void drop_out_of_scope() {
    const bool asks_ours = !evidence_.questions.empty() && leaning_.ours > named_least_told;
    if (found_.contains("complaint") || asks_ours)
      found_.erase(intent_out_of_scope);
  }

  Span whole() const {
    if (evidence_.words.empty())
      return {};
    return {evidence_.words.front().span.begin, evidence_.words.back().span.end};
  }

  void put(const std::string& id, double score, const Span& span) {
    const auto [entry, is_new] = found_.try_emplace(id, Intent{id, score, span});
    if (!is_new && entry->second.score < score)
      entry->second = {id, score, span};
  }

  const Evidence& evidence_;
  Leaning leaning_;
  std::vector<Range> sentence_of_;  // of each word
  std::vector<Match> blocks_;
  std::vector<Range> corrections_;
  std::uint32_t longest_block_ = 0;
  std::map<std::string, Intent> found_;
};

}  // namespace

std::vector<Intent> intents_of(const Evidence& evidence) {
  return Decision(evidence).intents();
}

}  // namespace legwork::nlu
