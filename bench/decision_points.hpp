#pragma once

#include "decisions.hpp"
#include "measure.hpp"

#include <vector>

namespace stafett::bench {

/// Decisions over HTTP beside a constant answer of the same process, with one client and with eight at once;
/// void when an answer is not the decision that the facts give here.
[[nodiscard]] std::vector<Measured> decision_points(const DecisionFacts& facts, const ServerProcess& server,
                                                    double seconds);

}  // namespace stafett::bench
