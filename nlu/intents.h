// What the person wants with a message: the contract's intents, each with how sure that is.
#pragma once

#include <span>
#include <vector>

#include "nlu/context.h"
#include "nlu/matcher.h"
#include "nlu/meaning.h"
#include "nlu/tables.h"
#include "nlu/tokens.h"

namespace legwork::nlu {

// All that was found in a message, for deciding.
struct Evidence {
  const Lexicon::Tables& tables;
  const std::vector<Word>& words;
  std::span<const Match> matches;
  std::span<const Modifier> modifiers;
  std::span<const Range> findings;   // where the patient's own findings stand
  bool of_now = false;               // one of them is more than the person's history
  std::span<const Topic> topics;     // best first
  std::span<const Range> questions;  // sentences worded as a question
};

// Best first; at least one.
std::vector<Intent> intents_of(const Evidence& evidence);

}  // namespace legwork::nlu
