#pragma once

#include "policy/policy.hpp"

namespace stafett::routines {

/// Q-37, BV-19: when a hand-over that nobody has answered turns amber, and when red, in Oslo.
struct HandoverClock {
  Date eve;       ///< the working day before the start
  Instant amber;  ///< so many working days before the start, from midnight
  Instant due;    ///< on the eve, at policy's hour
};

[[nodiscard]] HandoverClock handover_clock(const policy::Policy& policy, Date wanted_start);

}  // namespace stafett::routines
