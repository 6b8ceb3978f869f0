#include "corpus/digest.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <string_view>
#include <vector>

namespace legwork::corpus {
namespace {

constexpr std::uint64_t start_of_all = 14695981039346656037ULL;

constexpr std::uint64_t prime = 1099511628211ULL;

std::uint64_t word_at(std::string_view bytes, std::size_t at) {
  std::uint64_t word = 0;
  std::memcpy(&word, bytes.data() + at, std::min(sizeof word, bytes.size() - at));
  return word;
}

// FNV-1a (Fowler, Noll, Vo) over words of eight bytes instead of single ones, in four lanes that do
// not wait for one another, since the lexicon is megabytes; with a shift after each step, because
// its high bits mix better than its low ones.
std::uint64_t mix(std::uint64_t hash, std::string_view bytes) {
  const auto step = [](std::uint64_t lane, std::uint64_t word) {
    lane = (lane ^ word) * prime;
    return lane ^ (lane >> 29);
  };
  std::array<std::uint64_t, 4> lanes{hash, hash + 1, hash + 2, hash + 3};
  std::size_t at = 0;
  for (; bytes.size() - at >= 32; at += 32)
    for (std::size_t lane = 0; lane < lanes.size(); ++lane)
      lanes[lane] = step(lanes[lane], word_at(bytes, at + 8 * lane));
  for (; at < bytes.size(); at += 8)
    lanes[0] = step(lanes[0], word_at(bytes, at));
  for (const std::uint64_t lane : lanes)
    hash = step(hash, lane);
  return step(hash, bytes.size());
}

std::string in_digits(std::uint64_t hash) {
  char digits[17];
  std::snprintf(digits, sizeof digits, "%016llx", static_cast<unsigned long long>(hash));
  return digits;
}

std::vector<std::string> tables_of(Database& database) {
  std::vector<std::string> tables;
  Statement rows = database.prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'meta' "
      "AND name <> 'lexicon' AND name NOT LIKE 'faq_words%' AND name NOT LIKE 'sqlite_%' ORDER BY "
      "name");
  while (rows.next())
    tables.push_back(rows.text(0));
  return tables;
}

}  // namespace

std::string digest_of(Database& database) {
  std::uint64_t sum = 0;
  for (const std::string& table : tables_of(database)) {
    const std::uint64_t start = mix(start_of_all, table);
    Statement rows = database.prepare("SELECT * FROM \"" + table + "\"");
    while (rows.next()) {
      std::uint64_t row = start;
      for (int column = 0; column < rows.columns(); ++column)
        row = mix(row, rows.bytes(column));
      sum += row;
    }
  }
  return in_digits(sum);
}

std::string digest_of(std::string_view bytes) {
  return in_digits(mix(start_of_all, bytes));
}

}  // namespace legwork::corpus
