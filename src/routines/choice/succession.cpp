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

namespace {

/// BV-36: the old assignment ends the day before, because of the change. BV-34, BV-38: the same command makes
/// the successor, and it adjoins.
Id<Assignment> hand_assignment_over(PlanBuilder& builder, const Situation& situation,
                                    const Succession& succession) {
  const auto last_day = succession.first_day - 1;
  Assignment old = succession.from;
  old.last_day = last_day;
  old.end_reason = model::EndReason::provider_change;
  builder.add(EndAssignment{old}, succession.because);

  Assignment next;
  next.id = builder.next_id<Assignment>();
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
  if (succession.accepted) {
    // The team that the provider named when it accepted goes on.
    next.care_team = situation.record.find(succession.accepted->assignment)->care_team;
  }
  auto because = succession.because;
  because.push_back({"BV-38", {fact("old_last_day", last_day), fact("new_first_day", succession.first_day)}});
  because.push_back({"BV-34", {}});
  builder.add(StartAssignment{next}, because);
  return next.id;
}

/// BV-37: the measure ends with the old assignment; one that has not begun never will with that executor.
void end_measure(PlanBuilder& builder, const model::Measure& measure, Date last_day) {
  const std::vector<Because> by_cascade{{"BV-37", {fact("last_day", last_day)}}};
  model::Measure ended = measure;
  if (measure.first_day <= last_day) {
    ended.state = RecordState::valid;
    ended.last_day = last_day;
    builder.add(EndMeasure{ended}, by_cascade);
  } else {
    ended.state = RecordState::withdrawn;
    builder.add(RetractMeasure{ended}, by_cascade);
  }
}

/// BV-37: so does its schedule, whose measure may not have begun even if the schedule had.
void end_schedule(PlanBuilder& builder, const model::Schedule& schedule, bool measure_begun, Date last_day) {
  const std::vector<Because> by_cascade{{"BV-37", {fact("last_day", last_day)}}};
  model::Schedule ended = schedule;
  if (measure_begun && schedule.first_day <= last_day) {
    ended.state = RecordState::valid;
    ended.last_day = last_day;
    builder.add(EndSchedule{ended}, by_cascade);
  } else {
    ended.state = RecordState::withdrawn;
    builder.add(RetractSchedule{ended}, by_cascade);
  }
}

/// BV-40: the measure goes on as one row with the new executor, and so do its schedules.
void hand_measure_over(PlanBuilder& builder, const Succession& succession, const CarriedMeasure& item) {
  const auto last_day = succession.first_day - 1;
  end_measure(builder, item.measure, last_day);
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
    const auto& natural = item.natural_schedule_last_days[i];
    if (!runs_past(natural, last_day)) {
      model::Schedule runs_out = schedule;
      runs_out.state = RecordState::valid;
      runs_out.last_day = natural;
      builder.add(ReopenSchedule{runs_out}, {{"BV-37", {fact("last_day", last_day)}}});
      continue;
    }
    end_schedule(builder, schedule, item.measure.first_day <= last_day, last_day);
    model::Schedule next = schedule;
    next.id = builder.next_id<model::Schedule>();
    next.measure = goes_on.id;
    next.first_day = std::max(succession.first_day, schedule.first_day);
    next.last_day = natural;
    next.continues = schedule.id;
    next.state = RecordState::valid;
    builder.add(StartSchedule{next}, {{"BV-40", {}}, {"BV-34", {}}});
  }
}

}  // namespace

Started hand_line_over(PlanBuilder& builder, const Situation& situation, const Succession& succession,
                       const std::vector<CarriedMeasure>& carried) {
  Started started{hand_assignment_over(builder, situation, succession), {}};
  for (const auto& item : carried) {
    if (!runs_past(item.natural_last_day, succession.first_day - 1)) {
      let_run_out(builder, item);
      continue;
    }
    started.measures.push_back(handed(item));
    hand_measure_over(builder, succession, item);
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

namespace {

void call_handover_back(PlanBuilder& builder, const model::Handover& handover,
                        model::HandoverState accepted_becomes, const std::vector<Because>& because) {
  model::Handover back = handover;
  switch (handover.state) {
    case model::HandoverState::sent:
      // what was sent is called back, and the receiver says that it has seen so.
      back.state = model::HandoverState::recalled;
      break;
    case model::HandoverState::accepted:
      back.state = accepted_becomes;
      break;
    case model::HandoverState::rejected:
      back.state = model::HandoverState::replaced;
      break;
    case model::HandoverState::recalled:
    case model::HandoverState::recall_acknowledged:
    case model::HandoverState::replaced:
      return;
  }
  builder.add(RecallHandover{back}, because);
}

/// Nobody waits for the hand-over any more.
void stop_waiting(PlanBuilder& builder, const model::ClientRecord& record, Id<model::Handover> handover,
                  const std::vector<Because>& because) {
  for (const auto& deadline : record.deadlines) {
    if (deadline.handover != handover || deadline.state != model::DeadlineState::open) continue;
    model::Deadline cancelled = deadline;
    cancelled.state = model::DeadlineState::cancelled;
    builder.add(CancelDeadline{cancelled}, because);
  }
  for (const auto& task : record.tasks) {
    if (task.handover != handover || !is_open(task)) continue;
    model::Task cancelled = task;
    cancelled.state = model::TaskState::cancelled;
    builder.add(CancelTask{cancelled}, because);
  }
}

}  // namespace

void retract_successor(PlanBuilder& builder, const Situation& situation, const model::ProviderChange& change,
                       RecordState as, const std::vector<Because>& because,
                       model::HandoverState accepted_becomes) {
  const auto& record = situation.record;
  const auto* successor = record.find(change.to_assignment);
  check(successor != nullptr, "a change names an assignment of its own record");
  retract_assignment(builder, situation, *successor, as, because);
  const auto* handover = change.handover ? record.find(*change.handover) : nullptr;
  if (!handover) return;
  call_handover_back(builder, *handover, accepted_becomes, because);
  stop_waiting(builder, record, handover->id, because);
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
