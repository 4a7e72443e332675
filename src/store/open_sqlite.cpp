#include "base/check.hpp"
#include "store/migrations.hpp"
#include "store/open.hpp"
#include "store/sql_store.hpp"
#include "store/sqlite_connection.hpp"

#include <cstring>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace stafett::store {
namespace {

/// A lock that the system lets go of when the process ends, however it ends.
std::shared_ptr<void> lock_file(const std::string& path) {
  const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (file < 0) throw EnvironmentFailure("Could not open " + path + ": " + std::strerror(errno));
  if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
    ::close(file);
    throw EnvironmentFailure("Another server has this database open (" + path + " is locked). Only one may.");
  }
  return {nullptr, [file](void*) { ::close(file); }};
}

}  // namespace

std::unique_ptr<desk::Store> open_sqlite(const std::string& path, const StoreOptions& options) {
  Database database;
  if (options.only_read) {
    const auto connect = [path, vfs = options.vfs] {
      return connect_sqlite(path, {.writes = false, .vfs = vfs, .lies_still = true});
    };
    prepare_schema(*connect(), false);
    database.writer = database.reader = connect;
    return std::make_unique<SqlStore>(std::move(database), options.readers);
  }
  database.lock = lock_file(path + "-lock");
  {
    const auto connection = connect_sqlite(path, {.writes = true, .vfs = options.vfs});
    prepare_schema(*connection, options.migrate);
  }
  database.writer = [path, vfs = options.vfs] { return connect_sqlite(path, {.writes = true, .vfs = vfs}); };
  database.reader = [path, vfs = options.vfs] { return connect_sqlite(path, {.writes = false, .vfs = vfs}); };
  return std::make_unique<SqlStore>(std::move(database), options.readers);
}

}  // namespace stafett::store
