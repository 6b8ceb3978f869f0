// red_flags.toml: what must be acted on at once; scores.toml: published decision rules;
// sources.toml: where all of it comes from. With the words of the flags and the scores.
#include <algorithm>
#include <utility>

#include "corpus/names.h"
#include "corpus/reading.h"
#include "corpus/term.h"

namespace legwork::corpus {
namespace {

void read_flag(Reading& reading, const Tree& tree) {
  Fields fields(tree, reading.faults);
  RedFlag flag;
  flag.id = fields.text("id");
  flag.urgency = fields.one_of("urgency", urgency_names);
  if (flag.urgency == Urgency::self_care && fields.any("urgency", Need::optional))
    fields.fault("urgency", "a red flag is emergency, same_day or soon");
  if (const Tree* when = fields.any("when"))
    flag.when = read_any_of_all(*when, reading.knowledge(), reading.faults);
  flag.points_to = read_ids(reading, fields, "points_to", "condition", Need::optional);
  flag.sources = read_sources_of(reading, fields);
  flag.review = fields.yes("review");
  fields.refuse_others();
  if (declare(reading, "flag", flag.id, fields.where("id")))
    reading.knowledge().flags.push_back(std::move(flag));
}

void read_item(Reading& reading, const Tree& tree, Score& score) {
  Fields fields(tree, reading.faults);
  Score::Item item;
  const std::string text = fields.text("term");
  item.points = fields.number("points");
  fields.refuse_others();
  if (text.empty())
    return;
  const Result<Term> term = parse_term(text, reading.knowledge());
  if (!term) {
    fields.fault("term", term.error().what);
    return;
  }
  item.term = *term;
  score.items.push_back(std::move(item));
}

void read_score(Reading& reading, const Tree& tree) {
  Fields fields(tree, reading.faults);
  Score score;
  score.id = fields.text("id");
  score.condition = fields.text("condition");
  if (!score.condition.empty())
    is_declared(reading, "condition", score.condition, fields.where("condition"));
  score.threshold = fields.number("threshold");
  fields.text("meaning", Need::optional);
  score.sources = read_sources_of(reading, fields);
  fields.yes("review");
  for (const Tree& item : fields.tables("item"))
    read_item(reading, item, score);
  if (score.items.empty())
    reading.faults.add(fields.where(), "a score needs items: [[score.item]]");
  fields.refuse_others();
  if (declare(reading, "score", score.id, fields.where("id")))
    reading.knowledge().scores.push_back(std::move(score));
}

// The rows of a file that holds nothing but [[name]] tables.
template <typename Read>
void read_rows(Reading& reading, const std::string& path, std::string_view name, Need need,
               Read read) {
  const auto tree = reading.folder.tree(path, reading.faults, need);
  if (!tree)
    return;
  Fields file(*tree, reading.faults);
  for (const Tree& row : file.tables(name))
    read(reading, row);
  file.refuse_others();
}

// The words of each id of a kind: one file with a table for each, and these texts in each table.
void read_tables_of(Reading& reading, const std::string& kind, const std::string& path, Need need,
                    std::initializer_list<const char*> parts) {
  const auto tree = reading.folder.tree(path, reading.faults, need);
  if (!tree)
    return;
  for (const Tree::Entry& entry : tree->entries) {
    if (!is_declared(reading, kind, entry.key, entry.where))
      continue;
    Fields fields(entry.value, reading.faults);
    for (const char* part : parts)
      add_text(reading, kind + "." + entry.key + "." + part, fields, part);
    fields.refuse_others();
  }
  for (const std::string& id : all_declared(reading, kind))
    if (need == Need::required && tree->find(id) == nullptr)
      reading.faults.add(where_declared(reading, kind, id),
                         kind + " " + id + " has no words: [" + id + "] is missing in " + path);
}

}  // namespace

void read_sources(Reading& reading) {
  const auto tree = reading.folder.tree(reading.in_pack("sources.toml"), reading.faults);
  if (!tree)
    return;
  for (const Tree::Entry& entry : tree->entries) {
    if (!declare(reading, "source", entry.key, entry.where))
      continue;
    Fields fields(entry.value, reading.faults);
    Source source{entry.key, fields.text("title"), fields.text("where"), true};
    source.checked = fields.yes("checked", true);
    fields.refuse_others();
    reading.knowledge().sources.push_back(std::move(source));
  }
}

void read_flags(Reading& reading) {
  read_rows(reading, reading.in_pack("red_flags.toml"), "flag", Need::required, read_flag);
  auto& flags = reading.knowledge().flags;
  std::stable_sort(flags.begin(), flags.end(), [](const RedFlag& one, const RedFlag& other) {
    return one.urgency > other.urgency;
  });
}

void read_scores(Reading& reading) {
  read_rows(reading, reading.in_pack("scores.toml"), "score", Need::optional, read_score);
}

void read_flag_words(Reading& reading) {
  read_tables_of(reading, "flag", reading.in_words("red_flags.toml"), Need::required,
                 {"act", "because"});
}

void read_score_words(Reading& reading) {
  const Need need = reading.knowledge().scores.empty() ? Need::optional : Need::required;
  read_tables_of(reading, "score", reading.in_words("scores.toml"), need, {"name", "reached"});
}

}  // namespace legwork::corpus
