// findings.toml: which findings there are; <language>/findings/<id>.toml: how people say them.
#include <utility>

#include "corpus/names.h"
#include "corpus/reading.h"
#include "corpus/term.h"

namespace legwork::corpus {
namespace {

// evidence.toml: what its words mean as a probability. Read here for `common`, and for conditions.
void read_evidence_words(Reading& reading) {
  const auto tree = reading.folder.tree(reading.in_pack("evidence.toml"), reading.faults);
  if (!tree)
    return;
  Fields file(*tree, reading.faults);
  if (const Tree* words = file.table("words")) {
    for (const Tree::Entry& each : words->entries) {
      if (each.value.kind != Tree::Kind::number || each.value.number <= 0 || each.value.number >= 1)
        reading.faults.add(each.value.where, each.key + " must be a number between 0 and 1");
      else if (declare(reading, "evidence word", each.key, each.where))
        reading.evidence_words[each.key] = each.value.number;
    }
  }
  file.refuse_others();
}

void read_choice(Reading& reading, Fields& fields, Finding& finding) {
  finding.many = fields.yes("many");
  const Tree* shares = fields.table("common");
  if (shares == nullptr)
    return;
  for (const Tree::Entry& each : shares->entries) {
    if (each.value.kind != Tree::Kind::number || each.value.number <= 0 || each.value.number >= 1)
      reading.faults.add(each.value.where, each.key + " must be a number between 0 and 1");
    finding.values.emplace_back(each.key, each.value.number);
  }
  if (finding.values.size() < 2)
    fields.fault("common", "a choice has at least two values");
}

void read_number(Fields& fields, Finding& finding) {
  finding.unit = fields.text("unit");
  finding.low = fields.number("low");
  finding.high = fields.number("high");
  if (finding.high <= finding.low)
    fields.fault("high", "high must be more than low");
}

// What is taken has been taken: only a history can be one.
void read_medicine(Fields& fields, Finding& finding) {
  finding.medicine = fields.yes("medicine");
  if (finding.medicine && finding.time != Finding::Time::history)
    fields.fault("medicine", "a medicine needs time = \"history\"");
}

void read_finding(Reading& reading, const Tree::Entry& entry) {
  if (!declare(reading, "finding", entry.key, entry.where))
    return;
  Fields fields(entry.value, reading.faults);
  Finding finding;
  finding.id = entry.key;
  finding.kind = fields.one_of("kind", finding_kind_names);
  finding.time = fields.one_of("time", finding_time_names, Need::optional);
  finding.group = fields.text("group", Need::optional);
  const bool where = fields.yes("where");
  switch (finding.kind) {
    case Finding::Kind::flag:
      finding.common = read_evidence_word(reading, fields, "common");
      read_medicine(fields, finding);
      break;
    case Finding::Kind::choice:
      read_choice(reading, fields, finding);
      break;
    case Finding::Kind::number:
      read_number(fields, finding);
      break;
  }
  fields.refuse_others();
  reading.pack.words.findings.push_back({finding.id, finding.kind == Finding::Kind::number,
                                         finding.time != Finding::Time::state, where, finding.low,
                                         finding.high});
  reading.knowledge().findings.push_back(std::move(finding));
}

bool has_value(const Finding& finding, std::string_view value) {
  for (const auto& [each, share] : finding.values)
    if (each == value)
      return true;
  return false;
}

std::vector<std::string> values_of(const Finding& finding) {
  if (finding.kind == Finding::Kind::number)
    return {"value"};
  std::vector<std::string> values;
  for (const auto& [each, share] : finding.values)
    values.push_back(each);
  return values;
}

// [says] or [label]: one key for each value of the finding, none missing. Calls take(key, field).
template <typename Take>
void for_each_value(Reading& reading, const Finding& finding, const Tree& table, Take take) {
  Fields fields(table, reading.faults);
  for (const std::string& value : values_of(finding))
    take(fields, value);
  fields.refuse_others();
}

// The sentences of a finding with values say which value they must give.
void read_valued_examples(Reading& reading, Fields& fields, const Finding& finding) {
  for (const Tree& table : fields.tables("example")) {
    Fields example(table, reading.faults);
    Example made{Example::Kind::finding, finding.id,           "", false,
                 example.text("says"),   example.where("says")};
    if (finding.kind == Finding::Kind::number) {
      made.value = text_of(example.number("value"));
    } else {
      made.value = example.text("value");
      if (!made.value.empty() && !has_value(finding, made.value))
        example.fault("value", unknown("value of " + finding.id, made.value, values_of(finding)));
    }
    example.refuse_others();
    reading.pack.examples.push_back(std::move(made));
  }
  for (const Worded& each : fields.texts("counter_examples"))
    reading.pack.examples.push_back(
        {Example::Kind::finding, finding.id, "", true, each.text, each.where});
}

// `weak`, `in_clause` and `alone` name patterns of says that are heard only in company, or only by
// themselves in their clause or in the message.
void mark(Reading& reading, Fields& fields, const Finding& finding, const char* key,
          nlu::Counts counts, double least = 0) {
  for (const Worded& each : fields.texts(key, Need::optional)) {
    bool found = false;
    for (nlu::Phrase& phrase : reading.pack.words.phrases)
      if (phrase.kind == nlu::Kind::finding && phrase.id == finding.id &&
          phrase.pattern == each.text && !phrase.blocks) {
        phrase.counts = counts;
        phrase.number = least;
        found = true;
      }
    if (!found)
      reading.faults.add(each.where, "\"" + each.text + "\" is not one of says");
  }
}

void read_counting(Reading& reading, Fields& fields, const Finding& finding) {
  mark(reading, fields, finding, "weak", nlu::Counts::in_company);
  mark(reading, fields, finding, "in_clause", nlu::Counts::in_clause,
       fields.number("in_clause_at_least", Need::optional));
  mark(reading, fields, finding, "alone", nlu::Counts::alone);
}

void read_plain_words(Reading& reading, Fields& fields, const Finding& finding) {
  const std::string text = "finding." + finding.id;
  add_text(reading, text + ".label", fields, "label");
  add_text(reading, text + ".absent", fields, "absent");
  nlu::Phrase phrase;
  phrase.id = finding.id;
  read_says(reading, fields, phrase);
  phrase.denies = true;
  add_phrases(reading, phrase, fields.texts("absent_says", Need::optional));
  read_counting(reading, fields, finding);
  read_examples(reading, fields, Example::Kind::finding, finding.id);
}

void read_value_words(Reading& reading, Fields& fields, const Finding& finding) {
  nlu::Phrase phrase;
  phrase.id = finding.id;
  const std::string text = "finding." + finding.id;
  if (const Tree* says = fields.table("says"))
    for_each_value(reading, finding, *says, [&](Fields& table, const std::string& value) {
      phrase.value = value;
      add_phrases(reading, phrase, table.texts(value));
    });
  if (finding.kind == Finding::Kind::number) {
    add_text(reading, text + ".label", fields, "label");
  } else if (const Tree* labels = fields.table("label")) {
    add_text(reading, text + ".label", fields, "name");  // what it is about, whatever its value
    for_each_value(reading, finding, *labels, [&](Fields& table, const std::string& value) {
      add_text(reading, text + "." + value + ".label", table, value);
    });
  }
  add_text(reading, text + ".absent", fields, "absent", Need::optional);
  read_counting(reading, fields, finding);
  phrase.value.clear();
  phrase.blocks = true;
  add_phrases(reading, phrase, fields.texts("not_says", Need::optional));
  read_valued_examples(reading, fields, finding);
}

}  // namespace

void read_findings(Reading& reading) {
  read_evidence_words(reading);
  const auto tree = reading.folder.tree(reading.in_pack("findings.toml"), reading.faults);
  if (!tree)
    return;
  for (const Tree::Entry& entry : tree->entries)
    read_finding(reading, entry);
}

void read_finding_words(Reading& reading) {
  read_words_of(reading, "finding", "findings", [&](const std::string& id, const Tree& tree) {
    const Finding* finding = reading.knowledge().finding(id);
    Fields fields(tree, reading.faults);
    if (finding->kind == Finding::Kind::flag)
      read_plain_words(reading, fields, *finding);
    else
      read_value_words(reading, fields, *finding);
    fields.refuse_others();
  });
}

}  // namespace legwork::corpus
