#include "dialogs/terms.h"

#include <algorithm>

namespace legwork::dialogs {
namespace {

using corpus::Term;

Truth opposite(Truth truth) {
  if (truth == Truth::unknown)
    return truth;
  return truth == Truth::yes ? Truth::no : Truth::yes;
}

Truth from(bool value) {
  return value ? Truth::yes : Truth::no;
}

Truth has_value(const Check& check, const Known& known) {
  if (surely(known.there))
    return from((known.values & check.value) != 0);
  return (known.ruled_out & check.value) != 0 ? Truth::no : Truth::unknown;
}

bool compares(Term::Test test, double value, double limit) {
  switch (test) {
    case Term::Test::at_least:
      return value >= limit;
    case Term::Test::at_most:
      return value <= limit;
    case Term::Test::more_than:
      return value > limit;
    case Term::Test::less_than:
      return value < limit;
    default:
      return false;
  }
}

}  // namespace

Truth holds(const Check& check, const View& view) {
  const Known& known = view[check.finding];
  switch (check.test) {
    case Term::Test::present:
      return known.there;
    case Term::Test::absent:
      return opposite(known.there);
    case Term::Test::not_present:
      return from(known.there != Truth::yes);
    case Term::Test::equal:
      return has_value(check, known);
    case Term::Test::not_equal:
      return from(has_value(check, known) != Truth::yes);
    default:
      if (!surely(known.there))
        return Truth::unknown;
      return from(compares(check.test, known.number, check.number));
  }
}

Truth holds(const Checks& checks, const View& view) {
  Truth any = Truth::no;
  for (const std::vector<Check>& list : checks) {
    Truth all = Truth::yes;
    for (const Check& check : list) {
      const Truth each = holds(check, view);
      if (each == Truth::no) {
        all = Truth::no;
        break;
      }
      if (each == Truth::unknown)
        all = Truth::unknown;
    }
    if (all == Truth::yes)
      return Truth::yes;
    if (all == Truth::unknown)
      any = Truth::unknown;
  }
  return any;
}

bool surely_holds(const std::vector<Check>& list, const View& view) {
  return std::all_of(list.begin(), list.end(),
                     [&view](const Check& check) { return surely(holds(check, view)); });
}

bool surely_holds(const Checks& checks, const View& view) {
  return std::any_of(checks.begin(), checks.end(),
                     [&view](const std::vector<Check>& list) { return surely_holds(list, view); });
}

}  // namespace legwork::dialogs
