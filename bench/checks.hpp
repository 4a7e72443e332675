#pragma once

#include "askers.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace stafett::bench {

/// What an employee asks with.
struct SignedIn {
  const Asker* asker = nullptr;
  std::string cookie;
};

/// Compares the server's answers with what is expected: whole searches page by page, whole benches, and cards
/// of clients that the employee may and may not see. A sentence per difference; empty when all is well.
[[nodiscard]] std::vector<std::string> differences(const Expected& expected,
                                                   const std::vector<SignedIn>& signed_in,
                                                   std::uint16_t port);

}  // namespace stafett::bench
