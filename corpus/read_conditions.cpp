// conditions/<id>.toml: what speaks for and against each condition;
// <language>/conditions/<id>.toml: what people are told about it. background.toml: how common terms
// are in anybody.
#include <algorithm>
#include <optional>
#include <utility>

#include "corpus/names.h"
#include "corpus/reading.h"
#include "corpus/term.h"

namespace legwork::corpus {
namespace {

// A probability of nothing or of everything would let one answer decide for good.
constexpr double probability_min = 0.001;
constexpr double probability_max = 0.97;

using Background = std::vector<std::pair<Term, double>>;

Background read_background(Reading& reading) {
  Background background;
  const auto tree =
      reading.folder.tree(reading.in_pack("background.toml"), reading.faults, Need::optional);
  if (!tree)
    return background;
  for (const Tree::Entry& each : tree->entries) {
    const Result<Term> term = parse_term(each.key, reading.knowledge());
    if (!term)
      reading.faults.add(each.where, term.error().what);
    else if (each.value.kind != Tree::Kind::number || each.value.number <= 0 ||
             each.value.number >= 1)
      reading.faults.add(each.value.where, "must be a number between 0 and 1");
    else
      background.emplace_back(*term, each.value.number);
  }
  return background;
}

// How common the term is in anybody who asks; nothing when no file says so.
std::optional<double> common(const Term& term, const Knowledge& knowledge,
                             const Background& background) {
  for (const auto& [each, share] : background)
    if (each == term)
      return share;
  const Finding* finding = knowledge.finding(term.finding);
  if (finding->kind == Finding::Kind::flag && term.test == Term::Test::present)
    return finding->common;
  for (const auto& [value, share] : finding->values) {
    if (value == term.choice && term.test == Term::Test::equal)
      return share;
    if (value == term.choice && term.test == Term::Test::not_equal)
      return 1 - share;
  }
  return std::nullopt;
}

// The term of a piece of evidence with its background; nothing, and a fault, when there is none.
std::optional<Evidence> begin_evidence(Reading& reading, const std::string& text,
                                       const std::string& where, const Background& background,
                                       const Condition& condition) {
  const Result<Term> term = parse_term(text, reading.knowledge());
  if (!term) {
    reading.faults.add(where, term.error().what);
    return std::nullopt;
  }
  for (const Evidence& each : condition.evidence)
    if (each.term == *term) {
      reading.faults.add(where, text_of(*term) + " is given twice");
      return std::nullopt;
    }
  const std::optional<double> share = common(*term, reading.knowledge(), background);
  if (!share) {
    reading.faults.add(where, "nothing says how common \"" + text_of(*term) + "\" is: add it to " +
                                  reading.in_pack("background.toml"));
    return std::nullopt;
  }
  return Evidence{*term, 0, *share};
}

void read_evidence(Reading& reading, Fields& fields, const Background& background,
                   Condition& condition) {
  const Tree* table = fields.table("evidence");
  if (table == nullptr)
    return;
  Fields words(*table, reading.faults);
  for (const Tree::Entry& each : table->entries) {
    const double given = read_evidence_word(reading, words, each.key);
    auto evidence = begin_evidence(reading, each.key, each.where, background, condition);
    if (!evidence)
      continue;
    evidence->given = given;
    condition.evidence.push_back(*evidence);
  }
}

// The two probabilities that a published pair of likelihood ratios stands for: with p in people who
// have the condition and q in those who have not, LR+ = p / q and LR- = (1 - p) / (1 - q)
// (Deeks and Altman, BMJ 2004;329:168). With one ratio alone, q is the background.
void apply_ratio(double present, double absent, Evidence& evidence) {
  double p = 0;
  double q = evidence.background;
  if (present > 0 && absent > 0) {
    q = (1 - absent) / (present - absent);
    p = present * q;
  } else if (present > 0) {
    p = std::min(present * q, probability_max);
    q = p / present;
  } else {
    p = 1 - absent * (1 - q);
  }
  evidence.given = std::clamp(p, probability_min, probability_max);
  evidence.background = std::clamp(q, probability_min, probability_max);
}

// The ratio that is not there is 0.
bool ratios_fit(double present, double absent) {
  if (present < 0 || absent < 0 || (present == 0 && absent == 0))
    return false;
  return present == 0 || absent == 0 || (present > 1 && absent < 1) || (present < 1 && absent > 1);
}

// 1 says that the term tells nothing: the same as no ratio.
double read_ratio_field(Fields& fields, const char* key) {
  const double ratio = fields.number(key, Need::optional);
  return ratio == 1 ? 0 : ratio;
}

void read_ratio(Reading& reading, const Tree& tree, const Background& background,
                Condition& condition) {
  Fields fields(tree, reading.faults);
  const std::string term = fields.text("term");
  const double present = read_ratio_field(fields, "present");
  const double absent = read_ratio_field(fields, "absent");
  const std::string source = fields.text("source");
  fields.refuse_others();
  if (!source.empty())
    is_declared(reading, "source", source, fields.where("source"));
  if (!ratios_fit(present, absent)) {
    reading.faults.add(fields.where(),
                       "a ratio has present above 1 and absent below 1, or the other way round");
    return;
  }
  if (term.empty())
    return;
  auto evidence = begin_evidence(reading, term, fields.where("term"), background, condition);
  if (!evidence)
    return;
  apply_ratio(present, absent, *evidence);
  condition.evidence.push_back(*evidence);
}

void read_condition(Reading& reading, const std::string& path, const Tree& tree,
                    const Background& background) {
  Condition condition;
  condition.id = stem_of(path);
  declare(reading, "condition", condition.id, tree.where);
  Fields fields(tree, reading.faults);
  condition.urgency = fields.one_of("urgency", urgency_names);
  condition.base_rate = fields.number("base_rate", Need::required, 1);
  if (condition.base_rate <= 0)
    fields.fault("base_rate", "base_rate must be more than 0");
  condition.must_not_miss = fields.yes("must_not_miss");
  if (const Tree* pointers = fields.any("pointers", Need::optional))
    condition.pointers = read_terms(*pointers, reading.knowledge(), reading.faults);
  if (condition.must_not_miss && fields.any("pointers", Need::optional) == nullptr)
    fields.fault("must_not_miss", "a condition that must not be missed needs pointers");
  if (const Tree* possible = fields.any("possible_when", Need::optional))
    condition.possible_when = read_any_of_all(*possible, reading.knowledge(), reading.faults);
  condition.icd10 = fields.text("icd10", Need::optional);
  condition.sources = read_sources_of(reading, fields);
  condition.reviewed = read_reviewed(reading, fields);
  condition.review = fields.yes("review");
  read_evidence(reading, fields, background, condition);
  for (const Tree& ratio : fields.tables("ratio"))
    read_ratio(reading, ratio, background, condition);
  fields.refuse_others();
  reading.knowledge().conditions.push_back(std::move(condition));
}

}  // namespace

void read_conditions(Reading& reading) {
  const Background background = read_background(reading);
  for (const std::string& path : reading.folder.files(reading.in_pack("conditions")))
    if (const auto tree = reading.folder.tree(path, reading.faults))
      read_condition(reading, path, *tree, background);
}

void read_condition_words(Reading& reading) {
  read_words_of(reading, "condition", "conditions", [&](const std::string& id, const Tree& tree) {
    Fields fields(tree, reading.faults);
    for (const char* part : {"name", "what", "self_care", "go_now"})
      add_text(reading, "condition." + id + "." + part, fields, part);
    fields.refuse_others();
  });
}

}  // namespace legwork::corpus
