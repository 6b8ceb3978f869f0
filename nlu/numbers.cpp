#include "nlu/numbers.h"

#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>
#include <unicode/rbnf.h>

#include <cassert>

namespace legwork::nlu {
namespace {

std::string utf8(const icu::UnicodeString& text) {
  std::string bytes;
  text.toUTF8String(bytes);
  return bytes;
}

std::vector<std::pair<std::string, int>> names(const icu::UnicodeString* all, std::int32_t count) {
  std::vector<std::pair<std::string, int>> named;
  for (std::int32_t i = 0; i < count; ++i)
    if (!all[i].isEmpty())
      named.emplace_back(utf8(all[i]), i);
  return named;
}

}  // namespace

std::vector<std::pair<std::string, double>> spelled_numbers(const std::string& locale) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::RuleBasedNumberFormat format(icu::URBNF_SPELLOUT, icu::Locale(locale.c_str()), status);
  assert(U_SUCCESS(status));
  std::vector<std::int32_t> worth;
  for (std::int32_t n = 0; n < 200; ++n)
    worth.push_back(n);
  for (std::int32_t n = 200; n <= 1000; n += 50)
    worth.push_back(n);
  for (std::int32_t n = 1100; n <= 10000; n += n < 2000 ? 100 : 500)
    worth.push_back(n);
  std::vector<std::pair<std::string, double>> spelled;
  for (const std::int32_t n : worth) {
    icu::UnicodeString text;
    format.format(n, text);
    spelled.emplace_back(utf8(text), n);
    icu::UnicodeString verbose;
    UErrorCode unknown_rule = U_ZERO_ERROR;  // only some languages have the "and" form
    icu::FieldPosition ignored;
    format.format(n, u"%spellout-cardinal-verbose", verbose, ignored, unknown_rule);
    if (U_SUCCESS(unknown_rule) && verbose != text)
      spelled.emplace_back(utf8(verbose), n);
  }
  return spelled;
}

std::vector<std::pair<std::string, int>> weekday_names(const std::string& locale) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::DateFormatSymbols symbols(icu::Locale(locale.c_str()), status);
  assert(U_SUCCESS(status));
  std::int32_t count = 0;
  const icu::UnicodeString* wide = symbols.getWeekdays(count);
  auto all = names(wide, count);
  const icu::UnicodeString* narrow = symbols.getShortWeekdays(count);
  const auto brief = names(narrow, count);
  all.insert(all.end(), brief.begin(), brief.end());
  for (auto& [name, number] : all)
    --number;  // ICU counts from 1
  return all;
}

std::vector<std::pair<std::string, int>> month_names(const std::string& locale) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::DateFormatSymbols symbols(icu::Locale(locale.c_str()), status);
  assert(U_SUCCESS(status));
  std::int32_t count = 0;
  const icu::UnicodeString* wide = symbols.getMonths(count);
  auto all = names(wide, count);
  const icu::UnicodeString* narrow = symbols.getShortMonths(count);
  const auto brief = names(narrow, count);
  all.insert(all.end(), brief.begin(), brief.end());
  for (auto& [name, number] : all)
    ++number;
  return all;
}

}  // namespace legwork::nlu
