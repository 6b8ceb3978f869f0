// What the words around a phrase make of it: denied, doubted, past, only supposed, somebody else's.
//
//   "no numbness, tingling or weakness but it hurts"   absent: numbness tingling weakness
//   "not only swollen"                                 nothing: "not only" is no denial
//   "can't feel when I wipe"                           nothing: "can't" is part of the sign itself
//
// The ConText method (Harkema, Dowling, Thornblade and Chapman, J Biomed Inform 2009): triggers
// with a category and a direction, stops that end their scope, pseudo-triggers that only look like
// one. All of them are data (languages/xx/context.toml); reading a comma as a list or as a new
// clause is ours.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "nlu/matcher.h"
#include "nlu/tables.h"
#include "nlu/tokens.h"

namespace legwork::nlu {

struct Modifier {
  enum class Category { absent, possible, past, hypothetical, other, resolved };
  Category category = Category::absent;
  Range words;
  Range scope;  // words that it governs
  std::uint32_t label = 0;
};

// What all modifiers together make of one phrase.
struct Modified {
  bool absent = false;
  bool possible = false;
  bool past = false;
  bool hypothetical = false;
  bool other = false;
  std::vector<std::size_t> by;  // indices of modifiers
};

// `matches` are all matches in the text; `findings` those of them that can be denied.
std::vector<Modifier> modifiers_of(const Lexicon::Tables& tables, const std::vector<Word>& words,
                                   std::span<const Match> matches, std::span<const Match> findings);

Modified modified(std::span<const Modifier> modifiers, const Match& phrase);

}  // namespace legwork::nlu
