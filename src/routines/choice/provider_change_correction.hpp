#pragma once

#include "routines/plan.hpp"
#include "routines/requests.hpp"

namespace stafett::routines {

/// From the first day on: the change was registered with the wrong notice day, or on the wrong client. What
/// was wrong stays readable as entered in error, with who found it; the line then stands as if it had been
/// right (design §2).
[[nodiscard]] PlanOrRefusal plan_provider_change_correction(const ProviderChangeCorrection& request,
                                                            const Situation& situation);

}  // namespace stafett::routines
