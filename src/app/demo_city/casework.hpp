#pragma once

#include "app/demo_city/residents.hpp"
#include "app/demo_city/staff.hpp"
#include "routines/import/import.hpp"

namespace stafett::app {

/// The days that a city is invented around.
struct CityDays {
  Date today;
  /// The records of the time before were taken over on this day; what came after are events of their own.
  Date taken_over;
};
[[nodiscard]] constexpr CityDays city_days(Date today) { return {today, today - 70}; }

/// How long the client has had services.
enum class Standing {
  old_client,  ///< taken over with a history
  new_client   ///< services begin after the take-over, or in the next days
};

/// One to three services with decisions, assignments and measures, all as known on the day of import.
[[nodiscard]] std::vector<routines::ImportedLine> invent_lines(Dice& dice, const Resident& resident,
                                                               Standing standing, const Staff& staff,
                                                               const CityDays& days);

}  // namespace stafett::app
