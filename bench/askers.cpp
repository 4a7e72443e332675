#include "askers.hpp"

#include "access/decide.hpp"
#include "base/text.hpp"
#include "desk/index.hpp"

#include <algorithm>

namespace stafett::bench {

namespace {

struct Facts {
  access::EmployeeFacts employee;
  std::set<std::int64_t> teams, providers, districts;
  bool changes = false;
};

/// Whose role shows every client of the city, wherever.
const model::Employee* of_whole_city(const model::Organisation& organisation, const policy::Policy& policy,
                                     Instant now) {
  for (const auto& employee : organisation.employees) {
    for (const auto& pair : access::employee_facts(employee, organisation, policy, now).roles) {
      const auto covers = [&](const model::District& district) {
        return organisation.covers(pair.level, district.level);
      };
      if (pair.actions.contains(model::Action::see_client) &&
          std::ranges::all_of(organisation.districts, covers)) {
        return &employee;
      }
    }
  }
  return nullptr;
}

Asker asker_of(const model::Employee& employee, const access::EmployeeFacts& of_employee,
               const model::Organisation& organisation, const policy::Policy& policy, Instant now) {
  Asker asker;
  asker.employee = employee.id;
  asker.user_name = employee.user_name;
  asker.rights = desk::list_rights(of_employee, model::Action::see_client, organisation, policy, now);
  asker.bench.teams = organisation.teams_of(employee.id, oslo_date(now));
  asker.bench.rights = asker.rights;
  asker.bench.today = oslo_date(now);
  return asker;
}

Facts facts_of(const Asker& asker, const access::EmployeeFacts& employee,
               const model::Organisation& organisation) {
  Facts facts;
  facts.employee = employee;
  for (const auto id : asker.bench.teams) {
    facts.teams.insert(id.value);
    const auto* team = organisation.find(id);
    if (!team) continue;
    if (team->provider) facts.providers.insert(team->provider->value);
    if (team->district && !team->provider) facts.districts.insert(team->district->value);
  }
  facts.changes = std::ranges::any_of(employee.roles, [](const access::RolePair& pair) {
    return pair.actions.contains(model::Action::change_provider);
  });
  return facts;
}

/// desk::Bench, row by row.
void add_bench_rows(std::multiset<BenchRowKey>& rows, const model::ClientRecord& record, const Facts& facts,
                    const desk::BenchQuery& query) {
  using enum model::HandoverState;
  const auto ours = [&](Id<model::Team> team) { return facts.teams.contains(team.value); };
  for (const auto& task : record.tasks) {
    const bool open = task.state == model::TaskState::open || task.state == model::TaskState::taken;
    if (open && ours(task.team)) rows.insert({"task", task.id.value});
  }
  for (const auto& handover : record.handovers) {
    const auto state = handover.state;
    if ((state == sent || state == recalled) && ours(handover.to_team))
      rows.insert({"handover", handover.id.value});
    if ((state == sent || state == rejected) && ours(handover.sender_team))
      rows.insert({"handover", handover.id.value});
  }
  for (const auto& deadline : record.deadlines) {
    if (deadline.state == model::DeadlineState::open && ours(deadline.owner))
      rows.insert({"deadline", deadline.id.value});
  }
  const auto district = record.responsible_district(query.today);
  const auto soon = [&](Date day) { return query.today <= day && day <= query.today + query.days_ahead; };
  for (const auto& assignment : record.assignments) {
    const bool concerned = facts.providers.contains(assignment.provider.value) ||
                           (district && facts.districts.contains(district->value));
    if (assignment.state != model::RecordState::valid || !concerned) continue;
    if (soon(assignment.first_day)) rows.insert({"assignment", assignment.id.value});
    if (assignment.last_day && soon(*assignment.last_day)) rows.insert({"assignment", assignment.id.value});
  }
}

/// The first line that has run for a while and nobody has touched, to the first other provider that may take
/// it.
std::optional<PossibleChange> possible_change(const model::ClientRecord& record,
                                              const model::Organisation& organisation, Date today) {
  const auto district = record.responsible_district(today);
  if (!district || !record.provider_changes.empty()) return std::nullopt;
  for (const auto& line : record.service_lines) {
    const auto* running = record.assignment_on(line.id, today);
    if (line.service == model::ServiceType::personal_assistance || line.last_day || !running ||
        running->last_day) {
      continue;
    }
    for (const auto& provider : organisation.providers) {
      if (provider.id != running->provider &&
          organisation.may_deliver(provider, *district, line.service, today + 10)) {
        return PossibleChange{record.client.id, line.id, provider.id};
      }
    }
  }
  return std::nullopt;
}

}  // namespace

/// The first member of each team, of whichever kind the team is, who sees clients.
std::vector<Id<model::Employee>> sampled_employees(const model::Organisation& organisation) {
  constexpr std::size_t most_of_providers = 9;
  std::vector<Id<model::Employee>> chosen;
  std::set<std::int64_t> seen;
  std::size_t of_providers = 0;
  for (const auto& team : organisation.teams) {
    if (team.kind != model::TeamKind::case_office && (!team.provider || of_providers >= most_of_providers))
      continue;
    for (const auto& member : organisation.team_members) {
      if (member.team != team.id || !seen.insert(member.employee.value).second) continue;
      if (!organisation.find(member.employee)) continue;
      chosen.push_back(member.employee);
      of_providers += team.kind == model::TeamKind::case_office ? 0 : 1;
      break;
    }
  }
  return chosen;
}

Expected expect(desk::Store& store, std::shared_ptr<const policy::Policy> policy, Instant now) {
  const auto organisation = store.organisation();
  Expected expected;
  expected.facts = {organisation, policy, now, {}, {}};
  auto employees = sampled_employees(*organisation);
  const auto sampled = employees.size();
  if (const auto* everywhere = of_whole_city(*organisation, *policy, now))
    employees.push_back(everywhere->id);
  std::vector<Asker> askers;
  std::vector<Facts> facts;
  for (const auto id : employees) {
    const auto& employee = *organisation->find(id);
    const auto of_employee = access::employee_facts(employee, *organisation, *policy, now);
    askers.push_back(asker_of(employee, of_employee, *organisation, *policy, now));
    facts.push_back(facts_of(askers.back(), of_employee, *organisation));
    askers.back().of_district = !facts.back().districts.empty();
    if (askers.size() <= sampled) expected.facts.employees.push_back(of_employee);
  }
  store.for_each_client([&](const model::ClientRecord& record) {
    const auto& client = record.client;
    const auto about = access::client_facts(record, *organisation, *policy);
    std::optional<PossibleChange> change;
    bool looked = false;
    for (std::size_t i = 0; i < facts.size(); ++i) {
      auto& asker = askers[i];
      if (!access::decide(facts[i].employee, model::Action::see_client, about, *organisation, *policy, now)
               .permitted) {
        continue;
      }
      asker.visible.push_back(expected.clients.size());
      add_bench_rows(asker.bench_rows, record, facts[i], asker.bench);
      if (!facts[i].changes) continue;
      if (!std::exchange(looked, true)) change = possible_change(record, *organisation, oslo_date(now));
      if (change) asker.changes.push_back(*change);
    }
    expected.clients.push_back({client.id, name_fold(client.surname + " " + client.given_name),
                                name_fold(client.given_name + " " + client.surname)});
    expected.facts.clients.push_back(about);
  });
  if (askers.size() > sampled) {
    expected.whole_city = std::move(askers.back());
    askers.pop_back();
  }
  expected.askers = std::move(askers);
  return expected;
}

std::vector<std::int64_t> expected_search(const Expected& expected, const Asker& asker,
                                          const std::string& typed) {
  const auto prefixes = name_prefixes(typed);
  const auto begins = [&](const std::string& name) {
    return std::ranges::any_of(prefixes, [&](const std::string& prefix) { return name.starts_with(prefix); });
  };
  std::vector<std::pair<std::string, std::int64_t>> found;
  for (const auto at : asker.visible) {
    const auto& client = expected.clients[at];
    // Listed under the surname when that is what was typed.
    if (begins(client.surname_first)) {
      found.emplace_back(name_sort_key(client.surname_first), client.id.value);
    } else if (begins(client.given_first)) {
      found.emplace_back(name_sort_key(client.given_first), client.id.value);
    }
  }
  std::ranges::sort(found);
  std::vector<std::int64_t> ids;
  for (const auto& [key, id] : found) ids.push_back(id);
  return ids;
}

}  // namespace stafett::bench
