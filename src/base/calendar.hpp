#pragma once

#include "base/date.hpp"

#include <optional>
#include <string_view>

namespace stafett {

/// Easter Sunday of the Gregorian year (domain.md §5.14).
[[nodiscard]] Date easter_sunday(int year);

/// The Norwegian public holiday that falls on the day, as its bokmål name ("skjærtorsdag"), Sundays without
/// another name being "søndag". nullopt on other days; 24 and 31 December are not holidays (domain.md §5.14).
[[nodiscard]] std::optional<std::string_view> holiday_name(Date day);

/// Monday to Friday and not a public holiday (Q-07: "hverdager (mandag-fredag)" leaves holidays out).
[[nodiscard]] bool is_working_day(Date day);

/// The nearest working day strictly before the day (BV-19: the working day before).
[[nodiscard]] Date working_day_before(Date day);

/// The nearest working day strictly after the day (BV-62: the next working day).
[[nodiscard]] Date working_day_after(Date day);

/// Goes `count` working days forward (positive) or back (negative) from the day; 0 gives the day itself.
[[nodiscard]] Date add_working_days(Date day, int count);

/// Offices commonly close early or all day although the day is a working day by law: 24 and 31 December and
/// the Wednesday before Maundy Thursday (domain.md §5.14). Such a day is warned about, never skipped.
[[nodiscard]] bool is_short_day(Date day);

}  // namespace stafett
