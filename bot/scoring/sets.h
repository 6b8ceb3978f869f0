// The labelled sets below tests/, each a folder of TOML files:
//
//   tests/understanding/en/typos.toml          the open half: rules were widened by looking at it
//   tests/understanding/en/locked/typos.toml   the locked half: written before the rules that serve
//                                              it, and never looked at when they are written
//
// A set is broken as a whole when one of its files is: a score of half a set says nothing.
#pragma once

#include <functional>
#include <string>

#include "corpus/fields.h"
#include "corpus/folder.h"

namespace legwork::bot::scoring {

enum class Half { open, locked };

struct Place {
  std::string set;  // the file's name: "typos"
  Half half = Half::open;
};

// Calls `take` for each table of [[key]] in each file of tests/<kind>/<language>, the open half
// first, files by name.
void each_case(const corpus::Folder& tests, const std::string& kind, const std::string& language,
               std::string_view key, corpus::Faults& faults,
               const std::function<void(corpus::Fields&, const Place&)>& take);

// "open", "locked"
std::string_view name(Half half);

}  // namespace legwork::bot::scoring
