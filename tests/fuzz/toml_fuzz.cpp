// Any bytes as a knowledge file and as the template of a phrase (corpus/tree.h, nlu/templates.h).
// What must hold: a file is refused in one line that names a place in it, or every part of its tree
// has such a place; a template is refused at one of its columns, or has as many readings as are
// counted. Each text in a file is tried as a template, too.
#include <algorithm>

#include "corpus/tree.h"
#include "nlu/templates.h"
#include "tests/fuzz/fuzz.h"

namespace legwork::fuzz {
namespace {

constexpr std::size_t readings_max = 400;  // as many as the lexicon's compiler writes out

void check_template(std::string_view pattern) {
  const Result<nlu::Piece> piece = nlu::parse_template(pattern);
  if (!piece) {
    const unsigned long column = std::stoul(piece.error().where);
    must(column >= 1 && column <= pattern.size() + 1, "a refusal names a column");
    must(!piece.error().what.empty(), "a refusal says why");
    return;
  }
  const std::size_t count = nlu::readings(*piece, readings_max);
  must(count >= 1 && count <= readings_max, "there is a reading, and no more are counted");
  if (count == readings_max)
    return;
  const std::vector<std::vector<nlu::Piece>> readings = nlu::expand(*piece);
  must(readings.size() == count, "there are as many readings as are counted");
  for (const std::vector<nlu::Piece>& reading : readings)
    must(!reading.empty(), "no reading is nothing at all");
}

void check_place(const std::string& where, std::string_view bytes) {
  int line = 0;
  int column = 0;
  must(std::sscanf(where.c_str(), "f.toml:%d:%d", &line, &column) == 2, "a place is complete");
  const auto breaks = std::count(bytes.begin(), bytes.end(), '\n');
  must(line >= 1 && line <= breaks + 1 && column >= 1, "a place is in the file");
}

void check_tree(const corpus::Tree& tree, std::string_view bytes) {
  check_place(tree.where, bytes);
  if (tree.kind == corpus::Tree::Kind::text)
    check_template(tree.text);
  for (const corpus::Tree& item : tree.items)
    check_tree(item, bytes);
  for (const corpus::Tree::Entry& entry : tree.entries) {
    check_place(entry.where, bytes);
    must(tree.find(entry.key) == &entry, "a key is found, and there once");
    check_tree(entry.value, bytes);
  }
}

}  // namespace
}  // namespace legwork::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace legwork;
  const std::string bytes = fuzz::input(data, size);
  const Result<corpus::Tree> tree = corpus::parse_tree(bytes, "f.toml");
  if (tree) {
    fuzz::check_tree(*tree, bytes);
  } else {
    fuzz::check_place(tree.error().where, bytes);
    fuzz::must(tree.error().line().find('\n') == std::string::npos, "a refusal is one line");
  }
  fuzz::check_template(bytes);
  return 0;
}
