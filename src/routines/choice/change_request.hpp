#pragma once

#include "routines/plan.hpp"
#include "routines/requests.hpp"

namespace stafett::routines {

/// the client told its present provider, which registers the wish; the district gets a task and
/// confirms it by a provider change, or declines.
[[nodiscard]] PlanOrRefusal plan_change_request(const ChangeRequestRegistration& request,
                                                const Situation& situation);
[[nodiscard]] PlanOrRefusal plan_change_request_decline(const ChangeRequestDecline& request,
                                                        const Situation& situation);

/// whether a provider kept the wish longer than policy's working days before it told the district.
[[nodiscard]] bool held_too_long(const model::ChangeRequest& request, const policy::Policy& policy,
                                 Date registered);

}  // namespace stafett::routines
