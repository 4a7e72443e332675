#include "base/date.hpp"

#include "base/check.hpp"

#include <charconv>

#include <fmt/format.h>

namespace stafett {
namespace {

/// The number that the digits form, or nullopt if one of them is no digit.
std::optional<int> digits_only(std::string_view text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size() || text.front() == '-') return std::nullopt;
  return number;
}

}  // namespace

Date Date::of(int year, unsigned month, unsigned day) {
  const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{month},
                                         std::chrono::day{day}};
  check(date.ok(), "year, month and day form a date that exists");
  return Date{std::chrono::sys_days{date}};
}

std::optional<Date> Date::parse_iso(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = digits_only(text.substr(0, 4));
  const auto month = digits_only(text.substr(5, 2));
  const auto day = digits_only(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year{*year},
                                         std::chrono::month{static_cast<unsigned>(*month)},
                                         std::chrono::day{static_cast<unsigned>(*day)}};
  if (!date.ok()) return std::nullopt;
  return Date{std::chrono::sys_days{date}};
}

std::string Date::iso() const {
  const auto date = calendar();
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

Date add_months(Date date, int months) {
  const auto from = date.calendar();
  const auto target = std::chrono::year_month{from.year(), from.month()} + std::chrono::months{months};
  const std::chrono::year_month_day same_day = target / from.day();
  // 29 February and two years is the last day of February, not the first of March.
  if (same_day.ok()) return Date{std::chrono::sys_days{same_day}};
  return Date{std::chrono::sys_days{target / std::chrono::last}};
}

int age_on(Date birth, Date on) {
  const auto born = birth.calendar();
  const auto today = on.calendar();
  const int years = static_cast<int>(today.year()) - static_cast<int>(born.year());
  // Comparing month and day as a pair lets someone born on 29 February turn older on 1 March.
  const bool before_birthday =
      today.month() < born.month() || (today.month() == born.month() && today.day() < born.day());
  return before_birthday ? years - 1 : years;
}

}  // namespace stafett
