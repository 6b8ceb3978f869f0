// What comes next: a question, the same question again, or the advice.
#pragma once

#include "dialogs/turn.h"

namespace legwork::dialogs {

// Somebody is being looked after: a leg hurts, or something about it is known.
bool complains(const Turn& turn);

// A sentence that was not understood, asks nothing and is about nothing else: who writes here most
// likely tells of a leg, and a question too many is better than a sign missed.
bool may_complain(const Turn& turn);

// A question of the bot's own steps aside as soon as something else is spoken of.
void drop_own_question(Turn& turn);

// Asks, asks again, advises, or says that nothing was understood.
void go_on(Turn& turn);

}  // namespace legwork::dialogs
