// One knowledge file as a tree of values that know where they stand. The only door to TOML.
//
//   Result<Tree> tree = parse_tree("says = [\"swollen\"]", "legs/en/findings/swelling.toml");
//   tree->find("says")->value.items[0].where  -> "legs/en/findings/swelling.toml:1:9"
//
// TOML itself refuses a key that is given twice and text that is not UTF-8. Lines and columns count
// from 1; columns count characters, not bytes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "nlu/result.h"

namespace legwork::corpus {

struct Tree {
  enum class Kind { text, number, yes_no, list, table, date };
  struct Entry;

  Kind kind = Kind::table;
  std::string where;           // path:line:column
  std::string text;            // of a text
  double number = 0;           // of a number
  bool yes = false;            // of a yes_no
  std::vector<Tree> items;     // of a list
  std::vector<Entry> entries;  // of a table, in the order of the file

  // Null when the table has no such key.
  const Entry* find(std::string_view key) const;
};

struct Tree::Entry {
  std::string key;
  std::string where;  // of the key
  Tree value;
};

// `path` is for messages only; the error of a broken file has its line and column.
Result<Tree> parse_tree(std::string_view bytes, const std::string& path);

}  // namespace legwork::corpus
