#pragma once

#include "routines/plan.hpp"
#include "routines/requests.hpp"

namespace stafett::routines {

/// BV-31..BV-57: the client wants another provider for one or several service lines. The old assignment ends
/// on the tenth day counting the day of notice, the new one begins the day after; hand-over, task, note,
/// letter and clocks follow from the same plan. A line that is refused is left out and named; a request whose
/// every line is refused is refused with the first line's reason. A change that waits for its first day is
/// replaced.
[[nodiscard]] PlanOrRefusal plan_provider_change(const ProviderChangeRequest& request,
                                                 const Situation& situation);

}  // namespace stafett::routines
