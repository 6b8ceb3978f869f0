// Proves that every condition comes top for somebody: first among the suspects of the reply to one
// message that tells it all.
//
// The patient is made up: of each finding in the condition's evidence, what speaks most for the
// condition; then, finding by finding, whatever brings it further ahead of the others (there, not
// there, each value, each number that terms tell apart, or not told), until nothing does.
#pragma once

#include "dialogs/proof.h"

namespace legwork::dialogs {

Proof prove_causes(const Ground& ground);

}  // namespace legwork::dialogs
