#include "corpus/phrases.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "nlu/templates.h"

namespace legwork::corpus {
namespace {

// Two phrases with the same key cannot both be right.
std::string key_of(const nlu::Phrase& phrase) {
  std::string scope;
  switch (phrase.kind) {
    case nlu::Kind::finding:
    case nlu::Kind::answer:
    case nlu::Kind::rule:
      scope = phrase.id;
      break;
    case nlu::Kind::trigger:
    case nlu::Kind::stop:
    case nlu::Kind::pseudo:
      scope = phrase.id + ' ' + phrase.direction;
      break;
    default:
      break;
  }
  // Spaces and capitals make no difference to what matches.
  std::string pattern;
  for (const char letter : phrase.pattern) {
    if (letter == ' ' && (pattern.empty() || pattern.back() == ' '))
      continue;
    pattern += letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
  }
  // Two ids may well be blocked by the same words: each block speaks for its own id only.
  if (phrase.blocks)
    scope = phrase.id + " not";
  return std::to_string(static_cast<int>(phrase.kind)) + '\n' + scope + '\n' + pattern;
}

// `where` moved right by `columns`: to a place inside the text that stands there.
std::string inside(const std::string& where, std::size_t columns) {
  const std::size_t colon = where.rfind(':');
  if (colon == std::string::npos)
    return where;
  return where.substr(0, colon + 1) + std::to_string(std::stoul(where.substr(colon + 1)) + columns);
}

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
  }));
}

// Whether the signs of the pattern can be read; if not, that is a fault.
bool signs_right(const nlu::Phrase& phrase, Faults& faults) {
  const auto parsed = nlu::parse_template(phrase.pattern);
  if (parsed)
    return true;
  const std::size_t column = std::stoul(parsed.error().where) - 1;
  faults.add(
      inside(phrase.where, characters(std::string_view(phrase.pattern).substr(0, column)) + 1),
      parsed.error().what);
  return false;
}

// Whether all <names> are known; the others are faults. "<some>" is the reader's own.
bool rules_known(const nlu::Phrase& phrase, const std::vector<std::string>& names, Faults& faults) {
  bool known = true;
  std::size_t open = phrase.pattern.find('<');
  while (open != std::string::npos) {
    const std::size_t close = phrase.pattern.find('>', open);
    if (close == std::string::npos)
      break;
    const std::string name = phrase.pattern.substr(open + 1, close - open - 1);
    if (name != "some" && !std::binary_search(names.begin(), names.end(), name)) {
      // One more for the quote in front of the text.
      const std::size_t column = characters(std::string_view(phrase.pattern).substr(0, open)) + 1;
      const std::string meant = nearest(name, names);
      faults.add(
          inside(phrase.where, column),
          "unknown rule <" + name + ">" + (meant.empty() ? "" : "; did you mean <" + meant + ">?"));
      known = false;
    }
    open = phrase.pattern.find('<', close);
  }
  return known;
}

}  // namespace

void check_repeats(const std::vector<nlu::Phrase>& phrases, Faults& faults) {
  std::map<std::string, const nlu::Phrase*> seen;
  for (const nlu::Phrase& phrase : phrases) {
    const auto [first, fresh] = seen.emplace(key_of(phrase), &phrase);
    // An option may say again what its label says.
    const bool harmless = phrase.kind == nlu::Kind::answer && first->second->value == phrase.value;
    if (!fresh && !harmless)
      faults.add(phrase.where, "\"" + phrase.pattern + "\" is already in " + first->second->where);
  }
}

void drop_faulty(std::vector<nlu::Phrase>& phrases, Faults& faults) {
  std::set<std::string> rules;
  for (const nlu::Phrase& phrase : phrases)
    if (phrase.kind == nlu::Kind::rule)
      rules.insert(phrase.id);
  const std::vector<std::string> names(rules.begin(), rules.end());
  std::erase_if(phrases, [&](const nlu::Phrase& phrase) {
    return !signs_right(phrase, faults) || !rules_known(phrase, names, faults);
  });
}

}  // namespace legwork::corpus
