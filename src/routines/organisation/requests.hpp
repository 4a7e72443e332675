#pragma once

// What a system coordinator asks for. A row that is there already is named by its id and the form is sent
// whole; without an id a new row is made. What is set holds from the moment of the plan; first and last days
// say when the thing itself begins and ends.

#include "model/organisation.hpp"

#include <optional>
#include <string>
#include <vector>

#include <boost/describe.hpp>

namespace stafett::routines {

/// OV-68: a node of the level tree. Its code is its parent's and its own part, so that all below it follow.
struct LevelSetting {
  std::optional<Id<model::Level>> level;
  std::optional<Id<model::Level>> parent;  ///< none for the root alone
  int part = 0;                            ///< the last part of the code, from 1
  std::string name;
  Date first_day;
  std::optional<Date> last_day;
};
BOOST_DESCRIBE_STRUCT(LevelSetting, (), (level, parent, part, name, first_day, last_day))

struct EmployeeSetting {
  std::optional<Id<model::Employee>> employee;
  std::string name;
  std::string user_name;
  std::string title;
  Id<model::Level> unit;
  std::optional<Id<model::Employee>> manager;
  Date first_day;
  std::optional<Date> last_day;  ///< roles, memberships and sessions end with it
};
BOOST_DESCRIBE_STRUCT(EmployeeSetting, (),
                      (employee, name, user_name, title, unit, manager, first_day, last_day))

struct RoleSetting {
  std::optional<Id<model::RoleHeld>> held;  ///< then only the last day can be another
  Id<model::Employee> employee;
  std::string role;
  Id<model::Level> level;
  Date first_day;
  std::optional<Date> last_day;
};
BOOST_DESCRIBE_STRUCT(RoleSetting, (), (held, employee, role, level, first_day, last_day))

struct TeamSetting {
  std::optional<Id<model::Team>> team;
  std::string name;
  model::TeamKind kind = model::TeamKind::care;
  std::optional<Id<model::Provider>> provider;
  std::optional<Id<model::District>> district;
  Id<model::Level> level;
  std::string telephone;
  std::optional<std::string> hours;
  Date first_day;
  std::optional<Date> last_day;
};
BOOST_DESCRIBE_STRUCT(TeamSetting, (),
                      (team, name, kind, provider, district, level, telephone, hours, first_day, last_day))

struct MembershipSetting {
  std::optional<Id<model::TeamMember>> membership;  ///< then only the last day can be another
  Id<model::Team> team;
  Id<model::Employee> employee;
  Date first_day;
  std::optional<Date> last_day;
};
BOOST_DESCRIBE_STRUCT(MembershipSetting, (), (membership, team, employee, first_day, last_day))

struct ProviderSetting {
  std::optional<Id<model::Provider>> provider;
  model::ProviderKind kind = model::ProviderKind::private_firm;
  std::string name;
  std::string organisation_number;
  Id<model::Level> level;
  std::optional<Id<model::District>> district;  ///< of a municipal unit
  std::optional<Id<model::Team>> reception_team;
  Date first_day;
  std::optional<Date> last_day;
};
BOOST_DESCRIBE_STRUCT(ProviderSetting, (),
                      (provider, kind, name, organisation_number, level, district, reception_team, first_day,
                       last_day))

struct AgreementSetting {
  std::optional<Id<model::Agreement>> agreement;
  Id<model::Provider> provider;
  Id<model::District> district;
  std::vector<model::ServiceType> services;
  Date first_day;
  std::optional<Date> last_day;
};
BOOST_DESCRIBE_STRUCT(AgreementSetting, (), (agreement, provider, district, services, first_day, last_day))

/// A person's whole bench goes to another for some days: the roles, and the teams with their tasks.
struct SubstitutionSetting {
  std::optional<Id<model::Substitution>> substitution;  ///< then only the last day can be another
  Id<model::Employee> employee;
  Id<model::Employee> substitute;
  Date first_day;
  Date last_day;
};
BOOST_DESCRIBE_STRUCT(SubstitutionSetting, (), (substitution, employee, substitute, first_day, last_day))

}  // namespace stafett::routines
