#pragma once

#include "routines/organisation/requests.hpp"
#include "routines/plan.hpp"

namespace stafett::routines {

/// BV-44, BV-48: a team that receives hand-overs, inquiries and tasks is made, changed or closed.
[[nodiscard]] PlanOrRefusal plan_team_setting(const TeamSetting& request, const Situation& situation);
/// An employee joins a team, or gets another last day there.
[[nodiscard]] PlanOrRefusal plan_membership_setting(const MembershipSetting& request,
                                                    const Situation& situation);

}  // namespace stafett::routines
