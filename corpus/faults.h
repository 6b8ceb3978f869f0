// What is wrong with a pack, gathered while it is read, so that all of it is told in one go.
//
//   Faults faults;
//   faults.add("legs/en/findings/calf.toml:1:1", unknown("finding", "swellin", ids));
//   faults.sorted()  -> {legs/en/findings/calf.toml:1:1: unknown finding swellin; did you mean ...}
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "nlu/result.h"

namespace legwork::corpus {

class Faults {
 public:
  void add(std::string where, std::string what);
  void add(std::vector<Error> faults);
  bool empty() const { return list_.empty(); }
  // By path, then line, then column; of equal ones only one.
  std::vector<Error> sorted() const;

 private:
  std::vector<Error> list_;
};

// The one of `names` that `word` was most likely meant to be; "" when none is near.
std::string nearest(std::string_view word, const std::vector<std::string>& names);

// "unknown finding swellin; did you mean swelling?"
std::string unknown(std::string_view kind, std::string_view word,
                    const std::vector<std::string>& names);

}  // namespace legwork::corpus
