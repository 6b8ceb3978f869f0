// Proves that every red flag is heard in its own words, first thing and whatever was asked.
//
// The words of a flag are the examples of the findings that raise it: one example where one finding
// is enough; where a flag needs several, one of each, joined to one message by ". ", each example
// with others that go with it ("since this morning" does not go with "for three weeks"). An example
// that by itself says what the flag excludes is not used for it, and a value ("age < 16") that no
// example gives so that it goes with the rest is told without words. Of messages that may speak of
// two people ("he limps. I am hot") it is only asked that one is heard where there are no others.
// Each message is said
//   - first of all, and
//   - while each question of the pack is pending: with the options that to_show() gives once what
//     the question waits for is known, in a conversation that opened with just that; or, where that
//     would exclude the flag or raise it before, after a bare complaint.
//   A flag of several findings is said to each question in one message, another one each time.
// Each time the reply is at least as urgent as the flag, and opens with an urgent line where the
// flag is for today or now.
#pragma once

#include "dialogs/proof.h"

namespace legwork::nlu {
class Lexicon;
}

namespace legwork::dialogs {

Proof prove_flags(const Ground& ground, const nlu::Lexicon& lexicon);

}  // namespace legwork::dialogs
