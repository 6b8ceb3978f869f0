// The compiled corpus: one SQLite file, opened read-only.
//
//   Result<Store> store = open_store("legwork.db");
//   -> legwork.db: not a Legwork store (application_id 0)        for a foreign file
//   -> legwork.db: made by another version (schema 3, this program reads 1); run `legwork build`
//
// Read once into memory: a turn of talk touches no SQLite. Immutable; safe to share between
// threads.
#pragma once

#include <string>

#include "corpus/knowledge.h"
#include "nlu/lexicon.h"
#include "nlu/result.h"

namespace legwork::corpus {

inline constexpr int store_application_id = 0x4C656757;  // "LegW"
inline constexpr int store_schema_version = 2;

struct Store {
  Knowledge knowledge;
  nlu::Lexicon lexicon;
  std::string languages;  // "en": those that the file holds, separated by spaces
};

// `language` empty takes the first one in the file.
Result<Store> open_store(const std::string& path, const std::string& language = "");

}  // namespace legwork::corpus
