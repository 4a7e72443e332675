#pragma once

#include "routines/access/requests.hpp"
#include "routines/plan.hpp"

namespace stafett::routines {

/// OV-107, OV-113: a dated right to one client, for one employee or for a substitute district, which is told
/// so. The card's level stays as it is (OV-108).
[[nodiscard]] PlanOrRefusal plan_grant(const Granting& request, const Situation& situation);

/// Any grant but a look-up, which lapses by itself and is reviewed.
[[nodiscard]] PlanOrRefusal plan_grant_ending(const GrantEnding& request, const Situation& situation);

}  // namespace stafett::routines
