// How a word sounds, roughly, so that one spelt by ear is found: "cofing" and "coughing" are
// "kfng".
//
// What letters sound like is data (languages/xx/sounds.toml). Immutable; safe to share.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "nlu/bytes.h"

namespace legwork::nlu {

class Sounds {
 public:
  Sounds() = default;
  Sounds(std::vector<std::pair<std::string, std::string>> rules, std::string silent);
  // Empty when no sounds are known.
  std::string key(std::string_view word) const;

  void write(ByteWriter& out) const;
  void read(ByteReader& in);

 private:
  std::vector<std::pair<std::string, std::string>> rules_;  // longest first
  std::string silent_;
};

}  // namespace legwork::nlu
