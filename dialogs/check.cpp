#include "dialogs/check.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "dialogs/check_causes.h"
#include "dialogs/check_flags.h"
#include "dialogs/check_patients.h"
#include "dialogs/check_walks.h"
#include "dialogs/faq.h"
#include "dialogs/proof.h"
#include "dialogs/step.h"
#include "nlu/lexicon.h"
#include "nlu/reader.h"
#include "nlu/topics.h"

namespace legwork::dialogs {
namespace {

using corpus::Example;

// Of 200 patients, one whose state is tried with each finding of the red flags.
constexpr std::size_t patients_for_state = 200;
// Fewer patients are a quick look: the walks are shortened too.
constexpr std::size_t patients_quick = 10'000;

// The entries that a question comes nearest to.
std::vector<std::string> entries_for(const corpus::Knowledge& knowledge, nlu::Meaning heard) {
  std::erase_if(heard.topics,
                [](const nlu::Topic& topic) { return topic.id == nlu::topic_beyond_scope; });
  std::vector<std::string> entries;
  for (const FaqMatch& match : find_entry(knowledge, heard.topics, "", heard.tokens.size()).matches)
    entries.push_back(knowledge.faqs[match.entry].id);
  return entries;
}

bool contains(const std::vector<std::string>& all, const std::string& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words)
    text += (text.empty() ? "" : ", ") + word;
  return text.empty() ? "nothing" : text;
}

Proof prove_questions(const Ground& ground, const nlu::Lexicon& lexicon) {
  nlu::Reader reader(lexicon);
  Proof proof;
  std::size_t asked = 0;
  for (const Example& example : ground.pack.examples) {
    if (example.counter || example.kind != Example::Kind::faq)
      continue;
    ++asked;
    const auto entries = entries_for(ground.knowledge(), reader.read(example.text, {}));
    if (!contains(entries, example.id))
      proof.faults.push_back({example.where, "\"" + example.text + "\" does not lead to " +
                                                 example.id + "; it leads to: " + joined(entries)});
  }
  proof.line = "questions: " + std::to_string(asked) + " lead to their " +
               std::to_string(ground.knowledge().faqs.size()) + " answers";
  return proof;
}

}  // namespace

std::vector<Error> check_talk(const corpus::Pack& pack, const Proving& proving) {
  const Result<nlu::Lexicon> lexicon = nlu::load_lexicon(pack.lexicon);
  if (!lexicon)
    return {lexicon.error()};
  const Dialog dialog(pack.knowledge);
  const Model model(pack.knowledge);
  const Ground ground{pack, dialog, model};
  std::vector<Error> faults;
  const auto take = [&](Proof proof) {
    if (proof.faults.empty() && proving.proved)
      proving.proved(proof.line);
    std::move(proof.faults.begin(), proof.faults.end(), std::back_inserter(faults));
  };
  const bool quick = proving.patients < patients_quick;
  take(prove_questions(ground, *lexicon));
  take(prove_flags(ground, *lexicon));
  take(prove_causes(ground));
  take(prove_walks(ground, quick ? WalkDepth{2, 1} : WalkDepth{}));
  take(prove_patients(ground, proving.patients));
  take(prove_monotone(ground, proving.patients / patients_for_state));
  return faults;
}

}  // namespace legwork::dialogs
