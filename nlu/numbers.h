// What a language calls numbers, days and months: asked of ICU once, when a lexicon is compiled.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace legwork::nlu {

// {"twenty-five", 25} ...: 0 to 199, then hundreds and thousands, with and without "and".
std::vector<std::pair<std::string, double>> spelled_numbers(const std::string& locale);

// Names and short names with their number: Sunday is 0, January is 1.
std::vector<std::pair<std::string, int>> weekday_names(const std::string& locale);
std::vector<std::pair<std::string, int>> month_names(const std::string& locale);

}  // namespace legwork::nlu
