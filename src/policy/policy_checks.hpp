#pragma once

// What two values of a policy must agree on, whatever the day.

#include "policy/policy.hpp"

#include <string>
#include <vector>

namespace stafett::policy {

struct Disagreement {
  std::string key;  ///< of the value to change
  std::string sentence;
};

/// Values that were not loaded are passed over. Does not count as reading any value.
[[nodiscard]] std::vector<Disagreement> disagreements(const Policy& policy);

}  // namespace stafett::policy
