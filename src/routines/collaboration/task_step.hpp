#pragma once

#include "routines/plan.hpp"
#include "routines/requests.hpp"

namespace stafett::routines {

/// A team's to-do: take it, hand it to a colleague of the team, put it back, or finish it.
[[nodiscard]] PlanOrRefusal plan_task_step(const TaskStep& request, const Situation& situation);

}  // namespace stafett::routines
