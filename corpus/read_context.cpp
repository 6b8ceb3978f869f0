// languages/<language>/context.toml: the words around a finding that deny it, doubt it, or say that
// it is over, only imagined, or somebody else's.
#include <algorithm>
#include <cmath>

#include "corpus/reading.h"

namespace legwork::corpus {
namespace {

std::string one_of(Reading& reading, Fields& fields, const std::string& key,
                   const std::vector<std::string>& allowed, Need need = Need::required) {
  std::string word = fields.text(key, need);
  if (!word.empty() && std::find(allowed.begin(), allowed.end(), word) == allowed.end())
    reading.faults.add(fields.where(key), unknown(key, word, allowed));
  return word;
}

void read_trigger(Reading& reading, const Tree& row) {
  static const std::vector<std::string> categories{"absent",       "possible", "past",
                                                   "hypothetical", "other",    "resolved"};
  static const std::vector<std::string> directions{"forward", "backward", "both", "answer"};
  Fields fields(row, reading.faults);
  nlu::Phrase phrase;
  phrase.kind = nlu::Kind::trigger;
  phrase.id = one_of(reading, fields, "category", categories);
  phrase.direction = one_of(reading, fields, "direction", directions);
  const double reach = fields.number("reach", Need::optional);
  if (reach < 0 || reach > 100 || reach != std::floor(reach))
    fields.fault("reach", "reach is a whole number of words, 0 for the end of the clause");
  else
    phrase.reach = static_cast<int>(reach);
  add_phrases(reading, phrase, fields.texts("says"));
  fields.refuse_others();
}

// [[stop]] after = "comma": ends a list only right behind a comma; "list": shows that one goes on;
// "pair": that two items stand as one ("no nausea, vomiting and chills"); "finding": ends a scope
// that holds a finding already ("they don't ache they tingle").
void read_stop(Reading& reading, const Tree& row) {
  Fields fields(row, reading.faults);
  nlu::Phrase phrase;
  phrase.kind = nlu::Kind::stop;
  if (fields.any("after", Need::optional))
    phrase.direction = one_of(reading, fields, "after", {"comma", "list", "pair", "finding"});
  add_phrases(reading, phrase, fields.texts("says"));
  fields.refuse_others();
}

// [[pseudo]] means = "speaker": "I" is not the one whose leg hurts ("I think", "I noticed").
void read_pseudo(Reading& reading, const Tree& row) {
  Fields fields(row, reading.faults);
  nlu::Phrase phrase;
  phrase.kind = nlu::Kind::pseudo;
  if (fields.any("means", Need::optional))
    phrase.id = one_of(reading, fields, "means", {"speaker"});
  add_phrases(reading, phrase, fields.texts("says"));
  fields.refuse_others();
}

}  // namespace

void read_context(Reading& reading) {
  const auto tree = reading.folder.tree(reading.in_language("context.toml"), reading.faults);
  if (!tree)
    return;
  Fields file(*tree, reading.faults);
  for (const Tree& row : file.tables("trigger"))
    read_trigger(reading, row);
  for (const Tree& row : file.tables("stop"))
    read_stop(reading, row);
  for (const Tree& row : file.tables("pseudo"))
    read_pseudo(reading, row);
  file.refuse_others();
}

}  // namespace legwork::corpus
