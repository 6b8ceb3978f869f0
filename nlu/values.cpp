#include "nlu/values.h"

#include <algorithm>

#include "nlu/days.h"

namespace legwork::nlu {
namespace {

struct Number {
  Range words;
  double value = 0;
  bool article = false;  // "a": one, but only before a unit
};

struct Unit {
  Range words;
  Slot slot = Slot::duration;
  double size = 0;
};

constexpr int year_min = 1900;
constexpr std::size_t values_max =
    64;  // numbers, and units, looked at in one text: bounds the pairs

// Everything of one text, gathered step by step: numbers and units first, then what they make
// together.
class Values {
 public:
  Values(const Lexicon::Tables& tables, const std::vector<Word>& words, const Symbols& symbols,
         const std::optional<Day>& today)
      : tables_(tables), words_(words), symbols_(symbols), today_(today) {}

  std::vector<Arc> arcs(const Patterns& patterns, const Folded& folded,
                        std::span<const Match> atoms) {
    for (std::uint32_t at = 0; at < words_.size() && numbers_.size() < values_max; ++at)
      if (const auto value = patterns.number(words_[at].text))
        numbers_.push_back({{at, at + 1}, *value, false});
    for (const Match& atom : atoms)
      take(atom);
    for (const Shape& shape : patterns.shapes(folded.text))
      if (shaped_.size() < values_max)
        take(shape, folded);
    add_dates();
    combine_fractions();
    combine_ranges();
    measure();
    join_measures();
    for (const Number& number : numbers_)
      if (!number.article && !is_shaped(number.words))
        add(number.words, Slot::number, number.value);
    std::stable_sort(arcs_.begin(), arcs_.end(), [](const Arc& a, const Arc& b) {
      return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
    });
    return std::move(arcs_);
  }

 private:
  void add(const Range& words, Slot slot, double value) {
    arcs_.push_back({words.begin, words.end, symbol_of(slot), value});
  }

  void take(const Match& atom) {
    const Label& label = tables_.labels[atom.label];
    switch (label.kind) {
      case Kind::rule:
        arcs_.push_back(
            {atom.words.begin, atom.words.end, rule_bit | static_cast<Symbol>(label.number), 0});
        break;
      case Kind::number:
        if (label.id == "range")
          connectors_.push_back(atom.words);
        else if (label.id == "join")
          joins_.push_back(atom.words);
        else if (numbers_.size() < values_max)
          numbers_.push_back({atom.words, label.number, label.id == "article"});
        break;
      case Kind::unit:
        if (units_.size() < values_max)
          units_.push_back(
              {atom.words, label.id == "distance" ? Slot::distance : Slot::duration, label.number});
        break;
      case Kind::since:
        take_day(label, atom.words);
        break;
      default:
        break;
    }
  }

  void take_day(const Label& label, Range words) {
    if (label.id == "prefix") {
      prefixes_.push_back(words);
      return;
    }
    if (label.id == "month")
      months_.push_back({words, Slot::since, label.number});
    words = with_prefix(words);
    if (label.id == "days")
      add(words, Slot::since, label.number);
    else if (today_ && label.id == "date")
      add_day_of_year(words, static_cast<int>(label.number) / 100,
                      static_cast<int>(label.number) % 100);
    else if (today_ && label.id == "weekday")
      add(words, Slot::since, days_since_weekday(*today_, static_cast<int>(label.number)));
    else if (today_ && label.id == "month")
      add(words, Slot::since, days_since_month(*today_, static_cast<int>(label.number)));
  }

  Range with_prefix(Range words) const {
    for (const Range& prefix : prefixes_)
      if (prefix.end == words.begin)
        words.begin = prefix.begin;
    return words;
  }

  void add_day_of_year(const Range& words, int month, int day) {
    if (const auto days = days_since_day_of_year(*today_, month, day))
      add(words, Slot::since, *days);
  }

  // "14 October", "the 14th of October", "October 14".
  void add_dates() {
    if (!today_)
      return;
    for (const Unit& month : months_)
      for (const Number& number : numbers_) {
        if (number.value < 1 || number.value > 31 || number.words.size() != 1)
          continue;
        const std::uint32_t between =
            month.words.begin > number.words.end ? month.words.begin - number.words.end : 0;
        const bool before = number.words.end <= month.words.begin &&
                            (between == 0 || (between == 1 && symbols_.filler[number.words.end]));
        const bool after = number.words.begin == month.words.end;
        if (before || after)
          add_day_of_year(with_prefix({std::min(number.words.begin, month.words.begin),
                                       std::max(number.words.end, month.words.end)}),
                          static_cast<int>(month.size), static_cast<int>(number.value));
      }
  }

  void take(const Shape& shape, const Folded& folded) {
    const Span span = folded.original(shape.begin, shape.end);
    Range range{0, 0};
    for (std::uint32_t at = 0; at < words_.size(); ++at)
      if (words_[at].span.overlaps(span)) {
        if (range.size() == 0)
          range.begin = at;
        range.end = at + 1;
      }
    if (range.size() == 0)
      return;
    shaped_.push_back(range);
    if (shape.kind == Shape::Kind::score_of_ten)
      add(range, Slot::ratio, shape.value);
    else if (shape.kind == Shape::Kind::days)
      add(range, Slot::duration, shape.value);
    else if (today_)
      if (const auto days = days_since_date(*today_, {shape.year, shape.month, shape.day}))
        add(range, Slot::since, *days);
  }

  bool is_shaped(const Range& range) const {
    return std::any_of(shaped_.begin(), shaped_.end(),
                       [&](const Range& shape) { return shape.overlaps(range); });
  }

  // "1/2", and "2 and a half": a number and then a part of one.
  void combine_fractions() {
    const std::vector<Number> plain = numbers_;
    for (const Number& top : plain)
      for (const Number& bottom : plain)
        if (top.words.end == bottom.words.begin && words_[bottom.words.begin].slash_before &&
            top.value > 0 && bottom.value > top.value && !is_shaped(top.words))
          numbers_.push_back(
              {{top.words.begin, bottom.words.end}, top.value / bottom.value, false});
    const std::vector<Number> all = numbers_;
    for (const Number& whole : all)
      for (const Number& part : all)
        if (whole.words.end == part.words.begin && whole.value >= 1 && !whole.article &&
            part.value > 0 && part.value < 1)
          numbers_.push_back(
              {{whole.words.begin, part.words.end}, whole.value + part.value, false});
  }

  // "2-3", "2 to 3", "two or three": taken as the middle.
  void combine_ranges() {
    std::vector<Number> ranges;
    for (const Number& low : numbers_)
      for (const Number& high : numbers_) {
        if (high.value <= low.value || low.article || high.article ||
            high.words.begin < low.words.end)
          continue;
        const bool dashed =
            low.words.end == high.words.begin && words_[high.words.begin].hyphen_before;
        const Range between{low.words.end, high.words.begin};
        const bool joined =
            std::find(connectors_.begin(), connectors_.end(), between) != connectors_.end();
        if (dashed || (joined && between.size() > 0))
          ranges.push_back(
              {{low.words.begin, high.words.end}, (low.value + high.value) / 2, false});
      }
    numbers_.insert(numbers_.end(), ranges.begin(), ranges.end());
  }

  // A number, perhaps a filler ("half a mile"), and a unit.
  void measure() {
    for (const Unit& unit : units_) {
      std::uint32_t before = unit.words.begin;
      for (int skipped = 0; skipped < 2; ++skipped) {
        for (const Number& number : numbers_)
          if (number.words.end == before && !(number.value >= 1 && per_unit(before, unit)))
            add_measure(number, unit);
        if (before == 0 || !symbols_.filler[before - 1])
          break;
        --before;
      }
    }
  }

  // "40 a day" is how often: between a whole number and its unit stands no article.
  bool per_unit(std::uint32_t between, const Unit& unit) const {
    return std::any_of(numbers_.begin(), numbers_.end(), [&](const Number& number) {
      return number.article && number.words.begin == between &&
             number.words.end <= unit.words.begin;
    });
  }

  void add_measure(const Number& number, const Unit& unit) {
    Range words{number.words.begin, unit.words.end};
    double value = number.value;
    for (const Number& part : numbers_)  // "an hour and a half"
      if (part.words.begin == unit.words.end && part.value > 0 && part.value < 1) {
        words.end = part.words.end;
        value += part.value;
      }
    add(words, unit.slot, value * unit.size);
    measured_.push_back({words, unit.slot, value * unit.size});
  }

  // "1 year 3 months": neighbours of the same kind, the greater first.
  void join_measures() {
    const std::vector<Unit> all = measured_;
    for (const Unit& large : all)
      for (const Unit& small : all) {
        if (large.slot != small.slot || small.size >= large.size)
          continue;
        const Range between{large.words.end, small.words.begin};
        const bool joined = std::find(joins_.begin(), joins_.end(), between) != joins_.end();
        const bool parted = words_[small.words.begin].before != Break::none;
        if ((large.words.end == small.words.begin && !parted) || joined)
          add({large.words.begin, small.words.end}, large.slot, large.size + small.size);
      }
  }

 public:
  // "in 2019": a bare year, where today is known.
  void add_years(std::vector<Arc>& arcs) const {
    if (!today_)
      return;
    std::vector<Arc> years;
    for (const Arc& arc : arcs)
      if (arc.symbol == symbol_of(Slot::number) && arc.value >= year_min &&
          arc.end - arc.begin == 1 && words_[arc.begin].text.size() == 4)
        if (const auto days = days_since_year(*today_, static_cast<int>(arc.value)))
          years.push_back({arc.begin, arc.end, symbol_of(Slot::since), static_cast<double>(*days)});
    arcs.insert(arcs.end(), years.begin(), years.end());
    std::stable_sort(arcs.begin(), arcs.end(),
                     [](const Arc& a, const Arc& b) { return a.begin < b.begin; });
  }

 private:
  const Lexicon::Tables& tables_;
  const std::vector<Word>& words_;
  const Symbols& symbols_;
  const std::optional<Day>& today_;
  std::vector<Number> numbers_;
  std::vector<Unit> units_;
  std::vector<Unit> measured_;
  std::vector<Unit> months_;  // size is 1 to 12
  std::vector<Range> connectors_;
  std::vector<Range> joins_;
  std::vector<Range> prefixes_;
  std::vector<Range> shaped_;
  std::vector<Arc> arcs_;
};

std::optional<Quantity::Kind> quantity_kind(Symbol symbol) {
  if (symbol == symbol_of(Slot::number))
    return Quantity::Kind::plain;
  if (symbol == symbol_of(Slot::duration))
    return Quantity::Kind::duration_days;
  if (symbol == symbol_of(Slot::distance))
    return Quantity::Kind::distance_metres;
  if (symbol == symbol_of(Slot::ratio))
    return Quantity::Kind::score_of_ten;
  if (symbol == symbol_of(Slot::since))
    return Quantity::Kind::days_ago;
  return std::nullopt;
}

}  // namespace

std::vector<Arc> arcs_of(const Lexicon::Tables& tables, const Patterns& patterns,
                         const Folded& folded, const std::vector<Word>& words,
                         const Symbols& symbols, std::span<const Match> atoms,
                         const std::optional<Day>& today) {
  Values values(tables, words, symbols, today);
  std::vector<Arc> arcs = values.arcs(patterns, folded, atoms);
  values.add_years(arcs);
  return arcs;
}

std::vector<Quantity> quantities_of(std::span<const Arc> arcs, const std::vector<Word>& words) {
  std::vector<Quantity> quantities;
  std::uint32_t taken = 0;
  for (std::size_t i = 0; i < arcs.size(); ++i) {
    if (arcs[i].begin < taken || !quantity_kind(arcs[i].symbol))
      continue;
    const Arc* longest = &arcs[i];
    for (std::size_t j = i; j < arcs.size() && arcs[j].begin == arcs[i].begin; ++j)
      if (quantity_kind(arcs[j].symbol) && arcs[j].end > longest->end)
        longest = &arcs[j];
    quantities.push_back({*quantity_kind(longest->symbol),
                          longest->value,
                          {words[longest->begin].span.begin, words[longest->end - 1].span.end}});
    taken = longest->end;
  }
  return quantities;
}

}  // namespace legwork::nlu
