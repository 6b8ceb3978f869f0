#include "corpus/reading.h"

#include <cassert>
#include <utility>

#include "nlu/reader.h"

namespace legwork::corpus {

bool declare(Reading& reading, const std::string& kind, const std::string& id,
             const std::string& where) {
  if (id.empty())
    return false;
  if (id.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.") !=
      std::string::npos) {
    reading.faults.add(where, "id " + id + " may only hold letters, digits, _ and .");
    return false;
  }
  const auto [declared, fresh] = reading.pack.places.emplace(kind + " " + id, where);
  if (!fresh)
    reading.faults.add(where, kind + " " + id + " is declared twice; first in " + declared->second);
  return fresh;
}

bool is_declared(Reading& reading, const std::string& kind, const std::string& id,
                 const std::string& where) {
  if (reading.pack.places.contains(kind + " " + id))
    return true;
  reading.faults.add(where, unknown(kind, id, all_declared(reading, kind)));
  return false;
}

const std::string& where_declared(const Reading& reading, const std::string& kind,
                                  const std::string& id) {
  const auto found = reading.pack.places.find(kind + " " + id);
  assert(found != reading.pack.places.end());
  return found->second;
}

std::vector<std::string> all_declared(const Reading& reading, const std::string& kind) {
  std::vector<std::string> ids;
  const std::string prefix = kind + " ";
  for (auto each = reading.pack.places.lower_bound(prefix);
       each != reading.pack.places.end() && each->first.starts_with(prefix); ++each)
    ids.push_back(each->first.substr(prefix.size()));
  return ids;
}

std::vector<std::string> read_ids(Reading& reading, Fields& fields, std::string_view key,
                                  const std::string& kind, Need need) {
  std::vector<std::string> ids;
  std::set<std::string> seen;
  for (const Worded& id : fields.texts(key, need)) {
    if (!is_declared(reading, kind, id.text, id.where))
      continue;
    if (seen.insert(id.text).second)
      ids.push_back(id.text);
    else
      reading.faults.add(id.where, kind + " " + id.text + " is named twice");
  }
  return ids;
}

std::vector<std::string> read_sources_of(Reading& reading, Fields& fields) {
  return read_ids(reading, fields, "sources", "source");
}

std::string read_reviewed(Reading& reading, Fields& fields) {
  std::string reviewed = fields.text("reviewed");
  if (!reviewed.empty() && !nlu::day_from_text(reviewed))
    reading.faults.add(fields.where("reviewed"),
                       "reviewed must be a date such as \"2026-11-22\", not " + reviewed);
  return reviewed;
}

double read_evidence_word(Reading& reading, Fields& fields, std::string_view key) {
  const std::string word = fields.text(key);
  if (word.empty() || !is_declared(reading, "evidence word", word, fields.where(key)))
    return 0;
  return reading.evidence_words.at(word);
}

namespace {

// Lines of a knowledge file are broken to be read there: only an empty line is meant to be seen.
std::string flowed(const std::string& text) {
  std::string made;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool single = text[at] == '\n' && (at == 0 || text[at - 1] != '\n') &&
                        (at + 1 == text.size() || text[at + 1] != '\n');
    if (!single)
      made += text[at];
    else if (!made.empty() && at + 1 < text.size())
      made += ' ';
  }
  return made;
}

}  // namespace

void add_text(Reading& reading, const std::string& id, Fields& fields, std::string_view key,
              Need need) {
  const std::string text = flowed(fields.text(key, need));
  if (text.empty())
    return;
  reading.knowledge().texts[id] = text;
  reading.pack.places["text " + id] = fields.where(key);
}

void add_phrases(Reading& reading, const nlu::Phrase& phrase, const std::vector<Worded>& says) {
  for (const Worded& each : says) {
    nlu::Phrase made = phrase;
    made.pattern = each.text;
    made.where = each.where;
    reading.pack.words.phrases.push_back(std::move(made));
  }
}

void read_says(Reading& reading, Fields& fields, const nlu::Phrase& phrase) {
  add_phrases(reading, phrase, fields.texts("says"));
  nlu::Phrase block = phrase;
  block.blocks = true;
  add_phrases(reading, block, fields.texts("not_says", Need::optional));
}

void read_examples(Reading& reading, Fields& fields, Example::Kind kind, const std::string& id) {
  for (const Worded& each : fields.texts("examples"))
    reading.pack.examples.push_back({kind, id, "", false, each.text, each.where});
  for (const Worded& each : fields.texts("counter_examples"))
    reading.pack.examples.push_back({kind, id, "", true, each.text, each.where});
}

}  // namespace legwork::corpus
