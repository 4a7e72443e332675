#pragma once

// What the program can be told to do. Each returns the process's exit code and throws EnvironmentFailure with
// a sentence when the world is not as it must be.

#include "app/data_folder.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace stafett::app {

struct ServeOptions {
  FolderOptions folder;
  std::optional<std::string> policy;
  std::optional<std::string> ui;  ///< folder of the built interface
  std::optional<std::string>
      log_anchor;                   ///< folder for the log's newest hashes; the data folder when not set
  std::optional<std::string> oidc;  ///< the file about the identity provider
  std::uint16_t port = 8080;
  std::vector<std::string> trusted_proxies;  ///< addresses whose X-Forwarded-For is believed
  std::optional<std::string> public_url;     ///< where browsers find the server, when not at its port
  int clients = 2000;                        ///< of a new demo city
  std::optional<Instant> clock;              ///< a clock that stands still there (test folders)
};

/// Serves until SIGINT or SIGTERM. In a new demo or test folder the city is made first.
int serve(const ServeOptions& options);

int migrate(const FolderOptions& folder);
struct VerifyOptions {
  FolderOptions folder;
  std::optional<std::string> policy;
  std::optional<std::string> log_anchor;
};
/// Exit code 1 and one line per finding when something does not add up.
int verify(const VerifyOptions& options);
struct RedactOptions {
  FolderOptions folder;
  std::optional<std::string> policy;
  std::vector<std::int64_t> rows;
  std::string ordered_by;
  std::string legal_reference;
  std::string carried_out_by;  ///< user names
  std::string confirmed_by;
};
/// Takes the content out of rows of the log, by order of law. The database must not be served meanwhile.
int redact_log(const RedactOptions& options);
/// Exit code 1 and one line per fault.
int check_policy(const std::string& path);
/// Reads the new password from standard input; ends the employee's sessions. The policy names the
/// municipality, which a password must not be made of.
int set_password(const FolderOptions& folder, const std::string& user_name,
                 const std::optional<std::string>& policy);
/// Ends the sessions of one employee, or of everybody.
int sign_out(const FolderOptions& folder, const std::optional<std::string>& user_name);
struct ImportOptions {
  FolderOptions folder;
  std::optional<std::string> policy;
  std::string file;
};
/// Fills a folder from a file of JSON lines: {"organisation": ...}, {"client": ...}. A line that was taken in
/// before is passed by, so that an import that stopped can be begun again. Exit code 1 and the line's number
/// at the first fault.
int import_file(const ImportOptions& options);
/// Every client's record as one line of JSON.
int export_records(const FolderOptions& folder);
/// The OpenAPI document on standard output.
int print_openapi();

}  // namespace stafett::app
