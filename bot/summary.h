// A conversation as a page for a doctor: what was told, what was denied, what nobody knows, which
// published rules were reached, how urgent it was taken to be and on what grounds.
//
//   std::cout << summary_page(bot, session.state());
//
// What it holds is dialogs/summary.h, its words are the corpus'.
#pragma once

#include <string>

#include "bot/bot.h"
#include "dialogs/state.h"

namespace legwork::bot {

// Plain text in lines of at most 80 columns.
std::string summary_page(const Bot& bot, const dialogs::State& state);

}  // namespace legwork::bot
