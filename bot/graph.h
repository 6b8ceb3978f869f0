// Pictures of the dialog for Graphviz (https://graphviz.org/doc/info/lang.html), drawn from what
// the program does and knows, so that they cannot drift from it.
//
//   legwork graph | dot -Tsvg > phases.svg
#pragma once

#include <string>

#include "corpus/knowledge.h"
#include "dialogs/step.h"

namespace legwork::bot {

// Where a conversation can stand, and which kinds of message lead from one place to another.
// Dashed: what is answered there and comes back to the same question.
std::string phases_graph(const dialogs::Dialog& dialog);

// The questions of the pack by phase, each with its kind and what it asks; the findings that make
// one worth asking, the red flags that a finding raises, and the urgency of each.
std::string questions_graph(const corpus::Knowledge& knowledge);

}  // namespace legwork::bot
