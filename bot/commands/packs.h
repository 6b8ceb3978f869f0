// A pack in its languages, for the commands that compile it.
#pragma once

#include <string>
#include <vector>

#include "corpus/compile.h"

namespace legwork::bot {

// `language` empty: in each that the pack has words for, the first being the store's default.
std::vector<corpus::Pack> read_packs(const std::string& folder, const std::string& language);

}  // namespace legwork::bot
