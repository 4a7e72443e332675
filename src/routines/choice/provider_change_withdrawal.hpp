#pragma once

#include "routines/plan.hpp"
#include "routines/requests.hpp"

namespace stafett::routines {

/// before the first day the client stays after all, also when the new provider has accepted. The old
/// assignment goes on as if nothing had been asked; the hand-over is recalled, letters still in the house are
/// withdrawn, posted ones are followed by one that says so.
[[nodiscard]] PlanOrRefusal plan_provider_change_withdrawal(const ProviderChangeWithdrawal& request,
                                                            const Situation& situation);

}  // namespace stafett::routines
