#include "access/decide.hpp"

#include <algorithm>

namespace stafett::access {

namespace {

bool covers(Instant from, const std::optional<Instant>& until, Instant now) {
  return from <= now && (!until || now < *until);
}

/// OV-109: a denial of the person or of the person's unit beats everything; with actions named it bars only
/// those.
bool is_denied(const EmployeeFacts& employee, model::Action action, const ClientFacts& client, Instant now) {
  return std::ranges::any_of(client.denials, [&](const model::Denial& denial) {
    const bool person = denial.employee && *denial.employee == employee.employee;
    const bool unit = denial.unit && std::ranges::find(employee.units, *denial.unit) != employee.units.end();
    const bool barred =
        denial.actions.empty() || std::ranges::find(denial.actions, action) != denial.actions.end();
    return (person || unit) && barred && covers(denial.from, denial.until, now);
  });
}

bool may_see_protected(const EmployeeFacts& employee) {
  return std::ranges::any_of(employee.roles, [](const RolePair& pair) {
    return pair.actions.contains(model::Action::see_protected);
  });
}

int width(Extent extent) {
  switch (extent) {
    case Extent::whole_record:
      return 2;
    case Extent::own_measures:
      return 1;
    case Extent::read_only:
      return 0;
  }
  return 0;
}

bool is_better(const Verdict& candidate, const Verdict& best) {
  if (!best.permitted) return true;
  if (width(candidate.extent) != width(best.extent)) return width(candidate.extent) > width(best.extent);
  if (!best.until) return false;
  return !candidate.until || *candidate.until > *best.until;
}

Verdict by_roles(const EmployeeFacts& employee, model::Action action, const ClientFacts& client,
                 const model::Organisation& organisation, const std::set<model::Action>& handover_actions,
                 Instant now) {
  Verdict best;
  for (const auto& pair : employee.roles) {
    if (!pair.actions.contains(action)) continue;
    for (const auto& reach : client.reaches) {
      if (!covers(reach.from, reach.until, now) || !organisation.covers(pair.level, reach.level)) continue;
      const bool by_handover = reach.kind == ReachKind::handover;
      if (by_handover && !handover_actions.contains(action)) continue;
      const bool tail = reach.read_only_from && *reach.read_only_from <= now;
      const bool acknowledges = by_handover && action == model::Action::answer_handover;
      if (tail && !is_reading(action) && !acknowledges) continue;
      Verdict candidate;
      candidate.permitted = true;
      candidate.basis = by_handover ? Basis::handover : Basis::level;
      candidate.extent = tail                     ? Extent::read_only
                         : pair.own_measures_only ? Extent::own_measures
                                                  : Extent::whole_record;
      candidate.role = pair.role;
      candidate.level = reach.level;
      candidate.reach = reach.kind;
      candidate.until = tail || !reach.read_only_from ? reach.until : reach.read_only_from;
      if (is_better(candidate, best)) best = candidate;
    }
  }
  return best;
}

Verdict by_grants(const EmployeeFacts& employee, model::Action action, const ClientFacts& client,
                  const model::Organisation& organisation,
                  const std::map<model::GrantKind, std::set<model::Action>>& grant_actions, Instant now) {
  Verdict best;
  for (const auto& grant : client.grants) {
    const auto actions = grant_actions.find(grant.kind);
    if (actions == grant_actions.end() || !actions->second.contains(action)) continue;
    if (!covers(grant.from, grant.until, now)) continue;
    const bool person = grant.employee && *grant.employee == employee.employee;
    const bool level =
        grant.level && std::ranges::any_of(employee.roles, [&](const RolePair& pair) {
          return pair.actions.contains(action) && organisation.covers(*grant.level, pair.level);
        });
    if (!person && !level) continue;
    Verdict candidate;
    candidate.permitted = true;
    candidate.basis = grant.kind == model::GrantKind::look_up ? Basis::look_up : Basis::grant;
    candidate.grant = grant.kind;
    candidate.until = grant.until;
    if (is_better(candidate, best)) best = candidate;
  }
  return best;
}

}  // namespace

bool is_reading(model::Action action) {
  return std::ranges::find(model::reading_actions, action) != model::reading_actions.end();
}

Verdict decide(const EmployeeFacts& employee, model::Action action, const ClientFacts& client,
               const model::Organisation& organisation, const policy::Policy& policy, Instant now) {
  Verdict denied;
  if (!employee.employed) return denied;
  if (is_denied(employee, action, client, now)) {
    denied.reason = DenyReason::blocked;
    return denied;
  }
  if (client.protection != model::Protection::none && !may_see_protected(employee)) {
    denied.reason = DenyReason::protected_;
    return denied;
  }
  const auto today = oslo_date(now);
  auto verdict = by_roles(employee, action, client, organisation, policy.handover_actions.on(today), now);
  const auto granted = by_grants(employee, action, client, organisation, policy.grant_actions.on(today), now);
  if (granted.permitted && is_better(granted, verdict)) verdict = granted;
  return verdict;
}

}  // namespace stafett::access
