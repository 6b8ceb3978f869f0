#include "nlu/sounds.h"

#include <algorithm>

namespace legwork::nlu {

Sounds::Sounds(std::vector<std::pair<std::string, std::string>> rules, std::string silent)
    : rules_(std::move(rules)), silent_(std::move(silent)) {
  std::stable_sort(rules_.begin(), rules_.end(),
                   [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
}

std::string Sounds::key(std::string_view word) const {
  if (rules_.empty())
    return {};
  std::string sound;
  for (std::size_t at = 0; at < word.size();) {
    const auto rule = std::find_if(rules_.begin(), rules_.end(), [&](const auto& each) {
      return word.substr(at).starts_with(each.first);
    });
    if (rule == rules_.end()) {
      sound += word[at++];
    } else {
      sound += rule->second;
      at += rule->first.size();
    }
  }
  std::string key;
  for (std::size_t i = 0; i < sound.size(); ++i) {
    const bool silent = i > 0 && silent_.find(sound[i]) != std::string::npos;
    if (!silent && (key.empty() || key.back() != sound[i]))
      key += sound[i];
  }
  return key;
}

void Sounds::write(ByteWriter& out) const {
  out.put(silent_);
  out.put(static_cast<std::uint32_t>(rules_.size()));
  for (const auto& [from, to] : rules_) {
    out.put(from);
    out.put(to);
  }
}

void Sounds::read(ByteReader& in) {
  silent_ = in.get_text();
  for (auto count = in.get<std::uint32_t>(); count > 0 && in.ok(); --count) {
    std::string from = in.get_text();
    std::string to = in.get_text();
    if (!from.empty())  // nothing sounds like nothing: a rule that would never end
      rules_.emplace_back(std::move(from), std::move(to));
  }
}

}  // namespace legwork::nlu
