#pragma once

// Reasons and notes that somebody writes when rights are given or taken.

#include "base/text.hpp"
#include "routines/choice/change_basis.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace stafett::routines {

inline constexpr std::size_t longest_reason_characters = 2'000;

/// Why the squeezed text can't be kept; nullopt when it can.
[[nodiscard]] inline std::optional<Refusal> check_words(const std::string& squeezed_text) {
  if (squeezed_text.empty()) return Refusal{RefusalCode::reason_missing, {}};
  if (length_in_characters(squeezed_text) > longest_reason_characters) {
    return Refusal{RefusalCode::text_too_long, {fact("most", static_cast<int>(longest_reason_characters))}};
  }
  return std::nullopt;
}

[[nodiscard]] inline Instant start_of(Date day) { return oslo_instant(day, ClockTime{0}); }
/// The first instant after the day.
[[nodiscard]] inline Instant end_of(Date day) { return start_of(day + 1); }

/// When a right or a bar that ends at once is over: it counts by the day, and the plan's own time says when
/// it was done.
[[nodiscard]] inline Instant over_now(Instant from, Date today) { return std::max(from, start_of(today)); }

}  // namespace stafett::routines
