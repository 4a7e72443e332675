#include "routines/change_parts.hpp"

#include "base/calendar.hpp"
#include "base/check.hpp"

#include <algorithm>

namespace stafett::routines {

using model::Assignment;
using model::ProviderKind;
using model::RecordState;

NamedFact fact(std::string name, Date day) { return {std::move(name), day.iso()}; }
NamedFact fact(std::string name, int number) { return {std::move(name), std::to_string(number)}; }
NamedFact fact(std::string name, std::string text) { return {std::move(name), std::move(text)}; }

tl::expected<Home, Refusal> home_of(const Situation& situation) {
  const auto& record = situation.record;
  if (record.client.death_date)
    return refuse(RefusalCode::client_dead, {fact("day", *record.client.death_date)});
  const auto district = record.responsible_district(situation.today());
  if (!district) return refuse(RefusalCode::no_responsible_district);
  Home home;
  home.district = situation.organisation.find(*district);
  home.office = situation.organisation.case_office(*district);
  home.address = record.postal_address(situation.today());
  if (!home.district || !home.office) return refuse(RefusalCode::no_responsible_district);
  if (!home.address) return refuse(RefusalCode::no_postal_address);
  return home;
}

int notice_length_days(const Situation& situation, const model::Provider& leaving,
                       const model::Provider& arriving, Date notice_day) {
  // from one municipal unit to another in the same district the old one's last day may be the notice
  // day.
  const bool same_house = leaving.kind == ProviderKind::municipal &&
                          arriving.kind == ProviderKind::municipal && leaving.district == arriving.district;
  return same_house ? situation.policy.notice_length_same_unit_days.on(notice_day)
                    : situation.policy.notice_length_days.on(notice_day);
}

std::optional<Refusal> why_not_deliver(const Situation& situation, const model::Provider& provider,
                                       const model::District& district, model::ServiceType service,
                                       Date first_day) {
  const std::vector<NamedFact> who{fact("provider", provider.name), fact("first_day", first_day)};
  if (first_day < provider.first_day) {
    return Refusal{RefusalCode::provider_not_started, {who[0], fact("day", provider.first_day)}};
  }
  if (provider.last_day && *provider.last_day < first_day) {
    return Refusal{RefusalCode::provider_contract_ended, {who[0], fact("day", *provider.last_day)}};
  }
  if (!situation.organisation.may_deliver(provider, district.id, service, first_day)) {
    return Refusal{RefusalCode::provider_without_agreement,
                   {who[0], who[1], fact("district", district.name), fact("service", enum_name(service))}};
  }
  if (!provider.reception_team || !situation.organisation.find(*provider.reception_team)) {
    return Refusal{RefusalCode::provider_has_no_reception_team, {who[0]}};
  }
  return std::nullopt;
}

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

const model::Team* reception_of(const Situation& situation, const model::Provider& provider) {
  return provider.reception_team ? situation.organisation.find(*provider.reception_team) : nullptr;
}

/// BV-48: the care team that delivers now; where none is known, the provider's reception team.
std::optional<Id<model::Team>> present_team(const Situation& situation, const Assignment& assignment,
                                            const model::Provider& provider) {
  if (assignment.care_team && situation.organisation.find(*assignment.care_team)) return assignment.care_team;
  const auto* reception = reception_of(situation, provider);
  return reception ? std::optional(reception->id) : std::nullopt;
}

std::string expected_service(const policy::HandoverPresets& presets, model::ServiceType service) {
  // BV-46, BV-53: the preset follows the kind of service.
  switch (service) {
    case model::ServiceType::home_nursing_day:
    case model::ServiceType::home_nursing_evening:
      return presets.expected_home_nursing;
    case model::ServiceType::home_nursing_night:
    case model::ServiceType::home_nursing_stationary:
      return presets.expected_home_nursing_night;
    case model::ServiceType::practical_help:
    case model::ServiceType::personal_assistance:
      return presets.inquiry_practical_help;
  }
  return {};
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

void retract_successor(PlanBuilder& builder, const Situation& situation, const model::ProviderChange& change,
                       RecordState as, const std::vector<Because>& because) {
  const auto& record = situation.record;
  const auto* successor = record.find(change.to_assignment);
  check(successor != nullptr, "a change names an assignment of its own record");
  for (const auto& measure : record.measures) {
    if (measure.service_line != change.service_line || measure.executor != successor->provider ||
        measure.state != RecordState::valid || !measure.continues || measure.first_day < change.first_day) {
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
  Assignment retracted = *successor;
  retracted.state = as;
  builder.add(RetractAssignment{retracted}, because);

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
  reopened.end_reason.reset();
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

Id<model::Handover> send_handover(PlanBuilder& builder, const Situation& situation, const Home& home,
                                  const Succession& succession, const Started& started,
                                  const model::Decision* decision) {
  const auto service = succession.line.service;
  const bool nursing = model::is_home_nursing(service);
  const auto& presets = situation.policy.handover_presets.on(succession.first_day);
  const auto present = present_team(situation, succession.from, succession.leaving);

  model::Handover handover;
  handover.id = builder.next_id<model::Handover>();
  handover.client = situation.record.client.id;
  handover.service_line = succession.line.id;
  handover.assignment = started.assignment;
  handover.sender_team = home.office->id;
  handover.to_team = *succession.arriving.reception_team;
  handover.expected_service = expected_service(presets, service);
  handover.wanted_start = succession.first_day;
  std::vector<Because> because;
  if (nursing) {
    handover.kind = model::HandoverKind::patient_transition;
    handover.from_team = home.office->id;
    handover.transition_from = presets.transition_from;
    because = {
        {"BV-41", {}}, {"BV-44", {fact("provider", succession.arriving.name)}}, {"BV-45", {}}, {"BV-46", {}}};
    if (succession.leaving.kind == ProviderKind::private_firm) {
      // BV-47, BV-48: a private firm that is being left stands as the responsible team.
      handover.responsible_team = present;
      because.push_back({"BV-47", {fact("provider", succession.leaving.name)}});
      because.push_back({"BV-48", {}});
    }
  } else {
    handover.kind = model::HandoverKind::inquiry;
    handover.from_team = present.value_or(home.office->id);  // BV-54
    because = {{"BV-42", {}},
               {"BV-53", {fact("provider", succession.arriving.name)}},
               {"BV-54", {fact("provider", succession.leaving.name)}},
               {"BV-55", {fact("day", succession.first_day)}}};
  }
  handover.content.service = service;
  if (decision) {
    handover.content.decision_valid_from = decision->valid_from;
    handover.content.decision_valid_to = decision->valid_to;
    handover.content.minutes_per_week = decision->minutes_per_week;
    handover.content.goal = decision->goal;
  }
  handover.content.measures = started.measures;
  for (const auto& note : situation.record.practical_notes) {
    if (Period{note.first_day, note.last_day}.contains(situation.today())) {
      handover.content.practical_notes.push_back({note.matter, note.text});
    }
  }
  builder.add(SendHandover{handover}, std::move(because));

  const auto& policy = situation.policy;
  const auto eve = working_day_before(succession.first_day);
  const auto notify_by = oslo_instant(eve, policy.notify_provider_by.on(succession.first_day));
  const auto amber_days = policy.amber_working_days_before.on(succession.first_day);
  const auto amber = oslo_instant(add_working_days(succession.first_day, -amber_days), ClockTime{0});
  model::Deadline deadline;
  deadline.client = situation.record.client.id;
  deadline.owner = home.office->id;
  deadline.handover = handover.id;
  deadline.amber = amber;
  deadline.due = notify_by;
  const bool late = notify_by < situation.now;
  if (nursing) {
    // BV-19: the provider is told by 14:00 the working day before; sending is what meets it.
    deadline.id = builder.next_id<model::Deadline>();
    deadline.kind = model::DeadlineKind::notify_provider;
    deadline.rule = "BV-19";
    deadline.state = late ? model::DeadlineState::missed : model::DeadlineState::met;
    builder.add(
        SetDeadline{deadline},
        {{"BV-19",
          {fact("day", eve), fact("clock", policy.notify_provider_by.on(succession.first_day).iso())}}});
    if (is_short_day(eve)) builder.warn(WarningCode::short_working_day, {fact("day", eve)});
  }
  deadline.id = builder.next_id<model::Deadline>();
  deadline.kind = model::DeadlineKind::handover_answered;
  deadline.rule = "Q-37";
  deadline.state = model::DeadlineState::open;
  builder.add(SetDeadline{deadline}, {{"Q-37", {fact("day", eve), fact("amber_working_days", amber_days)}}});
  if (late) {
    // Q-08, BV-22: too late for the ordinary notice, so somebody rings.
    model::Task call;
    call.id = builder.next_id<model::Task>();
    call.client = situation.record.client.id;
    call.team = home.office->id;
    call.kind = model::TaskKind::notify_by_telephone;
    call.service_line = succession.line.id;
    call.handover = handover.id;
    call.about_provider = succession.arriving.id;
    call.day = succession.first_day;
    builder.add(CreateTask{call}, {{"BV-22", {fact("provider", succession.arriving.name)}}, {"Q-08", {}}});
    builder.warn(WarningCode::notice_after_deadline,
                 {fact("provider", succession.arriving.name), fact("day", eve),
                  fact("clock", policy.notify_provider_by.on(succession.first_day).iso())});
  }
  return handover.id;
}

void tell_leaving_provider(PlanBuilder& builder, const Situation& situation, const Succession& succession) {
  const auto* reception = reception_of(situation, succession.leaving);
  if (!reception) return;
  model::Task task;
  task.id = builder.next_id<model::Task>();
  task.client = situation.record.client.id;
  task.team = reception->id;
  task.kind = model::TaskKind::assignment_ends;
  task.service_line = succession.line.id;
  task.about_provider = succession.arriving.id;  // the new provider's name, never the reason
  task.day = succession.first_day - 1;
  std::vector<Because> because;
  if (!model::is_home_nursing(succession.line.service)) {
    because.push_back({"BV-56", {fact("provider", succession.leaving.name)}});
  } else if (succession.leaving.kind == ProviderKind::private_firm) {
    because.push_back({"BV-49", {fact("provider", succession.leaving.name)}});
  } else {
    because.push_back({"BV-51", {fact("provider", succession.leaving.name)}});
  }
  because.push_back({"BV-50", {}});
  builder.add(CreateTask{task}, std::move(because));
}

void cancel_ending_tasks(PlanBuilder& builder, const Situation& situation, const model::ServiceLine& line,
                         const model::Provider& provider, const std::vector<Because>& because) {
  for (const auto& task : situation.record.tasks) {
    const bool open = task.state == model::TaskState::open || task.state == model::TaskState::taken;
    if (!open || task.service_line != line.id || task.team != provider.reception_team) continue;
    if (task.kind != model::TaskKind::assignment_ends && task.kind != model::TaskKind::assignment_goes_on)
      continue;
    model::Task cancelled = task;
    cancelled.state = model::TaskState::cancelled;
    builder.add(CancelTask{cancelled}, because);
  }
}

void tell_provider_it_goes_on(PlanBuilder& builder, const Situation& situation,
                              const model::ServiceLine& line, const model::Provider& provider,
                              const std::vector<Because>& because) {
  const auto* reception = reception_of(situation, provider);
  const bool was_told = std::ranges::any_of(situation.record.tasks, [&](const model::Task& task) {
    return task.kind == model::TaskKind::assignment_ends && task.service_line == line.id && reception &&
           task.team == reception->id && task.state != model::TaskState::cancelled;
  });
  cancel_ending_tasks(builder, situation, line, provider, because);
  if (!was_told) return;
  model::Task task;
  task.id = builder.next_id<model::Task>();
  task.client = situation.record.client.id;
  task.team = reception->id;
  task.kind = model::TaskKind::assignment_goes_on;
  task.service_line = line.id;
  builder.add(CreateTask{task}, because);
}

std::vector<const model::Letter*> standing_letters(const model::ClientRecord& record,
                                                   Id<model::ChangeNotice> notice) {
  std::vector<const model::Letter*> letters;
  for (const auto& letter : record.letters) {
    if (letter.notice == notice && letter.state != model::LetterState::replaced) letters.push_back(&letter);
  }
  return letters;
}

void withdraw_letter(PlanBuilder& builder, const model::Letter& letter, std::vector<Because> because) {
  model::Letter replaced = letter;
  replaced.state = model::LetterState::replaced;
  builder.add(ReplaceLetter{replaced}, std::move(because));
}

void make_letter(PlanBuilder& builder, const Situation& situation, const Home& home, model::LetterKind kind,
                 Id<model::ChangeNotice> notice, Date notice_day, std::vector<model::LetterLine> lines,
                 const model::Letter* replaces, std::vector<Because> because) {
  const auto& client = situation.record.client;
  model::Letter letter;
  letter.id = builder.next_id<model::Letter>();
  letter.client = client.id;
  letter.kind = kind;
  letter.office = home.office->id;
  letter.notice = notice;
  letter.content.recipient = client.given_name + " " + client.surname;
  letter.content.street = home.address->street;
  letter.content.post_code = home.address->post_code;
  letter.content.post_town = home.address->post_town;
  letter.content.office = home.office->name;
  letter.content.office_telephone = home.office->telephone;
  letter.content.dated = situation.today();
  letter.content.notice_day = notice_day;
  letter.content.lines = std::move(lines);
  if (replaces) letter.replaces = replaces->id;
  builder.add(MakeLetter{letter}, std::move(because));
}

void write_change_note(PlanBuilder& builder, const Situation& situation, Id<model::ChangeNotice> notice,
                       model::ChangeNoteContent content, std::vector<Because> because) {
  model::Note note;
  note.id = builder.next_id<model::Note>();
  note.client = situation.record.client.id;
  note.type = situation.policy.case_worker_journal.on(situation.today());
  note.author = situation.actor.employee;
  if (const auto* author = note.author ? situation.organisation.find(*note.author) : nullptr) {
    note.author_unit = author->unit;
  }
  note.notice = notice;
  note.content = std::move(content);
  builder.add(WriteNote{note}, std::move(because));
}

model::LetterLine letter_line(const Situation& situation, const model::ProviderChange& change) {
  model::LetterLine line;
  const auto& record = situation.record;
  const auto name_of = [&](Id<Assignment> id) -> std::string {
    const auto* assignment = record.find(id);
    const auto* provider = assignment ? situation.organisation.find(assignment->provider) : nullptr;
    return provider ? provider->name : std::string();
  };
  if (const auto* service = record.find(change.service_line)) line.service = service->service;
  line.old_provider = name_of(change.from_assignment);
  line.new_provider = name_of(change.to_assignment);
  line.old_last_day = change.first_day - 1;
  line.new_first_day = change.first_day;
  return line;
}

std::vector<model::LetterLine> remaining_lines(const Situation& situation, Id<model::ChangeNotice> notice,
                                               const std::vector<Id<model::ProviderChange>>& without) {
  std::vector<model::LetterLine> lines;
  for (const auto& change : situation.record.provider_changes) {
    const bool left_out = std::ranges::find(without, change.id) != without.end();
    if (change.notice == notice && change.state == model::ChangeState::planned && !left_out) {
      lines.push_back(letter_line(situation, change));
    }
  }
  return lines;
}

}  // namespace stafett::routines
