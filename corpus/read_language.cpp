// languages/<language>: what belongs to a language whatever hurts. Its words, its numbers, how it
// negates, and small talk. With the rules that patterns share, which a pack may add to.
#include <algorithm>
#include <utility>

#include "corpus/reading.h"
#include "nlu/reader.h"

namespace legwork::corpus {
namespace {

using Kind = nlu::Kind;

std::vector<std::pair<std::string, std::string>> read_pairs(Reading& reading,
                                                            const std::string& name) {
  std::vector<std::pair<std::string, std::string>> pairs;
  const auto tree = reading.folder.tree(reading.in_language(name + ".toml"), reading.faults);
  if (!tree)
    return pairs;
  Fields file(*tree, reading.faults);
  if (const Tree* table = file.table(name)) {
    Fields fields(*table, reading.faults);
    for (const Tree::Entry& each : table->entries) {
      // A character may stand for nothing at all, so that an empty text is right here.
      if (each.value.kind != Tree::Kind::text)
        reading.faults.add(each.value.where, each.key + " must be text in quotes");
      else
        pairs.emplace_back(each.key, each.value.text);
    }
  }
  file.refuse_others();
  return pairs;
}

// Debian names the package after the list: american-english is in wamerican, french in wfrench.
std::string package_of(const std::string& list) {
  std::string name = stem_of(list);
  const std::size_t english = name.find("-english");
  if (english != std::string::npos)
    name.erase(english, std::string("-english").size());
  return "w" + name;
}

void add_word(std::string word, nlu::LexiconSource& source) {
  if (!word.empty() && word.back() == '\r')
    word.pop_back();
  if (word.empty() || word.ends_with("'s"))
    return;
  bool is_name = false;
  for (char& letter : word)
    if (letter >= 'A' && letter <= 'Z') {
      letter = static_cast<char>(letter - 'A' + 'a');
      is_name = true;
    }
  (is_name ? source.names : source.real_words).push_back(std::move(word));
}

void read_word_list(Reading& reading, const Worded& path) {
  const Result<std::string> bytes = read_bytes(path.text);
  if (!bytes) {
    reading.faults.add(path.where, path.text + ": " + bytes.error().what +
                                       "; it comes with the Debian package " +
                                       package_of(path.text));
    return;
  }
  std::size_t begin = 0;
  while (begin < bytes->size()) {
    const std::size_t end = std::min(bytes->find('\n', begin), bytes->size());
    add_word(bytes->substr(begin, end - begin), reading.pack.words);
    begin = end + 1;
  }
}

void read_about(Reading& reading) {
  const auto tree = reading.folder.tree(reading.in_language("language.toml"), reading.faults);
  if (!tree)
    return;
  Fields file(*tree, reading.faults);
  add_text(reading, "language.name", file, "name");
  reading.pack.words.locale = file.text("locale");
  reading.pack.words.stemmer = file.text("stemmer");
  for (const Worded& path : file.texts("word_lists", Need::optional))
    read_word_list(reading, path);
  for (auto* words : {&reading.pack.words.real_words, &reading.pack.words.names}) {
    std::sort(words->begin(), words->end());
    words->erase(std::unique(words->begin(), words->end()), words->end());
  }
  file.refuse_others();
}

void read_sounds(Reading& reading) {
  const auto tree =
      reading.folder.tree(reading.in_language("sounds.toml"), reading.faults, Need::optional);
  if (!tree)
    return;
  Fields file(*tree, reading.faults);
  reading.pack.words.silent = file.text("silent");
  if (const Tree* table = file.table("sounds")) {
    Fields fields(*table, reading.faults);
    for (const Tree::Entry& each : table->entries)
      reading.pack.words.sounds.emplace_back(each.key, fields.text(each.key));
  }
  if (const Tree* table = file.table("sound_alikes", Need::optional)) {
    Fields fields(*table, reading.faults);
    for (const Tree::Entry& each : table->entries)
      for (const Worded& meant : fields.texts(each.key))
        reading.pack.words.sound_alikes.emplace_back(each.key, meant.text);
  }
  file.refuse_others();
}

void read_fillers(Reading& reading) {
  const auto tree = reading.folder.tree(reading.in_language("fillers.toml"), reading.faults);
  if (!tree)
    return;
  Fields file(*tree, reading.faults);
  for (const Worded& word : file.texts("articles", Need::optional))
    reading.pack.words.articles.push_back(word.text);
  for (const Worded& word : file.texts("fillers"))
    reading.pack.words.fillers.push_back(word.text);
  file.refuse_others();
}

// What opens a question, and what may stand before that: "and so why does".
void read_openings(Reading& reading) {
  const auto tree = reading.folder.tree(reading.in_language("questions.toml"), reading.faults);
  if (!tree)
    return;
  Fields file(*tree, reading.faults);
  nlu::Phrase phrase;
  phrase.kind = Kind::question;
  add_phrases(reading, phrase, file.texts("says"));
  phrase.id = "lead";
  add_phrases(reading, phrase, file.texts("leads", Need::optional));
  file.refuse_others();
}

// [duration.week] size = 7, says = [...]
void read_units(Reading& reading) {
  const auto tree = reading.folder.tree(reading.in_language("units.toml"), reading.faults);
  if (!tree)
    return;
  Fields file(*tree, reading.faults);
  for (const char* measure : {"duration", "distance"}) {
    const Tree* units = file.table(measure);
    if (units == nullptr)
      continue;
    for (const Tree::Entry& unit : units->entries) {
      Fields fields(unit.value, reading.faults);
      nlu::Phrase phrase;
      phrase.kind = Kind::unit;
      phrase.id = measure;
      phrase.value = unit.key;
      phrase.number = fields.number("size", Need::required, 1);
      if (phrase.number <= 0)
        fields.fault("size", "size must be more than 0");
      add_phrases(reading, phrase, fields.texts("says"));
      fields.refuse_others();
    }
  }
  file.refuse_others();
}

// [numbers] couple = 2; [articles] a = 1, which is one only before a unit.
void read_worth(Reading& reading, Fields& file, const char* table_name, const char* id, Need need) {
  const Tree* table = file.table(table_name, need);
  if (table == nullptr)
    return;
  Fields fields(*table, reading.faults);
  for (const Tree::Entry& each : table->entries) {
    nlu::Phrase phrase;
    phrase.kind = Kind::number;
    phrase.id = id;
    phrase.number = fields.number(each.key);
    add_phrases(reading, phrase, {{each.key, each.where}});
  }
}

void read_numbers(Reading& reading) {
  const auto tree = reading.folder.tree(reading.in_language("numbers.toml"), reading.faults);
  if (!tree)
    return;
  Fields file(*tree, reading.faults);
  read_worth(reading, file, "numbers", "number", Need::required);
  read_worth(reading, file, "articles", "article", Need::optional);
  if (const Tree* between = file.table("between", Need::optional)) {
    Fields fields(*between, reading.faults);
    nlu::Phrase phrase;
    phrase.kind = Kind::number;
    phrase.id = "range";
    add_phrases(reading, phrase, fields.texts("ranges"));
    phrase.id = "join";
    add_phrases(reading, phrase, fields.texts("joins"));
    fields.refuse_others();
  }
  file.refuse_others();
}

// date = "12-25": a month and a day, as month * 100 + day.
double read_day_of_year(Fields& fields) {
  const std::string text = fields.text("date");
  if (const auto day = nlu::day_from_text("2024-" + text))  // a leap year has every day
    return day->month * 100 + day->day;
  fields.fault("date", "a date is a month and a day, such as \"12-25\"");
  return 0;
}

// prefixes = ["last"], [[since]] days = 1 or date = "12-25", says = ["yesterday"]
void read_since(Reading& reading) {
  const auto tree = reading.folder.tree(reading.in_language("since.toml"), reading.faults);
  if (!tree)
    return;
  Fields file(*tree, reading.faults);
  nlu::Phrase phrase;
  phrase.kind = Kind::since;
  phrase.id = "prefix";
  add_phrases(reading, phrase, file.texts("prefixes", Need::optional));
  for (const Tree& row : file.tables("since")) {
    Fields fields(row, reading.faults);
    const bool date = row.find("date") != nullptr;
    phrase.id = date ? "date" : "days";
    phrase.number = date ? read_day_of_year(fields) : fields.number("days");
    add_phrases(reading, phrase, fields.texts("says"));
    fields.refuse_others();
  }
  file.refuse_others();
}

// [mother] says = [...], sex = "female"
void read_relations(Reading& reading) {
  const auto tree = reading.folder.tree(reading.in_language("relations.toml"), reading.faults);
  if (!tree)
    return;
  for (const Tree::Entry& entry : tree->entries) {
    declare(reading, "relation", entry.key, entry.where);
    Fields fields(entry.value, reading.faults);
    nlu::Phrase phrase;
    phrase.kind = Kind::relation;
    phrase.id = entry.key;
    const std::string sex = fields.text("sex", Need::optional);
    phrase.value = sex;
    read_says(reading, fields, phrase);
    if (!sex.empty())
      reading.knowledge().relation_sex[entry.key] = sex;
    add_text(reading, "relation." + entry.key + ".label", fields, "label", Need::optional);
    fields.refuse_others();
  }
}

// name = [patterns]; the rules of a language and those of a pack share their names.
void read_rules(Reading& reading, const std::string& path) {
  const auto tree = reading.folder.tree(path, reading.faults, Need::optional);
  if (!tree)
    return;
  for (const Tree::Entry& entry : tree->entries) {
    declare(reading, "rule", entry.key, entry.where);
    nlu::Phrase phrase;
    phrase.kind = Kind::rule;
    phrase.id = entry.key;
    add_phrases(reading, phrase, texts_of(entry.value, entry.key, reading.faults));
  }
}

void read_intents_in(Reading& reading, const std::string& folder) {
  for (const std::string& path : reading.folder.files(folder)) {
    const auto tree = reading.folder.tree(path, reading.faults);
    if (!tree)
      continue;
    nlu::Phrase phrase;
    phrase.kind = Kind::intent;
    phrase.id = stem_of(path);
    declare(reading, "intent", phrase.id, tree->where);
    Fields fields(*tree, reading.faults);
    read_says(reading, fields, phrase);
    read_examples(reading, fields, Example::Kind::intent, phrase.id);
    fields.refuse_others();
  }
}

}  // namespace

void read_language(Reading& reading) {
  read_about(reading);
  read_fillers(reading);
  read_sounds(reading);
  reading.pack.words.rewrites = read_pairs(reading, "rewrites");
  reading.pack.words.characters = read_pairs(reading, "characters");
  read_units(reading);
  read_numbers(reading);
  read_since(reading);
  read_relations(reading);
  read_openings(reading);
  read_rules(reading, reading.in_language("rules.toml"));
  read_rules(reading, reading.in_words("rules.toml"));
}

// Small talk belongs to the language; a pack may have intents of its own.
void read_intents(Reading& reading) {
  read_intents_in(reading, reading.in_language("intents"));
  read_intents_in(reading, reading.in_words("intents"));
}

}  // namespace legwork::corpus
