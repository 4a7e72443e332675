#pragma once

#include "routines/access/requests.hpp"
#include "routines/plan.hpp"

namespace stafett::routines {

/// OV-109, OV-110, OV-116: the employee or the unit is barred from everything; OV-118: a disqualified
/// leader's line from the deciding actions. Leaders may bar themselves, and are told what that means.
[[nodiscard]] PlanOrRefusal plan_block(const Block& request, const Situation& situation);

/// OV-116: from today on the bar is gone; the reason stands in the history.
[[nodiscard]] PlanOrRefusal plan_block_lifting(const BlockLifting& request, const Situation& situation);

}  // namespace stafett::routines
