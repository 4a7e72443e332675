#pragma once

#include "base/id.hpp"
#include "base/instant.hpp"

#include <cstdint>
#include <optional>

namespace stafett::model {

struct Employee;

/// The plan that a row stems from: when it was committed and by whom. Filled when a row is read; no part of
/// what a routine plans, and so of no digest (BV-50: who and when are logged by the system, not typed).
struct Stamp {
  std::int64_t plan = 0;
  Instant at;
  /// None when time itself acted.
  std::optional<Id<Employee>> by;
};

/// Whether a row holds, was taken back before it took effect, or should never have been written.
enum class RecordState { valid, withdrawn, entered_in_error };

}  // namespace stafett::model
