#pragma once

#include <compare>
#include <cstdint>
#include <string>

namespace stafett {

/// Norwegian money in whole øre; never a floating-point number.
struct Money {
  std::int64_t oere = 0;

  friend constexpr auto operator<=>(const Money&, const Money&) = default;
  friend constexpr Money operator+(Money a, Money b) { return {a.oere + b.oere}; }
  friend constexpr Money operator-(Money a, Money b) { return {a.oere - b.oere}; }
  friend constexpr Money operator*(Money a, std::int64_t times) { return {a.oere * times}; }
  /// `1 234,50` with a no-break space between thousands.
  [[nodiscard]] std::string bokmaal() const;
};

}  // namespace stafett
