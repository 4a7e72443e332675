#pragma once

#include "base/date.hpp"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace stafett {

/// A point on the time line, in whole seconds since 1970-01-01T00:00:00Z. Differences are elapsed time:
/// 72 hours are 259,200 seconds over a clock change too (OV-14).
struct Instant {
  std::int64_t seconds = 0;

  friend constexpr auto operator<=>(const Instant&, const Instant&) = default;
  friend constexpr Instant operator+(Instant at, std::int64_t elapsed) { return {at.seconds + elapsed}; }
  friend constexpr std::int64_t operator-(Instant a, Instant b) { return a.seconds - b.seconds; }

  /// `2026-03-01T13:00:00Z`.
  [[nodiscard]] std::string iso() const;
  /// Accepts `Z` or a numeric offset; anything else is nullopt.
  static std::optional<Instant> parse_iso(std::string_view text);
};

/// Time on the wall, in minutes after midnight.
struct ClockTime {
  int minutes = 0;

  friend constexpr auto operator<=>(const ClockTime&, const ClockTime&) = default;
  /// `14:00` or `14.00`; anything else is nullopt.
  static std::optional<ClockTime> parse(std::string_view text);
  /// `14:00`.
  [[nodiscard]] std::string iso() const;
};

/// A day and a wall time in Europe/Oslo.
struct OsloTime {
  Date date;
  ClockTime time;

  friend constexpr auto operator<=>(const OsloTime&, const OsloTime&) = default;
};

/// What calendars and clocks on the wall in Oslo show at `at`. Thread-safe.
[[nodiscard]] OsloTime in_oslo(Instant at);

/// The instant of a wall time in Oslo. A time skipped in spring gives the first instant after the gap; a time
/// that occurs twice in autumn gives the first of the two. Thread-safe.
[[nodiscard]] Instant oslo_instant(Date date, ClockTime time);

/// Today in Oslo.
[[nodiscard]] inline Date oslo_date(Instant at) { return in_oslo(at).date; }

}  // namespace stafett
