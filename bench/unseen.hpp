#pragma once

#include "checks.hpp"

#include <cstdint>
#include <string>

namespace stafett::bench {

/// How long the answer about a client whom one may not see takes, beside that about an id that nobody has:
/// asked in turn over one connection, each pair in either order.
struct UnseenTiming {
  std::size_t pairs = 0;
  double unseen_ms = 0;      ///< the median
  double unknown_ms = 0;     ///< the median
  double difference_ms = 0;  ///< the median of the pairs' differences
  double low_ms = 0;         ///< 95 % of such medians would lie from here ...
  double high_ms = 0;        ///< ... to here
  std::string fault;         ///< set when an answer was not the one and the same 404
};

[[nodiscard]] UnseenTiming unseen_timing(const Expected& expected, const std::vector<SignedIn>& signed_in,
                                         std::uint16_t port, double seconds);
void print(const UnseenTiming& timing);

}  // namespace stafett::bench
