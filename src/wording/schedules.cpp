#include "wording/schedules.hpp"

#include "wording/names.hpp"
#include "wording/say.hpp"

namespace stafett::wording {

std::string schedule_text(int weekdays, int every_weeks, model::PartOfDay part_of_day, int minutes,
                          Language language) {
  constexpr int all_days = 0b1111111;
  const auto days =
      weekdays == all_days ? say(language, "hver dag", "every day") : weekdays_name(weekdays, language);
  const auto part = part_of_day_name(part_of_day, language);
  if (every_weeks == 1) return say(language, "{} {}, {} min", "{}, {}, {} min", days, part, minutes);
  return say(language, "{} {} {}, {} min", "{}, {}, {}, {} min", days, part,
             every_weeks_name(every_weeks, language), minutes);
}

}  // namespace stafett::wording
