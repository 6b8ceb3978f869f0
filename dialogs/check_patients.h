// Proves on random people (see patient.h), each from a seed of their own so that any can be met
// again, what holds of whole conversations:
//
//   - every conversation ends in advice, within 12 questions, no question put twice, the urgency
//     never below the floor (broken_promise() after every turn);
//   - after a correction the state is that of a conversation that began with the corrected facts:
//     the same facts, and where something known was replaced the same red flags told and the same
//     urgency, the floor. What was asked stays asked; where the correction ends in advice, the
//     likely causes may ask for more than the floor;
//   - one more finding of a red flag never lowers what was said, and never the floor either, unless
//     the flag itself excludes it (a knock explains a swelling): those findings are named.
#pragma once

#include "dialogs/proof.h"

namespace legwork::dialogs {

Proof prove_patients(const Ground& ground, std::size_t patients);
Proof prove_monotone(const Ground& ground, std::size_t patients);

}  // namespace legwork::dialogs
