#pragma once

// Small towns for tests of who may see whom: levels whose codes begin alike, three districts, providers, one
// employee and one client; as a test wants them, or at random.

#include "access/decide.hpp"
#include "base/json.hpp"
#include "policy/policy_file.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>

namespace stafett::access {

using model::Action;
using model::GrantKind;
using model::HandoverState;
using model::RecordState;

inline const Date begun = Date::of(2024, 1, 1);
inline const Date today = Date::of(2026, 3, 10);
inline const Instant now = oslo_instant(today, ClockTime{10 * 60});

inline policy::Policy oslo_policy() {
  std::ifstream file(STAFETT_SOURCE_DIR "/policy/oslo.toml");
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  return policy::read_policy(text, "oslo.toml").value();
}

inline constexpr std::array<std::string_view, 14> codes{
    "1",      "1.1",  "1.1.1",  "1.1.1.1",  "1.1.4",     "1.1.16", "1.10",
    "1.10.1", "1.17", "1.17.1", "1.17.1.1", "1.17.1.10", "1.2",    "1.2.1"};
inline constexpr std::array<std::string_view, 8> roles{
    "case_worker",        "provider_coordinator",  "care_worker",        "privacy_officer",
    "system_coordinator", "municipal_coordinator", "case_office_leader", "protected_case_worker"};

inline std::string_view parent_of(std::string_view code) {
  const auto dot = code.rfind('.');
  return dot == std::string_view::npos ? std::string_view() : code.substr(0, dot);
}

/// 1.1 covers 1.1 and 1.1.1, not 1.10.
inline bool code_covers(std::string_view outer, std::string_view inner) {
  return inner == outer ||
         (inner.starts_with(outer) && inner.size() > outer.size() && inner[outer.size()] == '.');
}

/// Levels, three districts, providers with a reception team each, and an employee below a leader below
/// another.
struct Town {
  model::Organisation organisation;
  model::Employee employee;
  Id<model::Employee> leader, leaders_leader;
  model::ClientRecord record;

  Town() {
    std::int64_t id = 0;
    for (const auto code : codes) {
      model::Level level;
      level.id.value = ++id;
      level.code = std::string(code);
      if (!parent_of(code).empty()) level.parent = level_at(parent_of(code));
      level.first_day = begun;
      organisation.levels.push_back(level);
    }
    for (const auto code : {"1.1", "1.10", "1.2"}) {
      model::District district;
      district.id.value = ++id;
      district.level = level_at(code);
      district.first_day = begun;
      organisation.districts.push_back(district);
    }
    for (const auto code : {"1.17.1.1", "1.17.1.10", "1.1.1.1"}) {
      model::Provider provider;
      provider.id.value = ++id;
      provider.level = level_at(code);
      provider.first_day = begun;
      model::Team team;
      team.id.value = ++id;
      team.kind = model::TeamKind::reception;
      team.provider = provider.id;
      team.level = provider.level;
      team.first_day = begun;
      provider.reception_team = team.id;
      organisation.providers.push_back(provider);
      organisation.teams.push_back(team);
    }
    for (auto* one : {&leaders_leader, &leader}) {
      model::Employee row;
      row.id.value = ++id;
      row.unit = level_at("1.2");
      row.first_day = begun;
      if (one == &leader) row.manager = leaders_leader;
      *one = row.id;
      organisation.employees.push_back(row);
    }
    employee.id.value = ++id;
    employee.unit = level_at("1.1");
    employee.manager = leader;
    employee.first_day = begun;
    organisation.employees.push_back(employee);
    record.client.id.value = 1'000;
    lives_in(0);
    organisation.index();
  }

  [[nodiscard]] Id<model::Level> level_at(std::string_view code) const {
    for (const auto& level : organisation.levels) {
      if (level.code == code) return level.id;
    }
    return {};
  }
  [[nodiscard]] const std::string& code_of(Id<model::Level> level) const {
    static const std::string none;
    for (const auto& row : organisation.levels) {
      if (row.id == level) return row.code;
    }
    return none;
  }
  void lives_in(std::size_t district) {
    record.responsibilities.clear();
    model::Responsibility row;
    row.id.value = 2'000;
    row.district = organisation.districts[district].id;
    row.first_day = begun;
    record.responsibilities.push_back(row);
  }
  void holds(std::string_view role, std::string_view code) {
    model::RoleHeld row;
    row.id.value = 3'000 + static_cast<std::int64_t>(organisation.roles.size());
    row.employee = employee.id;
    row.role = std::string(role);
    row.level = level_at(code);
    row.first_day = begun;
    organisation.roles.push_back(row);
  }
  model::Assignment& delivered_by(std::size_t provider, Date first, std::optional<Date> last = {}) {
    model::Assignment row;
    row.id.value = 4'000 + static_cast<std::int64_t>(record.assignments.size());
    row.provider = organisation.providers[provider].id;
    row.level = organisation.providers[provider].level;
    row.first_day = first;
    row.last_day = last;
    record.assignments.push_back(row);
    return record.assignments.back();
  }
  void handed_to(std::size_t provider, HandoverState state, Instant when, Date wanted_start) {
    model::Handover row;
    row.id.value = 5'000 + static_cast<std::int64_t>(record.handovers.size());
    row.to_team = organisation.teams[provider].id;
    row.state = state;
    row.created.at = when;
    row.wanted_start = wanted_start;
    record.handovers.push_back(row);
  }
  void granted(GrantKind kind, Instant from, std::optional<Instant> until) {
    model::Grant row;
    row.kind = kind;
    row.employee = employee.id;
    row.from = from;
    row.until = until;
    record.grants.push_back(row);
  }

  [[nodiscard]] Verdict may(Action action, const policy::Policy& policy, Instant when = now) const {
    const auto facts = client_facts(record, organisation, policy);
    return decide(employee_facts(employee, organisation, policy, when), action, facts, organisation, policy,
                  when);
  }
};

class Chooser {
 public:
  explicit Chooser(std::uint64_t seed) : random_(seed) {}
  int up_to(int most) { return static_cast<int>(random_() % static_cast<std::uint64_t>(most + 1)); }
  bool sometimes(int one_in) { return up_to(one_in - 1) == 0; }
  template <class List>
  const auto& one_of(const List& list) {
    return list[static_cast<std::size_t>(random_() % list.size())];
  }
  Date day() { return today + (up_to(240) - 120); }
  std::optional<Date> last(Date first) {
    return sometimes(3) ? std::nullopt : std::optional(first + up_to(120));
  }
  Instant moment() { return now + (up_to(400) - 200) * 3600; }
  std::optional<Instant> later(Instant from) {
    return sometimes(3) ? std::nullopt : std::optional(from + up_to(200) * 3600);
  }

 private:
  std::mt19937_64 random_;
};

/// What bears on the town's employee and client beside where the client lives and which roles there are.
inline void add_random_facts(Town& town, Chooser& choose) {
  for (int i = choose.up_to(2); i > 0; --i) {
    const auto first = choose.day();
    auto& row = town.delivered_by(static_cast<std::size_t>(choose.up_to(2)), first, choose.last(first));
    if (choose.sometimes(4)) row.state = RecordState::withdrawn;
  }
  for (int i = choose.up_to(2); i > 0; --i) {
    model::Measure row;
    row.executor = choose.one_of(town.organisation.providers).id;
    row.first_day = choose.day();
    row.last_day = choose.last(row.first_day);
    if (choose.sometimes(4)) row.state = RecordState::entered_in_error;
    town.record.measures.push_back(row);
  }
  constexpr std::array states{HandoverState::sent,
                              HandoverState::accepted,
                              HandoverState::rejected,
                              HandoverState::recalled,
                              HandoverState::recall_acknowledged,
                              HandoverState::replaced};
  for (int i = choose.up_to(2); i > 0; --i) {
    town.handed_to(static_cast<std::size_t>(choose.up_to(2)), choose.one_of(states), choose.moment(),
                   choose.day());
  }
  constexpr std::array grants{GrantKind::incoming_move, GrantKind::stay, GrantKind::substitute_district,
                              GrantKind::single_client, GrantKind::look_up};
  for (int i = choose.up_to(2); i > 0; --i) {
    const auto from = choose.moment();
    town.granted(choose.one_of(grants), from, choose.later(from));
    auto& row = town.record.grants.back();
    if (choose.sometimes(2)) {
      row.employee.reset();
      row.level = town.level_at(choose.one_of(codes));
    }
  }
  constexpr std::array some{Action::write_note, Action::change_provider};
  if (choose.sometimes(3)) {
    model::Denial row;
    if (choose.sometimes(2)) {
      row.employee = choose.sometimes(2)   ? town.employee.id
                     : choose.sometimes(2) ? town.leader
                                           : town.leaders_leader;
      row.line = choose.sometimes(2);
    } else {
      row.unit = town.level_at(choose.one_of(codes));
    }
    if (choose.sometimes(2)) row.actions = {choose.one_of(some)};
    row.from = choose.moment();
    row.until = choose.later(row.from);
    town.record.denials.push_back(row);
  }
  if (choose.sometimes(8)) town.record.client.protection = model::Protection::confidential;
  if (choose.sometimes(12)) town.record.client.protection = model::Protection::strictly_confidential;
  if (choose.sometimes(8)) town.record.client.person_protection = model::PersonProtection::restricted;
  if (choose.sometimes(6)) {
    model::Label label;
    label.first_day = choose.day();
    label.last_day = choose.last(label.first_day);
    town.record.labels.push_back(label);
  }
}

inline Town random_town(Chooser& choose) {
  Town town;
  town.employee.unit = town.level_at(choose.one_of(codes));
  if (choose.sometimes(10)) town.employee.last_day = choose.day();
  town.lives_in(static_cast<std::size_t>(choose.up_to(2)));
  if (choose.sometimes(4)) town.record.responsibilities[0].last_day = choose.day();
  for (int i = choose.up_to(2); i >= 0; --i) {
    town.holds(choose.one_of(roles), choose.one_of(codes));
    if (choose.sometimes(4)) town.organisation.roles.back().last_day = choose.day();
  }
  add_random_facts(town, choose);
  return town;
}

}  // namespace stafett::access
