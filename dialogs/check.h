// Proves of a pack what only a conversation can show.
//
//   check_talk(pack)
//   -> legs/en/faq/rest.toml:9:3: "should i stay off it" does not lead to rest; it leads to:
//   walk_on_it
//   -> legs/en/findings/faint.toml:31:5: "i blacked out" does not raise R10 at once
#pragma once

#include <vector>

#include "corpus/compile.h"
#include "nlu/result.h"

namespace legwork::dialogs {

// For a pack without faults: every paraphrase of an FAQ entry, as a first message, is answered by
// that entry or offers it; and every example of a finding that raises a red flag by itself raises
// it in the very reply, before anything else.
std::vector<Error> check_talk(const corpus::Pack& pack);

}  // namespace legwork::dialogs
