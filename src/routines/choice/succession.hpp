#pragma once

// One executor ends and the next begins: assignments, measures and schedules, forth and back.

#include "routines/choice/change_basis.hpp"

#include <optional>
#include <vector>

namespace stafett::routines {

/// What goes from one executor to another.
struct Succession {
  const model::ServiceLine& line;
  const model::Assignment& from;
  const model::Provider& leaving;
  const model::Provider& arriving;
  Date first_day;  ///< of the arriving provider; the leaving one's last day is the day before
  /// What `from` would have lasted to without the change; the successor takes it over.
  std::optional<Date> natural_last_day;
  std::optional<model::EndReason> natural_end_reason;
  /// The arriving provider's hand-over that it has accepted already; nullptr when it is asked for the first
  /// time, or anew.
  const model::Handover* accepted = nullptr;
  std::vector<Because> because;  ///< of the day
};

/// A measure as it runs without the change, with its schedules.
struct CarriedMeasure {
  model::Measure measure;                ///< of the leaving executor, as it stands in the record
  std::optional<Date> natural_last_day;  ///< as it was before the change ended it
  std::vector<model::Schedule> schedules;
  std::vector<std::optional<Date>> natural_schedule_last_days;
};

/// The measures of the leaving executor that go on past the day before `first_day` (BV-37); those of other
/// executors on the line are none of the change's business (OV-48). Where an earlier change has already
/// carried a measure on, the carrier lends its natural last day.
[[nodiscard]] std::vector<CarriedMeasure> carried_measures(const model::ClientRecord& record,
                                                           const model::ServiceLine& line,
                                                           Id<model::Provider> leaving, Date first_day);

struct Started {
  Id<model::Assignment> assignment;            ///< the successor, a symbol
  std::vector<model::HandedMeasure> measures;  ///< that go on, as the hand-over tells them
};
/// Ends `from` and its measures and schedules, starts the successor with the same (BV-34, BV-36..38, BV-40).
[[nodiscard]] Started hand_line_over(PlanBuilder& builder, const Situation& situation,
                                     const Succession& succession,
                                     const std::vector<CarriedMeasure>& carried);

/// Takes back an assignment and the measures and schedules that it carries on for the one before.
void retract_assignment(PlanBuilder& builder, const Situation& situation, const model::Assignment& assignment,
                        model::RecordState as, const std::vector<Because>& because);

/// Takes back the assignment a change started, with measures and schedules: withdrawn before the first day,
/// entered in error from it on. Its hand-over is called back and its clocks stop; one that was accepted
/// becomes `accepted_becomes`.
void retract_successor(PlanBuilder& builder, const Situation& situation, const model::ProviderChange& change,
                       model::RecordState as, const std::vector<Because>& because,
                       model::HandoverState accepted_becomes = model::HandoverState::recalled);

/// Lets the leaving provider go on as if there had been no change: the opposite of the ending in
/// hand_line_over.
void restore_predecessor(PlanBuilder& builder, const Situation& situation,
                         const model::ProviderChange& change, const std::vector<Because>& because);

/// What the assignment before the change would have lasted to: the successor carries it.
[[nodiscard]] std::optional<Date> natural_last_day(const model::ClientRecord& record,
                                                   const model::ProviderChange& change);

}  // namespace stafett::routines
