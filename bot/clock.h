// The day that it is here and now. The one place where the program looks at a clock; everything
// below bot/ is told.
#pragma once

#include "nlu/reader.h"

namespace legwork::bot {

nlu::Day today();

}  // namespace legwork::bot
