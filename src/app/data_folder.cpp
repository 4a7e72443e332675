#include "app/data_folder.hpp"

#include "app/embedded.hpp"
#include "app/log_anchors.hpp"
#include "base/check.hpp"
#include "policy/policy_file.hpp"
#include "store/open.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>

#include <unistd.h>

namespace stafett::app {

namespace {

constexpr std::string_view kind_setting = "folder_kind";

void make_folder(const std::string& path) {
  std::error_code failed;
  std::filesystem::create_directories(path, failed);
  const auto probe = std::filesystem::path(path) / ".stafett-write-test";
  const bool written = !failed && static_cast<bool>(std::ofstream(probe) << 'x');
  std::filesystem::remove(probe, failed);
  if (!written) {
    throw EnvironmentFailure(
        "The data folder " + path +
        " can't be written. Choose another with --data, or give this user the right to write there.");
  }
}

}  // namespace

DataFolder open_folder(const FolderOptions& options) {
  make_folder(options.path);
  DataFolder folder;
  folder.store = options.database
                     ? store::open_postgres(*options.database)
                     : store::open_sqlite((std::filesystem::path(options.path) / "stafett.db").string());
  const auto kept = folder.store->setting(kind_setting);
  if (!kept) {
    folder.is_new = true;
    folder.kind = options.made_for;
    folder.store->put_setting(kind_setting, enum_name(options.made_for));
    return folder;
  }
  folder.kind = enum_of<FolderKind>(*kept).value_or(FolderKind::production);
  if (options.made_for != FolderKind::production && folder.kind == FolderKind::production) {
    throw EnvironmentFailure("The data folder " + options.path +
                             " holds real data, so neither a demo city nor a test clock is let in. Name "
                             "another folder with --data.");
  }
  return folder;
}

DataFolder open_folder_to_read(const FolderOptions& options) {
  if (options.database) return open_folder(options);
  const auto file = std::filesystem::path(options.path) / "stafett.db";
  if (!std::filesystem::exists(file)) {
    throw EnvironmentFailure("There is no database in the folder " + options.path +
                             ". Name another with --data.");
  }
  if (::access(options.path.c_str(), W_OK) == 0 && ::access(file.c_str(), W_OK) == 0)
    return open_folder(options);
  DataFolder folder;
  folder.store = store::open_sqlite(file.string(), {.only_read = true});
  folder.kind = enum_of<FolderKind>(folder.store->setting(kind_setting).value_or("")).value_or(folder.kind);
  return folder;
}

DataFolder start_over(const FolderOptions& options, DataFolder folder) {
  if (folder.kind == FolderKind::production || options.database) {
    throw EnvironmentFailure(
        "The demo city in this database was not finished. Drop the database, make it again, and start once "
        "more.");
  }
  folder.store.reset();
  for (const std::string_view name : {std::string_view("stafett.db"), std::string_view("stafett.db-wal"),
                                      std::string_view("stafett.db-shm"), log_anchor_file_name}) {
    std::filesystem::remove(std::filesystem::path(options.path) / name);
  }
  return open_folder(options);
}

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  if (!file || !(text << file.rdbuf())) throw EnvironmentFailure("The file " + path + " can't be read.");
  return text.str();
}

std::shared_ptr<const policy::Policy> read_policy_file(const std::optional<std::string>& path) {
  auto policy = path ? policy::read_policy(read_file(*path), *path)
                     : policy::read_policy(oslo_policy_toml, "oslo.toml");
  if (policy) return std::make_shared<const policy::Policy>(*std::move(policy));
  std::string faults = "The policy has faults:";
  for (const auto& fault : policy.error()) faults += "\n  " + fault.text();
  throw EnvironmentFailure(faults);
}

}  // namespace stafett::app
