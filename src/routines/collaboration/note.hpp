#pragma once

#include "routines/plan.hpp"
#include "routines/requests.hpp"

namespace stafett::routines {

/// Writes a note of a type that policy lets the author's side write; it keeps author and unit, and is
/// corrected only by another note that names it.
[[nodiscard]] PlanOrRefusal plan_note(const NoteWriting& request, const Situation& situation);

}  // namespace stafett::routines
