#pragma once

#include "desk/ports.hpp"
#include "store/writer.hpp"

namespace stafett::store {

/// Writes one plan inside the group, or nothing: a repeated or reused key and a stale record are answered, a
/// refused row throws ConstraintViolation. The job is left as it was, so that it can be written again.
[[nodiscard]] desk::CommitResult write_job(Group& group, const desk::CommitJob& job);

/// The row of the log as it is stored; symbols among the clients are looked up.
[[nodiscard]] StoredLog stored_log(const desk::LogRow& row, const routines::SymbolTable& symbols,
                                   std::optional<std::int64_t> plan);

}  // namespace stafett::store
