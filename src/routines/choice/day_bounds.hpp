#pragma once

// How far from today the days of a change may lie. A day beyond is a slip of the pen, not a message: no rule
// knows these bounds and no municipality sets them, so they stand here and nowhere else.

#include "routines/refusal.hpp"

#include <optional>

namespace stafett::routines {

/// A year back from `from`, at most, was the client's word given.
inline constexpr int most_days_back = 366;
/// Two years ahead, at most, do the parties agree on a first day.
inline constexpr int most_days_ahead = 731;

/// Why the day can't be one that somebody said something on; nullopt when it can.
[[nodiscard]] inline std::optional<Refusal> why_not_told_on(Date day, Date from) {
  const auto earliest = from - most_days_back;
  if (day >= earliest) return std::nullopt;
  return Refusal{RefusalCode::day_too_far_back, {fact("day", day), fact("earliest", earliest)}};
}

/// Why the day can't be agreed on as a first day; nullopt when it can.
[[nodiscard]] inline std::optional<Refusal> why_not_agreed_on(Date day, Date today) {
  const auto latest = today + most_days_ahead;
  if (day <= latest) return std::nullopt;
  return Refusal{RefusalCode::day_too_far_ahead, {fact("day", day), fact("latest", latest)}};
}

}  // namespace stafett::routines
