// Reads one table of a knowledge file field by field and tells what is missing, misplaced or
// unknown.
//
//   Fields fields(tree, faults);
//   const std::string id = fields.text("id");
//   fields.refuse_others();   // legs/scores.toml:4:1: unknown key treshold; did you mean
//   threshold?
//
// A field that is missing or of the wrong type is a fault and comes back empty: reading goes on, so
// that all faults are found in one go.
#pragma once

#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/faults.h"
#include "corpus/names.h"
#include "corpus/tree.h"

namespace legwork::corpus {

enum class Need { required, optional };

// A text and where it stands.
struct Worded {
  std::string text;
  std::string where;
};

// The texts of a list; `name` is what a fault calls it.
std::vector<Worded> texts_of(const Tree& list, std::string_view name, Faults& faults);

class Fields {
 public:
  // `table` and `faults` must outlive this. A `table` that is none is a fault.
  Fields(const Tree& table, Faults& faults);

  // Null when it is missing.
  const Tree* any(std::string_view key, Need need = Need::required);
  const Tree* table(std::string_view key, Need need = Need::required);
  const Tree* list(std::string_view key, Need need = Need::required);
  std::string text(std::string_view key, Need need = Need::required);
  double number(std::string_view key, Need need = Need::required, double missing = 0);
  bool yes(std::string_view key, bool missing = false);
  std::vector<Worded> texts(std::string_view key, Need need = Need::required);
  // The tables of [[key]]; none when it is missing.
  std::span<const Tree> tables(std::string_view key);
  // One of the names of an enumeration; its first when it is none of them.
  template <typename E, std::size_t N>
  E one_of(std::string_view key, const Names<E, N>& names, Need need = Need::required);

  // Where the value of `key` stands; where the table stands when there is none.
  const std::string& where(std::string_view key) const;
  const std::string& where() const { return table_->where; }
  const std::vector<Tree::Entry>& entries() const { return table_->entries; }
  void fault(std::string_view key, std::string what) { faults_->add(where(key), std::move(what)); }

  // Call last: every key that nobody asked for is a fault.
  void refuse_others();

 private:
  const Tree* of_kind(std::string_view key, Need need, Tree::Kind kind, std::string_view what);

  const Tree* table_;
  Faults* faults_;
  std::set<std::string, std::less<>> known_;
};

template <typename E, std::size_t N>
E Fields::one_of(std::string_view key, const Names<E, N>& names, Need need) {
  const std::string word = text(key, need);
  if (word.empty())
    return names.front().value;
  const auto value = value_of(names, word);
  if (!value)
    fault(key, unknown(key, word, all_names(names)));
  return value.value_or(names.front().value);
}

}  // namespace legwork::corpus
