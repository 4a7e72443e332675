#pragma once

#include "routines/organisation/requests.hpp"
#include "routines/plan.hpp"

namespace stafett::routines {

/// BV-15..BV-17: a provider is registered, changed or closed.
[[nodiscard]] PlanOrRefusal plan_provider_setting(const ProviderSetting& request, const Situation& situation);
/// A private provider's agreement to deliver services in a district.
[[nodiscard]] PlanOrRefusal plan_agreement_setting(const AgreementSetting& request,
                                                   const Situation& situation);

}  // namespace stafett::routines
