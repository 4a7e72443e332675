#pragma once

// For tests: keys, and an identity provider in memory that can be told to misbehave.

#include "base/check.hpp"
#include "base/json.hpp"
#include "server/oidc_jose.hpp"
#include "server/oidc_sign_in.hpp"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/pem.h>

namespace stafett::server {

/// A new pair of keys.
struct TestKey {
  TestKey(JwsAlgorithm algorithm, std::string key_id) : id(std::move(key_id)), kind(algorithm) {
    const bool rsa = algorithm == JwsAlgorithm::PS256 || algorithm == JwsAlgorithm::RS256;
    const bool small = algorithm == JwsAlgorithm::ES256;
    const std::shared_ptr<EVP_PKEY> made(rsa ? EVP_RSA_gen(2048) : EVP_EC_gen(small ? "P-256" : "P-384"),
                                         &EVP_PKEY_free);
    const std::shared_ptr<BIO> memory(BIO_new(BIO_s_mem()), &BIO_free);
    PEM_write_bio_PrivateKey(memory.get(), made.get(), nullptr, nullptr, 0, nullptr, nullptr);
    char* text = nullptr;
    const auto length = BIO_get_mem_data(memory.get(), &text);
    pem.assign(text, static_cast<std::size_t>(length));
    const auto number = [&](const char* name, int bytes) {
      BIGNUM* value = nullptr;
      check(EVP_PKEY_get_bn_param(made.get(), name, &value) == 1, "the key has the number");
      std::vector<unsigned char> out(static_cast<std::size_t>(bytes > 0 ? bytes : BN_num_bytes(value)));
      BN_bn2binpad(value, out.data(), static_cast<int>(out.size()));
      BN_free(value);
      return base64url(std::string(out.begin(), out.end()));
    };
    boost::json::object jwk{{"kid", id}, {"use", "sig"}, {"alg", enum_name(algorithm)}};
    if (rsa) {
      jwk.emplace("kty", "RSA");
      jwk.emplace("n", number(OSSL_PKEY_PARAM_RSA_N, 0));
      jwk.emplace("e", number(OSSL_PKEY_PARAM_RSA_E, 0));
    } else {
      jwk.emplace("kty", "EC");
      jwk.emplace("crv", small ? "P-256" : "P-384");
      jwk.emplace("x", number(OSSL_PKEY_PARAM_EC_PUB_X, small ? 32 : 48));
      jwk.emplace("y", number(OSSL_PKEY_PARAM_EC_PUB_Y, small ? 32 : 48));
    }
    public_jwk = json_text(jwk);
  }

  std::string id;
  JwsAlgorithm kind;
  std::string pem;
  std::string public_jwk;
};

/// The parameters of a form or query.
inline std::map<std::string, std::string> form_fields(std::string_view form) {
  std::map<std::string, std::string> fields;
  while (!form.empty()) {
    const auto one = form.substr(0, form.find('&'));
    form.remove_prefix(std::min(form.size(), one.size() + 1));
    std::string value;
    for (auto rest = one.substr(one.find('=') + 1); !rest.empty();) {
      const bool coded = rest.front() == '%';
      value +=
          coded ? static_cast<char>(std::stoi(std::string(rest.substr(1, 2)), nullptr, 16)) : rest.front();
      rest.remove_prefix(coded ? 3 : 1);
    }
    fields.emplace(one.substr(0, one.find('=')), value);
  }
  return fields;
}

/// An identity provider in memory. It does as it should until told otherwise.
class StandInIssuer {
 public:
  static constexpr Instant noon{1'772'366'400};
  static constexpr std::string_view level_claim = "helseid://claims/identity/security_level";

  OidcSettings settings() const {
    OidcSettings settings;
    settings.issuer = "https://issuer.example";
    settings.client_id = "stafett";
    settings.return_address = "https://stafett.example/api/sign-in/oidc/return";
    settings.key_pem = client_key.pem;
    settings.key_id = client_key.id;
    settings.claims = {"preferred_username", "@oslo.example", std::string(level_claim), {"4"}};
    return settings;
  }

  /// Answers as the provider's server would; `this` must outlive it.
  Fetch fetch() {
    return [this](const Ask& ask) { return answer(ask); };
  }

  /// What the browser comes back with after it was sent to `address` and the person signed in there.
  NamedTexts person_signs_in(const std::string& address) {
    auto request = form_fields(address.substr(address.find('?') + 1));
    if (request.contains("request_uri")) request = pushed.at(request.at("request_uri"));
    const auto code = "code" + std::to_string(++codes_made);
    codes[code] = request;
    return {{"code", code}, {"state", request.at("state")}, {"iss", "https://issuer.example"}};
  }

  boost::json::object claims_for(const std::map<std::string, std::string>& request) const {
    return {{"iss", "https://issuer.example"},
            {"aud", "stafett"},
            {"sub", "7f3a"},
            {"iat", now.seconds},
            {"exp", now.seconds + 300},
            {"nonce", request.at("nonce")},
            {level_claim, "4"},
            {"preferred_username", "kari@oslo.example"}};
  }

  Instant now = noon;
  TestKey client_key{JwsAlgorithm::ES256, "ours"};
  TestKey key{JwsAlgorithm::ES256, "first"};  ///< signs
  std::vector<std::string> published{key.public_jwk};
  boost::json::object description{{"issuer", "https://issuer.example"},
                                  {"authorization_endpoint", "https://issuer.example/authorize"},
                                  {"token_endpoint", "https://issuer.example/token"},
                                  {"jwks_uri", "https://issuer.example/keys"},
                                  {"pushed_authorization_request_endpoint", "https://issuer.example/par"},
                                  {"authorization_response_iss_parameter_supported", true}};
  /// Changes the claims before they are signed.
  std::function<void(boost::json::object&)> edit;
  /// Makes another token of the claims altogether.
  std::function<std::string(const boost::json::object&)> forge;
  bool is_down = false;

  std::map<std::string, std::map<std::string, std::string>> pushed;  ///< by request_uri
  std::map<std::string, std::map<std::string, std::string>> codes;   ///< those not used
  int codes_made = 0;
  int key_askings = 0;
  std::vector<Ask> asked;

 private:
  static Told said(int status, const boost::json::object& json) { return {status, json_text(json)}; }

  Told answer(const Ask& ask) {
    if (is_down) throw EnvironmentFailure("nobody answers");
    asked.push_back(ask);
    if (ask.address.ends_with("/openid-configuration")) return said(200, description);
    if (ask.address.ends_with("/keys")) {
      ++key_askings;
      std::string keys;
      for (const auto& one : published) keys += (keys.empty() ? "" : ",") + one;
      return {200, "{\"keys\":[" + keys + "]}"};
    }
    auto fields = form_fields(ask.form.value_or(""));
    if (!is_the_client(fields["client_assertion"])) return said(401, {{"error", "invalid_client"}});
    return ask.address.ends_with("/par") ? take_request(fields) : give_token(fields);
  }

  Told take_request(const std::map<std::string, std::string>& fields) {
    const auto name = "urn:request:" + std::to_string(pushed.size());
    pushed[name] = fields;
    return said(201, {{"request_uri", name}, {"expires_in", 60}});
  }

  Told give_token(std::map<std::string, std::string>& fields) {
    const auto found = codes.find(fields["code"]);
    if (found == codes.end()) return said(400, {{"error", "invalid_grant"}});
    const auto request = found->second;
    codes.erase(found);
    if (base64url(sha256_bytes(fields["code_verifier"])) != request.at("code_challenge")) {
      return said(400, {{"error", "invalid_grant"}});
    }
    auto claims = claims_for(request);
    if (edit) edit(claims);
    const auto token = forge ? forge(claims) : PrivateKey(key.pem, key.id, key.kind).signed_token(claims);
    return said(200, {{"token_type", "Bearer"}, {"access_token", "opaque"}, {"id_token", token}});
  }

  bool is_the_client(const std::string& assertion) const {
    const auto token = read_token(assertion);
    const auto keys = public_keys("{\"keys\":[" + client_key.public_jwk + "]}");
    if (!token || !is_signed_by(keys->front(), client_key.kind, token->signed_text, token->signature))
      return false;
    const auto& claims = token->claims;
    return claims.at("aud") == "https://issuer.example" && claims.at("iss") == "stafett" &&
           claims.at("sub") == "stafett" && claims.at("exp").as_int64() - claims.at("iat").as_int64() <= 60 &&
           claims.contains("jti");
  }
};

}  // namespace stafett::server
