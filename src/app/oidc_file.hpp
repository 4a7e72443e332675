#pragma once

#include "server/oidc_settings.hpp"

#include <string>

namespace stafett::app {

struct OidcFile {
  server::OidcSettings settings;
  bool local_accounts = true;
};

/// Reads what `--oidc` names, and the key file that it names, which stands beside it when it is no whole
/// path. Throws EnvironmentFailure with every fault, each with its line.
[[nodiscard]] OidcFile read_oidc_file(const std::string& path);

}  // namespace stafett::app
