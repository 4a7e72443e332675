#pragma once

#include "model/redaction.hpp"
#include "store/connection.hpp"

#include <vector>

namespace stafett::store {

/// Empties the rows that the redaction names, in the plan's own transaction: numbers, times and hashes stay.
/// Throws ConstraintViolation for a row that is not there, has no hash of its own, or was emptied before.
void carry_out(Connection& connection, const model::Redaction& redaction);

/// Whether `carry_out` would take the row.
[[nodiscard]] bool can_redact_log_row(Connection& connection, std::int64_t number);
/// All of them, oldest first.
[[nodiscard]] std::vector<model::Redaction> load_redactions(Connection& connection);

}  // namespace stafett::store
