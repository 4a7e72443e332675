#pragma once

#include "routines/choice/succession.hpp"

namespace stafett::routines {

/// Sends the Pasientovergang or Henvendelse with its presets and sets its clocks (BV-41..48, BV-53..55,
/// BV-19, Q-37).
[[nodiscard]] Id<model::Handover> send_handover(PlanBuilder& builder, const Situation& situation,
                                                const Home& home, const Succession& succession,
                                                const Started& started, const model::Decision* decision);

}  // namespace stafett::routines
