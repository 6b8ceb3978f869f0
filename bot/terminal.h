// What a reply looks like in a terminal: wrapped, coloured where there is colour, options numbered
// beneath their question, and an urgent line that cannot be overlooked with colour or without.
//
//   std::cout << shown(answer, look_of(STDOUT_FILENO));
#pragma once

#include <string>

#include "bot/bot.h"

namespace legwork::bot {

struct Look {
  bool colour = false;
  int width = 80;  // columns
};

// Colour when `file` is a terminal that has it and NO_COLOR is not set (https://no-color.org).
// Its width, at most 100 columns, which is as long as a line reads well.
Look look_of(int file);

// The whole reply, ending in a line break.
std::string shown(const Answer& answer, const Look& look);

}  // namespace legwork::bot
