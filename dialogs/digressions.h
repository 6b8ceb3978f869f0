// What a message may be besides a complaint or an answer: a question of theirs, "why?", "help",
// small talk. Each says its piece and leaves the pending question where it is.
#pragma once

#include "dialogs/turn.h"

namespace legwork::dialogs {

// Harm to oneself. Comes before everything, and asks nothing.
void answer_crisis(Turn& turn);

// Their question, when the message holds one: answers, offers what was perhaps meant, or says that
// there is no answer.
void answer_questions(Turn& turn);

// The entry that they chose among those offered.
void answer_chosen(Turn& turn, const std::string& entry);

// "Why?", "again please", "show my answers", "help", "can I talk to somebody?", hello, thanks.
void answer_talk(Turn& turn);

// What was told so far: there, not there, not known.
void summarise(Turn& turn);

}  // namespace legwork::dialogs
