#include "routines/choice/succession.hpp"

#include "base/check.hpp"

#include <algorithm>

namespace stafett::routines {

using model::Assignment;
using model::RecordState;

namespace {

/// The valid row that carries `measure` (or schedule) on, if a change has already started one.
template <class Row>
const Row* carrier_of(const std::vector<Row>& rows, Id<Row> continued) {
  for (const auto& row : rows) {
    if (row.continues == continued && row.state == RecordState::valid) return &row;
  }
  return nullptr;
}

bool runs_past(const std::optional<Date>& last_day, Date day) { return !last_day || *last_day > day; }

model::HandedMeasure handed(const CarriedMeasure& carried) {
  model::HandedMeasure measure{carried.measure.code, carried.measure.name, carried.measure.place, {}};
  for (const auto& schedule : carried.schedules) {
    measure.schedules.push_back(
        {schedule.weekdays, schedule.every_weeks, schedule.part_of_day, schedule.minutes});
  }
  return measure;
}

/// A measure that ends by itself before the change: whatever an earlier change did to it is undone.
void let_run_out(PlanBuilder& builder, const CarriedMeasure& item) {
  model::Measure measure = item.measure;
  measure.state = RecordState::valid;
  measure.last_day = item.natural_last_day;
  builder.add(ReopenMeasure{measure}, {{"BV-37", {}}});
  for (std::size_t i = 0; i < item.schedules.size(); ++i) {
    model::Schedule schedule = item.schedules[i];
    schedule.state = RecordState::valid;
    schedule.last_day = item.natural_schedule_last_days[i];
    builder.add(ReopenSchedule{schedule}, {{"BV-37", {}}});
  }
}

}  // namespace

std::vector<CarriedMeasure> carried_measures(const model::ClientRecord& record,
                                             const model::ServiceLine& line, Id<model::Provider> leaving,
                                             Date first_day) {
  std::vector<CarriedMeasure> carried;
  for (const auto& measure : record.measures) {
    if (measure.service_line != line.id || measure.executor != leaving) continue;
    // A measure that had not begun when an earlier change took it over stands as withdrawn with a valid
    // carrier.
    const auto* carrier = carrier_of(record.measures, measure.id);
    if (measure.state != RecordState::valid && !carrier) continue;
    const auto natural = carrier ? carrier->last_day : measure.last_day;
    if (!runs_past(natural, first_day - 1)) continue;
    CarriedMeasure item{measure, natural, {}, {}};
    for (const auto& schedule : record.schedules) {
      if (schedule.measure != measure.id) continue;
      const auto* schedule_carrier = carrier_of(record.schedules, schedule.id);
      if (schedule.state != RecordState::valid && !schedule_carrier) continue;
      const auto schedule_natural = schedule_carrier ? schedule_carrier->last_day : schedule.last_day;
      if (!runs_past(schedule_natural, first_day - 1)) continue;
      item.schedules.push_back(schedule);
      item.natural_schedule_last_days.push_back(schedule_natural);
    }
    carried.push_back(std::move(item));
  }
  return carried;
}

Started hand_line_over(PlanBuilder& builder, const Situation& situation, const Succession& succession,
                       const std::vector<CarriedMeasure>& carried) {
  const auto last_day = succession.first_day - 1;

  // BV-36: the old assignment ends the day before, because of the change.
  Assignment old = succession.from;
  old.last_day = last_day;
  old.end_reason = model::EndReason::provider_change;
  builder.add(EndAssignment{old}, succession.because);

  // BV-34, BV-38: one command makes the successor, and it adjoins.
  Started started{builder.next_id<Assignment>(), {}};
  Assignment next;
  next.id = started.assignment;
  next.client = situation.record.client.id;
  next.service_line = succession.line.id;
  next.provider = succession.arriving.id;
  next.level = succession.arriving.level;  // BV-17: the provider's own node
  next.first_day = succession.first_day;
  next.last_day = succession.natural_last_day;
  next.end_reason = succession.natural_end_reason;
  next.predecessor = succession.from.id;
  next.predecessor_last_day = last_day;
  next.choice = model::ChoiceKind::informed_choice;  // BV-05: the choice is recorded at the latest now
  auto because = succession.because;
  because.push_back({"BV-38", {fact("old_last_day", last_day), fact("new_first_day", succession.first_day)}});
  because.push_back({"BV-34", {}});
  builder.add(StartAssignment{next}, because);

  for (const auto& item : carried) {
    if (!runs_past(item.natural_last_day, last_day)) {
      let_run_out(builder, item);
      continue;
    }
    started.measures.push_back(handed(item));
    const bool begun = item.measure.first_day <= last_day;
    model::Measure ended = item.measure;
    const std::vector<Because> by_cascade{{"BV-37", {fact("last_day", last_day)}}};
    if (begun) {
      ended.state = RecordState::valid;
      ended.last_day = last_day;
      builder.add(EndMeasure{ended}, by_cascade);
    } else {
      ended.state = RecordState::withdrawn;
      builder.add(RetractMeasure{ended}, by_cascade);
    }
    model::Measure goes_on = item.measure;
    goes_on.id = builder.next_id<model::Measure>();
    goes_on.executor = succession.arriving.id;
    goes_on.first_day = std::max(succession.first_day, item.measure.first_day);
    goes_on.last_day = item.natural_last_day;
    goes_on.continues = item.measure.id;
    goes_on.state = RecordState::valid;
    builder.add(StartMeasure{goes_on}, {{"BV-40", {}}, {"BV-34", {}}});
    for (std::size_t i = 0; i < item.schedules.size(); ++i) {
      const auto& schedule = item.schedules[i];
      model::Schedule ended_schedule = schedule;
      if (!runs_past(item.natural_schedule_last_days[i], last_day)) {
        ended_schedule.state = RecordState::valid;
        ended_schedule.last_day = item.natural_schedule_last_days[i];
        builder.add(ReopenSchedule{ended_schedule}, by_cascade);
        continue;
      }
      if (begun && schedule.first_day <= last_day) {
        ended_schedule.state = RecordState::valid;
        ended_schedule.last_day = last_day;
        builder.add(EndSchedule{ended_schedule}, by_cascade);
      } else {
        ended_schedule.state = RecordState::withdrawn;
        builder.add(RetractSchedule{ended_schedule}, by_cascade);
      }
      model::Schedule next_schedule = schedule;
      next_schedule.id = builder.next_id<model::Schedule>();
      next_schedule.measure = goes_on.id;
      next_schedule.first_day = std::max(succession.first_day, schedule.first_day);
      next_schedule.last_day = item.natural_schedule_last_days[i];
      next_schedule.continues = schedule.id;
      next_schedule.state = RecordState::valid;
      builder.add(StartSchedule{next_schedule}, {{"BV-37", {}}, {"BV-34", {}}});
    }
  }
  return started;
}

std::optional<Date> natural_last_day(const model::ClientRecord& record, const model::ProviderChange& change) {
  const auto* successor = record.find(change.to_assignment);
  check(successor != nullptr, "a change names an assignment of its own record");
  return successor->last_day;
}

void retract_assignment(PlanBuilder& builder, const Situation& situation, const Assignment& assignment,
                        RecordState as, const std::vector<Because>& because) {
  const auto& record = situation.record;
  for (const auto& measure : record.measures) {
    if (measure.service_line != assignment.service_line || measure.executor != assignment.provider ||
        measure.state != RecordState::valid || !measure.continues ||
        measure.first_day < assignment.first_day) {
      continue;
    }
    model::Measure retracted = measure;
    retracted.state = as;
    builder.add(RetractMeasure{retracted}, because);
    for (const auto& schedule : record.schedules) {
      if (schedule.measure != measure.id || schedule.state != RecordState::valid) continue;
      model::Schedule retracted_schedule = schedule;
      retracted_schedule.state = as;
      builder.add(RetractSchedule{retracted_schedule}, because);
    }
  }
  Assignment retracted = assignment;
  retracted.state = as;
  builder.add(RetractAssignment{retracted}, because);
}

void retract_successor(PlanBuilder& builder, const Situation& situation, const model::ProviderChange& change,
                       RecordState as, const std::vector<Because>& because) {
  const auto& record = situation.record;
  const auto* successor = record.find(change.to_assignment);
  check(successor != nullptr, "a change names an assignment of its own record");
  retract_assignment(builder, situation, *successor, as, because);

  const auto* handover = change.handover ? record.find(*change.handover) : nullptr;
  if (!handover) return;
  model::Handover recalled = *handover;
  switch (handover->state) {
    case model::HandoverState::sent:
    case model::HandoverState::accepted:
      // what was sent is called back, and the receiver says that it has seen so.
      recalled.state = model::HandoverState::recalled;
      builder.add(RecallHandover{recalled}, because);
      break;
    case model::HandoverState::rejected:
      recalled.state = model::HandoverState::replaced;
      builder.add(RecallHandover{recalled}, because);
      break;
    case model::HandoverState::recalled:
    case model::HandoverState::recall_acknowledged:
    case model::HandoverState::replaced:
      break;
  }
  for (const auto& deadline : record.deadlines) {
    if (deadline.handover != handover->id || deadline.state != model::DeadlineState::open) continue;
    model::Deadline cancelled = deadline;
    cancelled.state = model::DeadlineState::cancelled;
    builder.add(CancelDeadline{cancelled}, because);
  }
  for (const auto& task : record.tasks) {
    const bool open = task.state == model::TaskState::open || task.state == model::TaskState::taken;
    if (task.handover != handover->id || !open) continue;
    model::Task cancelled = task;
    cancelled.state = model::TaskState::cancelled;
    builder.add(CancelTask{cancelled}, because);
  }
}

void restore_predecessor(PlanBuilder& builder, const Situation& situation,
                         const model::ProviderChange& change, const std::vector<Because>& because) {
  const auto& record = situation.record;
  const auto* from = record.find(change.from_assignment);
  check(from != nullptr, "a change names an assignment of its own record");
  Assignment reopened = *from;
  reopened.last_day = natural_last_day(record, change);
  reopened.end_reason = record.find(change.to_assignment)->end_reason;
  builder.add(ReopenAssignment{reopened}, because);
  for (const auto& item :
       carried_measures(record, *record.find(change.service_line), from->provider, change.first_day)) {
    model::Measure measure = item.measure;
    measure.state = RecordState::valid;
    measure.last_day = item.natural_last_day;
    builder.add(ReopenMeasure{measure}, because);
    for (std::size_t i = 0; i < item.schedules.size(); ++i) {
      model::Schedule schedule = item.schedules[i];
      schedule.state = RecordState::valid;
      schedule.last_day = item.natural_schedule_last_days[i];
      builder.add(ReopenSchedule{schedule}, because);
    }
  }
}

}  // namespace stafett::routines
