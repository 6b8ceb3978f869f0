// Knowledge files to one store file.
//
//   Pack pack = read_pack("corpus/legs", "en");
//   if (pack.faults.empty()) write_store(pack, "legwork.db");
//
// All faults are found in one go, each as `file:line:column: what`, in the order of the files. The
// same files give the same bytes, whatever the machine, the clock or the folder they lie in.
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "corpus/knowledge.h"
#include "nlu/lexicon.h"
#include "nlu/result.h"

namespace legwork::corpus {

// A sentence of a knowledge file that must, or must not, be understood as `id`.
struct Example {
  enum class Kind { finding, intent, faq };
  Kind kind = Kind::finding;
  std::string id;
  std::string value;     // of a choice; a number as text
  bool counter = false;  // must not be understood so
  std::string text;
  std::string where;  // file:line:column
};

struct Pack {
  Knowledge knowledge;
  nlu::LexiconSource words;
  std::vector<Example> examples;
  std::vector<std::string> beyond_scope;  // messages that are not for the pack
  std::vector<std::string> complaints;    // messages that complain, whatever of
  std::string lexicon;                    // compiled
  // Where things are declared: "finding swelling", "text faq.rest.answer" -> file:line:column.
  std::map<std::string, std::string> places;
  std::vector<Error> faults;  // empty: the pack can be used
};

// The languages that a pack has words for: {"en"} when corpus/legs/en and corpus/languages/en
// exist.
std::vector<std::string> languages_of(const std::string& pack);

// `pack` is a folder such as corpus/legs; the languages lie beside it in ../languages. Paths in
// faults are relative to the folder that holds both.
Pack read_pack(const std::string& pack, const std::string& language);

// Writes beside `path` first and renames, so that a reader never sees half a file. A pack with
// faults is refused. Several packs are one pack in several languages, the first being the default.
Result<bool> write_store(const Pack& pack, const std::string& path);
Result<bool> write_store(std::span<const Pack> packs, const std::string& path);

}  // namespace legwork::corpus
