#pragma once

#include "model/service.hpp"
#include "wording/language.hpp"

#include <string>

namespace stafett::wording {

/// "mandag, onsdag og fredag morgen, 20 min"; all seven days are "hver dag", and what is not done each week
/// says so: "tirsdag morgen annenhver uke, 20 min". `weekdays` has Monday in bit 0; `minutes` are per visit.
/// In lower case without a full stop, for a cell or the middle of a sentence. Pure and thread-safe.
[[nodiscard]] std::string schedule_text(int weekdays, int every_weeks, model::PartOfDay part_of_day,
                                        int minutes, Language language);

}  // namespace stafett::wording
