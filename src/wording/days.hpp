#pragma once

// Days near today, as one says them: without the year when it is this year. For full dates see times.hpp. All
// functions are pure and thread-safe.

#include "base/date.hpp"
#include "base/instant.hpp"
#include "wording/language.hpp"

#include <string>

namespace stafett::wording {

/// "10. juni", or "10. juni 2027" in another year than today's.
[[nodiscard]] std::string day_near(Date date, Date today, Language language);

/// "onsdag 10. juni", or "torsdag 10. juni 2027".
[[nodiscard]] std::string weekday_near(Date date, Date today, Language language);

/// "kl. 14.00 onsdag 10. juni" or "14:00 on Wednesday 10 June".
[[nodiscard]] std::string moment_near(Instant at, Date today, Language language);

}  // namespace stafett::wording
