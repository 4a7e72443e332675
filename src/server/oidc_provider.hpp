#pragma once

// What the identity provider tells about itself: its addresses and its keys, kept for a while.

#include "base/instant.hpp"
#include "server/oidc_fetch.hpp"
#include "server/oidc_jose.hpp"

#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stafett::server {

/// From the provider's discovery document.
struct ProviderAddresses {
  std::string authorization;
  std::string token;
  std::string keys;
  std::string pushed_requests;  ///< empty when not offered (RFC 9126)
  bool names_itself = false;    ///< puts `iss` in every answer (RFC 9207)
};

/// Thread-safe; may wait for the network. Throws EnvironmentFailure when the provider can't be asked or says
/// what can't be.
class OidcProvider {
 public:
  static constexpr std::int64_t memory_seconds = 60 * 60;
  /// How often keys are asked for again within `asking_seconds` because a token names one that is not known:
  /// the provider may have new keys, or somebody sends made-up tokens.
  static constexpr int most_askings = 4;
  static constexpr std::int64_t asking_seconds = 5 * 60;

  OidcProvider(std::string issuer, Fetch fetch) : issuer_(std::move(issuer)), fetch_(std::move(fetch)) {}

  [[nodiscard]] ProviderAddresses addresses(Instant now);
  /// The keys that a token with that header may be signed by; every key that suits when it names none.
  [[nodiscard]] std::vector<PublicKey> keys(JwsAlgorithm algorithm, std::string_view key_id, Instant now);

 private:
  [[nodiscard]] ProviderAddresses ask_addresses() const;
  [[nodiscard]] std::vector<PublicKey> ask_keys(const std::string& address) const;
  [[nodiscard]] std::vector<PublicKey> among_known(JwsAlgorithm algorithm, std::string_view key_id) const;
  [[nodiscard]] bool may_ask_again(Instant now);

  std::string issuer_;
  Fetch fetch_;
  std::mutex mutex_;
  std::optional<ProviderAddresses> addresses_;
  Instant addresses_at_;
  std::vector<PublicKey> keys_;
  std::optional<Instant> keys_at_;
  std::vector<Instant> askings_;
};

}  // namespace stafett::server
