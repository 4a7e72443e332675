#include "routines/access/look_up.hpp"

#include "routines/access/words_given.hpp"

#include <algorithm>

namespace stafett::routines {

namespace {

constexpr std::int64_t seconds_in_hour = 3600;

/// OV-14: of the roles that the actor holds today, the one with the longest look-up.
std::optional<int> hours_for(const Situation& situation) {
  const auto today = situation.today();
  const auto& hours = situation.policy.look_up_hours.on(today);
  std::optional<int> longest;
  for (const auto& held : situation.organisation.roles) {
    if (held.employee != situation.actor.employee) continue;
    if (!Period{held.first_day, held.last_day}.contains(today)) continue;
    const auto found = hours.find(held.role);
    if (found != hours.end()) longest = std::max(longest.value_or(0), found->second);
  }
  return longest;
}

/// The office that the employee works in, or the first team.
std::optional<Id<model::Team>> own_team(const Situation& situation, Id<model::Employee> employee) {
  const auto teams = situation.organisation.teams_of(employee, situation.today());
  const auto office = std::ranges::find_if(teams, [&](Id<model::Team> id) {
    const auto* team = situation.organisation.find(id);
    return team && team->kind == model::TeamKind::case_office;
  });
  if (office != teams.end()) return *office;
  return teams.empty() ? std::nullopt : std::optional(teams.front());
}

model::Task task_about(PlanBuilder& builder, const model::Grant& look_up, model::TaskKind kind,
                       Id<model::Team> team) {
  model::Task task;
  task.id = builder.next_id<model::Task>();
  task.client = look_up.client;
  task.team = team;
  task.kind = kind;
  task.right = look_up.id;
  task.about_employee = look_up.employee;
  return task;
}

}  // namespace

std::optional<Refusal> check_look_up_reason(const std::string& code, const std::string& reason,
                                            const policy::Policy& policy, Date today) {
  const auto& known = policy.look_up_reasons.on(today);
  if (std::ranges::find(known, code, &policy::LookUpReason::code) == known.end()) {
    return Refusal{RefusalCode::unknown_look_up_reason, {}};
  }
  return check_words(squeezed(reason));
}

PlanOrRefusal plan_look_up(const LookUp& request, const Situation& situation) {
  const auto today = situation.today();
  if (auto refusal = check_look_up_reason(request.reason_code, request.reason, situation.policy, today)) {
    return tl::unexpected(*std::move(refusal));
  }
  const auto hours = hours_for(situation);
  if (!hours || !situation.actor.employee) return refuse(RefusalCode::look_up_not_for_role);
  // OV-14: no renewal without a new reason.
  const auto said_before = [&, reason = squeezed(request.reason)](const model::Grant& row) {
    return row.kind == model::GrantKind::look_up && row.employee == situation.actor.employee &&
           row.reason_code == request.reason_code && row.reason == reason;
  };
  if (std::ranges::any_of(situation.record.grants, said_before)) {
    return refuse(RefusalCode::same_reason_again);
  }

  PlanBuilder builder("look_up");
  model::Grant grant;
  grant.id = builder.next_id<model::Grant>();
  grant.client = situation.record.client.id;
  grant.kind = model::GrantKind::look_up;
  grant.employee = situation.actor.employee;
  grant.from = situation.now;
  // Elapsed time, whatever the clocks on the wall do in between.
  grant.until = situation.now + *hours * seconds_in_hour;
  grant.reason_code = request.reason_code;
  grant.reason = squeezed(request.reason);
  grant.owner = situation.record.responsible_district(today);
  grant.review = model::GrantReview::waiting;
  builder.add(GrantAccess{grant}, {{"OV-14", {fact("hours", *hours)}}, {"Q-15", {}}});

  const auto* office =
      grant.owner ? situation.organisation.case_office(*grant.owner, situation.today()) : nullptr;
  if (office) {
    builder.add(CreateTask{task_about(builder, grant, model::TaskKind::look_up_made, office->id)},
                {{"Q-15", {}}});
  }
  if (const auto team = own_team(situation, *grant.employee)) {
    auto task = task_about(builder, grant, model::TaskKind::secure_access, *team);
    task.due = grant.until;
    builder.add(CreateTask{task}, {{"OV-15", {}}});
  }
  return builder.take();
}

PlanOrRefusal plan_look_up_review(const LookUpReview& request, const Situation& situation) {
  const auto& grants = situation.record.grants;
  const auto found = std::ranges::find(grants, request.look_up, &model::Grant::id);
  if (found == grants.end() || found->kind != model::GrantKind::look_up) {
    return refuse(RefusalCode::unknown_look_up);
  }
  if (found->review != model::GrantReview::waiting) return refuse(RefusalCode::look_up_reviewed);
  if (found->employee == situation.actor.employee) return refuse(RefusalCode::own_look_up);
  const auto note = squeezed(request.note.value_or(""));
  const bool questioned = request.finding == LookUpFinding::questioned;
  if (questioned || !note.empty()) {
    if (auto refusal = check_words(note)) return tl::unexpected(*std::move(refusal));
  }
  PlanBuilder builder("look_up_review");
  const std::vector<Because> because{{"Q-15", {}}};
  model::Grant reviewed = *found;
  reviewed.review = questioned ? model::GrantReview::questioned : model::GrantReview::in_order;
  reviewed.reviewed_by = situation.actor.employee;
  reviewed.review_note = note;
  builder.add(ReviewLookUp{reviewed}, because);
  for (const auto& task : situation.record.tasks) {
    const bool open = task.state == model::TaskState::open || task.state == model::TaskState::taken;
    if (!open || task.kind != model::TaskKind::look_up_made || task.right != reviewed.id) continue;
    model::Task done = task;
    done.state = model::TaskState::done;
    builder.add(FinishTask{done}, because);
  }
  return builder.take();
}

}  // namespace stafett::routines
