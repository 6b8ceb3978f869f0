// The advice: how urgent and by when, what it may be, why, what to do until then, when to go at
// once, what would change it, where it comes from, and what a chat cannot do.
#pragma once

#include "dialogs/turn.h"

namespace legwork::dialogs {

// The urgency that all that is known calls for, never below what was said before.
corpus::Urgency advised_urgency(const Turn& turn);

// Adds the whole advice to the reply; a line that a red flag has just said is not said again.
void advise(Turn& turn);

// Only that it stays as it was, and how urgent that is.
void advise_unchanged(Turn& turn);

// Why: the person's own findings and the red flags' reasons.
void explain_advice(Turn& turn);

// What this person's facts put before the answer of an entry.
std::vector<Said> leads(const Model& model, const corpus::Faq& faq, const View& view);

// "Where this comes from: ..."; at most four of them are named.
Said sources_of(const Model& model, const std::vector<std::string>& ids);

// The line of an urgency: what to do and by when.
Said urgency_line(corpus::Urgency urgency);

}  // namespace legwork::dialogs
