#pragma once

// What happens to one household of the demo city, as steps that go through the same routines as everyone's.

#include "app/demo_city/casework.hpp"
#include "routines/plan.hpp"

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace stafett::app {

/// One commit. Steps of a story come in order of time; those of different stories are independent.
struct Step {
  std::string_view routine;
  int client = 0;  ///< which of the story's clients, from 0; the first step of each registers it
  routines::Actor actor;
  Instant at;
  /// `household` is that of the story's first client, once it has one.
  std::function<routines::PlanOrRefusal(const routines::Situation& situation,
                                        std::optional<Id<model::Household>> household)>
      plan;
  /// A refusal is passed over: another policy may leave out what the step would settle.
  bool may_be_refused = false;
};

struct Story {
  std::vector<Step> steps;
  int clients = 1;
};

/// A change of provider at some stage, or none.
enum class ChangeStage {
  none,
  unanswered,  ///< the hand-over was sent in the last days
  accepted,    ///< waits for its first day
  rejected,
  late,  ///< unanswered, and the first day is near
  withdrawn,
  carried_out,    ///< began in the last weeks
  requested,      ///< told to the present provider only (Q-12)
  second_change,  ///< replaced before its first day (Q-04)
  several_lines   ///< two services in one notice
};

/// Something about the rights to one client, for the pages that show it.
enum class AccessAct {
  none,
  looked_up,           ///< from another district, waiting for review
  barred,              ///< one of the district's own case workers
  substitute_district  ///< another district has been given access for some weeks
};

/// The steps of the act, in the last days.
void add_access_act(Story& story, Dice& dice, AccessAct act, int district, const Staff& staff,
                    const CityDays& days);

/// The services that a change may concern: known at the take-over and running, with who delivers.
struct RunningLine {
  model::ServiceType service = model::ServiceType::practical_help;
  const model::Provider* provider = nullptr;
};

/// The steps of a change at the stage; fewer or none when the client's services give no occasion.
void add_change(Story& story, Dice& dice, ChangeStage stage, const std::vector<RunningLine>& lines,
                int district, Id<model::Employee> case_worker, const Staff& staff, const CityDays& days);

/// Some minute of office hours on the day, or on the last working day before it.
[[nodiscard]] Instant office_time(Dice& dice, Date day);

}  // namespace stafett::app
