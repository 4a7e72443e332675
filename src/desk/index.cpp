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

ListRights list_rights(const access::EmployeeFacts& employee, model::Action action,
                       const model::Organisation& organisation, const policy::Policy& policy, Instant now) {
  ListRights rights;
  rights.employee = employee.employee;
  rights.units = employee.units;
  rights.now = now;
  if (!employee.employed) return rights;
  for (const auto& pair : employee.roles) {
    rights.sees_protected = rights.sees_protected || pair.actions.contains(model::Action::see_protected);
    if (!pair.actions.contains(action)) continue;
    rights.levels.push_back(pair.level);
    for (const auto level : organisation.with_ancestors(pair.level)) rights.grant_levels.push_back(level);
  }
  for (const auto& [kind, actions] : policy.grant_actions.on(oslo_date(now))) {
    if (actions.contains(action)) rights.grant_kinds.push_back(kind);
  }
  return rights;
}

}  // namespace stafett::desk
