// Why a reply is what it is, for a person who wants to know: what the reader did with the text, in
// the order in which it did it, and what the conditions named rest on.
#pragma once

#include <string>
#include <string_view>

#include "bot/bot.h"
#include "nlu/meaning.h"

namespace legwork::bot {

// `heard` read with ReadOptions::explain.
std::string explained(std::string_view text, const nlu::Meaning& heard, const Answer& answer);

}  // namespace legwork::bot
