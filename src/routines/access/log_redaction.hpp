#pragma once

#include "routines/plan.hpp"

namespace stafett::routines {

/// The content of rows of the log is taken out by order of law (design §2): who ordered it, by which law, and
/// two persons who answer for it.
struct LogRedaction {
  std::vector<std::int64_t> rows;
  std::string ordered_by;
  std::string legal_reference;
  Id<model::Employee> carried_out_by;
  Id<model::Employee> confirmed_by;
};

/// Only the program's command asks for this, and has looked at the request: a missing order, or one person
/// for two, is our own mistake. The constraint "redaction by two persons" says the second again.
[[nodiscard]] PlanOrRefusal plan_log_redaction(const LogRedaction& request, const Situation& situation);

}  // namespace stafett::routines
