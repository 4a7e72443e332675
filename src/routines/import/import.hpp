#pragma once

// Taking over what is already there: the organisation and one client at a time. The demo city, scenarios and
// a later migration describe a client by names that a person knows (a provider's name, a district's number);
// all that is left out gets a sensible value, so that `{district: 5, lines: [{service: "home_nursing_day"}]}`
// is a whole client.

#include "routines/plan.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <boost/describe.hpp>

namespace stafett::routines {

/// Rows with symbolic (negative) ids, unique among all vectors; they may point to each other, and to rows
/// that are there already by their real ids.
struct ImportedOrganisation {
  std::vector<model::Level> levels;
  std::vector<model::District> districts;
  std::vector<model::Provider> providers;
  std::vector<model::Agreement> agreements;
  std::vector<model::Team> teams;
  std::vector<model::Employee> employees;
  std::vector<model::RoleHeld> roles;
  std::vector<model::TeamMember> team_members;
};
BOOST_DESCRIBE_STRUCT(ImportedOrganisation, (),
                      (levels, districts, providers, agreements, teams, employees, roles, team_members))

struct ImportedAddress {
  std::optional<std::string> street;  ///< with house number; default a street of the district
  std::optional<std::string> post_code;
  std::optional<std::string> post_town;
  std::optional<int> district;             ///< number; default the client's
  std::optional<model::AddressKind> kind;  ///< default register_address
  std::optional<Date> first_day;           ///< default the client's registration
  std::optional<Date> last_day;
};
BOOST_DESCRIBE_STRUCT(ImportedAddress, (),
                      (street, post_code, post_town, district, kind, first_day, last_day))

struct ImportedPerson {
  std::string name;
  std::optional<model::Relation> relation;  ///< default next_of_kin
  std::optional<std::string> telephone;
};
BOOST_DESCRIBE_STRUCT(ImportedPerson, (), (name, relation, telephone))

struct ImportedPracticalNote {
  model::PracticalMatter matter = model::PracticalMatter::entry;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(ImportedPracticalNote, (), (matter, text))

struct ImportedSchedule {
  std::optional<int> weekdays;  ///< bit 0 is Monday; default every day for nursing, Tuesday otherwise
  std::optional<int> every_weeks;
  std::optional<model::PartOfDay> part_of_day;
  std::optional<int> minutes;  ///< per visit
};
BOOST_DESCRIBE_STRUCT(ImportedSchedule, (), (weekdays, every_weeks, part_of_day, minutes))

/// Without an executor the measure follows the line's assignments: one row for each that it meets, each
/// continuing the one before (BV-40). With one it is that executor's own, through all changes (OV-47).
struct ImportedMeasure {
  std::optional<std::string> code;
  std::optional<std::string> name;
  std::optional<std::string> place;
  std::optional<std::string> executor;  ///< a provider's name
  std::optional<Date> first_day;        ///< default the line's
  std::optional<Date> last_day;
  std::optional<std::vector<ImportedSchedule>> schedules;  ///< default one
};
BOOST_DESCRIBE_STRUCT(ImportedMeasure, (), (code, name, place, executor, first_day, last_day, schedules))

struct ImportedDecision {
  std::optional<Date> decided_on;  ///< default a week before it is valid
  std::optional<Date> valid_from;  ///< default the line's first day (BV-30)
  std::optional<Date> valid_to;    ///< default the day before the next decision
  std::optional<int> minutes_per_week;
  std::optional<std::string> goal;
  std::optional<std::string> grounds;
  std::optional<Date> reassess_by;  ///< default twelve months after it is valid
};
BOOST_DESCRIBE_STRUCT(ImportedDecision, (),
                      (decided_on, valid_from, valid_to, minutes_per_week, goal, grounds, reassess_by))

struct ImportedAssignment {
  std::optional<std::string> provider;         ///< name; default the district's own unit (BV-08)
  std::optional<std::string> care_team;        ///< name of one of the provider's teams
  std::optional<Date> first_day;               ///< default the line's, or the day after the assignment before
  std::optional<Date> last_day;                ///< default the day before the next assignment, or the line's
  std::optional<model::EndReason> end_reason;  ///< default provider_change before another, else need_ceased
  std::optional<model::ChoiceKind> choice;     ///< default by whether a provider was named (BV-07, BV-08)
};
BOOST_DESCRIBE_STRUCT(ImportedAssignment, (), (provider, care_team, first_day, last_day, end_reason, choice))

struct ImportedLine {
  model::ServiceType service = model::ServiceType::practical_help;
  std::optional<std::string> provider;      ///< for a line with one assignment
  std::optional<std::string> care_team;     ///< likewise
  std::optional<model::ChoiceKind> choice;  ///< likewise
  std::optional<Date> applied_on;           ///< default four weeks before the first day
  std::optional<Date> first_day;            ///< default 90 days before today
  std::optional<Date> last_day;
  std::optional<int> payer;                                    ///< a district's number; default the client's
  std::optional<int> minutes_per_week;                         ///< for a line with one decision
  std::optional<std::vector<ImportedDecision>> decisions;      ///< in order; default one
  std::optional<std::vector<ImportedAssignment>> assignments;  ///< in order; default one
  std::optional<std::vector<ImportedMeasure>> measures;        ///< default one
  std::optional<int> case_district;  ///< the case's, a district's number; default the client's (OV-08)
};
BOOST_DESCRIBE_STRUCT(ImportedLine, (),
                      (service, provider, care_team, choice, applied_on, first_day, last_day, payer,
                       minutes_per_week, decisions, assignments, measures, case_district))

struct ImportedNote {
  std::optional<std::string> type;    ///< default the case worker's journal
  std::optional<std::string> author;  ///< a user name; default the case worker
  std::string text;
};
BOOST_DESCRIBE_STRUCT(ImportedNote, (), (type, author, text))

struct ImportedClient {
  /// Makes name, birth date and identity number when they are left out; another number gives another person.
  /// Needed unless `national_id` is given.
  std::optional<std::int64_t> number;
  std::optional<NationalId> national_id;  ///< of a synthetic series
  std::optional<std::string> given_name;
  std::optional<std::string> surname;
  std::optional<Date> birth_date;
  std::optional<model::Sex> sex;
  std::optional<model::Protection> protection;
  std::optional<std::string> telephone;
  std::optional<std::string> language;
  std::optional<bool> needs_interpreter;
  std::optional<Date> death_date;
  std::optional<Date> registered_on;       ///< default the first application, or today
  int district = 0;                        ///< number of the responsible one
  std::optional<int> residence_district;   ///< default the responsible one
  std::optional<model::Housing> housing;   ///< default own_home
  std::optional<bool> substance_use;       ///< the label of OV-35
  std::optional<std::string> case_worker;  ///< a user name; default one of the district's office
  std::optional<std::vector<ImportedAddress>> addresses;  ///< default one
  std::optional<std::vector<ImportedPerson>> persons;
  std::optional<std::vector<ImportedPracticalNote>> practical_notes;
  std::optional<bool> founds_household;
  std::optional<Id<model::Household>> household;  ///< of someone imported before
  std::optional<std::vector<ImportedLine>> lines;
  std::optional<std::vector<ImportedNote>> notes;
};
BOOST_DESCRIBE_STRUCT(ImportedClient, (),
                      (number, national_id, given_name, surname, birth_date, sex, protection, telephone,
                       language, needs_interpreter, death_date, registered_on, district, residence_district,
                       housing, substance_use, case_worker, addresses, persons, practical_notes,
                       founds_household, household, lines, notes))

/// Refused as import_invalid with the facts `field` (a JSON pointer), `value` and `problem`: missing,
/// unknown, not_unique, not_synthetic, overlaps, wrong_order, too_long, bad_value.
[[nodiscard]] PlanOrRefusal plan_import_organisation(const ImportedOrganisation& imported,
                                                     const Situation& situation);

/// The situation's record is that of a client who is not there yet. Refused like the organisation, and as
/// no_responsible_district for an unknown `district`. Whether another client holds the identity number
/// (OV-12) is for the desk to ask and for the database to refuse.
[[nodiscard]] PlanOrRefusal plan_import_client(const ImportedClient& imported, const Situation& situation);

}  // namespace stafett::routines
