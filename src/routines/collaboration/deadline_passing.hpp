#pragma once

#include "routines/plan.hpp"
#include "routines/requests.hpp"

namespace stafett::routines {

/// Time's own routine: an open deadline's instant has passed. An unanswered hand-over becomes a task of the
/// sender; the change itself never stops.
[[nodiscard]] PlanOrRefusal plan_deadline_passing(const DeadlinePassing& request, const Situation& situation);

}  // namespace stafett::routines
