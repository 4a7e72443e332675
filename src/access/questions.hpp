#pragma once

// The two questions about one client (OV-11): "Hvorfor ser jeg denne brukeren?" and "Hvem ser denne
// brukeren?". Both ask the decision itself. Pure; thread-safe.

#include "access/decide.hpp"

#include <vector>

namespace stafett::access {

/// Every way in which the employee sees the client now, the best one first; empty exactly when the decision
/// about seeing the client is no.
[[nodiscard]] std::vector<Verdict> why(const EmployeeFacts& employee, const ClientFacts& client,
                                       const model::Organisation& organisation, const policy::Policy& policy,
                                       Instant now);

struct Seer {
  Id<model::Employee> employee;
  Verdict verdict;
};

/// Everyone who sees the client now, in the order of the organisation's rows.
[[nodiscard]] std::vector<Seer> who_sees(const ClientFacts& client, const model::Organisation& organisation,
                                         const policy::Policy& policy, Instant now);

}  // namespace stafett::access
