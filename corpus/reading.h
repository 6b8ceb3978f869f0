// What the readers of the kinds of knowledge files share while one pack is read. Each reader takes
// its own files from the folder, adds what they say to the pack, and adds every fault that it
// finds.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/compile.h"
#include "corpus/faults.h"
#include "corpus/fields.h"
#include "corpus/folder.h"

namespace legwork::corpus {

struct Reading {
  Folder folder;
  std::string pack_name;  // legs
  std::string language;   // en
  Pack pack;
  Faults faults;
  std::map<std::string, double> evidence_words;  // "usually" -> 0.8

  Knowledge& knowledge() { return pack.knowledge; }
  // "findings.toml" -> "legs/findings.toml"
  std::string in_pack(const std::string& path) const { return pack_name + "/" + path; }
  // "replies.toml" -> "legs/en/replies.toml"
  std::string in_words(const std::string& path) const {
    return pack_name + "/" + language + "/" + path;
  }
  // "fillers.toml" -> "languages/en/fillers.toml"
  std::string in_language(const std::string& path) const {
    return "languages/" + language + "/" + path;
  }
};

// Without words. In this order: each uses the ids that those before it declare.
void read_findings(Reading& reading);
void read_sources(Reading& reading);
void read_conditions(Reading& reading);
void read_flags(Reading& reading);
void read_scores(Reading& reading);
void read_questions(Reading& reading);

// Words.
void read_language(Reading& reading);
void read_context(Reading& reading);
void read_intents(Reading& reading);
void read_finding_words(Reading& reading);
void read_condition_words(Reading& reading);
void read_flag_words(Reading& reading);
void read_score_words(Reading& reading);
void read_question_words(Reading& reading);
void read_faqs(Reading& reading);
void read_lessons(Reading& reading);
void read_replies(Reading& reading);

// --- what they have in common

// Says that `id` of a kind ("finding") is declared at `where`; false, and a fault, when it already
// is.
bool declare(Reading& reading, const std::string& kind, const std::string& id,
             const std::string& where);
// A fault when no `id` of that kind is declared.
bool is_declared(Reading& reading, const std::string& kind, const std::string& id,
                 const std::string& where);
// Ids in a list, all of one kind.
std::vector<std::string> read_ids(Reading& reading, Fields& fields, std::string_view key,
                                  const std::string& kind, Need need = Need::required);
// `sources` and, where it is wanted, `reviewed`.
std::vector<std::string> read_sources_of(Reading& reading, Fields& fields);
std::string read_reviewed(Reading& reading, Fields& fields);
// A probability as one of the words of evidence.toml; 0 when it is none.
double read_evidence_word(Reading& reading, Fields& fields, std::string_view key);

// The words of each declared id of a kind: one file each in legs/en/<folder>. A file without an id
// and an id without a file are faults. `read` is called with the id and the file's tree.
template <typename Read>
void read_words_of(Reading& reading, const std::string& kind, const std::string& folder, Read read);

// The text of a field under a text id.
void add_text(Reading& reading, const std::string& id, Fields& fields, std::string_view key,
              Need need = Need::required);
// A phrase for each of `says`, made after the pattern of `phrase`.
void add_phrases(Reading& reading, const nlu::Phrase& phrase, const std::vector<Worded>& says);
// `says` and `not_says` of one id.
void read_says(Reading& reading, Fields& fields, const nlu::Phrase& phrase);
// `examples` and `counter_examples` of one id.
void read_examples(Reading& reading, Fields& fields, Example::Kind kind, const std::string& id);

// "legs/findings.toml:3:1" of the declaration of an id.
const std::string& where_declared(const Reading& reading, const std::string& kind,
                                  const std::string& id);
std::vector<std::string> all_declared(const Reading& reading, const std::string& kind);

template <typename Read>
void read_words_of(Reading& reading, const std::string& kind, const std::string& folder,
                   Read read) {
  for (const std::string& path : reading.folder.files(reading.in_words(folder)))
    if (const auto tree = reading.folder.tree(path, reading.faults))
      if (is_declared(reading, kind, stem_of(path), tree->where))
        read(stem_of(path), *tree);
  for (const std::string& id : all_declared(reading, kind)) {
    const std::string path = reading.in_words(folder + "/" + id + ".toml");
    if (!reading.folder.has(path))
      reading.faults.add(where_declared(reading, kind, id),
                         kind + " " + id + " has no words: " + path + " is missing");
  }
}

}  // namespace legwork::corpus
