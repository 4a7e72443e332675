#include "app/demo_city/staff.hpp"

#include "base/check.hpp"

#include <algorithm>

namespace stafett::app {

Staff::Staff(const model::Organisation& organisation) : organisation_(organisation) {
  std::map<std::int64_t, int> number_of;
  for (const auto& district : organisation.districts) {
    number_of[district.id.value] = district.number;
    offices_[district.number].district = district.id;
  }
  for (const auto& provider : organisation.providers) {
    providers_[provider.id.value].provider = &provider;
    if (provider.district) municipal_[number_of[provider.district->value]] = provider.id.value;
  }
  for (const auto& team : organisation.teams) {
    if (team.kind != model::TeamKind::care || !team.provider) continue;
    auto& staff = providers_[team.provider->value];
    staff.care_teams.push_back(team.name);
    staff.care_team_ids.push_back(team.id);
  }
  std::map<std::int64_t, const model::RoleHeld*> role_of;
  for (const auto& role : organisation.roles) role_of.emplace(role.employee.value, &role);  // the first
  for (const auto& member : organisation.team_members) {
    const auto* team = organisation.find(member.team);
    const auto role = role_of.find(member.employee.value);
    if (!team || role == role_of.end()) continue;
    if (team->kind == model::TeamKind::case_office && role->second->role == "case_worker") {
      auto& office = offices_[number_of[team->district->value]];
      office.team = team->id;
      office.case_workers.push_back(member.employee);
    }
    if (team->kind == model::TeamKind::case_office && role->second->role == "case_office_leader") {
      offices_[number_of[team->district->value]].leader = member.employee;
    }
    if (team->kind == model::TeamKind::reception && team->provider) {
      providers_[team->provider->value].coordinators.push_back(member.employee);
    }
  }
}

const OfficeStaff& Staff::office(int district) const {
  const auto found = offices_.find(district);
  check(found != offices_.end() && !found->second.case_workers.empty(), "every district has case workers");
  return found->second;
}

const ProviderStaff& Staff::provider(Id<model::Provider> id) const {
  const auto found = providers_.find(id.value);
  check(found != providers_.end() && !found->second.coordinators.empty(), "every provider has coordinators");
  return found->second;
}

const ProviderStaff& Staff::municipal(int district) const {
  const auto found = municipal_.find(district);
  check(found != municipal_.end(), "every district has its own unit");
  return provider(Id<model::Provider>{found->second});
}

const ProviderStaff& Staff::provider_named(const std::string& name) const {
  const auto found = std::ranges::find(organisation_.providers, name, &model::Provider::name);
  check(found != organisation_.providers.end(), "a provider of the city is known by its name");
  return provider(found->id);
}

std::vector<const model::Provider*> Staff::firms(int district, model::ServiceType service,
                                                 const std::vector<Date>& days) const {
  std::vector<const model::Provider*> found;
  const auto in = office(district).district;
  for (const auto& provider : organisation_.providers) {
    if (provider.kind != model::ProviderKind::private_firm) continue;
    const bool all = std::ranges::all_of(
        days, [&](Date day) { return organisation_.may_deliver(provider, in, service, day); });
    if (all) found.push_back(&provider);
  }
  return found;
}

const model::Employee& Staff::employee(Id<model::Employee> id) const {
  const auto* found = organisation_.find(id);
  check(found != nullptr, "staff are employees of the organisation");
  return *found;
}

}  // namespace stafett::app
