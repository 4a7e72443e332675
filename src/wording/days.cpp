#include "wording/days.hpp"

#include "wording/names.hpp"
#include "wording/say.hpp"

namespace stafett::wording {

namespace {

/// In both languages the year comes last, after a space.
std::string without_this_year(std::string text, Date date, Date today) {
  if (date.calendar().year() == today.calendar().year()) text.resize(text.rfind(' '));
  return text;
}

}  // namespace

std::string day_near(Date date, Date today, Language language) {
  return without_this_year(long_date(date, language), date, today);
}

std::string weekday_near(Date date, Date today, Language language) {
  return without_this_year(long_date_with_weekday(date, language), date, today);
}

std::string moment_near(Instant at, Date today, Language language) {
  const auto [date, time] = in_oslo(at);
  return say(language, "{} {}", "{} on {}", clock(time, language), weekday_near(date, today, language));
}

}  // namespace stafett::wording
