#include "base/json.hpp"
#include "base/text.hpp"
#include "server/oidc_claims.hpp"
#include "server/oidc_jose.hpp"
#include "targets.hpp"

namespace stafett::fuzz {

namespace {

server::OidcSettings some_settings() {
  server::OidcSettings settings;
  settings.issuer = "https://login.example.no";
  settings.client_id = "stafett";
  settings.claims = {"preferred_username", "@example.no", "acr", {"4"}};
  return settings;
}

void check_claims(const boost::json::object& claims) {
  static const auto settings = some_settings();
  static_cast<void>(server::check_claims(claims, settings, "nonce", Instant{1'780'000'000}));
  if (const auto user = server::user_in(claims, settings.claims)) {
    promise(!user->empty() && is_valid_utf8(*user), "a user name is text");
  }
}

}  // namespace

/// A token, a set of keys, or the claims alone: each reader gets all.
void identity_token(std::string_view bytes) {
  if (const auto decoded = server::from_base64url(bytes)) {
    promise(server::base64url(*decoded) == bytes, "a text has one spelling in base64url");
  }
  const auto token = server::read_token(bytes);
  if (token) {
    promise(bytes.starts_with(token->signed_text), "what is signed is the beginning of the token");
    static_cast<void>(server::algorithm_let_in(*token, some_settings()));
    check_claims(token->claims);
  }
  if (const auto keys = server::public_keys(bytes)) {
    for (const auto& key : *keys) {
      promise(key.key != nullptr && !key.suits.empty(), "a key that is kept suits something");
      for (const auto algorithm : key.suits) {
        promise(!server::is_signed_by(key, algorithm, "text", "signature"), "nobody has signed this");
      }
    }
  }
  const auto json = parse_json(bytes);
  if (json.ok() && json.value.is_object()) check_claims(json.value.get_object());
}

}  // namespace stafett::fuzz
