#pragma once

#include "store/connection.hpp"

#include <memory>
#include <string>

namespace stafett::store {

struct SqliteAccess {
  bool writes = false;
  /// Name of the operating-system layer to use; empty for SQLite's own.
  std::string vfs = {};
  /// Nobody writes the file while it is open, and it may be where nothing can be written.
  bool lies_still = false;
};

/// Opens the file, creating it when `writes`. Throws EnvironmentFailure when the file can't be opened, is no
/// database, or doesn't take write-ahead logging with a full sync at each commit: without those an
/// acknowledged change could be lost (design §7).
[[nodiscard]] std::unique_ptr<Connection> connect_sqlite(const std::string& path, const SqliteAccess& access);

}  // namespace stafett::store
