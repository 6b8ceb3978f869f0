#include "corpus/fields.h"

namespace legwork::corpus {
namespace {

bool blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

}  // namespace

std::vector<Worded> texts_of(const Tree& list, std::string_view name, Faults& faults) {
  std::vector<Worded> texts;
  if (list.kind != Tree::Kind::list) {
    faults.add(list.where, std::string(name) + " must be a list of texts");
    return texts;
  }
  for (const Tree& item : list.items) {
    if (item.kind != Tree::Kind::text)
      faults.add(item.where, std::string(name) + " must be a list of texts");
    else if (blank(item.text))
      faults.add(item.where, std::string(name) + " holds an empty text");
    else
      texts.push_back({item.text, item.where});
  }
  return texts;
}

Fields::Fields(const Tree& table, Faults& faults) : table_(&table), faults_(&faults) {
  if (table.kind != Tree::Kind::table)
    faults.add(table.where, "must be a table of keys and values");
}

const Tree* Fields::any(std::string_view key, Need need) {
  known_.emplace(key);
  if (const Tree::Entry* entry = table_->find(key))
    return &entry->value;
  if (need == Need::required && table_->kind == Tree::Kind::table)
    faults_->add(table_->where, std::string(key) + " is missing");
  return nullptr;
}

const Tree* Fields::of_kind(std::string_view key, Need need, Tree::Kind kind,
                            std::string_view what) {
  const Tree* value = any(key, need);
  if (value == nullptr || value->kind == kind)
    return value;
  fault(key, std::string(key) + " must be " + std::string(what));
  return nullptr;
}

const Tree* Fields::table(std::string_view key, Need need) {
  return of_kind(key, need, Tree::Kind::table, "a table");
}

const Tree* Fields::list(std::string_view key, Need need) {
  return of_kind(key, need, Tree::Kind::list, "a list");
}

std::string Fields::text(std::string_view key, Need need) {
  const Tree* value = of_kind(key, need, Tree::Kind::text, "text in quotes");
  if (value == nullptr)
    return "";
  if (blank(value->text))
    fault(key, std::string(key) + " is empty");
  return value->text;
}

double Fields::number(std::string_view key, Need need, double missing) {
  const Tree* value = of_kind(key, need, Tree::Kind::number, "a number");
  return value == nullptr ? missing : value->number;
}

bool Fields::yes(std::string_view key, bool missing) {
  const Tree* value = of_kind(key, Need::optional, Tree::Kind::yes_no, "true or false");
  return value == nullptr ? missing : value->yes;
}

std::vector<Worded> Fields::texts(std::string_view key, Need need) {
  const Tree* value = any(key, need);
  if (value == nullptr)
    return {};
  if (need == Need::required && value->kind == Tree::Kind::list && value->items.empty())
    faults_->add(value->where, std::string(key) + " is empty");
  return texts_of(*value, key, *faults_);
}

std::span<const Tree> Fields::tables(std::string_view key) {
  const Tree* value = of_kind(key, Need::optional, Tree::Kind::list, "a list of tables");
  return value == nullptr ? std::span<const Tree>{} : std::span<const Tree>(value->items);
}

const std::string& Fields::where(std::string_view key) const {
  const Tree::Entry* entry = table_->find(key);
  return entry == nullptr ? table_->where : entry->value.where;
}

void Fields::refuse_others() {
  const std::vector<std::string> names(known_.begin(), known_.end());
  for (const Tree::Entry& entry : table_->entries)
    if (!known_.contains(entry.key))
      faults_->add(entry.where, unknown("key", entry.key, names));
}

}  // namespace legwork::corpus
