#pragma once

#include "routines/plan.hpp"
#include "routines/requests.hpp"

namespace stafett::routines {

/// A letter of the print queue has been printed and posted (BV-43).
[[nodiscard]] PlanOrRefusal plan_letter_posting(const LetterPosting& request, const Situation& situation);

}  // namespace stafett::routines
