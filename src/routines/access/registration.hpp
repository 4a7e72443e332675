#pragma once

#include "routines/access/requests.hpp"
#include "routines/plan.hpp"

namespace stafett::routines {

/// Whether the number's kind alone sends a registration to a system coordinator: it is not the person's
/// lasting number, so the person may be registered by another (OV-12).
[[nodiscard]] bool needs_checking(const NationalId& id);

/// The same for a protected person and for a number that needs checking. Nothing when the employee has a
/// registration of the number waiting already.
[[nodiscard]] PlanOrRefusal plan_registration_hold(const RegistrationHold& request,
                                                   const Situation& situation);
[[nodiscard]] PlanOrRefusal plan_registration_settling(const RegistrationSettling& request,
                                                       const Situation& situation);

}  // namespace stafett::routines
