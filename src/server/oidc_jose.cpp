#include "server/oidc_jose.hpp"

#include "base/check.hpp"
#include "base/json.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include <openssl/bio.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/sha.h>

namespace stafett::server {

namespace {

constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr int fewest_rsa_bits = 2048;
constexpr std::size_t longest_token_bytes = 16'000;
constexpr std::size_t most_keys = 50;

struct Free {
  void operator()(EVP_MD_CTX* made) const { EVP_MD_CTX_free(made); }
  void operator()(EVP_PKEY_CTX* made) const { EVP_PKEY_CTX_free(made); }
  void operator()(ECDSA_SIG* made) const { ECDSA_SIG_free(made); }
  void operator()(BIGNUM* made) const { BN_free(made); }
  void operator()(BIO* made) const { BIO_free(made); }
  void operator()(OSSL_PARAM_BLD* made) const { OSSL_PARAM_BLD_free(made); }
  void operator()(OSSL_PARAM* made) const { OSSL_PARAM_free(made); }
};
template <class Of>
using Owned = std::unique_ptr<Of, Free>;
using Key = std::shared_ptr<EVP_PKEY>;

const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());  // NOLINT: OpenSSL's bytes
}

const EVP_MD* digest_of(JwsAlgorithm algorithm) {
  return algorithm == JwsAlgorithm::ES384 ? EVP_sha384() : EVP_sha256();
}

/// Bytes of each of the two numbers of an elliptic signature; 0 for RSA.
std::size_t number_bytes(JwsAlgorithm algorithm) {
  switch (algorithm) {
    case JwsAlgorithm::ES256:
      return 32;
    case JwsAlgorithm::ES384:
      return 48;
    case JwsAlgorithm::RS256:
    case JwsAlgorithm::PS256:
      return 0;
  }
  return 0;
}

bool set_padding(EVP_PKEY_CTX* context, JwsAlgorithm algorithm) {
  if (algorithm != JwsAlgorithm::PS256) return true;
  // RFC 7518 section 3.5: the salt is as long as the digest.
  return EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PSS_PADDING) > 0 &&
         EVP_PKEY_CTX_set_rsa_pss_saltlen(context, RSA_PSS_SALTLEN_DIGEST) > 0;
}

std::optional<std::string> der_signature(std::string_view signature, std::size_t half) {
  if (signature.size() != 2 * half) return std::nullopt;
  const Owned<ECDSA_SIG> pair(ECDSA_SIG_new());
  auto* r = BN_bin2bn(bytes_of(signature), static_cast<int>(half), nullptr);
  auto* s = BN_bin2bn(bytes_of(signature.substr(half)), static_cast<int>(half), nullptr);
  if (ECDSA_SIG_set0(pair.get(), r, s) != 1) return std::nullopt;
  unsigned char* der = nullptr;
  const int length = i2d_ECDSA_SIG(pair.get(), &der);
  if (length <= 0) return std::nullopt;
  std::string made(der, der + length);
  OPENSSL_free(der);
  return made;
}

std::string plain_signature(std::string_view der, std::size_t half) {
  const auto* at = bytes_of(der);
  const Owned<ECDSA_SIG> pair(d2i_ECDSA_SIG(nullptr, &at, static_cast<long>(der.size())));
  check(pair != nullptr, "OpenSSL reads its own signature");
  std::string made(2 * half, '\0');
  auto* to = reinterpret_cast<unsigned char*>(made.data());  // NOLINT: OpenSSL's bytes
  const bool fits = BN_bn2binpad(ECDSA_SIG_get0_r(pair.get()), to, static_cast<int>(half)) > 0 &&
                    BN_bn2binpad(ECDSA_SIG_get0_s(pair.get()), to + half, static_cast<int>(half)) > 0;
  check(fits, "the numbers of a signature fit its curve");
  return made;
}

std::vector<JwsAlgorithm> algorithms_of(EVP_PKEY* key) {
  if (EVP_PKEY_is_a(key, "RSA") == 1) {
    if (EVP_PKEY_get_bits(key) < fewest_rsa_bits) return {};
    return {JwsAlgorithm::RS256, JwsAlgorithm::PS256};
  }
  if (EVP_PKEY_is_a(key, "EC") != 1) return {};
  std::array<char, 64> group{};
  std::size_t length = 0;
  if (EVP_PKEY_get_group_name(key, group.data(), group.size(), &length) != 1) return {};
  const std::string_view name(group.data(), length);
  if (name == "prime256v1") return {JwsAlgorithm::ES256};
  if (name == "secp384r1") return {JwsAlgorithm::ES384};
  return {};
}

std::string text_in(const boost::json::object& object, std::string_view name) {
  const auto* value = object.if_contains(name);
  return value && value->is_string() ? std::string(value->get_string()) : std::string();
}

Key key_from(const char* kind, OSSL_PARAM_BLD* builder) {
  const Owned<OSSL_PARAM> parameters(OSSL_PARAM_BLD_to_param(builder));
  const Owned<EVP_PKEY_CTX> context(EVP_PKEY_CTX_new_from_name(nullptr, kind, nullptr));
  EVP_PKEY* made = nullptr;
  if (!parameters || !context || EVP_PKEY_fromdata_init(context.get()) != 1 ||
      EVP_PKEY_fromdata(context.get(), &made, EVP_PKEY_PUBLIC_KEY, parameters.get()) != 1) {
    return nullptr;
  }
  Key key(made, &EVP_PKEY_free);
  const Owned<EVP_PKEY_CTX> checking(EVP_PKEY_CTX_new_from_pkey(nullptr, made, nullptr));
  if (!checking || EVP_PKEY_public_check(checking.get()) != 1) return nullptr;
  return key;
}

Key rsa_key(const boost::json::object& jwk) {
  const auto n = from_base64url(text_in(jwk, "n"));
  const auto e = from_base64url(text_in(jwk, "e"));
  if (!n || !e || n->empty() || n->size() > 1024 || e->empty() || e->size() > 8) return nullptr;
  const Owned<BIGNUM> modulus(BN_bin2bn(bytes_of(*n), static_cast<int>(n->size()), nullptr));
  const Owned<BIGNUM> exponent(BN_bin2bn(bytes_of(*e), static_cast<int>(e->size()), nullptr));
  const Owned<OSSL_PARAM_BLD> builder(OSSL_PARAM_BLD_new());
  if (OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, modulus.get()) != 1 ||
      OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, exponent.get()) != 1) {
    return nullptr;
  }
  return key_from("RSA", builder.get());
}

Key elliptic_key(const boost::json::object& jwk) {
  const auto curve = text_in(jwk, "crv");
  const std::size_t size = curve == "P-256" ? 32 : curve == "P-384" ? 48 : 0;
  const auto x = from_base64url(text_in(jwk, "x"));
  const auto y = from_base64url(text_in(jwk, "y"));
  if (size == 0 || !x || !y || x->size() != size || y->size() != size) return nullptr;
  const auto point = "\x04" + *x + *y;
  const Owned<OSSL_PARAM_BLD> builder(OSSL_PARAM_BLD_new());
  if (OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME,
                                      size == 32 ? "prime256v1" : "secp384r1", 0) != 1 ||
      OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.data(), point.size()) !=
          1) {
    return nullptr;
  }
  return key_from("EC", builder.get());
}

std::optional<PublicKey> public_key(const boost::json::object& jwk) {
  const auto use = text_in(jwk, "use");
  if (!use.empty() && use != "sig") return std::nullopt;
  PublicKey read;
  read.id = text_in(jwk, "kid");
  if (const auto algorithm = text_in(jwk, "alg"); !algorithm.empty()) {
    read.only = enum_of<JwsAlgorithm>(algorithm);
    if (!read.only) return std::nullopt;
  }
  const auto kind = text_in(jwk, "kty");
  read.key = kind == "RSA" ? rsa_key(jwk) : kind == "EC" ? elliptic_key(jwk) : nullptr;
  if (!read.key) return std::nullopt;
  read.suits = algorithms_of(read.key.get());
  if (read.suits.empty()) return std::nullopt;
  return read;
}

}  // namespace

std::string base64url(std::string_view bytes) {
  std::string text;
  text.reserve((bytes.size() * 4 + 2) / 3);
  std::uint32_t held = 0;
  int bits = 0;
  for (const char c : bytes) {
    held = (held << 8) | static_cast<unsigned char>(c);
    for (bits += 8; bits >= 6; bits -= 6) text += alphabet[(held >> (bits - 6)) & 63];
  }
  if (bits > 0) text += alphabet[(held << (6 - bits)) & 63];
  return text;
}

std::optional<std::string> from_base64url(std::string_view text) {
  std::string bytes;
  bytes.reserve(text.size() * 3 / 4);
  std::uint32_t held = 0;
  int bits = 0;
  for (const char c : text) {
    const auto value = alphabet.find(c);
    if (value == std::string_view::npos) return std::nullopt;
    held = (held << 6) | static_cast<std::uint32_t>(value);
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes += static_cast<char>((held >> bits) & 0xff);
  }
  const bool spare = bits >= 6 || (held & ((1U << bits) - 1)) != 0;
  return spare ? std::nullopt : std::optional(std::move(bytes));
}

std::string sha256_bytes(std::string_view bytes) {
  std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
  SHA256(bytes_of(bytes), bytes.size(), digest.data());
  return {digest.begin(), digest.end()};
}

std::optional<std::vector<PublicKey>> public_keys(std::string_view key_set_json) {
  const auto parsed = parse_json(key_set_json);
  if (!parsed.ok() || !parsed.value.is_object()) return std::nullopt;
  const auto* list = parsed.value.get_object().if_contains("keys");
  if (!list || !list->is_array()) return std::nullopt;
  std::vector<PublicKey> keys;
  for (const auto& one : list->get_array()) {
    if (keys.size() == most_keys) break;
    if (!one.is_object()) continue;
    if (auto key = public_key(one.get_object())) keys.push_back(*std::move(key));
  }
  return keys;
}

bool suits(const PublicKey& key, JwsAlgorithm algorithm) {
  return std::ranges::find(key.suits, algorithm) != key.suits.end() &&
         key.only.value_or(algorithm) == algorithm;
}

bool is_signed_by(const PublicKey& key, JwsAlgorithm algorithm, std::string_view text,
                  std::string_view signature) {
  if (!suits(key, algorithm)) return false;
  std::string given(signature);
  if (const auto half = number_bytes(algorithm); half > 0) {
    auto der = der_signature(signature, half);
    if (!der) return false;
    given = *std::move(der);
  }
  const Owned<EVP_MD_CTX> context(EVP_MD_CTX_new());
  EVP_PKEY_CTX* of_key = nullptr;  // belongs to `context`
  return EVP_DigestVerifyInit(context.get(), &of_key, digest_of(algorithm), nullptr, key.key.get()) == 1 &&
         set_padding(of_key, algorithm) &&
         EVP_DigestVerify(context.get(), bytes_of(given), given.size(), bytes_of(text), text.size()) == 1;
}

std::optional<ReadToken> read_token(std::string_view compact) {
  if (compact.size() > longest_token_bytes) return std::nullopt;
  const auto first = compact.find('.');
  const auto second = first == std::string_view::npos ? first : compact.find('.', first + 1);
  if (second == std::string_view::npos || compact.find('.', second + 1) != std::string_view::npos) {
    return std::nullopt;
  }
  const auto header_text = from_base64url(compact.substr(0, first));
  const auto claims_text = from_base64url(compact.substr(first + 1, second - first - 1));
  auto signature = from_base64url(compact.substr(second + 1));
  if (!header_text || !claims_text || !signature) return std::nullopt;
  const auto header = parse_json(*header_text);
  auto claims = parse_json(*claims_text);
  if (!header.ok() || !header.value.is_object() || !claims.ok() || !claims.value.is_object()) {
    return std::nullopt;
  }
  const auto& fields = header.value.get_object();
  if (fields.contains("crit") || fields.contains("b64")) return std::nullopt;
  ReadToken token;
  token.algorithm = text_in(fields, "alg");
  token.key_id = text_in(fields, "kid");
  token.type = text_in(fields, "typ");
  token.claims = std::move(claims.value.get_object());
  token.signed_text = compact.substr(0, second);
  token.signature = *std::move(signature);
  return token;
}

PrivateKey::PrivateKey(std::string_view pem, std::string id, JwsAlgorithm algorithm)
    : id_(std::move(id)), algorithm_(algorithm) {
  const Owned<BIO> memory(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
  // An empty pass phrase, so that nothing is asked of whoever stands at the terminal.
  const auto no_phrase = [](char*, int, int, void*) { return 0; };
  key_.reset(PEM_read_bio_PrivateKey(memory.get(), nullptr, no_phrase, nullptr), &EVP_PKEY_free);
  if (!key_)
    throw EnvironmentFailure("The key for signing in is no private key in PEM without a pass phrase.");
  const auto possible = algorithms_of(key_.get());
  if (std::ranges::find(possible, algorithm) == possible.end()) {
    throw EnvironmentFailure("The key for signing in does not suit the algorithm " + enum_name(algorithm) +
                             ".");
  }
}

std::string PrivateKey::signed_token(const boost::json::object& claims) const {
  boost::json::object header{{"alg", enum_name(algorithm_)}, {"typ", "JWT"}};
  if (!id_.empty()) header.emplace("kid", id_);
  auto text = base64url(json_text(header)) + "." + base64url(json_text(claims));
  const Owned<EVP_MD_CTX> context(EVP_MD_CTX_new());
  EVP_PKEY_CTX* of_key = nullptr;  // belongs to `context`
  std::size_t length = 0;
  std::string signature;
  bool made = EVP_DigestSignInit(context.get(), &of_key, digest_of(algorithm_), nullptr, key_.get()) == 1 &&
              set_padding(of_key, algorithm_) &&
              EVP_DigestSign(context.get(), nullptr, &length, bytes_of(text), text.size()) == 1;
  if (made) {
    signature.resize(length);
    auto* to = reinterpret_cast<unsigned char*>(signature.data());  // NOLINT: OpenSSL's bytes
    made = EVP_DigestSign(context.get(), to, &length, bytes_of(text), text.size()) == 1;
    signature.resize(length);
  }
  check(made, "OpenSSL signs with a key that suits");
  if (const auto half = number_bytes(algorithm_); half > 0) signature = plain_signature(signature, half);
  return text + "." + base64url(signature);
}

}  // namespace stafett::server
