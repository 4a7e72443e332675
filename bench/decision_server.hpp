#pragma once

#include "decisions.hpp"

#include <string>
#include <vector>

namespace stafett::bench {

/// `stafett_bench --decisions`: answers questions about access over the program's own HTTP library, from
/// facts in memory, until it is told to end. Beside them a constant answer, for what HTTP itself costs.
int serve_decisions(const DecisionFacts& facts);

/// The text of the request that asks the question.
[[nodiscard]] std::string decision_request(const Question& question);
[[nodiscard]] std::string constant_request();
/// What is answered.
[[nodiscard]] std::string decision_answer(const access::Verdict& verdict);

}  // namespace stafett::bench
