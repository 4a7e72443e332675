#pragma once

// Cases, decisions and service lines. A service line has two independent time lines: decision versions (what
// is granted) and assignments (who delivers); a change of provider touches only the second (design §3.2).

#include "base/date.hpp"
#include "model/client.hpp"
#include "model/service.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe.hpp>

namespace stafett::model {

/// Application and decisions for one type of service. Its level gives nobody access (OV-08).
struct Case {
  static constexpr std::string_view table = "case_";
  Id<Case> id;
  Id<Client> client;
  ServiceType service = ServiceType::practical_help;
  Id<District> district;
  Date applied_on;
  std::optional<Id<Employee>> case_worker;
  Stamp created{};
  std::int64_t recorded_by = 0;
};
BOOST_DESCRIBE_STRUCT(Case, (), (id, client, service, district, applied_on, case_worker))

/// One granted service through all its decisions and providers (BV-39).
struct ServiceLine {
  static constexpr std::string_view table = "service_line";
  Id<ServiceLine> id;
  Id<Client> client;
  Id<Case> case_id;
  ServiceType service = ServiceType::practical_help;
  Date first_day;
  std::optional<Date> last_day;
  Stamp created{};
  std::int64_t recorded_by = 0;
};
BOOST_DESCRIBE_STRUCT(ServiceLine, (), (id, client, case_id, service, first_day, last_day))

/// A legally binding grant and the order to the provider (BV-14). Versions of one line follow each other.
struct Decision {
  static constexpr std::string_view table = "decision";
  Id<Decision> id;
  Id<Client> client;
  Id<ServiceLine> service_line;
  int version = 1;
  Date decided_on;
  Date valid_from;
  std::optional<Date> valid_to;
  int minutes_per_week = 0;
  std::string goal;
  std::string grounds;
  std::optional<Id<Employee>> decided_by;
  std::optional<Date> reassess_by;
  Stamp created{};
  std::int64_t recorded_by = 0;
};
BOOST_DESCRIBE_STRUCT(Decision, (),
                      (id, client, service_line, version, decided_on, valid_from, valid_to, minutes_per_week,
                       goal, grounds, decided_by, reassess_by))

/// Why an assignment ended. Only provider_change (16) has a code in the routine; policy holds the
/// codes.
enum class EndReason { provider_change, moved, died, need_ceased, refused, institution, reassessed };
BOOST_DESCRIBE_ENUM(EndReason, provider_change, moved, died, need_ceased, refused, institution, reassessed)

/// BV-07: how the provider came to be chosen. `not_recorded` is a visible state, never an obstacle.
enum class ChoiceKind { not_recorded, assigned_municipal, informed_choice };
BOOST_DESCRIBE_ENUM(ChoiceKind, not_recorded, assigned_municipal, informed_choice)

/// The main executor of a service line for a period. Valid assignments of one line never overlap (BV-38; kept
/// by both databases), and one that follows another by a change begins the day after the other's last day
/// (BV-36).
struct Assignment {
  static constexpr std::string_view table = "assignment";
  Id<Assignment> id;
  Id<Client> client;
  Id<ServiceLine> service_line;
  Id<Provider> provider;
  Id<Level> level;                    ///< the provider's node as of the assignment (BV-17)
  std::optional<Id<Team>> care_team;  ///< the provider's own team, once it has set one (BV-48)
  Date first_day;
  std::optional<Date> last_day;
  std::optional<EndReason> end_reason;
  std::optional<Id<Assignment>> predecessor;
  std::optional<Date> predecessor_last_day;
  ChoiceKind choice = ChoiceKind::not_recorded;
  RecordState state = RecordState::valid;
  Stamp created{};
  std::int64_t recorded_by = 0;

  [[nodiscard]] Period period() const { return {first_day, last_day}; }
};
BOOST_DESCRIBE_STRUCT(Assignment, (),
                      (id, client, service_line, provider, level, care_team, first_day, last_day, end_reason,
                       predecessor, predecessor_last_day, choice, state))

/// What is done for the client. It belongs to one service line and names its own executor and place, so that
/// a line may be shared (OV-46); a measure that goes on with a new provider is a new row that `continues` the
/// old (BV-40).
struct Measure {
  static constexpr std::string_view table = "measure";
  Id<Measure> id;
  Id<Client> client;
  Id<ServiceLine> service_line;
  Id<Provider> executor;
  std::string code;
  std::string name;
  std::string place;
  Date first_day;
  std::optional<Date> last_day;
  std::optional<Id<Measure>> continues;
  RecordState state = RecordState::valid;
  Stamp created{};
  std::int64_t recorded_by = 0;

  [[nodiscard]] Period period() const { return {first_day, last_day}; }
};
BOOST_DESCRIBE_STRUCT(Measure, (),
                      (id, client, service_line, executor, code, name, place, first_day, last_day, continues,
                       state))

/// When and how long a measure is done (tidsangivelse).
struct Schedule {
  static constexpr std::string_view table = "schedule";
  Id<Schedule> id;
  Id<Client> client;
  Id<Measure> measure;
  int weekdays = 0;  ///< bit 0 is Monday ... bit 6 is Sunday
  int every_weeks = 1;
  PartOfDay part_of_day = PartOfDay::morning;
  int minutes = 0;  ///< per visit
  Date first_day;
  std::optional<Date> last_day;
  std::optional<Id<Schedule>> continues;
  RecordState state = RecordState::valid;
  Stamp created{};
  std::int64_t recorded_by = 0;
};
BOOST_DESCRIBE_STRUCT(Schedule, (),
                      (id, client, measure, weekdays, every_weeks, part_of_day, minutes, first_day, last_day,
                       continues, state))

}  // namespace stafett::model
