#include "desk/client_page.hpp"
#include "desk/desk.hpp"
#include "wording/change_text.hpp"
#include "wording/schedules.hpp"

#include <algorithm>

namespace stafett::desk {

namespace {

/// Whether the employee works for the team's own provider, or is on the team.
bool is_receiver(const PageContext& page, Id<model::Employee> employee, Id<model::Team> to_team) {
  const auto* to = page.organisation.find(to_team);
  return std::ranges::any_of(page.organisation.teams_of(employee, page.today()), [&](Id<model::Team> id) {
    const auto* team = page.organisation.find(id);
    return id == to_team || (team && to && team->provider && team->provider == to->provider);
  });
}

std::vector<TeamView> care_teams(const PageContext& page, Id<model::Team> to_team) {
  std::vector<TeamView> teams;
  const auto* to = page.organisation.find(to_team);
  for (const auto& team : page.organisation.teams) {
    if (to && to->provider && team.provider == to->provider && team.kind == model::TeamKind::care) {
      teams.push_back({team.id, team.name, team.kind, team.telephone});
    }
  }
  return teams;
}

/// How far back the plan of an answer is looked for.
constexpr int most_plans = 200;

/// When, by whom and for which care team: the plan that wrote the row as it stands is the answer.
void tell_answer(const PageContext& page, const model::Handover& handover,
                 const std::vector<PlanStamp>& plans, HandoverView& view) {
  const auto answer = std::ranges::find(plans, handover.recorded_by, &PlanStamp::number);
  if (answer != plans.end()) {
    view.answered_at = answer->at;
    if (page.shows_act_by(answer->employee))
      view.answered_by = employee_name(page.organisation, answer->employee);
  }
  const auto* assignment = page.record.find(handover.assignment);
  if (assignment && assignment->care_team && handover.state == model::HandoverState::accepted)
    view.care_team = team_name(page.organisation, *assignment->care_team);
}

/// How much later than the rejected day the start is proposed, when the present provider goes on.
constexpr int extension_days = 7;

/// A later first day that the service still reaches; nullopt when there is none.
std::optional<Date> later_first_day(const model::ClientRecord& record, const model::ProviderChange& change) {
  const auto* line = record.find(change.service_line);
  const auto later = change.first_day + extension_days;
  const auto day = line && line->last_day ? std::min(later, *line->last_day) : later;
  return day > change.first_day ? std::optional(day) : std::nullopt;
}

/// The planned change that the hand-over belongs to.
const model::ProviderChange* change_of(const model::ClientRecord& record, Id<model::Handover> handover) {
  for (const auto& change : record.provider_changes) {
    if (change.handover == handover && change.state == model::ChangeState::planned) return &change;
  }
  return nullptr;
}

}  // namespace

Answer<HandoverView> Desk::handover(const Caller& caller, Id<model::Handover> id) {
  const auto client = store_.client_of(id);
  const auto opened =
      open(caller, client.value_or(Id<model::Client>{}), model::Action::see_client, "handover", false);
  if (!opened) return tl::unexpected(opened.error());
  const auto page = opened->page(caller.language);
  const auto* handover = page.record.find(id);
  if (!handover || !(page.shows_team(handover->to_team) || page.shows_team(handover->sender_team))) {
    return not_shown(caller, *opened, "handover");
  }
  log_shown(caller, *opened, "handover");
  HandoverView view;
  view.summary = handover_summary(page, *handover);
  view.client = client_header(page);
  if (handover->responsible_team)
    view.responsible_team = team_name(page.organisation, *handover->responsible_team);
  view.transition_from = handover->transition_from;
  view.expected_service = handover->expected_service;
  view.content = handover->content;
  for (const auto& measure : handover->content.measures) {
    auto& texts = view.measure_schedules.emplace_back();
    for (const auto& schedule : measure.schedules) {
      texts.push_back(wording::schedule_text(schedule.weekdays, schedule.every_weeks, schedule.part_of_day,
                                             schedule.minutes, caller.language));
    }
  }
  view.answer = handover->answer;
  if (handover->state == model::HandoverState::accepted ||
      handover->state == model::HandoverState::rejected) {
    tell_answer(page, *handover, store_.plans_of(opened->record.client.id, most_plans), view);
  }
  const bool mine = is_receiver(page, caller.employee, handover->to_team);
  view.can_answer = mine && handover->state == model::HandoverState::sent;
  view.can_acknowledge_recall = mine && handover->state == model::HandoverState::recalled;
  if (view.can_answer) view.care_teams = care_teams(page, handover->to_team);
  return view;
}

Answer<ReadyPlansView> Desk::ready_plans(const Caller& caller, Id<model::Handover> id) {
  const auto client = store_.client_of(id);
  const auto opened = open(caller, client.value_or(Id<model::Client>{}), model::Action::change_provider,
                           "ready_plans", false);
  if (!opened) return tl::unexpected(opened.error());
  const auto page = opened->page(caller.language);
  const auto* handover = page.record.find(id);
  const auto* change = handover ? change_of(page.record, id) : nullptr;
  const auto* from = change ? page.record.find(change->from_assignment) : nullptr;
  const auto* to = change ? page.record.find(change->to_assignment) : nullptr;
  const auto* notice = change ? page.record.find(change->notice) : nullptr;
  if (!from || !to || !notice) return not_shown(caller, *opened, "ready_plans");
  log_shown(caller, *opened, "ready_plans");
  const auto present = provider_view(page.organisation, from->provider);
  const auto district = page.record.responsible_district(page.today());
  const auto* municipal =
      district ? page.organisation.municipal_provider(*district, change->first_day) : nullptr;

  ReadyPlansView view;
  view.handover = handover_summary(page, *handover);
  const auto add = [&](wording::ReadyAnswer answer, const std::string& provider,
                       std::string routine) -> ReadyPlan& {
    auto& plan = view.plans.emplace_back();
    plan.title = wording::ready_answer_title(answer, caller.language);
    plan.sentence =
        wording::ready_answer_sentence(answer, provider, change->first_day, page.today(), caller.language);
    plan.routine = std::move(routine);
    return plan;
  };
  // extend by agreement, the municipal provider from the start day (BV-08), or another provider.
  const auto later = later_first_day(page.record, *change);
  if (change->first_day > page.today() && later) {
    add(wording::ReadyAnswer::extend_present_provider, present.name, "change_start_move").move =
        routines::ChangeStartMove{page.record.client.id, change->id, *later, {}, {}};
  }
  routines::ProviderChangeRequest request;
  request.client = page.record.client.id;
  request.asked_by = notice->asked_by;
  if (!notice->asked_by_name.empty()) request.asked_by_name = notice->asked_by_name;
  request.channel = notice->channel;
  request.notice_day = page.today();
  request.agreed_first_day = std::max(change->first_day, page.today() + 1);
  if (municipal && municipal->id != from->provider && municipal->id != to->provider) {
    auto& plan = add(wording::ReadyAnswer::municipal_provider, municipal->name, "provider_change");
    plan.change = request;
    plan.change->lines.push_back({change->service_line, municipal->id, {}});
  }
  auto& another = add(wording::ReadyAnswer::another_provider,
                      provider_view(page.organisation, to->provider).name, "provider_change");
  another.change = request;
  another.change->lines.push_back({change->service_line, {}, {}});
  return view;
}

}  // namespace stafett::desk
