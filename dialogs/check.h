// Proves of a pack what only a conversation can show.
//
//   check_talk(pack)
//   -> legs/en/faq/rest.toml:9:3: "should i stay off it" does not lead to rest; it leads to:
//   walk_on_it
//   -> legs/en/findings/faint.toml:31:5: "i blacked out" does not raise R10 at once
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "corpus/compile.h"
#include "nlu/result.h"

namespace legwork::dialogs {

struct Proving {
  std::size_t patients = 100'000;  // at random; the walks and states that are tried go with them
  // Is told what was proved, a line at a time, as soon as it is.
  std::function<void(const std::string&)> proved = {};
};

// For a pack without faults: every paraphrase of an FAQ entry, as a first message, is answered by
// that entry or offers it; and what check_flags.h, check_causes.h, check_walks.h and
// check_patients.h state. With 100,000 patients that takes a minute of one core.
std::vector<Error> check_talk(const corpus::Pack& pack, const Proving& proving = {});

}  // namespace legwork::dialogs
