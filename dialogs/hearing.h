// What a message adds to what is known: findings, the answer to the pending question, corrections.
#pragma once

#include <string>
#include <vector>

#include "dialogs/turn.h"

namespace legwork::dialogs {

// Notes everything in the message. Gives the FAQ entry that was chosen, if any.
std::string take_in(Turn& turn);

// Asked and not answered: stays unknown, and is not asked again.
void pass_over(Turn& turn, const std::vector<std::string>& findings);

// Takes the last change of what is known back.
void undo(Turn& turn);

// What the message said that was not known before, in the order of its text.
std::vector<nlu::Finding> news(const Turn& turn);

// Says back what was understood in the person's own words.
void acknowledge(Turn& turn);

}  // namespace legwork::dialogs
