#pragma once

#include "decisions.hpp"

#include <string>

namespace stafett::bench {

/// The facts that hold at the moment, the sample of questions with Stafett's answers, and the questions to
/// time, as bench/peers/rules.mjs reads them.
[[nodiscard]] std::string peer_facts_json(const DecisionFacts& facts);

}  // namespace stafett::bench
