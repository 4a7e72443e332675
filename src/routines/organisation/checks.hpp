#pragma once

// What every form about the organisation is held to. Pure and thread-safe.

#include "routines/plan.hpp"

#include <optional>
#include <string>

namespace stafett::routines {

inline constexpr std::size_t longest_name = 120;  ///< in characters

/// Not empty, and no longer than longest_name.
[[nodiscard]] std::optional<Refusal> check_name(const std::string& name);
/// The last day is not before the first.
[[nodiscard]] std::optional<Refusal> check_period(const Period& period);
/// Digits, spaces and a plus first, as people write telephone numbers; may be empty.
[[nodiscard]] std::optional<Refusal> check_telephone(const std::string& telephone);
/// Whether the form changes nothing.
template <class Row>
[[nodiscard]] bool same_row(const Row& one, const Row& other) {
  return to_json(one) == to_json(other);
}
/// Parts of a dotted code: 3 for "1.5.1".
[[nodiscard]] int depth_of(const std::string& code);
/// The earlier of two last days, where none means without end.
[[nodiscard]] std::optional<Date> earlier(const std::optional<Date>& one, const std::optional<Date>& other);

}  // namespace stafett::routines
