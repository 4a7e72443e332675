#pragma once

// What an installation says about its identity provider (OpenID Connect). Read by app/oidc_file.

#include "server/oidc_jose.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace stafett::server {

/// Which of the provider's claims say who somebody is. None of them gives a right: rights are roles in the
/// organisation alone.
struct OidcClaims {
  std::string user;         ///< the claim whose value names the employee's account
  std::string user_ending;  ///< what the value must end with, and loses: "@municipality.example"
  std::string level;        ///< the claim with the security level
  std::vector<std::string> level_values;  ///< those that are enough; the claim may be a text, number or list
};

struct OidcSettings {
  std::string issuer;
  std::string client_id;
  std::string return_address;  ///< ours, as registered with the provider: ends with oidc_return_path
  std::string key_pem;         ///< the private key that proves us to be the client
  std::string key_id;
  JwsAlgorithm key_algorithm = JwsAlgorithm::ES256;
  std::string scope = "openid profile";
  std::string acr_values;  ///< asked for when not empty
  /// How long ago the person may have shown who they are at the provider; however long when not set.
  std::optional<std::int64_t> max_age_seconds;
  std::vector<JwsAlgorithm> algorithms = {JwsAlgorithm::ES256, JwsAlgorithm::PS256, JwsAlgorithm::RS256};
  OidcClaims claims;
  std::string button_nb = "Logg inn med kommunens innlogging";
  std::string button_en = "Sign in with the municipality's account";
};

}  // namespace stafett::server
