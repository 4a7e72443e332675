#pragma once

#include "routines/choice/change_basis.hpp"

namespace stafett::routines {

/// A change made over again with another first day: by agreement before it, or as a correction after
/// it.
struct Redo {
  const model::ProviderChange& change;
  Date first_day;
  model::RecordState retract_as;   ///< what the first successor stands as
  model::ChangeState close_as;     ///< what the first change stands as
  Id<model::ChangeNotice> notice;  ///< of the change that takes its place
  std::string agreed_with;
  std::string agreed_why;
  std::vector<Because> because;
};

/// Whether the new provider's acceptance stands: it does when the new first day has been, for the provider
/// delivers already; before it a hand-over for another day is accepted anew.
[[nodiscard]] bool acceptance_stands(const Situation& situation, const model::ProviderChange& change,
                                     Date first_day);

/// Why the change can't be made over with that first day; nullopt when it can.
[[nodiscard]] std::optional<Refusal> why_not_redo(const Situation& situation, const Home& home,
                                                  const model::ProviderChange& change, Date first_day);

/// Retracts the successor and starts it again from the new day, with hand-over, task and clocks. Warns when
/// an acceptance lapses by it. Returns the line for letter and note.
model::LetterLine redo_change(PlanBuilder& builder, const Situation& situation, const Home& home,
                              const Redo& redo);

}  // namespace stafett::routines
