// The two questions that are the bot's own and not the pack's: which of two things said is right,
// and which FAQ entry was meant.
#pragma once

#include <string>
#include <vector>

#include "dialogs/facts.h"
#include "dialogs/faq.h"
#include "dialogs/model.h"
#include "dialogs/state.h"
#include "dialogs/step.h"
#include "nlu/meaning.h"

namespace legwork::dialogs {

inline constexpr char clarify_id[] = "clarify";
inline constexpr char choose_faq_id[] = "choose_faq";

inline bool own_question(const Pending& pending) {
  return pending.question == clarify_id || pending.question == choose_faq_id;
}

// Options: a flag "yes" and "no"; a choice its two values, and "both" where there is such a value;
// a number the two numbers.
Pending clarify_question(const Model& model, const Contradiction& contradiction);
// `answered` is the entry that was said before others are offered, or "".
Pending choose_faq_question(const Model& model, const std::vector<FaqMatch>& matches,
                            const std::string& answered);

Said own_label(const Model& model, const Pending& pending, const std::string& value);
Said own_text(const Model& model, const State& state, const Pending& pending);

// What the answer to "clarify" makes of the finding that it was about.
nlu::Finding clarified(const Model& model, const Pending& pending, const std::string& value);

}  // namespace legwork::dialogs
