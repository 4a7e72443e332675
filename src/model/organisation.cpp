#include "model/organisation.hpp"

#include <algorithm>
#include <functional>

namespace stafett::model {

namespace {

template <class Row>
std::unordered_map<std::int64_t, std::size_t> positions(const std::vector<Row>& rows) {
  std::unordered_map<std::int64_t, std::size_t> at;
  at.reserve(rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) at.emplace(rows[i].id.value, i);
  return at;
}

template <class Row>
const Row* row_at(const std::unordered_map<std::int64_t, std::size_t>& at, const std::vector<Row>& rows,
                  Id<Row> id) {
  const auto found = at.find(id.value);
  return found == at.end() ? nullptr : &rows[found->second];
}

bool holds(Date first, const std::optional<Date>& last, Date on) {
  return first <= on && (!last || on <= *last);
}

}  // namespace

void Organisation::index() {
  level_at_ = positions(levels);
  district_at_ = positions(districts);
  provider_at_ = positions(providers);
  team_at_ = positions(teams);
  employee_at_ = positions(employees);
  memberships_of_.clear();
  for (std::size_t i = 0; i < team_members.size(); ++i)
    memberships_of_[team_members[i].employee.value].push_back(i);

  std::vector<std::vector<std::size_t>> children(levels.size());
  std::vector<std::size_t> roots;
  for (std::size_t i = 0; i < levels.size(); ++i) {
    const auto parent = levels[i].parent ? level_at_.find(levels[i].parent->value) : level_at_.end();
    if (parent == level_at_.end()) {
      roots.push_back(i);
    } else {
      children[parent->second].push_back(i);
    }
  }
  places_ = LevelPlaces(levels.size());
  std::int32_t visit = 0;
  const std::function<void(std::size_t)> walk = [&](std::size_t at) {
    const auto first = ++visit;
    for (const auto child : children[at]) walk(child);
    places_.add({levels[at].id.value, first, visit});
  };
  for (const auto root : roots) walk(root);
}

const Level* Organisation::find(Id<Level> id) const { return row_at(level_at_, levels, id); }
const District* Organisation::find(Id<District> id) const { return row_at(district_at_, districts, id); }
const Provider* Organisation::find(Id<Provider> id) const { return row_at(provider_at_, providers, id); }
const Team* Organisation::find(Id<Team> id) const { return row_at(team_at_, teams, id); }
const Employee* Organisation::find(Id<Employee> id) const { return row_at(employee_at_, employees, id); }

const Level* Organisation::level_with_code(std::string_view code, Date on) const {
  const auto found = std::ranges::find_if(levels, [&](const Level& level) {
    return level.code == code && holds(level.first_day, level.last_day, on);
  });
  return found == levels.end() ? nullptr : &*found;
}

const Employee* Organisation::employee_with_user_name(std::string_view user_name) const {
  const auto found = std::ranges::find(employees, user_name, &Employee::user_name);
  return found == employees.end() ? nullptr : &*found;
}

bool Organisation::covers(Id<Level> outer, Id<Level> inner) const {
  const auto* outer_place = places_.find(outer.value);
  const auto* inner_place = places_.find(inner.value);
  return outer_place && inner_place && outer_place->covers(*inner_place);
}

std::vector<Id<Level>> Organisation::with_ancestors(Id<Level> level) const {
  std::vector<Id<Level>> chain;
  for (const Level* at = find(level); at; at = at->parent ? find(*at->parent) : nullptr)
    chain.push_back(at->id);
  return chain;
}

const District* Organisation::district_of(Id<Level> level) const {
  for (const auto ancestor : with_ancestors(level)) {
    const auto found = std::ranges::find(districts, ancestor, &District::level);
    if (found != districts.end()) return &*found;
  }
  return nullptr;
}

bool Organisation::may_deliver(const Provider& provider, Id<District> district, ServiceType service,
                               Date on) const {
  if (!holds(provider.first_day, provider.last_day, on)) return false;
  if (provider.kind == ProviderKind::municipal) return provider.district == district;
  return std::ranges::any_of(agreements, [&](const Agreement& agreement) {
    return agreement.provider == provider.id && agreement.district == district &&
           holds(agreement.first_day, agreement.last_day, on) &&
           std::ranges::find(agreement.services, service) != agreement.services.end();
  });
}

const Provider* Organisation::municipal_provider(Id<District> district, Date on) const {
  const auto found = std::ranges::find_if(providers, [&](const Provider& provider) {
    return provider.kind == ProviderKind::municipal && provider.district == district &&
           holds(provider.first_day, provider.last_day, on);
  });
  return found == providers.end() ? nullptr : &*found;
}

const Team* Organisation::case_office(Id<District> district, Date on) const {
  const auto found = std::ranges::find_if(teams, [&](const Team& team) {
    return team.kind == TeamKind::case_office && team.district == district &&
           holds(team.first_day, team.last_day, on);
  });
  return found == teams.end() ? nullptr : &*found;
}

std::vector<Id<Team>> Organisation::teams_of(Id<Employee> employee, Date on) const {
  std::vector<Id<Team>> found;
  const auto memberships = memberships_of_.find(employee.value);
  if (memberships == memberships_of_.end()) return found;
  for (const auto at : memberships->second) {
    const auto& member = team_members[at];
    if (holds(member.first_day, member.last_day, on)) found.push_back(member.team);
  }
  return found;
}

std::vector<Id<Provider>> Organisation::providers_of(Id<Employee> employee, Date on) const {
  std::vector<Id<Provider>> found;
  for (const auto id : teams_of(employee, on)) {
    const auto* team = find(id);
    if (team && team->provider && std::ranges::find(found, *team->provider) == found.end()) {
      found.push_back(*team->provider);
    }
  }
  return found;
}

const Team* Organisation::told_team(const Provider& provider, std::optional<Id<Team>> care_team,
                                    Date on) const {
  for (const auto id : {provider.reception_team, care_team}) {
    if (const auto* team = id ? find(*id) : nullptr) return team;
  }
  for (const auto& team : teams) {
    if (team.provider == provider.id && Period{team.first_day, team.last_day}.contains(on)) return &team;
  }
  return nullptr;
}

}  // namespace stafett::model
