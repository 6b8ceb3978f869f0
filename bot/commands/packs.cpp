#include "bot/commands/packs.h"

namespace legwork::bot {

std::vector<corpus::Pack> read_packs(const std::string& folder, const std::string& language) {
  std::vector<std::string> languages{language};
  if (language.empty())
    languages = corpus::languages_of(folder);
  if (languages.empty())
    languages = {"en"};  // so that what is missing is said
  std::vector<corpus::Pack> packs;
  for (const std::string& each : languages)
    packs.push_back(corpus::read_pack(folder, each));
  return packs;
}

}  // namespace legwork::bot
