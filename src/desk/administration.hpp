#pragma once

#include "access/facts.hpp"
#include "model/client_record.hpp"
#include "model/rights.hpp"

#include <vector>

namespace stafett::desk {

/// Whether every row of a plan about the organisation lies, as it stands and as it will be, under a level
/// over which one of the employee's roles carries the action. Pure; thread-safe.
[[nodiscard]] bool lies_within(const access::EmployeeFacts& employee, model::Action action,
                               const model::Organisation& organisation,
                               const std::vector<model::AnyRow>& rows);

}  // namespace stafett::desk
