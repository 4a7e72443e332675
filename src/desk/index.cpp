#include "desk/index.hpp"

#include "base/json.hpp"
#include "base/text.hpp"

#include <algorithm>

namespace stafett::desk {

ClientIndex index_of(const model::ClientRecord& record, const model::Organisation& organisation,
                     const policy::Policy& policy) {
  ClientIndex index;
  index.client = record.client.id;
  for (const auto& reach : access::client_facts(record, organisation, policy).reaches) {
    for (const auto level : organisation.with_ancestors(reach.level)) {
      index.reaches.push_back({level, reach.from, reach.until});
    }
  }
  std::ranges::sort(index.reaches);
  index.reaches.erase(std::unique(index.reaches.begin(), index.reaches.end()), index.reaches.end());
  return index;
}

std::string index_basis(const model::Organisation& organisation, const policy::Policy& policy) {
  const boost::json::array parts{boost::json::string(policy.file_digest), to_json(organisation.levels),
                                 to_json(organisation.districts), to_json(organisation.providers),
                                 to_json(organisation.teams)};
  return sha256_hex(json_text(parts));
}

namespace {

ListReach reach_of(const access::EmployeeFacts& employee, model::Action action,
                   const model::Organisation& organisation, const policy::Policy& policy, Instant now) {
  ListReach reach;
  for (const auto& pair : employee.roles) {
    if (!pair.actions.contains(action)) continue;
    reach.levels.push_back(pair.level);
    for (const auto level : organisation.with_ancestors(pair.level)) reach.grant_levels.push_back(level);
  }
  for (const auto& [kind, actions] : policy.grant_actions.on(oslo_date(now))) {
    if (actions.contains(action)) reach.grant_kinds.push_back(kind);
  }
  return reach;
}

}  // namespace

ListRights list_rights(const access::EmployeeFacts& employee, model::Action action,
                       const model::Organisation& organisation, const policy::Policy& policy, Instant now) {
  ListRights rights;
  rights.employee = employee.employee;
  rights.units = employee.units;
  rights.leaders = employee.leaders;
  rights.now = now;
  if (!employee.employed || !employee.readable) return rights;
  const auto reach = [&](model::Action of) { return reach_of(employee, of, organisation, policy, now); };
  static_cast<ListReach&>(rights) = reach(action);
  rights.confidential = reach(model::Action::see_protected);
  rights.strictly_confidential = reach(model::Action::see_strictly_protected);
  rights.restricted_person = reach(model::Action::see_restricted_person);
  return rights;
}

}  // namespace stafett::desk
