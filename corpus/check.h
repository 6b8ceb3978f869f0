// Proves things about a pack; what it cannot prove is a fault.
//
//   for (const Error& fault : check_pack(read_pack("corpus/legs", "en"))) std::cerr <<
//   fault.line();
//   -> legs/en/findings/swelling.toml:2:14: unknown rule <sight>; did you mean <site>?
#pragma once

#include <vector>

#include "corpus/compile.h"

namespace legwork::corpus {

// The pack's own faults, then: every example is understood as what it stands for and no
// counter-example is; every finding is asked by some question; every id is used; every answer's
// length and reading grade are within bounds.
std::vector<Error> check_pack(const Pack& pack);

}  // namespace legwork::corpus
