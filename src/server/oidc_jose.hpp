#pragma once

// Signed JSON tokens and public keys (RFC 7515, 7517, 7518): the few algorithms that are let in, on OpenSSL.

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe.hpp>
#include <boost/json/object.hpp>

struct evp_pkey_st;

namespace stafett::server {

/// Every algorithm a token may be signed with. Neither `none` nor one with a shared secret is among them, so
/// that no such token can be told from one of an unknown algorithm.
enum class JwsAlgorithm { RS256, PS256, ES256, ES384 };
BOOST_DESCRIBE_ENUM(JwsAlgorithm, RS256, PS256, ES256, ES384)

/// Without padding (RFC 4648 section 5).
[[nodiscard]] std::string base64url(std::string_view bytes);
/// nullopt for padding, foreign characters, and a last character with bits to spare that are not zero.
[[nodiscard]] std::optional<std::string> from_base64url(std::string_view text);
/// The 32 bytes of SHA-256.
[[nodiscard]] std::string sha256_bytes(std::string_view bytes);

/// A key of a provider.
struct PublicKey {
  std::string id;                    ///< "kid"; may be empty
  std::optional<JwsAlgorithm> only;  ///< the algorithm that it says it is for
  std::shared_ptr<evp_pkey_st> key;  ///< RSA of 2048 bits or more, P-256 or P-384
  std::vector<JwsAlgorithm> suits;   ///< by the kind of key
};

/// The signing keys of a key set; those of other kinds or uses, weak ones and broken ones are left out.
/// nullopt when the text is no key set. Thread-safe, as all of this file.
[[nodiscard]] std::optional<std::vector<PublicKey>> public_keys(std::string_view key_set_json);

/// Whether the key may be used with the algorithm.
[[nodiscard]] bool suits(const PublicKey& key, JwsAlgorithm algorithm);

/// Whether `signature` is the key's own over `text`. False for a key that does not suit the algorithm.
[[nodiscard]] bool is_signed_by(const PublicKey& key, JwsAlgorithm algorithm, std::string_view text,
                                std::string_view signature);

/// The parts of a compact token. Nothing in it is to be believed before its signature is known to be right.
struct ReadToken {
  std::string algorithm;  ///< as written
  std::string key_id;     ///< empty when there is none
  std::string type;       ///< "typ", empty when there is none
  boost::json::object claims;
  std::string signed_text;
  std::string signature;
};

/// nullopt unless the text is three parts of base64url, the first two of them JSON objects without a field
/// twice, and the header asks for nothing that we don't know ("crit").
[[nodiscard]] std::optional<ReadToken> read_token(std::string_view compact);

/// Our own key, which we prove to be ourselves with.
class PrivateKey {
 public:
  /// `pem` is PKCS #8 without a pass phrase. EnvironmentFailure when it is not, or the key does not suit.
  PrivateKey(std::string_view pem, std::string id, JwsAlgorithm algorithm);

  /// The claims as a signed compact token.
  [[nodiscard]] std::string signed_token(const boost::json::object& claims) const;

 private:
  std::shared_ptr<evp_pkey_st> key_;
  std::string id_;
  JwsAlgorithm algorithm_;
};

}  // namespace stafett::server
