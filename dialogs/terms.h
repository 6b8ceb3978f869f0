// Terms of the knowledge ("swelling", "no swelling", "age >= 60") held against what is known.
//
//   swelling absent:  "swelling" -> no    "no swelling" -> yes    "not swelling" -> yes
//   never mentioned:  "swelling" -> unknown    "no swelling" -> unknown    "not swelling" -> yes
//   site calf told:   "site = calf" -> yes    "site = knee" -> no: who says where leaves out the
//   rest no site told:     "site = calf" -> unknown    "site != calf" -> yes, as with "not"
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "corpus/knowledge.h"

namespace legwork::dialogs {

enum class Truth : unsigned char { no, yes, unknown };

// A set of the values of one choice, a bit each: so a choice has at most 64.
using Values = std::uint64_t;

// What is known of one finding, as terms read it.
struct Known {
  Truth there = Truth::unknown;  // of a choice or number: yes once a value is known
  bool told = false;             // asked or said, "I don't know" included: not to be asked again
  Values values = 0;
  Values ruled_out = 0;
  double number = 0;
};

// All that is known, by the finding's place in Knowledge::findings.
using View = std::vector<Known>;

// A Term with its names looked up.
struct Check {
  std::size_t finding = 0;
  corpus::Finding::Kind kind = corpus::Finding::Kind::flag;
  corpus::Term::Test test = corpus::Term::Test::present;
  Values value = 0;
  double number = 0;
};

// Any of the inner lists, all checks of an inner list; empty is never (see corpus::AnyOfAll).
using Checks = std::vector<std::vector<Check>>;

Truth holds(const Check& check, const View& view);
Truth holds(const Checks& checks, const View& view);
// The same as holds(...) == Truth::yes, sooner.
bool surely_holds(const std::vector<Check>& list, const View& view);
bool surely_holds(const Checks& checks, const View& view);

inline bool surely(Truth truth) {
  return truth == Truth::yes;
}
inline bool surely_not(Truth truth) {
  return truth == Truth::no;
}

}  // namespace legwork::dialogs
