#pragma once

#include "routines/organisation/requests.hpp"
#include "routines/plan.hpp"

namespace stafett::routines {

/// An employee comes, changes or leaves. With a last day the roles, memberships and substitutions end no
/// later (OV-07: access follows from roles, so none outlives the employment).
[[nodiscard]] PlanOrRefusal plan_employee_setting(const EmployeeSetting& request, const Situation& situation);
/// A role over a level is given, or gets another last day. Nobody gives one to themselves.
[[nodiscard]] PlanOrRefusal plan_role_setting(const RoleSetting& request, const Situation& situation);

}  // namespace stafett::routines
