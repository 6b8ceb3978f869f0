#include "nlu/days.h"

#include <charconv>
#include <chrono>

namespace legwork::nlu {
namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;

year_month_day calendar(const Day& day) {
  return year_month_day{std::chrono::year{day.year},
                        std::chrono::month{static_cast<unsigned>(day.month)},
                        std::chrono::day{static_cast<unsigned>(day.day)}};
}

int days_between(const year_month_day& early, const Day& late) {
  return static_cast<int>((sys_days{calendar(late)} - sys_days{early}).count());
}

}  // namespace

std::optional<Day> day_from_text(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-')
    return std::nullopt;
  const auto number = [&](std::size_t from, std::size_t size) {
    int value = -1;
    const char* begin = text.data() + from;
    const auto parsed = std::from_chars(begin, begin + size, value);
    return parsed.ptr == begin + size ? value : -1;
  };
  const Day day{number(0, 4), number(5, 2), number(8, 2)};
  if (day.year < 1 || day.month < 1 || day.day < 1 || !calendar(day).ok())
    return std::nullopt;
  return day;
}

int days_since_weekday(const Day& today, int weekday) {
  const std::chrono::weekday now{sys_days{calendar(today)}};
  const int back = (static_cast<int>(now.c_encoding()) - weekday + 7) % 7;
  return back == 0 ? 7 : back;
}

int days_since_month(const Day& today, int month) {
  const bool this_year = month <= today.month;
  const Day middle{this_year ? today.year : today.year - 1, month, 15};
  const int days = days_between(calendar(middle), today);
  return days >= 0 ? days : today.day - 1;
}

std::optional<int> days_since_date(const Day& today, const Day& date) {
  if (date.month < 1 || date.day < 1 || !calendar(date).ok())
    return std::nullopt;
  const int days = days_between(calendar(date), today);
  return days >= 0 ? std::optional(days) : std::nullopt;
}

std::optional<int> days_since_day_of_year(const Day& today, int month, int day) {
  if (month < 1 || month > 12 || day < 1 || day > 31)
    return std::nullopt;
  for (int back = 0; back <= 1; ++back)
    if (const auto days = days_since_date(today, {today.year - back, month, day}))
      return days;
  return std::nullopt;
}

std::optional<int> days_since_year(const Day& today, int year) {
  if (year > today.year)
    return std::nullopt;
  const int first = days_between(calendar({year, 1, 1}), today);
  return year == today.year ? first / 2 : first - 182;
}

}  // namespace legwork::nlu
