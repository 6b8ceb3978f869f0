// legwork build PACK -o FILE: a pack, with the languages beside it, into one store.
#include <cstdio>

#include "bot/commands/commands.h"
#include "bot/commands/packs.h"

namespace legwork::bot {

int build(const std::string& pack, const std::string& language, const std::string& store) {
  const std::vector<corpus::Pack> packs = read_packs(pack, language);
  bool sound = true;
  for (const corpus::Pack& each : packs) {
    for (const Error& fault : each.faults)
      std::fprintf(stderr, "%s\n", fault.line().c_str());
    sound = sound && each.faults.empty();
  }
  if (!sound)
    return exit_failure;
  const Result<bool> written = corpus::write_store(packs, store);
  return written ? exit_ok : refused(written.error());
}

}  // namespace legwork::bot
