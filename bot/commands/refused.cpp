#include <cstdio>

#include "bot/commands/commands.h"

namespace legwork::bot {

int refused(const Error& error) {
  std::fprintf(stderr, "legwork: %s\n", error.line().c_str());
  return exit_failure;
}

}  // namespace legwork::bot
