#include "routines/access/grant.hpp"

#include "routines/access/words_given.hpp"

#include <algorithm>

namespace stafett::routines {

namespace {

/// A right that is to last longer is given anew, by somebody who has thought about it again.
constexpr int longest_grant_days = 366;

std::optional<Refusal> check_target(const Granting& request, const Situation& situation) {
  const bool to_one = request.kind == GivenGrant::single_client;
  if (to_one != request.employee.has_value() || to_one == request.district.has_value()) {
    return Refusal{RefusalCode::grant_target, {}};
  }
  if (to_one) {
    if (!situation.organisation.find(*request.employee)) return Refusal{RefusalCode::unknown_employee, {}};
    if (request.employee == situation.actor.employee) return Refusal{RefusalCode::own_grant, {}};
    return std::nullopt;
  }
  const auto* district = situation.organisation.find(*request.district);
  if (!district) return Refusal{RefusalCode::unknown_district, {}};
  if (situation.record.responsible_district(situation.today()) == district->id) {
    const auto* node = situation.organisation.find(district->level);
    return Refusal{RefusalCode::own_substitute_district,
                   {fact("district", node ? node->name : district->name)}};
  }
  // A role that the giver holds there would be given the client as well.
  const auto& roles = situation.organisation.roles;
  const bool own = std::ranges::any_of(roles, [&](const model::RoleHeld& held) {
    return held.employee == situation.actor.employee &&
           (!held.last_day || *held.last_day >= request.first_day) &&
           situation.organisation.covers(district->level, held.level);
  });
  if (own) return Refusal{RefusalCode::own_grant, {}};
  return std::nullopt;
}

std::optional<Refusal> check_days(const Granting& request, Date today) {
  if (request.first_day < today) return Refusal{RefusalCode::day_in_past, {fact("day", request.first_day)}};
  if (request.last_day < request.first_day) {
    return Refusal{RefusalCode::period_reversed,
                   {fact("first_day", request.first_day), fact("last_day", request.last_day)}};
  }
  if (request.last_day > request.first_day + longest_grant_days) {
    return Refusal{RefusalCode::grant_too_long, {fact("last_day", request.first_day + longest_grant_days)}};
  }
  return std::nullopt;
}

/// OV-15: whoever looked the client up has now got lasting access.
void finish_look_up_tasks(PlanBuilder& builder, const Situation& situation, Id<model::Employee> employee) {
  for (const auto& task : situation.record.tasks) {
    const bool same = task.kind == model::TaskKind::secure_access && task.about_employee == employee;
    if (!same || !is_open(task)) continue;
    model::Task done = task;
    done.state = model::TaskState::done;
    builder.add(FinishTask{done}, {{"OV-15", {}}});
  }
}

}  // namespace

// OV-106: an employee, a district or nobody is judged in each case; a bar gives no one access by itself.
PlanOrRefusal plan_grant(const Granting& request, const Situation& situation) {
  if (auto refusal = check_target(request, situation)) return tl::unexpected(*std::move(refusal));
  if (auto refusal = check_words(squeezed(request.reason))) return tl::unexpected(*std::move(refusal));
  if (auto refusal = check_days(request, situation.today())) return tl::unexpected(*std::move(refusal));
  const auto* district = request.district ? situation.organisation.find(*request.district) : nullptr;

  PlanBuilder builder("grant");
  model::Grant grant;
  grant.id = builder.next_id<model::Grant>();
  grant.client = situation.record.client.id;
  grant.kind = district ? model::GrantKind::substitute_district : model::GrantKind::single_client;
  grant.employee = request.employee;
  if (district) grant.level = district->level;
  grant.from = start_of(request.first_day);
  grant.until = end_of(request.last_day);
  grant.reason = squeezed(request.reason);
  grant.granted_by = situation.actor.employee;
  const auto holds_the_same = [&](const model::Grant& row) {
    return row.kind == grant.kind && row.employee == grant.employee && row.level == grant.level &&
           row.from <= grant.from && (!row.until || *row.until >= *grant.until);
  };
  if (std::ranges::any_of(situation.record.grants, holds_the_same)) {
    return refuse(RefusalCode::already_granted);
  }
  builder.add(GrantAccess{grant}, {{"OV-107", {}}, {"OV-113", {fact("last_day", request.last_day)}}});
  if (grant.employee) finish_look_up_tasks(builder, situation, *grant.employee);
  if (const auto* office =
          district ? situation.organisation.case_office(district->id, situation.today()) : nullptr) {
    model::Task task;
    task.id = builder.next_id<model::Task>();
    task.client = grant.client;
    task.team = office->id;
    task.kind = model::TaskKind::substitute_district;
    task.day = request.last_day;
    task.right = grant.id;
    builder.add(CreateTask{task}, {{"OV-107", {}}});
  }
  return builder.take();
}

PlanOrRefusal plan_grant_ending(const GrantEnding& request, const Situation& situation) {
  const auto& grants = situation.record.grants;
  const auto found = std::ranges::find(grants, request.grant, &model::Grant::id);
  if (found == grants.end() || found->kind == model::GrantKind::look_up) {
    return refuse(RefusalCode::unknown_grant);
  }
  if (found->until && *found->until <= situation.now) return refuse(RefusalCode::grant_is_over);
  PlanBuilder builder("grant_ending");
  const std::vector<Because> because{{"OV-117", {}}};
  model::Grant ended = *found;
  ended.until = over_now(ended.from, situation.today());
  builder.add(EndGrant{ended}, because);
  for (const auto& task : situation.record.tasks) {
    if (task.right != ended.id || !is_open(task)) continue;
    model::Task cancelled = task;
    cancelled.state = model::TaskState::cancelled;
    builder.add(CancelTask{cancelled}, because);
  }
  return builder.take();
}

}  // namespace stafett::routines
