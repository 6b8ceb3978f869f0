// The tables of a store back into Knowledge. Used by open_store alone.
#pragma once

#include <string>

#include "corpus/database.h"
#include "corpus/knowledge.h"
#include "nlu/result.h"

namespace legwork::corpus {

// What the file knows in one of its languages. A word or a term that this program does not know is
// an error: it was put there by another program.
Result<Knowledge> load_knowledge(Database& database, const std::string& path,
                                 const std::string& language);

}  // namespace legwork::corpus
