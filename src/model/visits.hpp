#pragma once

#include "base/instant.hpp"
#include "model/casework.hpp"

#include <optional>
#include <string_view>

#include <boost/describe.hpp>

namespace stafett::model {

enum class VisitState { planned, allocated, done, cancelled, missed, not_at_home };
BOOST_DESCRIBE_ENUM(VisitState, planned, allocated, done, cancelled, missed, not_at_home)

/// One visit: planned from a schedule, allocated to an employee, then done or not (design §3.4).
struct Visit {
  static constexpr std::string_view table = "visit";
  Id<Visit> id;
  Id<Client> client;
  Id<ServiceLine> service_line;
  Id<Provider> executor;
  std::optional<Id<Schedule>> schedule;
  Date day;
  PartOfDay part_of_day = PartOfDay::morning;
  int planned_minutes = 0;
  std::optional<Id<Employee>> allocated_to;
  std::optional<Instant> started;
  std::optional<Instant> ended;
  std::optional<int> direct_minutes;
  VisitState state = VisitState::planned;
  Stamp created{};
  std::int64_t recorded_by = 0;
};
BOOST_DESCRIBE_STRUCT(Visit, (),
                      (id, client, service_line, executor, schedule, day, part_of_day, planned_minutes,
                       allocated_to, started, ended, direct_minutes, state))

}  // namespace stafett::model
