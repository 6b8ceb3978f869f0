// questions.toml: what may be asked, and when; <language>/questions/<id>.toml: in which words.
#include <algorithm>
#include <utility>

#include "corpus/names.h"
#include "corpus/reading.h"
#include "corpus/term.h"

namespace legwork::corpus {
namespace {

constexpr double effort_max = 3;

AnyOfAll read_when(Reading& reading, Fields& fields, std::string_view key) {
  const Tree* list = fields.any(key, Need::optional);
  return list == nullptr ? AnyOfAll{} : read_any_of_all(*list, reading.knowledge(), reading.faults);
}

bool has_item(const Question& question, const std::string& value) {
  return std::any_of(question.items.begin(), question.items.end(),
                     [&](const Question::Item& item) { return item.value == value; });
}

// [[question.item]]: a finding of a multi question, or a value of a choice, with its own
// conditions.
void read_item(Reading& reading, const Tree& tree, Question& question) {
  Fields fields(tree, reading.faults);
  const char* key = question.kind == Question::Kind::multi ? "finding" : "value";
  Question::Item item{fields.text(key), read_when(reading, fields, "when"),
                      read_when(reading, fields, "never")};
  fields.refuse_others();
  if (has_item(question, item.value))
    fields.fault(key, item.value + " is offered twice");
  else if (!item.value.empty())
    question.items.push_back(std::move(item));
}

std::vector<std::string> values_of(const Finding& finding) {
  std::vector<std::string> values;
  for (const auto& [value, share] : finding.values)
    values.push_back(value);
  return values;
}

// What may be picked: `options`, or [[question.item]]; of neither, all that the question asks
// about.
void read_items(Reading& reading, Fields& fields, Question& question) {
  const bool listed = fields.any("options", Need::optional) != nullptr;
  for (const Worded& option : fields.texts("options", Need::optional)) {
    if (has_item(question, option.text))
      reading.faults.add(option.where, option.text + " is offered twice");
    else
      question.items.push_back({option.text, {}, {}});
  }
  const auto items = fields.tables("item");
  if (listed && !items.empty())
    fields.fault("item", "options and [[question.item]] cannot both be given");
  for (const Tree& item : items)
    read_item(reading, item, question);
  if (listed || !items.empty() || question.asks.empty())
    return;
  const Finding* first = reading.knowledge().finding(question.asks.front());
  for (const std::string& value :
       question.kind == Question::Kind::multi ? question.asks : values_of(*first))
    question.items.push_back({value, {}, {}});
}

// The items of a multi question are what it asks; those of a choice are values of its finding.
void check_items(Reading& reading, Fields& fields, const Question& question) {
  const bool multi = question.kind == Question::Kind::multi;
  const Finding* finding = reading.knowledge().finding(question.asks.front());
  const std::vector<std::string> allowed = multi ? question.asks : values_of(*finding);
  const std::string kind = multi ? "item of " + question.id : "value of " + finding->id;
  const std::string key = fields.any("options", Need::optional) != nullptr ? "options" : "item";
  for (const Question::Item& item : question.items)
    if (std::find(allowed.begin(), allowed.end(), item.value) == allowed.end())
      fields.fault(key, unknown(kind, item.value, allowed));
  for (const std::string& value : allowed)
    if (!has_item(question, value))
      fields.fault(multi ? "asks" : key, value + " is not offered");
}

// A question of each kind asks about findings of one kind.
void check_asks(Reading& reading, Fields& fields, const Question& question) {
  const bool multi = question.kind == Question::Kind::multi;
  Finding::Kind wanted = Finding::Kind::flag;
  if (question.kind == Question::Kind::choice)
    wanted = Finding::Kind::choice;
  if (question.kind == Question::Kind::number)
    wanted = Finding::Kind::number;
  if (!multi && question.asks.size() != 1)
    fields.fault("asks", "a " + std::string(name_of(question_kind_names, question.kind)) +
                             " question asks about one finding");
  for (const std::string& id : question.asks)
    if (reading.knowledge().finding(id)->kind != wanted)
      fields.fault("asks", "a " + std::string(name_of(question_kind_names, question.kind)) +
                               " question cannot ask about " + id + ", a " +
                               std::string(name_of(finding_kind_names,
                                                   reading.knowledge().finding(id)->kind)));
}

void read_question(Reading& reading, const Tree& tree) {
  Fields fields(tree, reading.faults);
  Question question;
  question.id = fields.text("id");
  question.kind = fields.one_of("kind", question_kind_names);
  question.asks = read_ids(reading, fields, "asks", "finding");
  question.effort = fields.number("effort", Need::optional, 1);
  if (question.effort < 1 || question.effort > effort_max)
    fields.fault("effort", "effort goes from 1 to " + text_of(effort_max));
  question.safety_sweep = fields.yes("safety_sweep");
  question.when = read_when(reading, fields, "when");
  question.never = read_when(reading, fields, "never");
  const bool picks =
      question.kind == Question::Kind::choice || question.kind == Question::Kind::multi;
  if (picks)
    read_items(reading, fields, question);
  fields.refuse_others();
  if (!question.asks.empty()) {
    check_asks(reading, fields, question);
    if (picks)
      check_items(reading, fields, question);
  }
  if (declare(reading, "question", question.id, fields.where("id")))
    reading.knowledge().questions.push_back(std::move(question));
}

// A label is plain words: signs of the phrase language in it mean nothing.
std::string plain(std::string label) {
  for (char& letter : label)
    if (std::string_view("()[]<>{}|").find(letter) != std::string_view::npos)
      letter = ' ';
  return label;
}

void read_option(Reading& reading, const Question& question, const Tree::Entry& entry) {
  Fields fields(entry.value, reading.faults);
  add_text(reading, "question." + question.id + ".option." + entry.key, fields, "label");
  const std::string label = fields.text("label", Need::optional);
  nlu::Phrase phrase;
  phrase.kind = nlu::Kind::answer;
  phrase.id = question.id;
  phrase.value = entry.key;
  std::vector<Worded> says = fields.texts("says", Need::optional);
  if (!label.empty())
    says.push_back({plain(label), fields.where("label")});
  add_phrases(reading, phrase, says);
  fields.refuse_others();
}

// Every item has its label; a multi question may also word its last option, "none".
void read_options(Reading& reading, Fields& fields, const Question& question) {
  std::vector<std::string> values;
  for (const Question::Item& item : question.items)
    values.push_back(item.value);
  const bool multi = question.kind == Question::Kind::multi;
  const Tree* options = fields.table("options");
  if (options == nullptr)
    return;
  for (const Tree::Entry& entry : options->entries) {
    if (has_item(question, entry.key) || (multi && entry.key == "none"))
      read_option(reading, question, entry);
    else
      reading.faults.add(entry.where, unknown("option of " + question.id, entry.key, values));
  }
  for (const std::string& value : values)
    if (options->find(value) == nullptr)
      reading.faults.add(options->where, "[options." + value + "] is missing");
}

}  // namespace

void read_questions(Reading& reading) {
  const auto tree = reading.folder.tree(reading.in_pack("questions.toml"), reading.faults);
  if (!tree)
    return;
  Fields file(*tree, reading.faults);
  for (const Tree& row : file.tables("question"))
    read_question(reading, row);
  file.refuse_others();
}

void read_question_words(Reading& reading) {
  read_words_of(reading, "question", "questions", [&](const std::string& id, const Tree& tree) {
    const Question& question = *reading.knowledge().question(id);
    Fields fields(tree, reading.faults);
    add_text(reading, "question." + id + ".ask", fields, "ask");
    add_text(reading, "question." + id + ".why", fields, "why");
    if (!question.items.empty())
      read_options(reading, fields, question);
    fields.refuse_others();
  });
}

}  // namespace legwork::corpus
