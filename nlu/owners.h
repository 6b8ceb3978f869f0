// Whose body a phrase is about: the person's who types, or somebody's they speak for.
//
//   "my mum's leg is swollen, I'm worried"     mother's
//   "my leg hurts, my dad had a clot"          first the typist's, then the father's
//   "my husband says my calf looks blue"       the typist's
//
// Owners are followed from left to right: a person named, or "he" and "she" for the last one, until
// "I" or "my" takes over. "I think", "I noticed" and the like say nothing about the speaker's own
// body.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "nlu/matcher.h"
#include "nlu/tables.h"
#include "nlu/tokens.h"

namespace legwork::nlu {

// Relations with a meaning of their own in languages/xx/relations.toml.
inline constexpr const char* relation_self = "self";
inline constexpr const char* relation_they = "they";
inline constexpr const char* relation_nobody = "nobody";  // animals and things

struct Owners {
  // Of each word: index of a label of kind relation, self for the typist, nothing before any is
  // named.
  static constexpr std::int32_t nobody = -1;
  static constexpr std::int32_t self = -2;
  std::vector<std::int32_t> of_word;
  // Words where the typist speaks of their own body: not "tell me", not "I think".
  std::vector<bool> typist;
  // Words where somebody other than the typist is named, by name or as "he"; the label is the
  // owner's.
  std::vector<Match> named;
  std::vector<std::uint32_t> said;  // of each of them, the label of the word that was used
};

// `findings` are those of the matches that stand: one who is
// named within one ("had a baby") owns nothing, one who opens it ("toddler won't walk") does.
Owners owners_of(const Lexicon::Tables& tables, const std::vector<Word>& words,
                 std::span<const Match> matches, std::span<const Match> findings);

}  // namespace legwork::nlu
