#pragma once

#include "routines/organisation/requests.hpp"
#include "routines/plan.hpp"

namespace stafett::routines {

/// Somebody stands in for another from the first to the last day: the roles and memberships of the one who is
/// away are the substitute's for those days, and end by themselves. Ended early by an earlier last day.
[[nodiscard]] PlanOrRefusal plan_substitution_setting(const SubstitutionSetting& request,
                                                      const Situation& situation);

}  // namespace stafett::routines
