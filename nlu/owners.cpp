#include "nlu/owners.h"

#include <algorithm>

namespace legwork::nlu {
namespace {

constexpr std::uint32_t words_to_relation = 2;       // "my mum", "my lovely mum"
constexpr std::uint32_t words_to_aged_relation = 6;  // "my poor 4 year old son"

bool is_pronoun(const std::string& id) {
  return id == "he" || id == "she" || id == relation_they;
}

}  // namespace

Owners owners_of(const Lexicon::Tables& tables, const std::vector<Word>& words,
                 std::span<const Match> matches, std::span<const Match> findings) {
  const auto size = static_cast<std::uint32_t>(words.size());
  std::vector<const Match*> person(size, nullptr);
  std::vector<bool> self(size, false);
  for (const Match& match : matches) {
    const Label& label = tables.labels[match.label];
    if (label.kind != Kind::relation || label.blocks)
      continue;
    const bool within_sign =
        label.id != relation_self &&
        std::any_of(findings.begin(), findings.end(), [&](const Match& finding) {
          return finding.words.covers(match.words) && !finding.in_gap(match.words) &&
                 finding.words.begin != match.words.begin;
        });
    if (within_sign)
      continue;
    if (label.id == relation_self)
      self[match.words.begin] = true;
    else if (!person[match.words.begin] ||
             match.words.size() > person[match.words.begin]->words.size())
      person[match.words.begin] = &match;
  }
  for (const Match& match : matches) {
    const Label& label = tables.labels[match.label];
    if (label.kind == Kind::pseudo && label.id == "speaker")
      for (std::uint32_t at = match.words.begin; at < match.words.end; ++at)
        self[at] = false;
    if (label.kind == Kind::relation && label.blocks)
      for (std::uint32_t at = match.words.begin; at < match.words.end; ++at)
        person[at] = nullptr;
  }
  // "my" in "my mum" and in "my 4 year old son" belongs to the one named.
  const auto may_stand_between = [&](std::uint32_t at) {
    return tables.fillers.contains(words[at].text) ||
           std::any_of(findings.begin(), findings.end(), [&](const Match& finding) {
             const auto traits = tables.findings.find(tables.labels[finding.label].id);
             return finding.words.contains(at) && traits != tables.findings.end() &&
                    traits->second.number;
           });
  };
  for (std::uint32_t at = 0; at < size; ++at) {
    if (!self[at] || !tables.fillers.contains(words[at].text))
      continue;  // "I" and "me" are nobody else's
    std::uint32_t ahead = at + 1;
    while (ahead < size && !person[ahead] && words[ahead].before == Break::none &&
           (ahead < at + words_to_relation || may_stand_between(ahead)))
      ++ahead;
    if (ahead < size && person[ahead] && words[ahead].before == Break::none &&
        !is_pronoun(tables.labels[person[ahead]->label].id) && ahead <= at + words_to_aged_relation)
      self[at] = false;
  }

  Owners owners;
  owners.of_word.resize(size, Owners::nobody);
  owners.typist = self;
  std::int32_t owner = Owners::nobody;
  std::int32_t last_named = Owners::nobody;
  for (std::uint32_t at = 0; at < size; ++at) {
    if (self[at]) {
      owner = Owners::self;
    } else if (person[at]) {
      const auto label = static_cast<std::int32_t>(person[at]->label);
      const bool pronoun = is_pronoun(tables.labels[person[at]->label].id);
      // "they operated on it": doctors, unless somebody was named.
      if (tables.labels[person[at]->label].id == relation_they && last_named == Owners::nobody) {
        owners.of_word[at] = owner;
        continue;
      }
      if (!pronoun)
        last_named = label;
      owner = pronoun && last_named != Owners::nobody ? last_named : label;
      owners.said.push_back(person[at]->label);
      owners.named.push_back(*person[at]);
      owners.named.back().label = static_cast<std::uint32_t>(owner);
    }
    owners.of_word[at] = owner;
  }
  return owners;
}

}  // namespace legwork::nlu
