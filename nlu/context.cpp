#include "nlu/context.h"

#include <algorithm>
#include <optional>

namespace legwork::nlu {
namespace {

constexpr std::uint32_t list_item_words_max = 7;     // "high blood pressure or bad heart disease"
constexpr std::uint32_t empty_clause_words_max = 4;  // "but that is long gone"
constexpr int list_items_max = 16;                   // looked ahead: bounds the work
constexpr std::uint32_t bare_item_words_max = 2;     // of a list that nothing like "or" closes

std::optional<Modifier::Category> category_of(const std::string& id) {
  using Category = Modifier::Category;
  if (id == "absent")
    return Category::absent;
  if (id == "possible")
    return Category::possible;
  if (id == "past")
    return Category::past;
  if (id == "hypothetical")
    return Category::hypothetical;
  if (id == "other")
    return Category::other;
  if (id == "resolved")
    return Category::resolved;
  return std::nullopt;
}

class Scopes {
 public:
  Scopes(const Lexicon::Tables& tables, const std::vector<Word>& words,
         std::span<const Match> matches, std::span<const Match> findings)
      : tables_(tables),
        words_(words),
        findings_(findings),
        size_(static_cast<std::uint32_t>(words.size())),
        stops_(size_),
        comma_stops_(size_),
        finding_stops_(size_),
        list_joins_(size_),
        list_pairs_(size_) {
    for (const Match& match : matches)
      take(match);
    note_findings();
  }

  std::vector<Modifier> modifiers() {
    std::stable_sort(found_.begin(), found_.end(), [](const Modifier& a, const Modifier& b) {
      return a.words.begin < b.words.begin;
    });
    drop_pseudo();
    keep_longest();
    starts_.resize(size_);
    for (const Modifier& modifier : found_)
      starts_[modifier.words.begin] |= bit(modifier);
    for (Modifier& modifier : found_)
      modifier.scope = scope_of(modifier);
    return std::move(found_);
  }

 private:
  void note_findings() {
    finding_ends_.resize(size_ + 1);
    sign_ends_.resize(size_ + 1);
    place_begins_.resize(size_ + 1);
    first_end_.assign(size_ + 1, size_ + 1);
    for (const Match& finding : findings_) {
      finding_ends_[finding.words.end] = true;
      std::uint32_t& first = first_end_[finding.words.begin];
      first = std::min(first, finding.words.end);
      const auto traits = tables_.findings.find(tables_.labels[finding.label].id);
      if (traits != tables_.findings.end() && traits->second.where)
        place_begins_[finding.words.begin] = true;
      else
        sign_ends_[finding.words.end] = true;
    }
    for (std::uint32_t at = size_; at-- > 0;)
      first_end_[at] = std::min(first_end_[at], first_end_[at + 1]);
  }

  void take(const Match& match) {
    const Label& label = tables_.labels[match.label];
    if (label.kind == Kind::pseudo && label.id != "speaker")
      pseudo_.push_back(match.words);
    if (label.kind == Kind::stop)
      stops_named(label.value)[match.words.begin] = true;
    if (label.kind == Kind::trigger)
      if (const auto category = category_of(label.id))
        found_.push_back({*category, match.words, {}, match.label});
  }

  std::vector<bool>& stops_named(const std::string& after) {
    if (after == "comma")
      return comma_stops_;
    if (after == "finding")
      return finding_stops_;
    if (after == "pair")
      return list_pairs_;
    return after == "list" ? list_joins_ : stops_;
  }

  // "last year" may be how long it is, and still makes a past of what stands before it.
  bool is_number(const Match& finding) const {
    const auto traits = tables_.findings.find(tables_.labels[finding.label].id);
    return traits != tables_.findings.end() && traits->second.number;
  }

  // What a pseudo-trigger covers or runs over at its end ("is gone" is none where "gone red"
  // stands), and what is part of a sign ("can't feel my toe and it tingles").
  void drop_pseudo() {
    std::vector<bool> in_sign(size_ + 1);
    for (const Match& finding : findings_)
      for (std::uint32_t at = finding.words.begin; at < finding.words.end && !is_number(finding);
           ++at)
        in_sign[at] = in_sign[at] || !finding.in_gap({at, at + 1});
    // How far pseudo-triggers that cover a word reach.
    std::vector<std::uint32_t> pseudo_end(size_ + 1);
    for (const Range& pseudo : pseudo_)
      for (std::uint32_t at = pseudo.begin; at < pseudo.end; ++at)
        pseudo_end[at] = std::max(pseudo_end[at], pseudo.end);
    std::erase_if(found_, [&](const Modifier& modifier) {
      bool sign = true;
      bool pseudo = false;
      for (std::uint32_t at = modifier.words.begin; at < modifier.words.end; ++at) {
        sign = sign && in_sign[at];
        pseudo = pseudo || pseudo_end[at] >= modifier.words.end;
      }
      return sign || pseudo;
    });
  }

  // "no longer" is not also "no". Modifiers are in text order: only neighbours can overlap.
  void keep_longest() {
    std::uint32_t longest = 0;
    for (const Modifier& one : found_)
      longest = std::max(longest, one.words.size());
    std::vector<Modifier> kept;
    for (std::size_t i = 0; i < found_.size(); ++i) {
      const Modifier& one = found_[i];
      bool dropped = false;
      for (std::size_t j = i; j-- > 0 && found_[j].words.begin + longest > one.words.begin;)
        dropped = dropped || is_within_longer(one, found_[j]) || is_same(one, found_[j]);
      for (std::size_t j = i + 1; j < found_.size() && found_[j].words.begin < one.words.end; ++j)
        dropped = dropped || is_within_longer(one, found_[j]);
      if (!dropped)
        kept.push_back(one);
    }
    found_ = std::move(kept);
  }

  static bool is_within_longer(const Modifier& one, const Modifier& other) {
    return other.words.overlaps(one.words) && other.words.size() > one.words.size();
  }

  bool is_same(const Modifier& one, const Modifier& other) const {
    return other.words == one.words && other.category == one.category &&
           direction(other) == direction(one);
  }

  Direction direction(const Modifier& modifier) const {
    return tables_.labels[modifier.label].direction;
  }

  Range scope_of(const Modifier& modifier) const {
    switch (direction(modifier)) {
      case Direction::backward:
        return {back_to_finding(modifier), modifier.words.begin};
      case Direction::answer:
        if (!answers_what_stands_before(modifier))
          return {modifier.words.begin, modifier.words.begin};
        return {backward(modifier.words.begin, modifier), modifier.words.begin};
      case Direction::both:
        return {backward(modifier.words.begin, modifier), forward(modifier)};
      case Direction::forward:
        break;
    }
    if (modifier.category == Modifier::Category::absent && answers_what_stands_before(modifier))
      return {backward(modifier.words.begin, modifier), modifier.words.begin};
    return {modifier.words.end, forward(modifier)};
  }

  // "I had a fever, it's gone": a clause with nothing of its own speaks of the one before.
  std::uint32_t back_to_finding(const Modifier& modifier) const {
    const std::uint32_t begin = backward(modifier.words.begin, modifier);
    const Range clause{begin, modifier.words.begin};
    const bool own = std::any_of(findings_.begin(), findings_.end(), [&](const Match& finding) {
      return finding.words.overlaps(clause);
    });
    if (modifier.category != Modifier::Category::resolved || own || begin == 0 ||
        clause.size() > empty_clause_words_max)
      return begin;
    return backward(begin - 1, modifier);
  }

  // "swelling: no", "numb? no": nothing follows, and a finding stands right before.
  bool answers_what_stands_before(const Modifier& modifier) const {
    const std::uint32_t next = modifier.words.end;
    if (next < size_ && words_[next].before == Break::none)
      return false;
    return finding_ends_[modifier.words.begin];
  }

  std::uint32_t forward(const Modifier& modifier) const {
    const int reach = tables_.labels[modifier.label].reach;
    std::uint32_t at = modifier.words.end;
    for (; at < size_; ++at) {
      if (reach > 0 && at - modifier.words.end >= static_cast<std::uint32_t>(reach))
        break;
      if (words_[at].before == Break::hard || stops_[at] || starts_same(modifier, at))
        break;
      if (finding_stops_[at] && holds_finding({modifier.words.end, at}))
        break;
      if (words_[at].before == Break::soft && !list_goes_on(at))
        break;
    }
    return at;
  }

  bool holds_finding(const Range& range) const {
    return range.begin < size_ && first_end_[range.begin] <= range.end;
  }

  // The first word of the clause that ends before `from`.
  std::uint32_t backward(std::uint32_t from, const Modifier& modifier) const {
    const int reach = tables_.labels[modifier.label].reach;
    std::uint32_t at = from;
    while (at > 0) {
      if (reach > 0 && from - at >= static_cast<std::uint32_t>(reach))
        break;
      const Break before = at < size_ ? words_[at].before : Break::none;
      const bool question = at == from && before == Break::hard && words_[at - 1].ends_question;
      if (before == Break::hard && !question)
        break;
      if (before == Break::soft && at != from)
        break;
      --at;
      if (stops_[at])
        break;
    }
    return at;
  }

  // Another trigger of the kind takes over: "no fever and not swollen".
  bool starts_same(const Modifier& modifier, std::uint32_t at) const {
    return at > modifier.words.begin && (starts_[at] & bit(modifier)) != 0;
  }

  static std::uint8_t bit(const Modifier& modifier) {
    return static_cast<std::uint8_t>(1u << static_cast<unsigned>(modifier.category));
  }

  struct Item {
    Range words;
    bool clause = false;  // it says something of its own
    bool joined = false;  // "or" stands in it
    bool paired = false;  // "and" stands in it
    bool stated = false;  // a place and what is wrong there: "knee swollen"
  };

  // What stands between the break before `at` and the next one.
  Item item_at(std::uint32_t at) const {
    Item item{{at, at}, false, false, false, false};
    do {
      item.clause = item.clause || stops_[item.words.end] || comma_stops_[item.words.end];
      item.joined = item.joined || list_joins_[item.words.end];
      item.paired = item.paired || list_pairs_[item.words.end];
      ++item.words.end;
    } while (item.words.end < size_ && words_[item.words.end].before == Break::none);
    item.stated = place_begins_[item.words.begin] && sign_ends_[item.words.end];
    return item;
  }

  // After a comma: another item of the list ("no fever, chills or rash"), or a clause of its own
  // ("no fever, it just aches")? A list ends in "or", or is nothing but short items.
  bool list_goes_on(std::uint32_t at) const {
    bool all_bare = true;
    for (int items = 0; items < list_items_max; ++items) {
      const Item item = item_at(at);
      if (item.clause || item.words.size() > list_item_words_max)
        return false;
      if (item.joined)
        return true;
      all_bare = all_bare && !item.stated &&
                 item.words.size() <= bare_item_words_max + (item.paired ? 1 : 0);
      at = item.words.end;
      if (at >= size_ || words_[at].before != Break::soft)
        return all_bare;
    }
    return false;
  }

  const Lexicon::Tables& tables_;
  const std::vector<Word>& words_;
  std::span<const Match> findings_;
  std::uint32_t size_;
  std::vector<bool> stops_;
  std::vector<bool> comma_stops_;
  std::vector<bool> finding_stops_;
  std::vector<std::uint8_t> starts_;  // of each word, a bit for each category that starts there
  std::vector<bool> finding_ends_;    // before this word
  std::vector<bool> sign_ends_;       // a finding that is no place or side
  std::vector<bool> place_begins_;
  std::vector<std::uint32_t> first_end_;  // of a finding that begins at this word or later
  std::vector<bool> list_joins_;
  std::vector<bool> list_pairs_;
  std::vector<Range> pseudo_;
  std::vector<Modifier> found_;
};

// Whether the modifier governs the phrase, rather than being a part of it.
bool governs(const Modifier& modifier, const Match& phrase) {
  if (phrase.in_gap(modifier.words))
    return true;
  if (phrase.words.overlaps(modifier.words))
    return false;
  return modifier.scope.contains(modifier.words.begin < phrase.words.begin ? phrase.words.begin
                                                                           : phrase.words.end - 1);
}

}  // namespace

std::vector<Modifier> modifiers_of(const Lexicon::Tables& tables, const std::vector<Word>& words,
                                   std::span<const Match> matches,
                                   std::span<const Match> findings) {
  return Scopes(tables, words, matches, findings).modifiers();
}

Modified modified(std::span<const Modifier> modifiers, const Match& phrase) {
  using Category = Modifier::Category;
  Modified result;
  for (std::size_t i = 0; i < modifiers.size(); ++i) {
    if (!governs(modifiers[i], phrase))
      continue;
    result.by.push_back(i);
    switch (modifiers[i].category) {
      case Category::absent:
      case Category::resolved:
        result.absent = true;
        break;
      case Category::possible:
        result.possible = true;
        break;
      case Category::past:
        result.past = true;
        break;
      case Category::hypothetical:
        result.hypothetical = true;
        break;
      case Category::other:
        result.other = true;
        break;
    }
  }
  return result;
}

}  // namespace legwork::nlu
