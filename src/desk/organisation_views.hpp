#pragma once

// What the desk answers about the organisation: to administrators its parts, to everybody who works where.

#include "model/organisation.hpp"

#include <optional>
#include <string>
#include <vector>

#include <boost/describe.hpp>

namespace stafett::desk {

struct LevelRowView {
  Id<model::Level> id;
  std::optional<Id<model::Level>> parent;
  std::string code;
  std::string name;
  Date first_day;
  std::optional<Date> last_day;
};
BOOST_DESCRIBE_STRUCT(LevelRowView, (), (id, parent, code, name, first_day, last_day))

struct DistrictRowView {
  Id<model::District> id;
  int number = 0;
  std::string name;
  Id<model::Level> level;
};
BOOST_DESCRIBE_STRUCT(DistrictRowView, (), (id, number, name, level))

struct TeamRowView {
  Id<model::Team> id;
  std::string name;
  model::TeamKind kind = model::TeamKind::care;
  std::string kind_name;
  std::optional<Id<model::Provider>> provider;
  std::optional<Id<model::District>> district;
  Id<model::Level> level;
  std::string telephone;
  std::optional<std::string> hours;
  Date first_day;
  std::optional<Date> last_day;
};
BOOST_DESCRIBE_STRUCT(TeamRowView, (),
                      (id, name, kind, kind_name, provider, district, level, telephone, hours, first_day,
                       last_day))

struct AgreementRowView {
  Id<model::Agreement> id;
  Id<model::District> district;
  std::string district_name;
  std::vector<model::ServiceType> services;
  std::vector<std::string> service_names;
  Date first_day;
  std::optional<Date> last_day;
};
BOOST_DESCRIBE_STRUCT(AgreementRowView, (),
                      (id, district, district_name, services, service_names, first_day, last_day))

struct ProviderRowView {
  Id<model::Provider> id;
  model::ProviderKind kind = model::ProviderKind::private_firm;
  std::string name;
  std::string organisation_number;
  Id<model::Level> level;
  std::optional<Id<model::District>> district;
  std::optional<Id<model::Team>> reception_team;
  Date first_day;
  std::optional<Date> last_day;
  std::vector<AgreementRowView> agreements;
};
BOOST_DESCRIBE_STRUCT(ProviderRowView, (),
                      (id, kind, name, organisation_number, level, district, reception_team, first_day,
                       last_day, agreements))

/// A value of a list with its name in the reader's language.
struct NamedCode {
  std::string code;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(NamedCode, (), (code, name))

struct SubstitutionRowView {
  Id<model::Substitution> id;
  Id<model::Employee> employee;
  std::string employee_name;
  Id<model::Employee> substitute;
  std::string substitute_name;
  Date first_day;
  Date last_day;
};
BOOST_DESCRIBE_STRUCT(SubstitutionRowView, (),
                      (id, employee, employee_name, substitute, substitute_name, first_day, last_day))

struct OrganisationView {
  std::vector<LevelRowView> levels;  ///< by code, part for part
  std::vector<DistrictRowView> districts;
  std::vector<TeamRowView> teams;
  std::vector<ProviderRowView> providers;
  std::vector<SubstitutionRowView> substitutions;  ///< the newest first
  std::vector<NamedCode> roles;
  std::vector<NamedCode> services;
  std::vector<NamedCode> team_kinds;
};
BOOST_DESCRIBE_STRUCT(OrganisationView, (),
                      (levels, districts, teams, providers, substitutions, roles, services, team_kinds))

struct EmployeeHit {
  Id<model::Employee> id;
  std::string name;
  std::string title;
  std::string unit;
  bool employed = true;
};
BOOST_DESCRIBE_STRUCT(EmployeeHit, (), (id, name, title, unit, employed))

struct EmployeeSearch {
  std::string text;  ///< the beginning of any of the names, or of the user name
};
BOOST_DESCRIBE_STRUCT(EmployeeSearch, (), (text))

struct EmployeesView {
  std::vector<EmployeeHit> employees;
  bool more = false;  ///< there are others; write more of the name
};
BOOST_DESCRIBE_STRUCT(EmployeesView, (), (employees, more))

struct RoleRowView {
  Id<model::RoleHeld> held;
  std::string role;
  std::string role_name;
  Id<model::Level> level;
  std::string level_name;
  Date first_day;
  std::optional<Date> last_day;
  std::string instead_of;  ///< whom the employee stands in for; empty for a role of one's own
};
BOOST_DESCRIBE_STRUCT(RoleRowView, (),
                      (held, role, role_name, level, level_name, first_day, last_day, instead_of))

struct MembershipRowView {
  Id<model::TeamMember> membership;
  Id<model::Team> team;
  std::string team_name;
  Id<model::Employee> employee;
  std::string employee_name;
  Date first_day;
  std::optional<Date> last_day;
  std::string instead_of;
};
BOOST_DESCRIBE_STRUCT(MembershipRowView, (),
                      (membership, team, team_name, employee, employee_name, first_day, last_day, instead_of))

struct EmployeeView {
  Id<model::Employee> id;
  std::string name;
  std::string user_name;
  std::string title;
  Id<model::Level> unit;
  std::string unit_name;
  std::optional<Id<model::Employee>> manager;
  std::string manager_name;
  Date first_day;
  std::optional<Date> last_day;
  std::vector<RoleRowView> roles;
  std::vector<MembershipRowView> memberships;
  std::vector<SubstitutionRowView> substitutions;  ///< as the one away and as the one standing in
};
BOOST_DESCRIBE_STRUCT(EmployeeView, (),
                      (id, name, user_name, title, unit, unit_name, manager, manager_name, first_day,
                       last_day, roles, memberships, substitutions))

struct TeamMembersView {
  std::vector<MembershipRowView> members;
};
BOOST_DESCRIBE_STRUCT(TeamMembersView, (), (members))

}  // namespace stafett::desk
