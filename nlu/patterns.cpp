#include "nlu/patterns.h"

#include <re2/re2.h>
#include <re2/set.h>

#include <array>
#include <cassert>
#include <cstdlib>
#include <string>

namespace legwork::nlu {
namespace {

enum Index : int { ratio, clinical, iso_date, plain_date };

constexpr std::array<const char*, 4> sources = {
    R"((?:^|[^\d/.])(\d{1,2}(?:\.\d)?) ?/ ?10(?:[^\d/]|$))",
    R"((?:^|[^\d/.])(\d{1,3}) ?/ ?(7|52|12)(?:[^\d/]|$))",
    R"((?:^|\D)((?:19|20)\d\d)-(\d{1,2})-(\d{1,2})(?:\D|$))",
    R"((?:^|[^\d/.])(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)?\d\d)(?:[^\d/.]|$))",
};

RE2::Options quiet() {
  RE2::Options options;
  options.set_log_errors(false);
  return options;
}

int integer(re2::StringPiece digits) {
  return std::atoi(std::string(digits).c_str());
}

}  // namespace

struct Patterns::Compiled {
  Compiled()
      : set(quiet(), RE2::UNANCHORED),
        decimal(R"(\d{1,9}(?:\.\d{1,6})?)", quiet()),
        thousands(R"(\d{1,3}(?:,\d{3})+)", quiet()) {
    for (const char* source : sources) {
      const int index = set.Add(source, nullptr);
      assert(index >= 0);
      static_cast<void>(index);
      each.push_back(std::make_unique<RE2>(source, quiet()));
    }
    const bool compiled = set.Compile();
    assert(compiled);
    static_cast<void>(compiled);
  }
  RE2::Set set;  // says in one pass which shapes there are at all: in most texts none
  std::vector<std::unique_ptr<RE2>> each;
  RE2 decimal;
  RE2 thousands;
};

Patterns::Patterns() : compiled_(std::make_unique<Compiled>()) {}
Patterns::~Patterns() = default;
Patterns::Patterns(Patterns&&) noexcept = default;
Patterns& Patterns::operator=(Patterns&&) noexcept = default;

namespace {

Shape shape_of(int index, const std::array<re2::StringPiece, 4>& groups) {
  Shape shape;
  const std::string first(groups[1]);
  switch (index) {
    case ratio:
      shape.kind = Shape::Kind::score_of_ten;
      shape.value = std::strtod(first.c_str(), nullptr);
      break;
    case clinical: {
      shape.kind = Shape::Kind::days;
      const int unit = integer(groups[2]);
      shape.value = std::strtod(first.c_str(), nullptr) * (unit == 7 ? 1 : unit == 52 ? 7 : 30);
      break;
    }
    case iso_date:
      shape.kind = Shape::Kind::date;
      shape.year = integer(groups[1]);
      shape.month = integer(groups[2]);
      shape.day = integer(groups[3]);
      break;
    default:
      shape.kind = Shape::Kind::date;
      shape.day = integer(groups[1]);
      shape.month = integer(groups[2]);
      shape.year = integer(groups[3]);
      if (shape.year < 100)
        shape.year += 2000;
  }
  return shape;
}

}  // namespace

std::vector<Shape> Patterns::shapes(std::string_view folded) const {
  std::vector<Shape> found;
  const re2::StringPiece text(folded.data(), folded.size());
  std::vector<int> present;
  RE2::Set::ErrorInfo problem{};
  if (!compiled_->set.Match(text, &present, &problem)) {
    if (problem.kind == RE2::Set::kNoError)
      return found;
    // Out of memory for the combined automaton: ask each pattern by itself instead.
    for (int index = 0; index < static_cast<int>(compiled_->each.size()); ++index)
      present.push_back(index);
  }
  for (const int index : present) {
    std::array<re2::StringPiece, 4> groups;
    const RE2& pattern = *compiled_->each[static_cast<std::size_t>(index)];
    const int wanted = pattern.NumberOfCapturingGroups() + 1;
    for (std::size_t at = 0;
         pattern.Match(text, at, text.size(), RE2::UNANCHORED, groups.data(), wanted);) {
      Shape shape = shape_of(index, groups);
      const auto last = static_cast<std::size_t>(wanted - 1);
      const auto whole =
          static_cast<std::size_t>(groups[0].data() - text.data()) + groups[0].size();
      shape.begin = static_cast<std::size_t>(groups[1].data() - text.data());
      shape.end = static_cast<std::size_t>(groups[last].data() + groups[last].size() - text.data());
      if (index == ratio)
        shape.end = text.rfind("10", whole) + 2;
      found.push_back(shape);
      at = shape.end;
    }
  }
  return found;
}

std::optional<double> Patterns::number(std::string_view word) const {
  const re2::StringPiece piece(word.data(), word.size());
  std::string digits(word);
  if (RE2::FullMatch(piece, compiled_->thousands))
    std::erase(digits, ',');
  else if (!RE2::FullMatch(piece, compiled_->decimal))
    return std::nullopt;
  return std::strtod(digits.c_str(), nullptr);
}

}  // namespace legwork::nlu
