#pragma once

#include "store/connection.hpp"

#include <memory>
#include <string>

namespace stafett::store {

enum class PostgresUse { writes, reads };

/// Connects. A connection that writes holds the lock of which there is one per database, and is refused when
/// the server doesn't keep what it acknowledges (fsync, full_page_writes or synchronous_commit off) or
/// another server of ours has the lock. Throws EnvironmentFailure.
[[nodiscard]] std::unique_ptr<Connection> connect_postgres(const std::string& conninfo, PostgresUse use);

}  // namespace stafett::store
