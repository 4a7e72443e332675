#include "server/oidc_jose.hpp"

#include "base/check.hpp"
#include "base/json.hpp"
#include "server/test_issuer.hpp"

#include <gtest/gtest.h>

namespace stafett::server {
namespace {

TEST(Base64Url, GivesBackWhatItTook) {
  for (const std::string bytes : {"", "f", "fo", "foo", "foob", "\xff\xfe\xfd\xfc"}) {
    EXPECT_EQ(from_base64url(base64url(bytes)), bytes);
  }
  EXPECT_EQ(base64url("\xfb\xff"), "-_8");
}

TEST(Base64Url, HasOneSpellingOfEachText) {
  for (const char* const other : {"Zg==", "Zh", "Z", "+/8", "Zm9v ", "Zm9v\n"}) {
    EXPECT_EQ(from_base64url(other), std::nullopt) << other;
  }
}

// RFC 7515, appendices A.2 and A.3.
constexpr std::string_view rfc_keys = R"({"keys":[
{"kty":"RSA","kid":"rsa","n":"ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ","e":"AQAB"},
{"kty":"EC","kid":"ec","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU","y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}]})";
constexpr std::string_view rfc_rsa_token =
    "eyJhbGciOiJSUzI1NiJ9."
    "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ."
    "cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5jujGbds9uJdb"
    "F9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB_eSN9383"
    "LcOLn6_dO--xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWy"
    "wlVmtVrBp0igcN_IoypGlUPQGe77Rw";
constexpr std::string_view rfc_ec_token =
    "eyJhbGciOiJFUzI1NiJ9."
    "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ."
    "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q";

TEST(PublicKeys, KnowTheSignaturesOfTheStandard) {
  const auto keys = public_keys(rfc_keys);
  ASSERT_TRUE(keys && keys->size() == 2);
  const auto rsa = read_token(rfc_rsa_token);
  const auto ec = read_token(rfc_ec_token);
  ASSERT_TRUE(rsa && ec);
  EXPECT_TRUE(is_signed_by(keys->at(0), JwsAlgorithm::RS256, rsa->signed_text, rsa->signature));
  EXPECT_TRUE(is_signed_by(keys->at(1), JwsAlgorithm::ES256, ec->signed_text, ec->signature));
  EXPECT_FALSE(is_signed_by(keys->at(0), JwsAlgorithm::PS256, rsa->signed_text, rsa->signature));
  EXPECT_FALSE(is_signed_by(keys->at(1), JwsAlgorithm::RS256, rsa->signed_text, rsa->signature));
  EXPECT_FALSE(is_signed_by(keys->at(0), JwsAlgorithm::RS256, rsa->signed_text + "x", rsa->signature));
  auto other = ec->signature;
  other.front() = static_cast<char>(other.front() ^ 1);
  EXPECT_FALSE(is_signed_by(keys->at(1), JwsAlgorithm::ES256, ec->signed_text, other));
  EXPECT_FALSE(is_signed_by(keys->at(1), JwsAlgorithm::ES256, ec->signed_text, other.substr(1)));
  EXPECT_FALSE(is_signed_by(keys->at(1), JwsAlgorithm::ES256, ec->signed_text, ""));
}

TEST(PublicKeys, LeaveOutWhatNoTokenMayBeSignedWith) {
  const auto with = [](const std::string& key) {
    const auto keys = public_keys(R"({"keys":[)" + key + "]}");
    return keys ? keys->size() : 99U;
  };
  const std::string point =
      R"("x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU","y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"})";
  EXPECT_EQ(with(R"({"kty":"EC","crv":"P-256",)" + point), 1U);
  EXPECT_EQ(with(R"({"kty":"EC","crv":"P-256","use":"enc",)" + point), 0U);
  EXPECT_EQ(with(R"({"kty":"EC","crv":"P-256","alg":"HS256",)" + point), 0U);
  EXPECT_EQ(with(R"({"kty":"EC","crv":"secp256k1",)" + point), 0U);
  EXPECT_EQ(
      with(
          R"({"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU","y":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})"),
      0U)
      << "a point that is not on the curve";
  EXPECT_EQ(with(R"({"kty":"oct","k":"c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0"})"), 0U);
  EXPECT_EQ(with(R"({"kty":"RSA","n":"u1SU1LfVLPHCozMxH2Mo4lgOEePzNm0tRgeLezV6ffA","e":"AQAB"})"), 0U)
      << "256 bits";
  EXPECT_EQ(with("7"), 0U);
  EXPECT_EQ(public_keys("{}"), std::nullopt);
  EXPECT_EQ(public_keys("not json"), std::nullopt);
}

TEST(ReadToken, TakesThreePartsOfJsonAndNothingElse) {
  const auto token = [](const std::string& header, const std::string& claims) {
    return base64url(header) + "." + base64url(claims) + "." + base64url("signature");
  };
  EXPECT_TRUE(read_token(token(R"({"alg":"ES256"})", "{}")));
  EXPECT_FALSE(read_token(token(R"({"alg":"ES256","crit":["exp"]})", "{}"))) << "asks for what we don't know";
  EXPECT_FALSE(read_token(token(R"({"alg":"ES256","alg":"none"})", "{}"))) << "says two things";
  EXPECT_FALSE(read_token(token("[]", "{}")));
  EXPECT_FALSE(read_token(token(R"({"alg":"ES256"})", "7")));
  for (const char* const text :
       {"", ".", "..", "a.b.c", "e30.e30", "e30.e30.e30.e30", "e30.e30.e30.e30.e30"}) {
    EXPECT_FALSE(read_token(text)) << text;
  }
  EXPECT_FALSE(read_token(token(R"({"alg":"ES256"})", R"({"x":")" + std::string(16'000, 'x') + R"("})")));
}

TEST(PrivateKey, SignsWhatItsPublicHalfKnows) {
  for (const auto algorithm : {JwsAlgorithm::ES256, JwsAlgorithm::ES384, JwsAlgorithm::PS256}) {
    const TestKey made(algorithm, "k1");
    const auto keys = public_keys(R"({"keys":[)" + made.public_jwk + "]}");
    ASSERT_TRUE(keys && keys->size() == 1);
    const auto token = read_token(PrivateKey(made.pem, "k1", algorithm).signed_token({{"a", 1}}));
    ASSERT_TRUE(token);
    EXPECT_EQ(token->key_id, "k1");
    EXPECT_EQ(token->algorithm, enum_name(algorithm));
    EXPECT_TRUE(is_signed_by(keys->front(), algorithm, token->signed_text, token->signature));
  }
}

TEST(PrivateKey, MustBeAKeyForItsAlgorithm) {
  EXPECT_THROW(PrivateKey("no key", "", JwsAlgorithm::ES256), EnvironmentFailure);
  EXPECT_THROW(PrivateKey(TestKey(JwsAlgorithm::ES384, "").pem, "", JwsAlgorithm::ES256), EnvironmentFailure);
}

}  // namespace
}  // namespace stafett::server
