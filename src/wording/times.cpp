#include "wording/times.hpp"

#include "wording/either.hpp"

#include <array>
#include <vector>

#include <fmt/core.h>

namespace stafett::wording {

namespace {

std::string_view weekday_name(std::size_t monday_is_0, Language language) {
  static constexpr std::array<std::string_view, 7> bokmaal{"mandag", "tirsdag", "onsdag", "torsdag",
                                                           "fredag", "lørdag",  "søndag"};
  static constexpr std::array<std::string_view, 7> english{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                           "Friday", "Saturday", "Sunday"};
  return either(language, bokmaal.at(monday_is_0), english.at(monday_is_0));
}

std::string_view month_name(unsigned month, Language language) {
  static constexpr std::array<std::string_view, 12> bokmaal{"januar",    "februar", "mars",     "april",
                                                            "mai",       "juni",    "juli",     "august",
                                                            "september", "oktober", "november", "desember"};
  static constexpr std::array<std::string_view, 12> english{"January",   "February", "March",    "April",
                                                            "May",       "June",     "July",     "August",
                                                            "September", "October",  "November", "December"};
  return either(language, bokmaal.at(month - 1), english.at(month - 1));
}

}  // namespace

std::string long_date(Date date, Language language) {
  const auto ymd = date.calendar();
  const auto day = static_cast<unsigned>(ymd.day());
  const auto month = month_name(static_cast<unsigned>(ymd.month()), language);
  const auto year = static_cast<int>(ymd.year());
  switch (language) {
    case Language::bokmaal:
      return fmt::format("{}. {} {}", day, month, year);
    case Language::english:
      return fmt::format("{} {} {}", day, month, year);
  }
  no_such_value();
}

std::string long_date_with_weekday(Date date, Language language) {
  return fmt::format("{} {}", weekday_name(date.weekday().iso_encoding() - 1, language),
                     long_date(date, language));
}

std::string short_date(Date date) {
  const auto ymd = date.calendar();
  return fmt::format("{:02}.{:02}.{:04}", static_cast<unsigned>(ymd.day()),
                     static_cast<unsigned>(ymd.month()), static_cast<int>(ymd.year()));
}

std::string clock(ClockTime time, Language language) {
  const int hours = time.minutes / 60;
  const int minutes = time.minutes % 60;
  switch (language) {
    case Language::bokmaal:
      return fmt::format("kl. {:02}.{:02}", hours, minutes);
    case Language::english:
      return fmt::format("{:02}:{:02}", hours, minutes);
  }
  no_such_value();
}

std::string duration(int minutes, Language language) {
  check(minutes >= 0, "an amount of time is not negative");
  const int hours = minutes / 60;
  const int rest = minutes % 60;
  std::string text;
  if (hours > 0) {
    text = fmt::format("{} {}", hours,
                       hours == 1 ? either(language, "time", "hour") : either(language, "timer", "hours"));
  }
  if (rest > 0 || hours == 0) {
    if (!text.empty()) text += either(language, " og ", " and ");
    text += fmt::format(
        "{} {}", rest,
        rest == 1 ? either(language, "minutt", "minute") : either(language, "minutter", "minutes"));
  }
  return text;
}

std::string weekdays_name(int weekdays, Language language) {
  constexpr int all_days = 0b1111111;
  constexpr int monday_to_friday = 0b0011111;
  check((weekdays & ~all_days) == 0, "a week has seven days");
  if (weekdays == all_days) return std::string(either(language, "alle dager", "every day"));
  if (weekdays == monday_to_friday)
    return std::string(either(language, "mandag til fredag", "Monday to Friday"));
  std::vector<std::string_view> days;
  for (std::size_t day = 0; day < 7; ++day) {
    if ((weekdays >> day) & 1) days.push_back(weekday_name(day, language));
  }
  if (days.empty()) return std::string(either(language, "ingen dager", "no days"));
  std::string text(days.front());
  for (std::size_t i = 1; i < days.size(); ++i) {
    text += i + 1 == days.size() ? either(language, " og ", " and ") : std::string_view(", ");
    text += days[i];
  }
  return text;
}

std::string every_weeks_name(int every_weeks, Language language) {
  check(every_weeks >= 1, "something repeats each week at most");
  if (every_weeks == 1) return std::string(either(language, "hver uke", "every week"));
  if (every_weeks == 2) return std::string(either(language, "annenhver uke", "every other week"));
  switch (language) {
    case Language::bokmaal:
      return fmt::format("hver {}. uke", every_weeks);
    case Language::english:
      return fmt::format("every {} weeks", every_weeks);
  }
  no_such_value();
}

}  // namespace stafett::wording
