#pragma once

#include "routines/plan.hpp"
#include "routines/requests.hpp"

namespace stafett::routines {

/// Writes a note of a type that policy lets the author's side write; it keeps author and unit, and is
/// corrected only by another note that names it.
[[nodiscard]] PlanOrRefusal plan_note(const NoteWriting& request, const Situation& situation);

/// Whether the employee works for a provider rather than an office.
[[nodiscard]] bool works_for_provider(const model::Organisation& organisation, Id<model::Employee> employee,
                                      Date on);

}  // namespace stafett::routines
