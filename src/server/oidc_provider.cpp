#include "server/oidc_provider.hpp"

#include "base/check.hpp"
#include "base/json.hpp"

#include <algorithm>

#include <boost/json/object.hpp>

namespace stafett::server {

namespace {

bool is_fresh(Instant read, Instant now) { return now >= read && now - read < OidcProvider::memory_seconds; }

std::string address_in(const boost::json::object& document, std::string_view name) {
  const auto* value = document.if_contains(name);
  if (!value || !value->is_string()) return {};
  const std::string_view address(value->get_string());
  if (!is_private_address(address)) {
    throw EnvironmentFailure("the identity provider's " + std::string(name) + " is not https");
  }
  return std::string(address);
}

}  // namespace

ProviderAddresses OidcProvider::ask_addresses() const {
  auto base = issuer_;
  while (base.ends_with('/')) base.pop_back();
  const auto told = fetch_({base + "/.well-known/openid-configuration", {}});
  const auto parsed = told.status == 200 ? parse_json(told.body) : Reading<boost::json::value>{{}, {{}}};
  if (!parsed.ok() || !parsed.value.is_object()) {
    throw EnvironmentFailure("the identity provider does not describe itself (status " +
                             std::to_string(told.status) + ")");
  }
  const auto& document = parsed.value.get_object();
  const auto* issuer = document.if_contains("issuer");
  if (!issuer || !issuer->is_string() || issuer->get_string() != issuer_) {
    throw EnvironmentFailure("the identity provider says that it is another issuer");
  }
  ProviderAddresses addresses;
  addresses.authorization = address_in(document, "authorization_endpoint");
  addresses.token = address_in(document, "token_endpoint");
  addresses.keys = address_in(document, "jwks_uri");
  addresses.pushed_requests = address_in(document, "pushed_authorization_request_endpoint");
  const auto* names = document.if_contains("authorization_response_iss_parameter_supported");
  addresses.names_itself = names && names->is_bool() && names->get_bool();
  if (addresses.authorization.empty() || addresses.token.empty() || addresses.keys.empty()) {
    throw EnvironmentFailure("the identity provider's description lacks an address");
  }
  return addresses;
}

std::vector<PublicKey> OidcProvider::ask_keys(const std::string& address) const {
  const auto told = fetch_({address, {}});
  auto keys = told.status == 200 ? public_keys(told.body) : std::nullopt;
  if (!keys) {
    throw EnvironmentFailure("the identity provider gives no keys (status " + std::to_string(told.status) +
                             ")");
  }
  return *std::move(keys);
}

ProviderAddresses OidcProvider::addresses(Instant now) {
  const std::lock_guard lock(mutex_);
  if (!addresses_ || !is_fresh(addresses_at_, now)) {
    addresses_ = ask_addresses();
    addresses_at_ = now;
  }
  return *addresses_;
}

std::vector<PublicKey> OidcProvider::among_known(JwsAlgorithm algorithm, std::string_view key_id) const {
  std::vector<PublicKey> found;
  for (const auto& key : keys_) {
    if (suits(key, algorithm) && (key_id.empty() || key.id == key_id)) found.push_back(key);
  }
  return found;
}

bool OidcProvider::may_ask_again(Instant now) {
  std::erase_if(askings_, [&](Instant asked) { return now - asked >= asking_seconds || asked > now; });
  if (askings_.size() >= most_askings) return false;
  askings_.push_back(now);
  return true;
}

std::vector<PublicKey> OidcProvider::keys(JwsAlgorithm algorithm, std::string_view key_id, Instant now) {
  const auto address = addresses(now).keys;
  const std::lock_guard lock(mutex_);
  if (!keys_at_ || !is_fresh(*keys_at_, now)) {
    keys_ = ask_keys(address);
    keys_at_ = now;
  } else if (among_known(algorithm, key_id).empty() && may_ask_again(now)) {
    keys_ = ask_keys(address);
    keys_at_ = now;
  }
  return among_known(algorithm, key_id);
}

}  // namespace stafett::server
