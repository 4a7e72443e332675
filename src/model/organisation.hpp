#pragma once

// The organisation aggregate: levels, districts, teams, providers, agreements, employees and roles, all
// dated.

#include "base/date.hpp"
#include "base/id.hpp"
#include "base/national_id.hpp"
#include "model/level_places.hpp"
#include "model/service.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <boost/describe.hpp>

namespace stafett::model {

/// A node of the level tree (nivå). Everything points to its id; code, name and parent are dated attributes,
/// so that renumbering changes no record (OV-68).
struct Level {
  static constexpr std::string_view table = "level";
  Id<Level> id;
  std::optional<Id<Level>> parent;
  std::string code;  ///< dotted, e.g. "1.3.1"
  std::string name;
  Date first_day;
  std::optional<Date> last_day;
  Stamp created{};
  std::int64_t recorded_by = 0;
};
BOOST_DESCRIBE_STRUCT(Level, (), (id, parent, code, name, first_day, last_day))

/// A city district (bydel), a care authority of its own.
struct District {
  static constexpr std::string_view table = "district";
  Id<District> id;
  int number = 0;  ///< 1-15; 30 is "other municipalities" (OV-98)
  std::string name;
  Id<Level> level;  ///< its node, e.g. 1.3
  std::string office_telephone;
  Date first_day;
  std::optional<Date> last_day;
  Stamp created{};
  std::int64_t recorded_by = 0;
};
BOOST_DESCRIBE_STRUCT(District, (), (id, number, name, level, office_telephone, first_day, last_day))

struct Team;

enum class ProviderKind { municipal, private_firm };
BOOST_DESCRIBE_ENUM(ProviderKind, municipal, private_firm)

/// An executor of services: a district's own unit or a private firm (BV-15: code group 5; BV-01: kind is only
/// an attribute).
struct Provider {
  static constexpr std::string_view table = "provider";
  Id<Provider> id;
  ProviderKind kind = ProviderKind::municipal;
  std::string name;
  std::string organisation_number;
  Id<Level> level;                         ///< what a service it delivers carries: depth 4 (BV-17)
  std::optional<Id<District>> district;    ///< a municipal unit's own district
  std::optional<Id<Team>> reception_team;  ///< "<PROVIDER> Mottaksteam" (BV-44)
  Date first_day;                          ///< of the framework contract, or of the unit
  std::optional<Date> last_day;
  Stamp created{};
  std::int64_t recorded_by = 0;
};
BOOST_DESCRIBE_STRUCT(Provider, (),
                      (id, kind, name, organisation_number, level, district, reception_team, first_day,
                       last_day))

/// A private provider's agreement to deliver in one district. A municipal unit needs none in its own
/// district.
struct Agreement {
  static constexpr std::string_view table = "agreement";
  Id<Agreement> id;
  Id<Provider> provider;
  Id<District> district;
  std::vector<ServiceType> services;
  Date first_day;
  std::optional<Date> last_day;
  Stamp created{};
  std::int64_t recorded_by = 0;
};
BOOST_DESCRIBE_STRUCT(Agreement, (), (id, provider, district, services, first_day, last_day))

enum class TeamKind {
  case_office,         ///< the district's deciding office (bestillerkontor)
  reception,           ///< a provider's Mottaksteam
  care,                ///< a provider's arbeidsteam
  contract_follow_up,  ///< Velferdsetaten (BV-02)
  system_coordination
};
BOOST_DESCRIBE_ENUM(TeamKind, case_office, reception, care, contract_follow_up, system_coordination)

/// An addressee of hand-overs, inquiries and tasks (arbeidsteam).
struct Team {
  static constexpr std::string_view table = "team";
  Id<Team> id;
  std::string name;
  TeamKind kind = TeamKind::case_office;
  std::optional<Id<Provider>> provider;
  std::optional<Id<District>> district;
  Id<Level> level;
  std::string telephone;
  std::optional<std::string> hours{};  ///< when the telephone is answered, as people say it
  Date first_day;
  std::optional<Date> last_day;
  Stamp created{};
  std::int64_t recorded_by = 0;
};
BOOST_DESCRIBE_STRUCT(Team, (),
                      (id, name, kind, provider, district, level, telephone, hours, first_day, last_day))

struct Employee {
  static constexpr std::string_view table = "employee";
  Id<Employee> id;
  std::string name;
  std::string user_name;
  std::string title;
  Id<Level> unit;  ///< where the person works; a denial of a unit covers it
  std::optional<Id<Employee>> manager;
  Date first_day;
  std::optional<Date> last_day;
  Stamp created{};
  std::int64_t recorded_by = 0;
};
BOOST_DESCRIBE_STRUCT(Employee, (), (id, name, user_name, title, unit, manager, first_day, last_day))

/// For some days an employee stands in for another: the roles and team memberships that follow are rows of
/// their own, which name the substitution as their source.
struct Substitution {
  static constexpr std::string_view table = "substitution";
  Id<Substitution> id;
  Id<Employee> employee;    ///< who is away
  Id<Employee> substitute;  ///< who stands in, and takes over the whole bench
  Date first_day;
  Date last_day;
  Stamp created{};
  std::int64_t recorded_by = 0;
};
BOOST_DESCRIBE_STRUCT(Substitution, (), (id, employee, substitute, first_day, last_day))

/// A role held by an employee over a level and all below it. Actions and reach belong together: the
/// rights of two roles are a union of pairs, never a product (OV-115).
struct RoleHeld {
  static constexpr std::string_view table = "role_held";
  Id<RoleHeld> id;
  Id<Employee> employee;
  std::string role;  ///< a role of the policy file
  Id<Level> level;
  Date first_day;
  std::optional<Date> last_day;
  std::optional<Id<Substitution>> substitution{};  ///< its source, when it is another's role for a while
  Stamp created{};
  std::int64_t recorded_by = 0;
};
BOOST_DESCRIBE_STRUCT(RoleHeld, (), (id, employee, role, level, first_day, last_day, substitution))

struct TeamMember {
  static constexpr std::string_view table = "team_member";
  Id<TeamMember> id;
  Id<Team> team;
  Id<Employee> employee;
  Date first_day;
  std::optional<Date> last_day;
  std::optional<Id<Substitution>> substitution{};
  Stamp created{};
  std::int64_t recorded_by = 0;
};
BOOST_DESCRIBE_STRUCT(TeamMember, (), (id, team, employee, first_day, last_day, substitution))

enum class RegistrationState { waiting, settled };
BOOST_DESCRIBE_ENUM(RegistrationState, waiting, settled)

/// A number that a case worker wanted to register and that a system coordinator has to look at first: one of
/// a protected person, or one that needs checking. It does not say which (design §4).
struct PendingRegistration {
  static constexpr std::string_view table = "pending_registration";
  Id<PendingRegistration> id;
  NationalId national_id;
  Id<Employee> asked_by;
  Id<Level> unit;  ///< of the one who asked
  std::string reason;
  RegistrationState state = RegistrationState::waiting;
  std::string note{};  ///< what came of it
  Stamp created{};
  std::int64_t recorded_by = 0;
};
BOOST_DESCRIBE_STRUCT(PendingRegistration, (), (id, national_id, asked_by, unit, reason, state, note))

/// All current rows of the organisation. Immutable once indexed; share it between threads by const reference.
struct Organisation {
  std::vector<Level> levels;
  std::vector<District> districts;
  std::vector<Provider> providers;
  std::vector<Agreement> agreements;
  std::vector<Team> teams;
  std::vector<Employee> employees;
  std::vector<RoleHeld> roles;
  std::vector<TeamMember> team_members;
  std::vector<Substitution> substitutions;
  std::vector<PendingRegistration> pending_registrations;

  /// The number of the newest plan that changed the organisation.
  std::int64_t version = 0;

  /// Builds the look-up tables below; call after the vectors were filled or changed.
  void index();

  // Each returns nullptr for an unknown id.
  [[nodiscard]] const Level* find(Id<Level> id) const;
  [[nodiscard]] const District* find(Id<District> id) const;
  [[nodiscard]] const Provider* find(Id<Provider> id) const;
  [[nodiscard]] const Team* find(Id<Team> id) const;
  [[nodiscard]] const Employee* find(Id<Employee> id) const;
  [[nodiscard]] const Level* level_with_code(std::string_view code, Date on) const;
  [[nodiscard]] const Employee* employee_with_user_name(std::string_view user_name) const;

  /// True when `inner` is `outer` or lies below it; compares whole nodes, so 1.1 does not cover 1.10.
  [[nodiscard]] bool covers(Id<Level> outer, Id<Level> inner) const;
  /// The level itself first, then its parents up to the root.
  [[nodiscard]] std::vector<Id<Level>> with_ancestors(Id<Level> level) const;
  /// The district whose node the level is or lies under; nullptr for branches outside the districts (BV-16).
  [[nodiscard]] const District* district_of(Id<Level> level) const;
  /// Whether the provider may take the service in the district on the day: its own district for a municipal
  /// unit, an agreement in force for a private one.
  [[nodiscard]] bool may_deliver(const Provider& provider, Id<District> district, ServiceType service,
                                 Date on) const;
  /// The district's own unit for home care (BV-08).
  [[nodiscard]] const Provider* municipal_provider(Id<District> district, Date on) const;
  /// The deciding office of the district on the day.
  [[nodiscard]] const Team* case_office(Id<District> district, Date on) const;
  [[nodiscard]] std::vector<Id<Team>> teams_of(Id<Employee> employee, Date on) const;
  /// The providers on whose teams the employee is; none for the people of an office.
  [[nodiscard]] std::vector<Id<Provider>> providers_of(Id<Employee> employee, Date on) const;
  /// The provider's team that is told things: its reception team (BV-44), else `care_team` when it has one,
  /// else the first of its own that there is; nullptr for a provider without a team.
  [[nodiscard]] const Team* told_team(const Provider& provider, std::optional<Id<Team>> care_team,
                                      Date on) const;

 private:
  std::unordered_map<std::int64_t, std::size_t> level_at_, district_at_, provider_at_, team_at_, employee_at_;
  std::unordered_map<std::int64_t, std::vector<std::size_t>> memberships_of_;
  LevelPlaces places_;
};
BOOST_DESCRIBE_STRUCT(Organisation, (),
                      (levels, districts, providers, agreements, teams, employees, roles, team_members,
                       substitutions, pending_registrations))

}  // namespace stafett::model
