#include "corpus/tree.h"

// Its assert stops the program at "[=", where the error that follows says what is wrong.
#define TOML_ASSERT(expr) static_assert(true)
#include <toml++/toml.h>

#include <algorithm>
#include <utility>

namespace legwork::corpus {
namespace {

std::string place(const std::string& path, const toml::source_position& at) {
  // A table that is only implied by "[a.b]" may have no position of its own.
  const auto line = std::max<toml::source_index>(at.line, 1);
  const auto column = std::max<toml::source_index>(at.column, 1);
  return path + ":" + std::to_string(line) + ":" + std::to_string(column);
}

bool stands_before(const toml::source_position& one, const toml::source_position& other) {
  return one.line != other.line ? one.line < other.line : one.column < other.column;
}

Tree grow(const toml::node& node, const std::string& path);

void grow_table(const toml::table& table, const std::string& path, Tree& tree) {
  tree.kind = Tree::Kind::table;
  std::vector<std::pair<toml::source_position, Tree::Entry>> found;
  for (const auto& [key, value] : table)
    found.push_back({key.source().begin,
                     {std::string(key.str()), place(path, key.source().begin), grow(value, path)}});
  // toml++ keeps keys by the alphabet; people read the order they wrote.
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return stands_before(a.first, b.first); });
  for (auto& [position, entry] : found)
    tree.entries.push_back(std::move(entry));
}

Tree grow(const toml::node& node, const std::string& path) {
  Tree tree;
  tree.where = place(path, node.source().begin);
  if (const auto* table = node.as_table()) {
    grow_table(*table, path, tree);
  } else if (const auto* list = node.as_array()) {
    tree.kind = Tree::Kind::list;
    for (const toml::node& item : *list)
      tree.items.push_back(grow(item, path));
  } else if (const auto* text = node.as_string()) {
    tree.kind = Tree::Kind::text;
    tree.text = text->get();
  } else if (const auto* truth = node.as_boolean()) {
    tree.kind = Tree::Kind::yes_no;
    tree.yes = truth->get();
  } else if (const auto number = node.value<double>()) {
    tree.kind = Tree::Kind::number;
    tree.number = *number;
  } else {
    tree.kind = Tree::Kind::date;
  }
  return tree;
}

}  // namespace

const Tree::Entry* Tree::find(std::string_view key) const {
  for (const Entry& entry : entries)
    if (entry.key == key)
      return &entry;
  return nullptr;
}

Result<Tree> parse_tree(std::string_view bytes, const std::string& path) {
  try {
    return grow(toml::parse(bytes), path);
  } catch (const toml::parse_error& error) {
    std::string what(error.description());
    // toml++ shows the offending text, line breaks included; a fault is one line.
    std::replace(what.begin(), what.end(), '\n', ' ');
    return Error{place(path, error.source().begin), what};
  }
}

}  // namespace legwork::corpus
