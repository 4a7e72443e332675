#include "access/decide.hpp"

#include "access/ways.hpp"

#include <algorithm>

namespace stafett::access {

namespace {

template <class List, class Item>
bool has(const List& list, const Item& item) {
  return std::ranges::find(list, item) != list.end();
}

/// OV-109: a denial of the person or of the person's unit beats everything, by whatever level a right would
/// come (OV-112); with actions named it bars only those. OV-118: one along a reporting line bars everyone
/// under the leader.
bool is_denied(const EmployeeFacts& employee, model::Action action, const ClientFacts& client, Instant now) {
  return std::ranges::any_of(client.denials, [&](const model::Denial& denial) {
    if (!covers(denial.from, denial.until, now)) return false;
    const bool person = denial.employee && (*denial.employee == employee.employee ||
                                            (denial.line && has(employee.leaders, *denial.employee)));
    const bool unit = denial.unit && has(employee.units, *denial.unit);
    if (!person && !unit) return false;
    // Who may not look may do nothing, so that lists need to know no more than whether all is barred.
    return denial.actions.empty() || has(denial.actions, action) ||
           std::ranges::any_of(denial.actions, is_reading);
  });
}

/// A grade is lifted by a role whose own reach holds the client, or by a grant to a level that carries the
/// grade's right on to such a role; never by a grant to a person, and so never by a look-up.
bool may_see_grade(const EmployeeFacts& employee, model::Action grade, const ClientFacts& client,
                   const model::Organisation& organisation, const policy::Policy& policy, Instant now) {
  bool found = false;
  // A hand-over is a reach too, whatever else it carries.
  for_each_way_of_roles(employee, grade, client, organisation, {}, now, [&](const Way&) { found = true; });
  for_each_way_of_grants(employee, grade, client, organisation, policy, now,
                         [&](const Way& way) { found = found || way.pair; });
  return found;
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

bool is_better(const Way& candidate, const Way& best) {
  if (width(candidate.extent) != width(best.extent)) return width(candidate.extent) > width(best.extent);
  if (candidate.own_measures != best.own_measures) return best.own_measures;
  if (!best.until) return false;
  return !candidate.until || *candidate.until > *best.until;
}

Basis basis_of(const Way& way) {
  if (way.grant) return way.grant->kind == model::GrantKind::look_up ? Basis::look_up : Basis::grant;
  if (!way.reach) return Basis::role;
  return is_handover(way.reach->kind) ? Basis::handover : Basis::level;
}

}  // namespace

bool is_reading(model::Action action) { return has(model::reading_actions, action); }

Verdict verdict_of(const Way& way) {
  Verdict verdict;
  verdict.permitted = true;
  verdict.basis = basis_of(way);
  verdict.extent = way.extent;
  verdict.own_measures = way.own_measures;
  verdict.from = way.from;
  verdict.until = way.until;
  if (way.pair) {
    verdict.role = way.pair->role;
    verdict.role_level = way.pair->level;
    verdict.granted_by = way.pair->given_by;
  }
  if (way.reach) {
    verdict.level = way.reach->level;
    verdict.reach = way.reach->kind;
  }
  if (way.grant) {
    verdict.grant = way.grant->kind;
    verdict.grant_id = way.grant->id;
    verdict.granted_by = way.grant->granted_by;
    if (way.grant->level) verdict.level = *way.grant->level;
  }
  return verdict;
}

std::optional<DenyReason> obstacle(const EmployeeFacts& employee, model::Action action,
                                   const ClientFacts& client, const model::Organisation& organisation,
                                   const policy::Policy& policy, Instant now) {
  if (!employee.readable || !client.readable) return DenyReason::error;
  if (!employee.employed) return DenyReason::no_reason;
  if (is_denied(employee, action, client, now)) return DenyReason::blocked;
  const auto lifted = [&](model::Action grade) {
    return may_see_grade(employee, grade, client, organisation, policy, now);
  };
  // Each grade needs its own right, and a client may have one of the address and one of the person.
  if (client.protection == model::Protection::confidential && !lifted(model::Action::see_protected))
    return DenyReason::protected_;
  if (client.protection == model::Protection::strictly_confidential &&
      !lifted(model::Action::see_strictly_protected)) {
    return DenyReason::protected_;
  }
  if (client.person_protection == model::PersonProtection::restricted &&
      !lifted(model::Action::see_restricted_person)) {
    return DenyReason::protected_;
  }
  return std::nullopt;
}

Verdict decide(const EmployeeFacts& employee, model::Action action, const ClientFacts& client,
               const model::Organisation& organisation, const policy::Policy& policy, Instant now) {
  if (const auto reason = obstacle(employee, action, client, organisation, policy, now)) {
    Verdict denied;
    denied.reason = *reason;
    return denied;
  }
  std::optional<Way> best;
  for_each_way(employee, action, client, organisation, policy, now, [&](const Way& way) {
    if (!best || is_better(way, *best)) best = way;
  });
  return best ? verdict_of(*best) : Verdict{};
}

}  // namespace stafett::access
