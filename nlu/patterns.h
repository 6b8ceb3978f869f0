// Numbers in the shapes that need no language: "7/10", "3/52", "12/03/2024", "2.5", "1,500".
//
// Found by RE2 in folded text: linear time whatever the text. Immutable; safe to share.
#pragma once

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace legwork::nlu {

struct Shape {
  enum class Kind {
    score_of_ten,  // 7/10          value 7
    days,          // 3/52          value 21: the way doctors write weeks; also /7 and /12
    date           // 2024-03-12, 12/03/2024 (day first)
  };
  Kind kind = Kind::score_of_ten;
  std::size_t begin = 0;  // in the folded text
  std::size_t end = 0;
  double value = 0;
  int year = 0;
  int month = 0;
  int day = 0;
};

class Patterns {
 public:
  Patterns();
  ~Patterns();
  Patterns(Patterns&&) noexcept;
  Patterns& operator=(Patterns&&) noexcept;

  std::vector<Shape> shapes(std::string_view folded) const;
  // "2", "2.5", "1,500"; nothing for anything else.
  std::optional<double> number(std::string_view word) const;

 private:
  struct Compiled;
  std::unique_ptr<const Compiled> compiled_;
};

}  // namespace legwork::nlu
