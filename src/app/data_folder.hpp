#pragma once

#include "desk/ports.hpp"
#include "policy/policy.hpp"

#include <memory>
#include <optional>
#include <string>

namespace stafett::app {

/// What a data folder was made for; written into its database once, when it is made.
enum class FolderKind { production, demo, test };
BOOST_DESCRIBE_ENUM(FolderKind, production, demo, test)

struct FolderOptions {
  std::string path;                     ///< of the folder; made when it is not there
  std::optional<std::string> database;  ///< libpq's conninfo; SQLite in the folder when not set
  FolderKind made_for = FolderKind::production;
};

struct DataFolder {
  std::unique_ptr<desk::Store> store;
  FolderKind kind = FolderKind::production;
  bool is_new = false;  ///< nothing had been written before
};

/// Throws EnvironmentFailure with a sentence that says what to do: the folder can't be written, it was made
/// for something else, the database can't be opened.
[[nodiscard]] DataFolder open_folder(const FolderOptions& options);

/// For looking only: also a folder that can't be written, such as a copy that is kept. Throws as open_folder,
/// and when there is no database in the folder.
[[nodiscard]] DataFolder open_folder_to_read(const FolderOptions& options);

/// The folder as if nothing had been written. Throws EnvironmentFailure for a production folder, and for a
/// database server's, which whoever made it has to drop.
[[nodiscard]] DataFolder start_over(const FolderOptions& options, DataFolder folder);

/// The policy in the file, or Oslo's own when no file is named. Throws EnvironmentFailure with every fault.
[[nodiscard]] std::shared_ptr<const policy::Policy> read_policy_file(const std::optional<std::string>& path);
/// The whole file. Throws EnvironmentFailure when it can't be read.
[[nodiscard]] std::string read_file(const std::string& path);

}  // namespace stafett::app
