#include "base/money.hpp"

#include <fmt/format.h>

namespace stafett {

std::string Money::bokmaal() const {
  // Unsigned, so that the most negative amount has a positive counterpart.
  const bool negative = oere < 0;
  const auto amount = negative ? 0 - static_cast<std::uint64_t>(oere) : static_cast<std::uint64_t>(oere);
  std::string kroner = fmt::format("{}", amount / 100);
  for (std::size_t at = kroner.size(); at > 3;) {
    at -= 3;
    kroner.insert(at, "\u00a0");
  }
  return fmt::format("{}{},{:02}", negative ? "\u2212" : "", kroner, amount % 100);
}

}  // namespace stafett
