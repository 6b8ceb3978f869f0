// legwork check PACK: every fault of a pack, one a line; what was proved, on standard error.
#include <cstdio>
#include <utility>
#include <vector>

#include "bot/commands/commands.h"
#include "bot/commands/packs.h"
#include "corpus/check.h"
#include "dialogs/check.h"

namespace legwork::bot {

int check(const std::string& pack, const std::string& language, std::size_t patients) {
  bool sound = true;
  dialogs::Proving proving;
  proving.patients = patients;
  proving.proved = [](const std::string& line) {
    std::fprintf(stderr, "proved: %s\n", line.c_str());
  };
  for (const corpus::Pack& each : read_packs(pack, language)) {
    std::vector<Error> faults = corpus::check_pack(each);
    if (each.faults.empty())
      for (Error& fault : dialogs::check_talk(each, proving))
        faults.push_back(std::move(fault));
    for (const Error& fault : faults)
      std::printf("%s\n", fault.line().c_str());
    sound = sound && faults.empty();
  }
  if (sound)
    std::printf("no faults\n");
  const bool written = std::fflush(stdout) == 0;
  return sound && written ? exit_ok : exit_failure;
}

}  // namespace legwork::bot
