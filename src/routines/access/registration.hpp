#pragma once

#include "routines/access/requests.hpp"
#include "routines/plan.hpp"

namespace stafett::routines {

/// Whether the number's kind alone sends a registration to a system coordinator: it is not the person's
/// lasting number, so the person may be registered by another (OV-12).
[[nodiscard]] bool needs_checking(const NationalId& id);

/// OV-12: a number waits for a system coordinator, with the reason; the plan does not tell whether that is
/// for the number's kind or for a protected person. An empty plan when the employee's question about it waits
/// already.
[[nodiscard]] PlanOrRefusal plan_registration_hold(const RegistrationHold& request,
                                                   const Situation& situation);
/// What came of it, in a note; whoever asked registers the client, or does not.
[[nodiscard]] PlanOrRefusal plan_registration_settling(const RegistrationSettling& request,
                                                       const Situation& situation);

}  // namespace stafett::routines
