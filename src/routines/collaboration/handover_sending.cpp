#include "routines/collaboration/handover_sending.hpp"

#include "base/calendar.hpp"
#include "routines/collaboration/handover_clock.hpp"

namespace stafett::routines {

using model::Assignment;
using model::ProviderKind;

namespace {

/// BV-48: the care team that delivers now; where none is known, the provider's reception team.
std::optional<Id<model::Team>> present_team(const Situation& situation, const Assignment& assignment,
                                            const model::Provider& provider) {
  if (assignment.care_team && situation.organisation.find(*assignment.care_team)) return assignment.care_team;
  const bool receives = provider.reception_team && situation.organisation.find(*provider.reception_team);
  return receives ? provider.reception_team : std::nullopt;
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

/// too late for the ordinary notice, so somebody rings; BV-22: by the hour for urgent calls on a
/// working day.
void ask_for_call(PlanBuilder& builder, const Situation& situation, const Home& home,
                  const Succession& succession, Id<model::Handover> handover, const HandoverClock& clock) {
  const auto& policy = situation.policy;
  const auto by = policy.urgent_call_by.on(succession.first_day);
  const auto today = situation.today();
  const bool still_today = is_working_day(today) && situation.now <= oslo_instant(today, by);
  model::Task call;
  call.id = builder.next_id<model::Task>();
  call.client = situation.record.client.id;
  call.team = home.office->id;
  call.kind = model::TaskKind::notify_by_telephone;
  call.service_line = succession.line.id;
  call.handover = handover;
  call.about_provider = succession.arriving.id;
  call.day = succession.first_day;
  call.due = oslo_instant(still_today ? today : working_day_after(today), by);
  std::vector<Because> because{{"Q-08", {fact("provider", succession.arriving.name)}}};
  if (model::is_home_nursing(succession.line.service)) {
    because.push_back({"BV-22", {fact("provider", succession.arriving.name), fact("clock", by.iso())}});
  }
  builder.add(CreateTask{call}, std::move(because));
  builder.warn(WarningCode::notice_after_deadline,
               {fact("provider", succession.arriving.name), fact("day", clock.eve),
                fact("clock", policy.notify_provider_by.on(succession.first_day).iso())});
}

/// The deadlines that run from the sending: the notice itself (BV-19) and the answer.
void set_clocks(PlanBuilder& builder, const Situation& situation, const Home& home,
                const Succession& succession, Id<model::Handover> handover) {
  const auto& policy = situation.policy;
  const auto clock = handover_clock(policy, succession.first_day);
  const bool late = clock.due < situation.now;
  model::Deadline deadline;
  deadline.client = situation.record.client.id;
  deadline.owner = home.office->id;
  deadline.handover = handover;
  deadline.amber = clock.amber;
  deadline.due = clock.due;
  if (model::is_home_nursing(succession.line.service)) {
    // BV-19: the provider is told by 14:00 the working day before; sending is what meets it.
    deadline.id = builder.next_id<model::Deadline>();
    deadline.kind = model::DeadlineKind::notify_provider;
    deadline.rule = "BV-19";
    deadline.state = late ? model::DeadlineState::missed : model::DeadlineState::met;
    builder.add(SetDeadline{deadline},
                {{"BV-19",
                  {fact("day", clock.eve),
                   fact("clock", policy.notify_provider_by.on(succession.first_day).iso())}}});
    if (is_short_day(clock.eve)) builder.warn(WarningCode::short_working_day, {fact("day", clock.eve)});
  }
  deadline.id = builder.next_id<model::Deadline>();
  deadline.kind = model::DeadlineKind::handover_answered;
  deadline.rule = "Q-37";
  deadline.state = model::DeadlineState::open;
  builder.add(SetDeadline{deadline},
              {{"Q-37",
                {fact("day", clock.eve),
                 fact("amber_working_days", policy.amber_working_days_before.on(succession.first_day))}}});
  if (late) ask_for_call(builder, situation, home, succession, handover, clock);
}

}  // namespace

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
  if (succession.accepted) {
    handover.state = model::HandoverState::accepted;
    handover.answer = succession.accepted->answer;
  }
  builder.add(SendHandover{handover}, std::move(because));

  // Where the first day has been (a correction), there is nothing left to wait for.
  if (succession.first_day > situation.today()) set_clocks(builder, situation, home, succession, handover.id);
  return handover.id;
}

}  // namespace stafett::routines
