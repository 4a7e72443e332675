#include "desk/client_page.hpp"
#include "desk/texts.hpp"
#include "routines/choice/change_basis.hpp"
#include "routines/choice/change_request.hpp"
#include "routines/collaboration/handover_clock.hpp"
#include "wording/change_text.hpp"
#include "wording/names.hpp"
#include "wording/schedules.hpp"

#include <algorithm>

namespace stafett::desk {

namespace {

AssignmentPhase phase_of(const PageContext& page, const model::Assignment& assignment) {
  switch (assignment.state) {
    case model::RecordState::withdrawn:
      return AssignmentPhase::withdrawn;
    case model::RecordState::entered_in_error:
      return AssignmentPhase::entered_in_error;
    case model::RecordState::valid:
      break;
  }
  const auto today = page.today();
  if (assignment.first_day > today) return AssignmentPhase::pending;
  if (assignment.last_day && *assignment.last_day < today) return AssignmentPhase::past;
  return assignment.end_reason ? AssignmentPhase::in_notice : AssignmentPhase::running;
}

AssignmentView assignment_view(const PageContext& page, const model::Assignment& assignment) {
  AssignmentView view;
  view.id = assignment.id;
  view.provider = provider_view(page.organisation, assignment.provider);
  if (assignment.care_team) view.care_team = team_name(page.organisation, *assignment.care_team);
  view.first_day = assignment.first_day;
  view.last_day = assignment.last_day;
  view.phase = phase_of(page, assignment);
  if (assignment.end_reason)
    view.end_reason = wording::end_reason_name(*assignment.end_reason, page.language);
  if (assignment.predecessor_last_day) {
    view.why.push_back(why_view({"BV-38",
                                 {{"old_last_day", assignment.predecessor_last_day->iso()},
                                  {"new_first_day", assignment.first_day.iso()}}},
                                page.language));
  }
  return view;
}

std::vector<std::string> schedule_texts(const PageContext& page, Id<model::Measure> measure) {
  std::vector<std::string> texts;
  for (const auto& schedule : page.record.schedules) {
    if (schedule.measure != measure || schedule.state != model::RecordState::valid) continue;
    texts.push_back(wording::schedule_text(schedule.weekdays, schedule.every_weeks, schedule.part_of_day,
                                           schedule.minutes, page.language));
  }
  return texts;
}

/// BV-40: one row per measure, from its first executor to the one that carries it on.
std::vector<MeasureView> measure_views(const PageContext& page, const model::ServiceLine& line) {
  std::vector<MeasureView> views;
  const auto today = page.today();
  const auto valid = [&](const model::Measure& measure) {
    return measure.service_line == line.id && measure.state == model::RecordState::valid &&
           page.shows(measure.executor);
  };
  const auto carrier_of = [&](const model::Measure& measure) -> const model::Measure* {
    for (const auto& other : page.record.measures) {
      if (valid(other) && other.continues == measure.id) return &other;
    }
    return nullptr;
  };
  for (const auto& measure : page.record.measures) {
    if (!valid(measure)) continue;
    const auto* carrier = carrier_of(measure);
    // The link of the chain that is shown is the one that holds today, or failing that the last one.
    const bool over = measure.last_day && *measure.last_day < today;
    if (carrier && over) continue;
    const auto predecessor = measure.continues ? page.record.find(*measure.continues) : nullptr;
    const bool not_begun = measure.first_day > today;
    if (not_begun && predecessor && valid(*predecessor) &&
        !(predecessor->last_day && *predecessor->last_day < today)) {
      continue;
    }
    MeasureView view;
    view.id = measure.id;
    view.code = measure.code;
    view.name = measure.name;
    view.place = measure.place;
    view.executor = provider_view(page.organisation, measure.executor);
    view.first_day = measure.first_day;
    view.last_day = carrier ? carrier->last_day : measure.last_day;
    view.schedules = schedule_texts(page, measure.id);
    if (carrier) {
      view.next_executor = provider_view(page.organisation, carrier->executor);
      view.next_from = carrier->first_day;
    }
    views.push_back(std::move(view));
  }
  return views;
}

ServiceView service_view(const PageContext& page, const model::ServiceLine& line) {
  ServiceView view;
  view.id = line.id;
  view.service = line.service;
  view.name = wording::sentence_start(wording::service_name(line.service, page.language));
  view.first_day = line.first_day;
  view.last_day = line.last_day;
  if (const auto* running = page.record.assignment_on(line.id, page.today())) view.choice = running->choice;
  const auto payer = page.record.payer(line.id, page.today());
  if (const auto* district = payer ? page.organisation.find(*payer) : nullptr) view.payer = district->name;
  for (const auto& row : page.record.responsibilities) {
    if (row.kind == model::ResponsibilityKind::pays && row.service_line == line.id &&
        Period{row.first_day, row.last_day}.contains(page.today())) {
      view.why_payer.push_back(why_view({row.rule, {{"first_day", row.first_day.iso()}}}, page.language));
    }
  }
  for (const auto& decision : page.record.decisions) {
    if (decision.service_line != line.id) continue;
    view.decisions.push_back({decision.id, decision.version, decision.valid_from, decision.valid_to,
                              decision.minutes_per_week, decision.goal,
                              employee_name(page.organisation, decision.decided_by)});
  }
  for (const auto& assignment : page.record.assignments) {
    if (assignment.service_line == line.id && page.shows(assignment.provider)) {
      view.assignments.push_back(assignment_view(page, assignment));
    }
  }
  std::ranges::sort(view.decisions, {}, &DecisionView::version);
  std::ranges::stable_sort(view.assignments, {}, &AssignmentView::first_day);
  view.measures = measure_views(page, line);
  for (const auto& change : page.record.provider_changes) {
    const auto* from = page.record.find(change.from_assignment);
    const auto* to = page.record.find(change.to_assignment);
    if (change.service_line == line.id && from && to &&
        (page.shows(from->provider) || page.shows(to->provider))) {
      view.changes.push_back(change_view(page, change));
    }
  }
  return view;
}

/// BV-36, or Q-13 between units of one district.
std::string rule_of_first_day(const PageContext& page, const model::ProviderChange& change) {
  const auto* from = page.record.find(change.from_assignment);
  const auto* to = page.record.find(change.to_assignment);
  const auto* leaving = from ? page.organisation.find(from->provider) : nullptr;
  const auto* arriving = to ? page.organisation.find(to->provider) : nullptr;
  return leaving && arriving && routines::same_house(*leaving, *arriving) ? "Q-13" : "BV-36";
}

/// By the clock that was set when the hand-over was sent; a later policy does not move it.
Urgency urgency_on_page(const PageContext& page, const model::Handover& handover) {
  if (handover.state == model::HandoverState::sent) {
    for (const auto& deadline : page.record.deadlines) {
      if (deadline.handover == handover.id && deadline.kind == model::DeadlineKind::handover_answered) {
        return urgency_of(deadline.amber, deadline.due, page.now);
      }
    }
  }
  return handover_urgency(page.policy, handover, page.now);
}

}  // namespace

Urgency urgency_of(Instant amber, Instant due, Instant now) {
  if (due <= now) return Urgency::red;
  return amber <= now ? Urgency::amber : Urgency::calm;
}

Urgency handover_urgency(const policy::Policy& policy, const model::Handover& handover, Instant now) {
  switch (handover.state) {
    case model::HandoverState::rejected:
      return Urgency::red;
    case model::HandoverState::sent: {
      const auto clock = routines::handover_clock(policy, handover.wanted_start);
      return urgency_of(clock.amber, clock.due, now);
    }
    case model::HandoverState::accepted:
    case model::HandoverState::recalled:
    case model::HandoverState::recall_acknowledged:
    case model::HandoverState::replaced:
      return Urgency::calm;
  }
  return Urgency::calm;
}

ChangeView change_view(const PageContext& page, const model::ProviderChange& change) {
  ChangeView view;
  view.id = change.id;
  view.service_line = change.service_line;
  const auto* from = page.record.find(change.from_assignment);
  const auto* to = page.record.find(change.to_assignment);
  if (from) view.from = provider_view(page.organisation, from->provider);
  if (to) view.to = provider_view(page.organisation, to->provider);
  const auto* notice = page.record.find(change.notice);
  if (notice) view.notice_day = notice->notice_day;
  view.old_last_day = change.first_day - 1;
  view.first_day = change.first_day;
  view.state = change.state;
  view.carried_out = change.state == model::ChangeState::planned && change.first_day <= page.today();
  const auto* handover = change.handover ? page.record.find(*change.handover) : nullptr;
  if (handover) {
    if (page.shows_team(handover->to_team) || page.shows_team(handover->sender_team))
      view.handover = handover->id;
    view.handover_state = wording::handover_state_name(handover->state, page.language);
    view.urgency = urgency_on_page(page, *handover);
  }
  view.sentence =
      wording::change_sentence(change, page.record, page.organisation, page.today(), page.language);
  std::vector<routines::NamedFact> facts{{"notice_day", view.notice_day.iso()},
                                         {"first_day", change.first_day.iso()}};
  if (change.agreed_with.empty()) {
    view.why.push_back(why_view({rule_of_first_day(page, change), std::move(facts)}, page.language));
  } else {
    if (page.shows_remarks()) {
      facts.push_back({"agreed_with", change.agreed_with});
      facts.push_back({"agreed_why", change.agreed_why});
    }
    view.why.push_back(why_view({"Q-02", std::move(facts)}, page.language));
  }
  return view;
}

HandoverSummary handover_summary(const PageContext& page, const model::Handover& handover) {
  HandoverSummary summary;
  summary.id = handover.id;
  summary.kind = handover.kind;
  summary.kind_name = wording::sentence_start(wording::handover_kind_name(handover.kind, page.language));
  summary.service_line = handover.service_line;
  if (const auto* line = page.record.find(handover.service_line)) {
    summary.service_name = wording::sentence_start(wording::service_name(line->service, page.language));
  }
  summary.from_team = team_name(page.organisation, handover.from_team);
  summary.to_team = team_name(page.organisation, handover.to_team);
  summary.wanted_start = handover.wanted_start;
  summary.state = handover.state;
  summary.state_name = wording::handover_state_name(handover.state, page.language);
  summary.urgency = urgency_on_page(page, handover);
  summary.sent_at = handover.created.at;
  return summary;
}

LetterSummary letter_summary(const model::Letter& letter, wording::Language language) {
  return {letter.id, wording::sentence_start(wording::letter_kind_name(letter.kind, language)), letter.state,
          std::string(wording::letter_state_name(letter.state, language)), letter.content.dated};
}

std::vector<ChangeRequestView> change_request_views(const PageContext& page) {
  std::vector<ChangeRequestView> views;
  for (const auto& wish : page.record.change_requests) {
    if (!page.shows(wish.told_to)) continue;
    ChangeRequestView view;
    view.id = wish.id;
    view.service_lines = wish.service_lines;
    view.told_to = provider_view(page.organisation, wish.told_to).name;
    view.told_on = wish.told_on;
    if (wish.wanted_provider) view.wanted_provider = provider_view(page.organisation, *wish.wanted_provider);
    view.note = wish.note;
    view.asked_by = wish.asked_by;
    view.channel = wish.channel;
    view.state = wish.state;
    view.held_too_long = routines::held_too_long(wish, page.policy, oslo_date(wish.created.at));
    views.push_back(std::move(view));
  }
  return views;
}

std::vector<ServiceView> service_views(const PageContext& page) {
  std::vector<ServiceView> views;
  for (const auto& line : page.record.service_lines) {
    if (page.shows_line(line)) views.push_back(service_view(page, line));
  }
  return views;
}

}  // namespace stafett::desk
