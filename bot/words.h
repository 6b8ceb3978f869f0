// Texts of the corpus to what a person reads.
//
//   words(knowledge, {"heard", {{"facts", Texts{{{"finding.swelling.label"}, {"..."}}}}}}, {})
//     -> "You told me: swelling, a warm leg and pain at night."
//   words(knowledge, {"no.such.id"}, {}) -> "no.such.id"   visible, and refused by `legwork check`
//
// A text is an ICU MessageFormat pattern. One that ICU cannot take is shown as it stands, and an
// argument that is not given as its {name}: a slip in the corpus never costs a person the answer.
#pragma once

#include <map>
#include <string>

#include "corpus/knowledge.h"
#include "dialogs/step.h"

namespace legwork::bot {

using Arguments = std::map<std::string, dialogs::Said::Argument>;

// `common` are arguments that every text may use: {emergency_number}, {crisis_line}. Texts within a
// text are joined by the corpus' own "list.comma" and "list.and".
std::string words(const corpus::Knowledge& knowledge, const dialogs::Said& said,
                  const Arguments& common);

}  // namespace legwork::bot
