#pragma once

#include "routines/access/requests.hpp"
#include "routines/plan.hpp"

namespace stafett::routines {

/// OV-13, OV-14, OV-15, Q-15. Has no preview, since the hours count from the moment of the plan. A second
/// look-up is a new grant with a reason of its own: none is ever renewed.
[[nodiscard]] PlanOrRefusal plan_look_up(const LookUp& request, const Situation& situation);

/// What stands against the reason, whoever the client is: asked before anybody is looked for, so that no
/// refusal tells whether a number is known.
[[nodiscard]] std::optional<Refusal> check_look_up_reason(const std::string& code, const std::string& reason,
                                                          const policy::Policy& policy, Date today);

/// found in order, or questioned with a note; once, and by somebody else than who looked up.
[[nodiscard]] PlanOrRefusal plan_look_up_review(const LookUpReview& request, const Situation& situation);

}  // namespace stafett::routines
