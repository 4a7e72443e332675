#pragma once

// Every way in which an employee has a right to a client: the decision takes the best of them, the question
// "why" tells them all. Inside `access`.

#include "access/decide.hpp"

#include <algorithm>

namespace stafett::access {

/// One pair over one reach, or one grant: what a verdict is made from.
struct Way {
  const RolePair* pair = nullptr;  ///< none for a grant to the employee
  const Reach* reach = nullptr;    ///< none for a grant and for the role alone
  const model::Grant* grant = nullptr;
  Extent extent = Extent::whole_record;
  bool own_measures = false;
  Instant from{};
  std::optional<Instant> until{};
};

inline bool covers(Instant from, const std::optional<Instant>& until, Instant now) {
  return from <= now && (!until || now < *until);
}

inline std::optional<Instant> sooner(const std::optional<Instant>& a, const std::optional<Instant>& b) {
  if (!a || !b) return a ? a : b;
  return std::min(*a, *b);
}

/// Whether an action comes with a hand-over that was sent, and with one that was recalled.
struct HandoversCarry {
  bool sent = true;
  bool recalled = true;

  [[nodiscard]] bool by(ReachKind kind) const {
    if (kind == ReachKind::handover) return sent;
    return kind != ReachKind::recalled_handover || recalled;
  }
};

inline bool is_handover(ReachKind kind) {
  return kind == ReachKind::handover || kind == ReachKind::recalled_handover;
}

/// Roles over a level on the client's card, services, measures and open hand-overs, each pair for itself
/// (OV-07, OV-09, OV-115).
template <class Visit>
void for_each_way_of_roles(const EmployeeFacts& employee, model::Action action, const ClientFacts& client,
                           const model::Organisation& organisation, HandoversCarry handovers, Instant now,
                           const Visit& visit) {
  for (const auto& pair : employee.roles) {
    if (!pair.actions.contains(action)) continue;
    // OV-13: looking up is how one comes to a client that one has no right to yet.
    if (action == model::Action::look_up) {
      visit(
          Way{&pair, nullptr, nullptr, Extent::whole_record, pair.own_measures_only, pair.from, pair.until});
      continue;
    }
    for (const auto& reach : client.reaches) {
      if (!covers(reach.from, reach.until, now) || !organisation.covers(pair.level, reach.level)) continue;
      if (!handovers.by(reach.kind)) continue;
      const bool tail = reach.read_only_from && *reach.read_only_from <= now;
      if (tail && !is_reading(action)) continue;
      Way way{&pair, &reach};
      way.own_measures = pair.own_measures_only || is_handover(reach.kind);
      way.extent = tail ? Extent::read_only : way.own_measures ? Extent::own_measures : Extent::whole_record;
      way.from = std::max(tail ? *reach.read_only_from : reach.from, pair.from);
      way.until = sooner(tail || !reach.read_only_from ? reach.until : reach.read_only_from, pair.until);
      visit(way);
    }
  }
}

/// Grants to the employee, and grants to a level for each pair within it that has the action itself.
template <class Visit>
void for_each_way_of_grants(const EmployeeFacts& employee, model::Action action, const ClientFacts& client,
                            const model::Organisation& organisation, const policy::Policy& policy,
                            Instant now, const Visit& visit) {
  if (client.grants.empty()) return;
  const auto& grant_actions = policy.grant_actions.on(oslo_date(now));
  for (const auto& grant : client.grants) {
    if (!covers(grant.from, grant.until, now)) continue;
    const auto actions = grant_actions.find(grant.kind);
    if (actions == grant_actions.end() || !actions->second.contains(action)) continue;
    if (grant.employee) {
      if (*grant.employee != employee.employee) continue;
      // A provider's employee does not come to see more by a grant than a provider does.
      const bool own =
          !employee.roles.empty() && std::ranges::all_of(employee.roles, &RolePair::own_measures_only);
      visit(Way{nullptr, nullptr, &grant, own ? Extent::own_measures : Extent::whole_record, own, grant.from,
                grant.until});
    } else if (grant.level) {
      for (const auto& pair : employee.roles) {
        if (!pair.actions.contains(action) || !organisation.covers(*grant.level, pair.level)) continue;
        const bool own = pair.own_measures_only;
        visit(Way{&pair, nullptr, &grant, own ? Extent::own_measures : Extent::whole_record, own,
                  std::max(grant.from, pair.from), sooner(grant.until, pair.until)});
      }
    }
  }
}

/// Calls `visit(Way)` for each. Denials and protection are not looked at: nothing is permitted by a way
/// alone.
template <class Visit>
void for_each_way(const EmployeeFacts& employee, model::Action action, const ClientFacts& client,
                  const model::Organisation& organisation, const policy::Policy& policy, Instant now,
                  const Visit& visit) {
  HandoversCarry handovers;
  // The day is asked for only when something hangs on it: finding it takes longer than all the rest.
  if (std::ranges::any_of(client.reaches, is_handover, &Reach::kind)) {
    const auto today = oslo_date(now);
    handovers = {policy.handover_actions.on(today).contains(action),
                 policy.recalled_handover_actions.on(today).contains(action)};
  }
  for_each_way_of_roles(employee, action, client, organisation, handovers, now, visit);
  for_each_way_of_grants(employee, action, client, organisation, policy, now, visit);
}

[[nodiscard]] Verdict verdict_of(const Way& way);

/// Why the employee has no right whatever the ways are; nullopt when nothing stands against it.
[[nodiscard]] std::optional<DenyReason> obstacle(const EmployeeFacts& employee, model::Action action,
                                                 const ClientFacts& client,
                                                 const model::Organisation& organisation,
                                                 const policy::Policy& policy, Instant now);

}  // namespace stafett::access
