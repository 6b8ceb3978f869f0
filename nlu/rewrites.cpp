#include "nlu/rewrites.h"

#include <algorithm>

namespace legwork::nlu {

Rewrites::Rewrites(const std::vector<Rule>& rules) : rules_(rules) {
  for (std::size_t i = 0; i < rules_.size(); ++i)
    by_first_[rules_[i].from.front()].push_back(i);
  for (auto& [first, indices] : by_first_)
    std::stable_sort(indices.begin(), indices.end(), [this](std::size_t a, std::size_t b) {
      return rules_[a].from.size() > rules_[b].from.size();
    });
}

const Rewrites::Rule* Rewrites::rule_at(const std::vector<Word>& words, std::size_t at) const {
  if (words.size() == 1 && words[at].text.size() == 1)
    return nullptr;  // "n" by itself answers; within a sentence it is "and"
  const auto candidates = by_first_.find(words[at].text);
  if (candidates == by_first_.end())
    return nullptr;
  for (const std::size_t index : candidates->second) {
    const Rule& rule = rules_[index];
    if (at + rule.from.size() > words.size())
      continue;
    bool same = true;
    for (std::size_t i = 1; i < rule.from.size() && same; ++i)
      same = words[at + i].text == rule.from[i] && words[at + i].before == Break::none;
    if (same)
      return &rule;
  }
  return nullptr;
}

std::vector<std::string> Rewrites::words() const {
  std::vector<std::string> all;
  for (const Rule& rule : rules_)
    all.insert(all.end(), rule.from.begin(), rule.from.end());
  return all;
}

void Rewrites::write(ByteWriter& out) const {
  out.put(static_cast<std::uint32_t>(rules_.size()));
  for (const Rule& rule : rules_)
    for (const auto* side : {&rule.from, &rule.to}) {
      out.put(static_cast<std::uint32_t>(side->size()));
      for (const std::string& word : *side)
        out.put(word);
    }
}

void Rewrites::read(ByteReader& in) {
  std::vector<Rule> rules;
  for (auto count = in.get<std::uint32_t>(); count > 0 && in.ok(); --count) {
    Rule rule;
    for (auto* side : {&rule.from, &rule.to})
      for (auto words = in.get<std::uint32_t>(); words > 0 && in.ok(); --words)
        side->push_back(in.get_text());
    if (in.ok() && !rule.from.empty())
      rules.push_back(std::move(rule));
  }
  *this = Rewrites(rules);
}

}  // namespace legwork::nlu
