#include "corpus/compile.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <utility>

#include "corpus/phrases.h"
#include "corpus/reading.h"
#include "corpus/train.h"
#include "nlu/reader.h"

namespace legwork::corpus {
namespace {

namespace fs = std::filesystem;

// "corpus/legs/" and "." name folders as well as "corpus/legs" does.
fs::path folder_of(const std::string& pack) {
  std::error_code code;
  fs::path path = fs::weakly_canonical(fs::absolute(pack, code), code);
  return path.has_filename() ? path : path.parent_path();
}

// Every file that this pack and this language may consist of.
std::vector<std::string> files_of(const Reading& reading) {
  std::vector<std::string> files = reading.folder.files_below(reading.in_language(""));
  std::vector<std::string> others = reading.folder.folders("languages");
  std::erase(others, reading.language);
  for (std::string& path : reading.folder.files_below(reading.in_pack(""))) {
    // Another language's words are read when that language is.
    const bool foreign = std::any_of(others.begin(), others.end(), [&](const std::string& other) {
      return path.starts_with(reading.in_pack(other + "/"));
    });
    if (!foreign)
      files.push_back(std::move(path));
  }
  return files;
}

// False, with a fault for each, when some file is not even TOML: what it declares would be missing
// everywhere else.
bool all_parse(Reading& reading) {
  bool all = true;
  for (const std::string& path : files_of(reading))
    if (const auto error = reading.folder.broken(path)) {
      reading.faults.add(error->where, error->what);
      all = false;
    }
  return all;
}

// A file that no reader asked for has a wrong name or lies in the wrong place.
void refuse_other_files(Reading& reading) {
  for (const std::string& path : files_of(reading))
    if (!reading.folder.asked().contains(path))
      reading.faults.add(path, "is no knowledge file: its name or its folder is wrong");
}

void read_all(Reading& reading) {
  read_findings(reading);
  read_sources(reading);
  read_conditions(reading);
  read_flags(reading);
  read_scores(reading);
  read_questions(reading);
  read_language(reading);
  read_context(reading);
  read_intents(reading);
  read_finding_words(reading);
  read_condition_words(reading);
  read_flag_words(reading);
  read_score_words(reading);
  read_question_words(reading);
  read_faqs(reading);
  read_lessons(reading);
  read_replies(reading);
  refuse_other_files(reading);
}

// Counter examples too: they are where our words are in ordinary use.
void add_sentences(Pack& pack) {
  for (const Example& example : pack.examples)
    pack.words.sentences.push_back(example.text);
  pack.words.sentences.insert(pack.words.sentences.end(), pack.complaints.begin(),
                              pack.complaints.end());
  pack.words.other_sentences = pack.beyond_scope;
}

// What messages are about, learnt from the questions of each entry, from messages that are beyond
// the pack, and from complaints.
// Two entries that the same words ask for are a fault: neither could be told from the other.
void train_topics(Pack& pack, nlu::Reader& reader, Faults& faults) {
  std::vector<Lesson> lessons;
  std::map<std::vector<std::string>, const Example*> asked;
  for (const Example& example : pack.examples) {
    if (example.counter || example.kind == Example::Kind::intent)
      continue;
    const bool faq = example.kind == Example::Kind::faq;
    lessons.push_back({faq ? example.id : nlu::topic_complaint, reader.topic_words(example.text)});
    if (!faq)
      continue;
    const auto [first, fresh] = asked.try_emplace(lessons.back().words, &example);
    if (!fresh && first->second->id != example.id)
      faults.add(example.where, "\"" + example.text + "\" asks the same as " +
                                    first->second->where + " of " + first->second->id);
  }
  for (const Faq& faq : pack.knowledge.faqs)
    lessons.push_back(
        {faq.id, reader.topic_words(pack.knowledge.text("faq." + faq.id + ".question"))});
  for (const std::string& text : pack.complaints)
    lessons.push_back({nlu::topic_complaint, reader.topic_words(text)});
  for (const std::string& text : pack.beyond_scope)
    lessons.push_back({nlu::topic_beyond_scope, reader.topic_words(text)});
  pack.lexicon = nlu::with_topics(std::move(pack.lexicon), train(lessons));
}

void add_topics(Pack& pack, Faults& faults) {
  const Result<nlu::Lexicon> lexicon = nlu::load_lexicon(pack.lexicon);
  if (!lexicon) {
    faults.add(lexicon.error().where, lexicon.error().what);
    return;
  }
  nlu::Reader reader(*lexicon);
  train_topics(pack, reader, faults);
}

}  // namespace

std::vector<std::string> languages_of(const std::string& pack) {
  const fs::path path = folder_of(pack);
  const Folder folder(path.parent_path().string());
  std::vector<std::string> languages;
  for (const std::string& language : folder.folders("languages"))
    if (folder.has(path.filename().string() + "/" + language))
      languages.push_back(language);
  return languages;
}

Pack read_pack(const std::string& pack, const std::string& language) {
  const fs::path path = folder_of(pack);
  Reading reading{
      Folder(path.parent_path().string()), path.filename().string(), language, {}, {}, {}};
  reading.knowledge().language = language;
  if (!reading.folder.has(reading.pack_name)) {
    reading.pack.faults.push_back({pack, "no such folder"});
    return std::move(reading.pack);
  }
  if (!all_parse(reading)) {
    reading.pack.faults = reading.faults.sorted();
    return std::move(reading.pack);
  }
  read_all(reading);
  drop_faulty(reading.pack.words.phrases, reading.faults);
  check_repeats(reading.pack.words.phrases, reading.faults);
  add_sentences(reading.pack);
  std::vector<Error> faults;
  reading.pack.lexicon = nlu::compile_lexicon(reading.pack.words, faults);
  reading.faults.add(std::move(faults));
  if (reading.faults.empty())
    add_topics(reading.pack, reading.faults);
  reading.pack.faults = reading.faults.sorted();
  return std::move(reading.pack);
}

}  // namespace legwork::corpus
