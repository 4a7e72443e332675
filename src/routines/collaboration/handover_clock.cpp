#include "routines/collaboration/handover_clock.hpp"

#include "base/calendar.hpp"

namespace stafett::routines {

HandoverClock handover_clock(const policy::Policy& policy, Date wanted_start) {
  const auto eve = working_day_before(wanted_start);
  const auto amber_day = add_working_days(wanted_start, -policy.amber_working_days_before.on(wanted_start));
  return {eve, oslo_instant(amber_day, ClockTime{0}),
          oslo_instant(eve, policy.notify_provider_by.on(wanted_start))};
}

}  // namespace stafett::routines
