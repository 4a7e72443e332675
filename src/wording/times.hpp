#pragma once

// Days, times and amounts of time in words. Pure and thread-safe.

#include "base/instant.hpp"
#include "wording/language.hpp"

#include <string>

namespace stafett::wording {

/// "27. februar 2026" or "27 February 2026".
[[nodiscard]] std::string long_date(Date date, Language language);
/// "fredag 27. februar 2026" or "Friday 27 February 2026".
[[nodiscard]] std::string long_date_with_weekday(Date date, Language language);
/// "27.02.2026" in both languages, for narrow columns.
[[nodiscard]] std::string short_date(Date date);
/// "kl. 14.00" or "14:00".
[[nodiscard]] std::string clock(ClockTime time, Language language);
/// "2 timer og 30 minutter", "1 time", "45 minutter"; 0 is "0 minutter".
[[nodiscard]] std::string duration(int minutes, Language language);
/// "mandag, onsdag og fredag"; all seven are "alle dager", Monday to Friday "mandag til fredag", none "ingen
/// dager". Bit 0 of `weekdays` is Monday.
[[nodiscard]] std::string weekdays_name(int weekdays, Language language);
/// "hver uke", "annenhver uke", "hver 3. uke".
[[nodiscard]] std::string every_weeks_name(int every_weeks, Language language);

}  // namespace stafett::wording
