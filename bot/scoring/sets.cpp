#include "bot/scoring/sets.h"

namespace legwork::bot::scoring {

std::string_view name(Half half) {
  return half == Half::open ? "open" : "locked";
}

void each_case(const corpus::Folder& tests, const std::string& kind, const std::string& language,
               std::string_view key, corpus::Faults& faults,
               const std::function<void(corpus::Fields&, const Place&)>& take) {
  const std::string open = kind + "/" + language;
  corpus::Folder folder = tests;
  for (const Half half : {Half::open, Half::locked})
    for (const std::string& path : folder.files(half == Half::open ? open : open + "/locked")) {
      const auto tree = folder.tree(path, faults);
      if (!tree)
        continue;
      corpus::Fields file(*tree, faults);
      for (const corpus::Tree& table : file.tables(key)) {
        corpus::Fields fields(table, faults);
        take(fields, {corpus::stem_of(path), half});
        fields.refuse_others();
      }
      file.refuse_others();
    }
}

}  // namespace legwork::bot::scoring
