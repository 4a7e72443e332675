#include "base/calendar.hpp"

#include <array>

namespace stafett {
namespace {

struct FixedHoliday {
  unsigned month;
  unsigned day;
  std::string_view name;
};

constexpr std::array fixed_holidays{FixedHoliday{1, 1, "første nyttårsdag"}, FixedHoliday{5, 1, "1. mai"},
                                    FixedHoliday{5, 17, "17. mai"}, FixedHoliday{12, 25, "første juledag"},
                                    FixedHoliday{12, 26, "andre juledag"}};

struct MovableHoliday {
  int days_after_easter;
  std::string_view name;
};

constexpr std::array movable_holidays{
    MovableHoliday{-3, "skjærtorsdag"},          MovableHoliday{-2, "langfredag"},
    MovableHoliday{0, "første påskedag"},        MovableHoliday{1, "andre påskedag"},
    MovableHoliday{39, "Kristi himmelfartsdag"}, MovableHoliday{49, "første pinsedag"},
    MovableHoliday{50, "andre pinsedag"}};

int year_of(Date day) { return static_cast<int>(day.calendar().year()); }

bool falls_on(Date day, unsigned month, unsigned day_of_month) {
  const auto date = day.calendar();
  return static_cast<unsigned>(date.month()) == month && static_cast<unsigned>(date.day()) == day_of_month;
}

}  // namespace

// The "anonymous" computation of the Gregorian Easter; the letters are those of its published form.
Date easter_sunday(int year) {
  const int a = year % 19;
  const int b = year / 100;
  const int c = year % 100;
  const int d = b / 4;
  const int e = b % 4;
  const int f = (b + 8) / 25;
  const int g = (b - f + 1) / 3;
  const int h = (19 * a + b - d - g + 15) % 30;
  const int i = c / 4;
  const int k = c % 4;
  const int l = (32 + 2 * e + 2 * i - h - k) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int month_and_day = h + l - 7 * m + 114;
  return Date::of(year, static_cast<unsigned>(month_and_day / 31),
                  static_cast<unsigned>(month_and_day % 31 + 1));
}

std::optional<std::string_view> holiday_name(Date day) {
  for (const auto& holiday : fixed_holidays) {
    if (falls_on(day, holiday.month, holiday.day)) return holiday.name;
  }
  const int after_easter = day - easter_sunday(year_of(day));
  for (const auto& holiday : movable_holidays) {
    if (holiday.days_after_easter == after_easter) return holiday.name;
  }
  if (day.weekday() == std::chrono::Sunday) return "søndag";
  return std::nullopt;
}

bool is_working_day(Date day) {
  // The Holiday Act counts Saturday as a working day; the routine says Monday to Friday (domain.md §5.14).
  return day.weekday() != std::chrono::Saturday && !holiday_name(day);
}

Date working_day_before(Date day) {
  do day = day - 1;
  while (!is_working_day(day));
  return day;
}

Date working_day_after(Date day) {
  do day = day + 1;
  while (!is_working_day(day));
  return day;
}

Date add_working_days(Date day, int count) {
  for (; count > 0; --count) day = working_day_after(day);
  for (; count < 0; ++count) day = working_day_before(day);
  return day;
}

bool is_short_day(Date day) {
  if (!is_working_day(day)) return false;
  return falls_on(day, 12, 24) || falls_on(day, 12, 31) || day == easter_sunday(year_of(day)) - 4;
}

}  // namespace stafett
