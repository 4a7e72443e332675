#pragma once

#include "desk/ports.hpp"

#include <memory>
#include <string>

namespace stafett::store {

struct StoreOptions {
  int readers = 4;      ///< connections for reading, opened when needed
  bool migrate = true;  ///< bring the schema up to date first; otherwise an old one is refused
  /// SQLite only: a file that can't be written, such as a copy on a medium for keeping. It must lie still: no
  /// lock is taken, nothing is written, and an old schema is refused.
  bool only_read = false;
  /// SQLite only: name of the operating-system layer to use; empty for SQLite's own.
  std::string vfs = {};
};

// Both throw EnvironmentFailure, with a sentence for whoever runs the server, when the database can't be
// opened, is in use by another server, doesn't keep what it acknowledges, or has a schema that this program
// can't use.

/// A file, created when it isn't there. Beside it lie -wal and -shm, SQLite's own, and -lock, held while it
/// is open.
[[nodiscard]] std::unique_ptr<desk::Store> open_sqlite(const std::string& path,
                                                       const StoreOptions& options = {});
/// `conninfo` as libpq takes it: "host=/run/postgresql dbname=stafett".
[[nodiscard]] std::unique_ptr<desk::Store> open_postgres(const std::string& conninfo,
                                                         const StoreOptions& options = {});

}  // namespace stafett::store
