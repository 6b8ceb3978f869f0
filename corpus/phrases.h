// Faults between phrases, which no single file can see.
#pragma once

#include "corpus/faults.h"
#include "nlu/lexicon.h"

namespace legwork::corpus {

// The same pattern said twice where it could only mean one thing: in one finding, in two FAQ
// entries or intents, for two numbers. Two findings may share a pattern ("both legs" is a side and
// a finding of its own) but not two values of one finding.
void check_repeats(const std::vector<nlu::Phrase>& phrases, Faults& faults);

// Takes out every phrase whose signs cannot be read or that names a <rule> nobody declared, and
// says at which of its characters. What is left may still be refused by the lexicon.
void drop_faulty(std::vector<nlu::Phrase>& phrases, Faults& faults);

}  // namespace legwork::corpus
