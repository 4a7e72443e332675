#pragma once

#include "routines/organisation/requests.hpp"
#include "routines/plan.hpp"

namespace stafett::routines {

/// OV-68: a level is made, named, moved, renumbered or closed as one plan; what lies below it follows, and no
/// record changes, since everything points to levels by id.
[[nodiscard]] PlanOrRefusal plan_level_setting(const LevelSetting& request, const Situation& situation);

}  // namespace stafett::routines
