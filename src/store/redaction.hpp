#pragma once

#include "model/redaction.hpp"
#include "store/connection.hpp"

#include <vector>

namespace stafett::store {

/// Empties the rows that the redaction names, in the plan's own transaction: numbers, times and hashes stay.
/// Throws ConstraintViolation for a row that is not there, has no hash of its own, or was emptied before.
void carry_out(Connection& connection, const model::Redaction& redaction);

[[nodiscard]] bool can_redact_log_row(Connection& connection, std::int64_t number);
[[nodiscard]] std::vector<model::Redaction> load_redactions(Connection& connection);

}  // namespace stafett::store
