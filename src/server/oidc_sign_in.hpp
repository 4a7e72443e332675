#pragma once

// Signing in at an identity provider: OpenID Connect's authorization code flow with PKCE, pushed requests
// where offered, and a signed proof of who we are. Gives a user name; whether somebody here has it, and may
// do anything, is not asked here.

#include "base/instant.hpp"
#include "server/http.hpp"
#include "server/oidc_fault.hpp"
#include "server/oidc_provider.hpp"
#include "server/oidc_settings.hpp"

#include <functional>
#include <map>
#include <mutex>
#include <semaphore>
#include <string>
#include <string_view>

#include <tl/expected.hpp>

namespace stafett::server {

/// Where the provider sends the browser back to.
inline constexpr std::string_view oidc_return_path = "/api/sign-in/oidc/return";

/// Thread-safe. May wait for the network, a few callers at a time.
class OidcSignIn {
 public:
  /// An attempt is forgotten after this long.
  static constexpr std::int64_t attempt_seconds = 10 * 60;
  static constexpr std::size_t most_attempts = 5'000;
  static constexpr std::size_t most_attempts_of_address = 300;

  /// `now` is the machine's clock. EnvironmentFailure when the key is unfit.
  OidcSignIn(OidcSettings settings, Fetch fetch, std::function<Instant()> now);

  struct Begun {
    std::string address;         ///< where the browser goes
    std::string browser_secret;  ///< for a cookie of the same browser, to be had back in `finish`
  };
  /// `return_to` is a path of ours to show afterwards.
  [[nodiscard]] tl::expected<Begun, OidcFault> begin(std::string_view remote_address, std::string return_to);

  struct Finished {
    std::string user_name;
    std::string return_to;
  };
  /// `query` is what the provider sent along with the browser. An attempt can be finished once, whatever
  /// comes of it.
  [[nodiscard]] tl::expected<Finished, OidcFault> finish(const NamedTexts& query,
                                                         std::string_view browser_secret);

  [[nodiscard]] const OidcSettings& settings() const { return settings_; }

 private:
  struct Attempt {
    std::string nonce;
    std::string verifier;
    std::string browser_digest;
    std::string remote_address;
    std::string return_to;
    Instant begun;
  };
  class Line;

  [[nodiscard]] std::string proof_of_client(Instant now) const;
  [[nodiscard]] std::string request_form(const Attempt& attempt, std::string_view state) const;
  [[nodiscard]] std::string pushed(const std::string& address, const std::string& form, Instant now) const;
  [[nodiscard]] bool keep(const std::string& state, const Attempt& attempt);
  [[nodiscard]] tl::expected<Attempt, OidcFault> taken(const std::string& state, std::string_view secret,
                                                       Instant now);
  [[nodiscard]] tl::expected<std::string, OidcFault> id_token_for(const std::string& code,
                                                                  const Attempt& attempt,
                                                                  const ProviderAddresses& addresses,
                                                                  Instant now) const;
  [[nodiscard]] tl::expected<std::string, OidcFault> user_of(std::string_view id_token,
                                                             const std::string& nonce, Instant now);

  OidcSettings settings_;
  Fetch fetch_;
  std::function<Instant()> now_;
  PrivateKey key_;
  OidcProvider provider_;
  std::counting_semaphore<4> lines_{4};
  std::mutex mutex_;
  std::map<std::string, Attempt> attempts_;  ///< by state
};

}  // namespace stafett::server
