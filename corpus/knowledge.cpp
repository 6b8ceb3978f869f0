#include "corpus/knowledge.h"

#include "corpus/names.h"

namespace legwork::corpus {
namespace {

// Packs hold dozens to a few hundred of each kind: a scan of short strings is as quick as a map.
template <typename T>
const T* find(const std::vector<T>& all, std::string_view id) {
  for (const T& each : all)
    if (each.id == id)
      return &each;
  return nullptr;
}

}  // namespace

std::string_view name(Urgency urgency) {
  return name_of(urgency_names, urgency);
}

std::optional<Urgency> urgency_from_name(std::string_view name) {
  return value_of(urgency_names, name);
}

const Finding* Knowledge::finding(std::string_view id) const {
  return find(findings, id);
}

const Condition* Knowledge::condition(std::string_view id) const {
  return find(conditions, id);
}

const Question* Knowledge::question(std::string_view id) const {
  return find(questions, id);
}

const Faq* Knowledge::faq(std::string_view id) const {
  return find(faqs, id);
}

const Source* Knowledge::source(std::string_view id) const {
  return find(sources, id);
}

const std::string& Knowledge::text(const std::string& id) const {
  const auto found = texts.find(id);
  return found == texts.end() ? id : found->second;
}

}  // namespace legwork::corpus
