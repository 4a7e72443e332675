#pragma once

#include "routines/plan.hpp"
#include "routines/requests.hpp"

namespace stafett::routines {

/// before the first day the parties agree on another. The old assignment is extended or
/// shortened, the successor still adjoins, and the new provider gets a new hand-over with the new start in
/// place of the old.
[[nodiscard]] PlanOrRefusal plan_change_start_move(const ChangeStartMove& request,
                                                   const Situation& situation);

}  // namespace stafett::routines
