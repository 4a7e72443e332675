// A power cut: SQLite runs on a layer over the operating system that remembers which writes were followed by
// a sync, and on "power off" gives each file the content that a disk could be left with: everything synced,
// and of what was written since then nothing or any part.

#include "base/check.hpp"
#include "store/test_database.hpp"
#include "store/test_rows.hpp"

#include <atomic>
#include <cstring>
#include <fstream>
#include <limits>
#include <map>
#include <mutex>
#include <thread>

#include <gmock/gmock.h>
#include <sqlite3.h>

namespace stafett::store {
namespace {

constexpr std::int64_t sector = 512;
constexpr std::int64_t for_ever = std::numeric_limits<std::int64_t>::max();

/// The disk under the layer. Thread-safe.
class Disk {
 public:
  static constexpr const char* nameless = "";

  struct Change {
    std::int64_t at = 0;
    std::string bytes;
    bool truncates = false;
  };

  /// Power goes off at the operation of that number, counted from 1.
  void power_on(std::uint64_t seed, std::int64_t operations) {
    const std::lock_guard lock(mutex_);
    random_.seed(seed);
    left_ = operations;
    off_ = false;
    files_.clear();
  }
  void power_off() { off_ = true; }
  [[nodiscard]] bool off() const { return off_; }
  void opened(const std::string& path) {
    const std::lock_guard lock(mutex_);
    if (files_.contains(path)) return;
    std::ifstream file(path, std::ios::binary);
    files_[path].durable.assign(std::istreambuf_iterator<char>(file), {});
  }
  void deleted(const std::string& path) {
    const std::lock_guard lock(mutex_);
    files_.erase(path);
  }
  /// False when there is no power, or it goes off in the middle of this.
  bool change(const std::string& path, Change change) {
    const std::lock_guard lock(mutex_);
    if (off_) return false;
    files_[path].since.push_back(std::move(change));
    return still_on();
  }
  bool sync(const std::string& path) {
    const std::lock_guard lock(mutex_);
    if (off_ || !still_on()) return false;
    auto& file = files_[path];
    for (const auto& change : file.since) apply(file.durable, change);
    file.since.clear();
    return true;
  }
  /// Writes every file as the disk could have it.
  void leave() {
    const std::lock_guard lock(mutex_);
    files_.erase(nameless);
    for (auto& [path, file] : files_) {
      const auto mode = up_to(random_, 2);
      for (const auto& change : file.since) {
        if (mode == 0) break;  // all of it lost
        if (mode == 1 || change.truncates) {
          if (up_to(random_, 1)) apply(file.durable, change);
          continue;
        }
        // Torn: each sector for itself.
        for (std::int64_t at = 0; at < static_cast<std::int64_t>(change.bytes.size()); at += sector) {
          if (up_to(random_, 1)) {
            apply(file.durable,
                  {change.at + at, change.bytes.substr(static_cast<std::size_t>(at), sector), false});
          }
        }
      }
      std::ofstream(path, std::ios::binary | std::ios::trunc) << file.durable;
    }
    files_.clear();
  }

 private:
  bool still_on() {
    if (--left_ <= 0) off_ = true;
    return !off_;
  }
  static void apply(std::string& content, const Change& change) {
    const auto at = static_cast<std::size_t>(change.at);
    if (change.truncates) return content.resize(at);
    if (content.size() < at + change.bytes.size()) content.resize(at + change.bytes.size());
    content.replace(at, change.bytes.size(), change.bytes);
  }

  struct File {
    std::string durable;
    std::vector<Change> since;
  };
  std::mutex mutex_;
  std::map<std::string, File> files_;
  Random random_;
  std::int64_t left_ = 0;
  std::atomic<bool> off_ = false;
};

Disk disk;
sqlite3_vfs* system_vfs = nullptr;

struct LayerFile {
  sqlite3_file base;
  char path[512];
};
LayerFile* layer(sqlite3_file* file) { return reinterpret_cast<LayerFile*>(file); }
sqlite3_file* real(sqlite3_file* file) { return reinterpret_cast<sqlite3_file*>(layer(file) + 1); }

int layer_write(sqlite3_file* file, const void* bytes, int count, sqlite3_int64 at) {
  const auto length = static_cast<std::size_t>(count);
  if (!disk.change(layer(file)->path, {at, {static_cast<const char*>(bytes), length}, false}))
    return SQLITE_IOERR_WRITE;
  return real(file)->pMethods->xWrite(real(file), bytes, count, at);
}
int layer_truncate(sqlite3_file* file, sqlite3_int64 size) {
  if (!disk.change(layer(file)->path, {size, {}, true})) return SQLITE_IOERR_TRUNCATE;
  return real(file)->pMethods->xTruncate(real(file), size);
}
int layer_sync(sqlite3_file* file, int) {
  return disk.sync(layer(file)->path) ? SQLITE_OK : SQLITE_IOERR_FSYNC;
}
int layer_close(sqlite3_file* file) { return real(file)->pMethods->xClose(real(file)); }
int layer_read(sqlite3_file* file, void* bytes, int count, sqlite3_int64 at) {
  return real(file)->pMethods->xRead(real(file), bytes, count, at);
}
int layer_size(sqlite3_file* file, sqlite3_int64* size) {
  return real(file)->pMethods->xFileSize(real(file), size);
}
int layer_lock(sqlite3_file* file, int kind) { return real(file)->pMethods->xLock(real(file), kind); }
int layer_unlock(sqlite3_file* file, int kind) { return real(file)->pMethods->xUnlock(real(file), kind); }
int layer_reserved(sqlite3_file* file, int* out) {
  return real(file)->pMethods->xCheckReservedLock(real(file), out);
}
int layer_control(sqlite3_file* file, int what, void* with) {
  // The size hint would change the file behind the layer's back.
  if (what == SQLITE_FCNTL_SIZE_HINT || what == SQLITE_FCNTL_CHUNK_SIZE) return SQLITE_OK;
  return real(file)->pMethods->xFileControl(real(file), what, with);
}
int layer_sector(sqlite3_file*) { return sector; }
int layer_device(sqlite3_file*) { return SQLITE_IOCAP_POWERSAFE_OVERWRITE; }
int layer_shm_map(sqlite3_file* file, int page, int size, int extend, void volatile** out) {
  return real(file)->pMethods->xShmMap(real(file), page, size, extend, out);
}
int layer_shm_lock(sqlite3_file* file, int offset, int count, int flags) {
  return real(file)->pMethods->xShmLock(real(file), offset, count, flags);
}
void layer_shm_barrier(sqlite3_file* file) { real(file)->pMethods->xShmBarrier(real(file)); }
int layer_shm_unmap(sqlite3_file* file, int remove) {
  return real(file)->pMethods->xShmUnmap(real(file), remove);
}
int layer_fetch(sqlite3_file* file, sqlite3_int64 at, int count, void** out) {
  return real(file)->pMethods->xFetch(real(file), at, count, out);
}
int layer_unfetch(sqlite3_file* file, sqlite3_int64 at, void* page) {
  return real(file)->pMethods->xUnfetch(real(file), at, page);
}

const sqlite3_io_methods layer_methods = {3,
                                          layer_close,
                                          layer_read,
                                          layer_write,
                                          layer_truncate,
                                          layer_sync,
                                          layer_size,
                                          layer_lock,
                                          layer_unlock,
                                          layer_reserved,
                                          layer_control,
                                          layer_sector,
                                          layer_device,
                                          layer_shm_map,
                                          layer_shm_lock,
                                          layer_shm_barrier,
                                          layer_shm_unmap,
                                          layer_fetch,
                                          layer_unfetch};

int layer_open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* out) {
  file->pMethods = nullptr;
  // A file without a name is gone with the power.
  std::strncpy(layer(file)->path, name ? name : Disk::nameless, sizeof(LayerFile::path) - 1);
  const int code = system_vfs->xOpen(system_vfs, name, real(file), flags, out);
  if (code != SQLITE_OK) return code;
  file->pMethods = &layer_methods;
  if (name) disk.opened(name);
  return SQLITE_OK;
}
int layer_delete(sqlite3_vfs*, const char* name, int) {
  if (disk.off()) return SQLITE_IOERR_DELETE;
  disk.deleted(name);
  return system_vfs->xDelete(system_vfs, name, 0);
}

void install_layer() {
  static sqlite3_vfs made = [] {
    system_vfs = sqlite3_vfs_find(nullptr);
    sqlite3_vfs vfs = *system_vfs;
    vfs.zName = "power_loss";
    vfs.pNext = nullptr;
    vfs.szOsFile = static_cast<int>(sizeof(LayerFile)) + system_vfs->szOsFile;
    vfs.xOpen = layer_open;
    vfs.xDelete = layer_delete;
    return vfs;
  }();
  sqlite3_vfs_register(&made, 0);
}

struct Acknowledged {
  std::int64_t client = 0;
  std::int64_t plan = 0;
};

/// Commits from three threads until the power is off.
std::vector<Acknowledged> commit_until_power_off(desk::Store& store) {
  std::mutex mutex;
  std::vector<Acknowledged> all;
  std::vector<std::thread> threads;
  for (int thread = 0; thread < 3; ++thread) {
    threads.emplace_back([&] {
      for (;;) {
        Acknowledged one;
        std::unique_lock lock(mutex);
        auto job = job_with({client_named(-1, "Anne", "Berg")});
        lock.unlock();
        job.index = {{{-1}, {{{3}, {0}, std::nullopt}}}};
        job.answer = [&](std::int64_t plan, const routines::SymbolTable& symbols) {
          one = {symbols.at(-1), plan};
          return std::string();
        };
        try {
          if (store.commit(job).outcome != desk::CommitOutcome::committed) return;
        } catch (const EnvironmentFailure&) {
          return;
        }
        lock.lock();
        all.push_back(one);
      }
    });
  }
  for (auto& thread : threads) thread.join();
  return all;
}

TEST(PowerLoss, nothing_acknowledged_is_lost_when_the_power_goes) {
  install_layer();
  Random random(11);
  StoreOptions on_layer;
  on_layer.vfs = "power_loss";
  std::optional<TestDatabase> database;
  std::vector<Acknowledged> kept;
  std::size_t most = 0;
  for (int round = 0; round < 200; ++round) {
    if (round % 20 == 0) {
      database.emplace(Dialect::sqlite);
      kept.clear();
    }
    // Early enough, now and then, to fall within the opening: the migration, or the recovery after the last
    // time.
    disk.power_on(1000 + static_cast<std::uint64_t>(round),
                  1 + up_to(random, up_to(random, 3) == 0 ? 20 : 900));
    try {
      const auto store = database->open(on_layer);
      const auto acknowledged = commit_until_power_off(*store);
      kept.insert(kept.end(), acknowledged.begin(), acknowledged.end());
    } catch (const EnvironmentFailure&) {
    }
    ASSERT_TRUE(disk.off());
    disk.leave();
    std::filesystem::remove(database->path() + "-shm");

    disk.power_on(0, for_ever);
    const auto store = database->open(on_layer);
    for (const auto& acknowledged : kept) {
      const auto record = store->client({acknowledged.client});
      ASSERT_TRUE(record) << "round " << round << ": client " << acknowledged.client << " is lost";
      ASSERT_EQ(record->version, acknowledged.plan);
    }
    ASSERT_THAT(store->verify([](const model::ClientRecord& record) {
      return desk::ClientIndex{record.client.id, {{{3}, {0}, std::nullopt}}};
    }),
                testing::IsEmpty())
        << "round " << round;
    most = std::max(most, kept.size());
  }
  EXPECT_GT(most, 100u) << "the power went before anything was done";
}

TEST(PowerLoss, the_layer_does_lose_what_was_not_synced) {
  install_layer();
  int lost = 0;
  for (std::uint64_t round = 0; round < 30; ++round) {
    const TestDatabase database(Dialect::sqlite);
    disk.power_on(round, for_ever);
    StoreOptions on_layer;
    on_layer.vfs = "power_loss";
    (void)database.open(on_layer);
    {
      const auto connection = connect_sqlite(database.path(), {true, "power_loss"});
      connection->execute("pragma synchronous = off");
      for (int i = 0; i < 20; ++i) {
        connection->execute("insert into setting (name, value) values ('" + std::to_string(i) + "', '')");
      }
      disk.power_off();
    }
    disk.leave();
    std::filesystem::remove(database.path() + "-shm");
    disk.power_on(round, for_ever);
    const auto connection = connect_sqlite(database.path(), {true, "power_loss"});
    Query count(*connection, "select count(*) from setting");
    count.step();
    lost += count.integer(0) < 20;
  }
  EXPECT_GT(lost, 0);
}

}  // namespace
}  // namespace stafett::store
