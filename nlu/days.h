// Days between a day and an earlier one.
#pragma once

#include <optional>

#include "nlu/reader.h"

namespace legwork::nlu {

// 0 to 7: since the last such weekday (Sunday is 0); a week when today is one.
int days_since_weekday(const Day& today, int weekday);
// Since the middle of the last such month; since the first of it when that month is not half over.
int days_since_month(const Day& today, int month);
// Nothing when the date does not exist or lies ahead.
std::optional<int> days_since_date(const Day& today, const Day& date);
// The last such day of any year; nothing when no year has it.
std::optional<int> days_since_day_of_year(const Day& today, int month, int day);
// Since the middle of the year, or of what there is of this year.
std::optional<int> days_since_year(const Day& today, int year);

}  // namespace legwork::nlu
