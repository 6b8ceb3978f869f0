// Which entry answers a question, by the topics that its words speak for (nlu/topics.h).
//
//   {heat_or_cold 0.7, elevation -0.6}          -> heat_or_cold, sure
//   {stretches 0.1, strengthening 0.0}          -> stretches, with strengthening to choose instead
//   {beyond_scope 0.4, causes -0.8}             -> beyond
//
// Scores are those of the topics: above 0 for "rather this than all others". The bounds come from
// the open half of tests/questions and tests/beyond_scope.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "corpus/knowledge.h"
#include "nlu/meaning.h"

namespace legwork::dialogs {

struct FaqMatch {
  std::size_t entry = 0;  // place in Knowledge::faqs
  double score = 0;       // how likely it is the right one, 0 to 1
};

struct FaqFound {
  std::vector<FaqMatch> matches;  // best first, at most three
  bool beyond = false;            // about something else: nothing to answer with
  bool answers = false;           // the best is near enough to be said
  bool sure = false;              // and no other comes near
  bool near = false;              // near enough to be meant where nothing is asked
};

// `before` is the entry answered just before, or "": a few words that say little by themselves
// ("and for how long?") go on about it.
FaqFound find_entry(const corpus::Knowledge& knowledge, std::span<const nlu::Topic> topics,
                    const std::string& before, std::size_t words);

}  // namespace legwork::dialogs
