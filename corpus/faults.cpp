#include "corpus/faults.h"

#include <algorithm>
#include <charconv>
#include <tuple>
#include <utility>

namespace legwork::corpus {
namespace {

struct Place {
  std::string_view path;
  int line = 0;
  int column = 0;
};

// The number behind the last colon, taken off; 0 and `text` as it was when there is none.
int take_number(std::string_view& text) {
  const std::size_t colon = text.rfind(':');
  if (colon == std::string_view::npos || colon + 1 == text.size())
    return 0;
  int number = 0;
  const char* end = text.data() + text.size();
  const auto [stop, code] = std::from_chars(text.data() + colon + 1, end, number);
  if (code != std::errc() || stop != end)
    return 0;
  text = text.substr(0, colon);
  return number;
}

Place place(std::string_view where) {
  Place found;
  found.path = where;
  found.column = take_number(found.path);
  found.line = take_number(found.path);
  if (found.line == 0)
    std::swap(found.line, found.column);
  return found;
}

bool earlier(const Error& one, const Error& other) {
  const Place a = place(one.where);
  const Place b = place(other.where);
  return std::tie(a.path, a.line, a.column, one.what) <
         std::tie(b.path, b.line, b.column, other.what);
}

// Levenshtein's distance: letters to put in, take out or change.
std::size_t distance(std::string_view one, std::string_view other) {
  std::vector<std::size_t> row(other.size() + 1);
  for (std::size_t j = 0; j < row.size(); ++j)
    row[j] = j;
  for (std::size_t i = 0; i < one.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i + 1;
    for (std::size_t j = 0; j < other.size(); ++j) {
      const std::size_t changed = diagonal + (one[i] == other[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({changed, row[j] + 1, row[j + 1] + 1});
    }
  }
  return row.back();
}

}  // namespace

void Faults::add(std::string where, std::string what) {
  list_.push_back({std::move(where), std::move(what)});
}

void Faults::add(std::vector<Error> faults) {
  for (Error& fault : faults)
    list_.push_back(std::move(fault));
}

std::vector<Error> Faults::sorted() const {
  std::vector<Error> list = list_;
  std::stable_sort(list.begin(), list.end(), earlier);
  const auto same = [](const Error& a, const Error& b) {
    return a.where == b.where && a.what == b.what;
  };
  list.erase(std::unique(list.begin(), list.end(), same), list.end());
  return list;
}

std::string nearest(std::string_view word, const std::vector<std::string>& names) {
  std::string best;
  std::size_t best_distance = 0;
  for (const std::string& name : names) {
    const std::size_t away = distance(word, name);
    // Half of the letters may differ: "sight" is still seen to be "site", "hip" is not "toe".
    if (away * 2 > std::max(word.size(), name.size()) + 1)
      continue;
    if (best.empty() || away < best_distance || (away == best_distance && name < best)) {
      best = name;
      best_distance = away;
    }
  }
  return best;
}

std::string unknown(std::string_view kind, std::string_view word,
                    const std::vector<std::string>& names) {
  std::string what = "unknown " + std::string(kind) + " " + std::string(word);
  const std::string meant = nearest(word, names);
  if (!meant.empty())
    what += "; did you mean " + meant + "?";
  return what;
}

}  // namespace legwork::corpus
