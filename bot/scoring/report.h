// The scores as a page for a person and as JSON for a program.
#pragma once

#include <string>
#include <vector>

#include "bot/json.h"
#include "bot/scoring/messages.h"
#include "bot/scoring/patients.h"
#include "bot/scoring/questions.h"

namespace legwork::bot::scoring {

struct Scores {
  MessagesScore messages;
  PatientsScore patients;
  QuestionsScore questions;
};

// Tables with a heading each, columns aligned, ending in a line break.
std::string page(const Scores& scores);
// All that went wrong, a line or a few each.
std::vector<std::string> wrong_lines(const Scores& scores);
Json json(const Scores& scores);

}  // namespace legwork::bot::scoring
