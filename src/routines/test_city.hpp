#pragma once

// A small city for tests, made of plain structs: two districts with their own units, private providers with
// and without agreements, teams, employees with roles, and clients as a test wants them. Values of policy are
// those of policy/oslo.toml.

#include "base/synthetic_id.hpp"
#include "policy/policy_file.hpp"
#include "routines/plan.hpp"

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

namespace stafett::routines {

/// Deals out ids: 1, 2 ... or, for rows that a store is to number, -1, -2 ...
class IdSource {
 public:
  explicit IdSource(std::int64_t step = 1, std::int64_t after = 0) : step_(step), at_(after) {}
  template <class Row>
  [[nodiscard]] Id<Row> next() {
    return Id<Row>{at_ += step_};
  }
  [[nodiscard]] std::int64_t last() const { return at_; }

 private:
  std::int64_t step_;
  std::int64_t at_;
};

inline policy::Policy oslo_policy() {
  std::ifstream file(STAFETT_SOURCE_DIR "/policy/oslo.toml");
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  auto policy = policy::read_policy(text, "oslo.toml");
  check(policy.has_value(), "policy/oslo.toml is a policy file without faults");
  return *std::move(policy);
}

inline Instant at(int year, unsigned month, unsigned day, int hour = 10, int minute = 0) {
  return oslo_instant(Date::of(year, month, day), ClockTime{hour * 60 + minute});
}

inline const Date city_founded = Date::of(2020, 1, 1);

inline const std::vector<model::ServiceType> choice_services{
    model::ServiceType::home_nursing_day, model::ServiceType::home_nursing_evening,
    model::ServiceType::home_nursing_night, model::ServiceType::home_nursing_stationary,
    model::ServiceType::practical_help};

// The names that tests use.
inline constexpr std::string_view east = "Øst hjemmetjeneste";          // municipal, Gamle Oslo
inline constexpr std::string_view west = "Vest hjemmetjeneste";         // municipal, Gamle Oslo
inline constexpr std::string_view elsewhere = "Løkka hjemmetjeneste";   // municipal, Grünerløkka
inline constexpr std::string_view ask = "Ask hjemmepleie";              // private, both districts
inline constexpr std::string_view birch = "Bjørk omsorg";               // private, Gamle Oslo
inline constexpr std::string_view cedar = "Seder hjemmehjelp";          // private, Gamle Oslo
inline constexpr std::string_view only_there = "Gran omsorg";           // private, Grünerløkka only
inline constexpr std::string_view ended = "Dovre pleie";                // contract ended in 2024
inline constexpr std::string_view not_begun = "Elvebredden pleie";      // contract from 2040
inline constexpr std::string_view without_team = "Fjell hjemmehjelp";   // has no reception team
inline constexpr std::string_view case_worker = "saksbehandler.gamle";  // Gamle Oslo
inline constexpr std::string_view office_leader = "leder.gamle";
inline constexpr std::string_view case_worker_there = "saksbehandler.lokka";

/// "Ask hjemmepleie Mottaksteam".
inline std::string reception(std::string_view provider) { return std::string(provider) + " Mottaksteam"; }
/// "Ask hjemmepleie team 1".
inline std::string care_team(std::string_view provider) { return std::string(provider) + " team 1"; }
/// The user name of the provider's coordinator, who is on its reception team.
inline std::string coordinator(std::string_view provider) {
  return "koordinator " + std::string(provider.substr(0, provider.find(' ')));
}

/// The user name of one of its carers.
inline std::string carer(std::string_view provider) {
  return "pleier " + std::string(provider.substr(0, provider.find(' ')));
}

/// Builds the organisation; rows get their ids from `ids`.
class CityBuilder {
 public:
  explicit CityBuilder(IdSource& ids) : ids_(ids) {
    const auto oslo = level("1", "Oslo", {});
    const auto gamle = district(1, "Gamle Oslo", oslo);
    const auto lokka = district(2, "Grünerløkka", oslo);
    // Its code begins as 1.1 does, but it lies beside it.
    district(10, "Grorud", oslo);
    const auto private_node = level("1.17.1", "Hjemmetjenester", level("1.17", "Private", oslo));

    unit(east, gamle, level("1.1.1.1", std::string(east), gamle.homes));
    unit(west, gamle, level("1.1.1.2", std::string(west), gamle.homes));
    unit(elsewhere, lokka, level("1.2.1.1", std::string(elsewhere), lokka.homes));
    firm(ask, level("1.17.1.1", std::string(ask), private_node), {gamle.id, lokka.id});
    firm(birch, level("1.17.1.2", std::string(birch), private_node), {gamle.id});
    firm(cedar, level("1.17.1.3", std::string(cedar), private_node), {gamle.id});
    firm(only_there, level("1.17.1.4", std::string(only_there), private_node), {lokka.id});
    firm(ended, level("1.17.1.5", std::string(ended), private_node), {gamle.id}).last_day =
        Date::of(2024, 12, 31);
    firm(not_begun, level("1.17.1.6", std::string(not_begun), private_node), {gamle.id}).first_day =
        Date::of(2040, 1, 1);
    firm(without_team, level("1.17.1.7", std::string(without_team), private_node), {gamle.id})
        .reception_team.reset();

    employee(case_worker, "case_worker", gamle.node, gamle.office);
    employee(office_leader, "case_office_leader", gamle.node, gamle.office);
    employee(case_worker_there, "case_worker", lokka.node, lokka.office);
    it_.index();
  }
  [[nodiscard]] model::Organisation take() { return std::move(it_); }

 private:
  struct Made {
    Id<model::District> id;
    Id<model::Level> node;
    Id<model::Level> homes;
    Id<model::Team> office;
  };

  Id<model::Level> level(const std::string& code, const std::string& name,
                         std::optional<Id<model::Level>> parent) {
    model::Level row;
    row.id = ids_.next<model::Level>();
    row.parent = parent;
    row.code = code;
    row.name = name;
    row.first_day = city_founded;
    it_.levels.push_back(row);
    return row.id;
  }

  Made district(int number, const std::string& name, Id<model::Level> oslo) {
    Made made;
    const auto code = "1." + std::to_string(number);
    made.node = level(code, name, oslo);
    made.homes = level(code + ".1", name + " hjemmeboende", made.node);
    for (const auto* part : {"2", "3", "4", "16"}) level(code + "." + part, name + " ." + part, made.node);
    model::District row;
    made.id = row.id = ids_.next<model::District>();
    row.number = number;
    row.name = name;
    row.level = made.node;
    row.first_day = city_founded;
    it_.districts.push_back(row);
    made.office = team(name + " søknadskontor", model::TeamKind::case_office, made.node);
    it_.teams.back().district = made.id;
    return made;
  }

  Id<model::Team> team(const std::string& name, model::TeamKind kind, Id<model::Level> node) {
    model::Team row;
    row.id = ids_.next<model::Team>();
    row.name = name;
    row.kind = kind;
    row.level = node;
    row.telephone = "21 80 21 80";
    row.first_day = city_founded;
    it_.teams.push_back(row);
    return row.id;
  }

  void employee(std::string_view user_name, const std::string& role, Id<model::Level> node,
                Id<model::Team> team) {
    model::Employee row;
    row.id = ids_.next<model::Employee>();
    row.name = "Ansatt " + std::string(user_name);
    row.user_name = std::string(user_name);
    row.unit = node;
    row.first_day = city_founded;
    it_.employees.push_back(row);
    model::RoleHeld held;
    held.id = ids_.next<model::RoleHeld>();
    held.employee = row.id;
    held.role = role;
    held.level = node;
    held.first_day = city_founded;
    it_.roles.push_back(held);
    model::TeamMember member;
    member.id = ids_.next<model::TeamMember>();
    member.team = team;
    member.employee = row.id;
    member.first_day = city_founded;
    it_.team_members.push_back(member);
  }

  model::Provider& provider(std::string_view name, model::ProviderKind kind, Id<model::Level> node,
                            const std::string& role) {
    model::Provider row;
    row.id = ids_.next<model::Provider>();
    row.kind = kind;
    row.name = std::string(name);
    row.level = node;
    row.first_day = city_founded;
    row.reception_team = team(reception(name), model::TeamKind::reception, node);
    it_.teams.back().provider = row.id;
    const auto care = team(care_team(name), model::TeamKind::care, node);
    it_.teams.back().provider = row.id;
    employee(coordinator(name), role, node, *row.reception_team);
    employee(carer(name), "care_worker", node, care);
    it_.providers.push_back(row);
    return it_.providers.back();
  }

  void unit(std::string_view name, const Made& district, Id<model::Level> node) {
    provider(name, model::ProviderKind::municipal, node, "municipal_coordinator").district = district.id;
  }

  model::Provider& firm(std::string_view name, Id<model::Level> node,
                        const std::vector<Id<model::District>>& districts) {
    auto& made = provider(name, model::ProviderKind::private_firm, node, "provider_coordinator");
    for (const auto district : districts) {
      model::Agreement row;
      row.id = ids_.next<model::Agreement>();
      row.provider = made.id;
      row.district = district;
      row.services = choice_services;
      row.first_day = city_founded;
      it_.agreements.push_back(row);
    }
    return made;
  }

  IdSource& ids_;
  model::Organisation it_;
};

// Look-ups by the names above; a name that is not there stops the test.
inline const model::Provider& provider_named(const model::Organisation& city, std::string_view name) {
  for (const auto& row : city.providers) {
    if (row.name == name) return row;
  }
  throw BrokenPromise("no provider " + std::string(name));
}
inline const model::Team& team_named(const model::Organisation& city, std::string_view name) {
  for (const auto& row : city.teams) {
    if (row.name == name) return row;
  }
  throw BrokenPromise("no team " + std::string(name));
}
inline const model::District& district_named(const model::Organisation& city, std::string_view name) {
  for (const auto& row : city.districts) {
    if (row.name == name) return row;
  }
  throw BrokenPromise("no district " + std::string(name));
}
inline Actor acting(const model::Organisation& city, std::string_view user_name) {
  const auto* employee = city.employee_with_user_name(user_name);
  check(employee != nullptr, "the employee is one of the test city's");
  return {employee->id};
}

/// A measure; days count from the day the client is made.
struct MeasureShape {
  int first = -60;
  std::optional<int> last = {};
  std::string_view executor;  ///< empty for the line's main executor
  int schedules = 1;
};

/// A service line with its executors in order, each from a day on.
struct LineShape {
  struct Executor {
    std::string_view provider;
    int first = -60;
    std::optional<int> last = {};
  };
  model::ServiceType service = model::ServiceType::home_nursing_day;
  std::vector<Executor> executors;
  int first = -60;
  std::optional<int> last = {};
  std::vector<MeasureShape> measures = {{}};
};

/// Makes a client of Gamle Oslo, living at home there.
class ClientBuilder {
 public:
  ClientBuilder(const model::Organisation& city, IdSource& ids, Date today)
      : city_(city), ids_(ids), today_(today) {
    auto& client = it_.client;
    client.id = ids_.next<model::Client>();
    client.national_id = synthetic_ids(Date::of(1941, 5, 17), IdParity::even, IdSeries::city).front();
    client.given_name = "Åse";
    client.surname = "Bø";
    client.birth_date = Date::of(1941, 5, 17);
    client.language = "norsk";
    model::Address home;
    home.id = ids_.next<model::Address>();
    home.client = client.id;
    home.street = "Tøyengata 3";
    home.post_code = "0190";
    home.post_town = "OSLO";
    home.first_day = city_founded;
    it_.addresses.push_back(home);
    model::Responsibility responsible;
    responsible.id = ids_.next<model::Responsibility>();
    responsible.client = client.id;
    responsible.district = district_named(city, "Gamle Oslo").id;
    responsible.first_day = city_founded;
    responsible.rule = "OV-27";
    it_.responsibilities.push_back(responsible);
    note(model::PracticalMatter::entry, "Nøkkelboks til høyre for døra");
    note(model::PracticalMatter::risk, "Hund");
  }

  Id<model::ServiceLine> line(const LineShape& shape) {
    model::Case opened;
    opened.id = ids_.next<model::Case>();
    opened.client = it_.client.id;
    opened.service = shape.service;
    opened.district = it_.responsibilities.front().district;
    opened.applied_on = today_ + shape.first - 20;
    it_.cases.push_back(opened);
    model::ServiceLine row;
    row.id = ids_.next<model::ServiceLine>();
    row.client = it_.client.id;
    row.case_id = opened.id;
    row.service = shape.service;
    row.first_day = today_ + shape.first;
    row.last_day = day(shape.last);
    it_.service_lines.push_back(row);
    model::Decision decision;
    decision.id = ids_.next<model::Decision>();
    decision.client = it_.client.id;
    decision.service_line = row.id;
    decision.decided_on = row.first_day - 3;
    decision.valid_from = row.first_day;
    decision.minutes_per_week = 210;
    decision.goal = "Bo trygt hjemme";
    it_.decisions.push_back(decision);
    for (const auto& executor : shape.executors) assign(row, executor);
    for (const auto& measure : shape.measures) add_measure(row, shape, measure);
    return row.id;
  }

  [[nodiscard]] model::ClientRecord take() { return std::move(it_); }

 private:
  [[nodiscard]] std::optional<Date> day(std::optional<int> offset) const {
    return offset ? std::optional(today_ + *offset) : std::nullopt;
  }

  void note(model::PracticalMatter matter, const std::string& text) {
    model::PracticalNote row;
    row.id = ids_.next<model::PracticalNote>();
    row.client = it_.client.id;
    row.matter = matter;
    row.text = text;
    row.first_day = city_founded;
    it_.practical_notes.push_back(row);
  }

  void assign(const model::ServiceLine& line, const LineShape::Executor& executor) {
    const auto& provider = provider_named(city_, executor.provider);
    model::Assignment row;
    row.id = ids_.next<model::Assignment>();
    row.client = it_.client.id;
    row.service_line = line.id;
    row.provider = provider.id;
    row.level = provider.level;
    row.first_day = today_ + executor.first;
    row.last_day = executor.last ? day(executor.last) : line.last_day;
    if (!it_.assignments.empty() && it_.assignments.back().service_line == line.id &&
        it_.assignments.back().last_day == row.first_day - 1) {
      auto& before = it_.assignments.back();
      before.end_reason = model::EndReason::provider_change;
      row.predecessor = before.id;
      row.predecessor_last_day = before.last_day;
    }
    it_.assignments.push_back(row);
  }

  /// As imported: one row per executor that the measure meets, each continuing the one before.
  void add_measure(const model::ServiceLine& line, const LineShape& shape, const MeasureShape& measure) {
    if (!measure.executor.empty()) {
      std::vector<Id<model::Schedule>> none;
      measure_row(line, measure, provider_named(city_, measure.executor).id, today_ + measure.first,
                  measure.last ? day(measure.last) : line.last_day, {}, none);
      return;
    }
    std::optional<Id<model::Measure>> before;
    std::vector<Id<model::Schedule>> schedules_before;
    for (const auto& executor : shape.executors) {
      const auto first = std::max(today_ + measure.first, today_ + executor.first);
      auto last = measure.last ? day(measure.last) : line.last_day;
      if (executor.last && (!last || today_ + *executor.last < *last)) last = today_ + *executor.last;
      if (last && *last < first) continue;
      before = measure_row(line, measure, provider_named(city_, executor.provider).id, first, last, before,
                           schedules_before);
    }
  }

  Id<model::Measure> measure_row(const model::ServiceLine& line, const MeasureShape& shape,
                                 Id<model::Provider> executor, Date first, std::optional<Date> last,
                                 std::optional<Id<model::Measure>> continues,
                                 std::vector<Id<model::Schedule>>& schedules) {
    model::Measure row;
    row.id = ids_.next<model::Measure>();
    row.client = it_.client.id;
    row.service_line = line.id;
    row.executor = executor;
    row.code = "M" + std::to_string(shape.schedules);
    row.name = "Medisiner";
    row.place = "hjemme";
    row.first_day = first;
    row.last_day = last;
    row.continues = continues;
    it_.measures.push_back(row);
    std::vector<Id<model::Schedule>> made;
    for (int i = 0; i < shape.schedules; ++i) {
      model::Schedule schedule;
      schedule.id = ids_.next<model::Schedule>();
      schedule.client = it_.client.id;
      schedule.measure = row.id;
      schedule.weekdays = 0b0010101 << i;
      schedule.minutes = 15 + i;
      schedule.first_day = first;
      schedule.last_day = last;
      if (static_cast<std::size_t>(i) < schedules.size()) {
        schedule.continues = schedules[static_cast<std::size_t>(i)];
      }
      it_.schedules.push_back(schedule);
      made.push_back(schedule.id);
    }
    schedules = std::move(made);
    return row.id;
  }

  const model::Organisation& city_;
  IdSource& ids_;
  Date today_;
  model::ClientRecord it_;
};

/// Every row of the record, the client first.
inline std::vector<model::AnyRow> rows_of(const model::ClientRecord& record) {
  std::vector<model::AnyRow> rows;
  boost::mp11::mp_for_each<json_detail::Members<model::ClientRecord>>([&](auto member) {
    const auto& field = record.*member.pointer;
    if constexpr (json_detail::is_vector<std::decay_t<decltype(field)>>) {
      for (const auto& row : field) rows.emplace_back(row);
    } else {
      rows.emplace_back(field);
    }
  });
  return rows;
}

/// Puts the plan into the record as a store does, with ids from `ids`. Returns the rows as they were put.
inline std::vector<model::AnyRow> carry_out(const Plan& plan, IdSource& ids, model::ClientRecord& record) {
  auto rows = rows_of(plan);
  SymbolTable symbols;
  for (const auto symbol : symbols_defined(rows)) symbols.set(symbol, ids.next<model::Client>().value);
  for (auto& row : rows) replace_symbols(row, symbols);
  apply_rows(rows, record.version + 1, record);
  return rows;
}

}  // namespace stafett::routines
