#include "server/oidc_sign_in.hpp"

#include "server/test_issuer.hpp"

#include <set>

#include <gmock/gmock.h>

namespace stafett::server {
namespace {

using testing::HasSubstr;
using testing::Not;
using enum OidcFaultKind;

class SigningInElsewhere : public testing::Test {
 protected:
  OidcSignIn make(OidcSettings settings) {
    return OidcSignIn(std::move(settings), issuer.fetch(), [this] { return issuer.now; });
  }
  OidcSignIn::Begun begun() {
    auto begun = sign_in.begin("10.0.0.1", "/brukere/7");
    EXPECT_TRUE(begun) << begun.error().why;
    return begun.value_or(OidcSignIn::Begun{});
  }
  /// The whole way, with what the issuer was told to do.
  tl::expected<OidcSignIn::Finished, OidcFault> whole_way() {
    const auto away = begun();
    return sign_in.finish(issuer.person_signs_in(away.address), away.browser_secret);
  }
  /// The fault of a way whose token says something else.
  OidcFaultKind fault_with(std::function<void(boost::json::object&)> edit) {
    issuer.edit = std::move(edit);
    const auto finished = whole_way();
    EXPECT_FALSE(finished) << "somebody was signed in";
    return finished ? unavailable : finished.error().kind;
  }
  OidcFaultKind fault_of_query(const std::function<void(NamedTexts&)>& change) {
    const auto away = begun();
    auto query = issuer.person_signs_in(away.address);
    change(query);
    const auto finished = sign_in.finish(query, away.browser_secret);
    EXPECT_FALSE(finished) << "somebody was signed in";
    return finished ? unavailable : finished.error().kind;
  }

  StandInIssuer issuer;
  OidcSignIn sign_in = make(issuer.settings());
};

void set(NamedTexts& query, std::string_view name, const std::string& value) {
  for (auto& [known, old] : query) {
    if (known == name) old = value;
  }
}

TEST_F(SigningInElsewhere, GivesTheUserNameAndThePageToComeBackTo) {
  const auto finished = whole_way();
  ASSERT_TRUE(finished) << finished.error().why;
  EXPECT_EQ(finished->user_name, "kari");
  EXPECT_EQ(finished->return_to, "/brukere/7");
}

TEST_F(SigningInElsewhere, PushesTheRequestSoThatTheBrowserCarriesNoneOfIt) {
  const auto away = begun();
  EXPECT_THAT(away.address, HasSubstr("https://issuer.example/authorize?client_id=stafett&request_uri="));
  EXPECT_THAT(away.address, Not(HasSubstr("nonce")));
  const auto& request = issuer.pushed.begin()->second;
  EXPECT_EQ(request.at("code_challenge_method"), "S256");
  EXPECT_EQ(request.at("response_type"), "code");
  EXPECT_EQ(request.at("redirect_uri"), "https://stafett.example/api/sign-in/oidc/return");
}

TEST_F(SigningInElsewhere, SendsTheRequestWithTheBrowserWherePushingIsNotOffered) {
  issuer.description.erase("pushed_authorization_request_endpoint");
  EXPECT_THAT(begun().address, HasSubstr("code_challenge_method=S256"));
  EXPECT_TRUE(whole_way());
}

TEST_F(SigningInElsewhere, UsesAnotherStateNonceVerifierAndProofEachTime) {
  std::set<std::string> seen;
  for (int i = 0; i < 5; ++i) static_cast<void>(whole_way());
  for (const auto& ask : issuer.asked) {
    if (!ask.form) continue;
    auto fields = form_fields(*ask.form);
    for (const auto* name : {"state", "nonce", "code_challenge", "code_verifier", "client_assertion"}) {
      if (!fields.contains(name)) continue;
      EXPECT_TRUE(seen.insert(fields[name]).second) << name;
    }
  }
  EXPECT_EQ(seen.size(), 5U * 6U);
}

TEST_F(SigningInElsewhere, RefusesAStateThatWasUsedOrNeverGiven) {
  const auto away = begun();
  const auto query = issuer.person_signs_in(away.address);
  EXPECT_TRUE(sign_in.finish(query, away.browser_secret));
  const auto again = sign_in.finish(query, away.browser_secret);
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().kind, start_again);
  EXPECT_EQ(fault_of_query([](NamedTexts& q) { set(q, "state", "made-up"); }), start_again);
  EXPECT_EQ(fault_of_query([](NamedTexts& q) { q.emplace_back("state", "second"); }), start_again);
}

TEST_F(SigningInElsewhere, RefusesTheStateOfAnotherBrowserAndThenItsOwnerToo) {
  const auto away = begun();
  const auto query = issuer.person_signs_in(away.address);
  const auto others = begun();
  for (const auto& secret : {others.browser_secret, std::string(), away.browser_secret}) {
    const auto finished = sign_in.finish(query, secret);
    ASSERT_FALSE(finished);
    EXPECT_EQ(finished.error().kind, start_again);
  }
  for (const auto& ask : issuer.asked) EXPECT_THAT(ask.address, Not(HasSubstr("/token")));
}

TEST_F(SigningInElsewhere, ForgetsAnAttemptAfterTenMinutes) {
  const auto away = begun();
  const auto query = issuer.person_signs_in(away.address);
  issuer.now = issuer.now + OidcSignIn::attempt_seconds;
  const auto finished = sign_in.finish(query, away.browser_secret);
  ASSERT_FALSE(finished);
  EXPECT_EQ(finished.error().kind, start_again);
}

TEST_F(SigningInElsewhere, RefusesACodeThatWasUsed) {
  const auto first = begun();
  const auto query = issuer.person_signs_in(first.address);
  EXPECT_TRUE(sign_in.finish(query, first.browser_secret));
  const auto second = begun();
  auto replayed = issuer.person_signs_in(second.address);
  set(replayed, "code", query.front().second);
  const auto finished = sign_in.finish(replayed, second.browser_secret);
  ASSERT_FALSE(finished);
  EXPECT_EQ(finished.error().kind, untrusted);
}

TEST_F(SigningInElsewhere, RefusesACodeMadeForAnotherAttempt) {
  const auto victim = begun();
  const auto stolen = issuer.person_signs_in(victim.address).front().second;
  EXPECT_EQ(fault_of_query([&](NamedTexts& q) { set(q, "code", stolen); }), untrusted)
      << "the verifier is another";
}

TEST_F(SigningInElsewhere, RefusesAnAnswerOfAnotherIssuer) {
  EXPECT_EQ(fault_of_query([](NamedTexts& q) { set(q, "iss", "https://evil.example"); }), untrusted);
  EXPECT_EQ(fault_of_query([](NamedTexts& q) { q.pop_back(); }), untrusted)
      << "it says that it always names itself";
  EXPECT_EQ(fault_of_query([](NamedTexts& q) { q.emplace_back("iss", "https://issuer.example"); }), untrusted)
      << "twice";
}

TEST_F(SigningInElsewhere, TellsWhenTheProviderOrThePersonDeclines) {
  EXPECT_EQ(fault_of_query([](NamedTexts& q) { q.front() = {"error", "access_denied"}; }), declined);
}

TEST_F(SigningInElsewhere, RefusesATokenForAnotherAudience) {
  EXPECT_EQ(fault_with([](auto& c) { c["aud"] = "another"; }), untrusted);
  EXPECT_EQ(fault_with([](auto& c) { c["aud"] = boost::json::array{"stafett", "another"}; }), untrusted);
  EXPECT_EQ(fault_with([](auto& c) { c["aud"] = boost::json::array{}; }), untrusted);
  EXPECT_EQ(fault_with([](auto& c) { c.erase("aud"); }), untrusted);
  EXPECT_EQ(fault_with([](auto& c) { c["azp"] = "another"; }), untrusted);
  issuer.edit = [](auto& c) { c["aud"] = boost::json::array{"stafett"}; };
  EXPECT_TRUE(whole_way());
}

TEST_F(SigningInElsewhere, RefusesATokenOfAnotherIssuerNonceOrWithoutSubject) {
  EXPECT_EQ(fault_with([](auto& c) { c["iss"] = "https://issuer.example/"; }), untrusted);
  EXPECT_EQ(fault_with([](auto& c) { c["nonce"] = "another"; }), untrusted);
  EXPECT_EQ(fault_with([](auto& c) { c.erase("nonce"); }), untrusted);
  EXPECT_EQ(fault_with([](auto& c) { c.erase("sub"); }), untrusted);
}

TEST_F(SigningInElsewhere, RefusesATokenThatIsOverOldOrNotYetValid) {
  const auto now = issuer.now.seconds;
  EXPECT_EQ(fault_with([&](auto& c) { c["exp"] = now - 31; }), untrusted);
  EXPECT_EQ(fault_with([&](auto& c) { c.erase("exp"); }), untrusted);
  EXPECT_EQ(fault_with([&](auto& c) { c["exp"] = "tomorrow"; }), untrusted);
  EXPECT_EQ(fault_with([&](auto& c) { c["iat"] = now + 31; }), untrusted);
  EXPECT_EQ(fault_with([&](auto& c) { c["iat"] = now - 301; }), untrusted);
  EXPECT_EQ(fault_with([&](auto& c) { c["nbf"] = now + 31; }), untrusted);
  issuer.edit = [&](auto& c) {
    c["exp"] = now - 29;
    c["iat"] = now + 29;
    c["nbf"] = static_cast<double>(now) + 29.5;
  };
  EXPECT_TRUE(whole_way()) << "clocks differ a little";
}

TEST_F(SigningInElsewhere, AsksThePersonAgainWhenTheProviderSawThemTooLongAgo) {
  auto settings = issuer.settings();
  settings.max_age_seconds = 3600;
  auto strict = make(std::move(settings));
  const auto at = issuer.now.seconds;
  const auto lets_in = [&](std::optional<std::int64_t> auth_time) {
    issuer.edit = [&](auto& c) {
      if (auth_time) c["auth_time"] = *auth_time;
    };
    const auto away = strict.begin("10.0.0.1", "/");
    return strict.finish(issuer.person_signs_in(away->address), away->browser_secret).has_value();
  };
  EXPECT_TRUE(lets_in(at - 3600));
  EXPECT_FALSE(lets_in(at - 3631));
  EXPECT_FALSE(lets_in(std::nullopt)) << "it was asked for";
  EXPECT_EQ(issuer.pushed.begin()->second.at("max_age"), "3600");
}

TEST_F(SigningInElsewhere, RefusesATokenThatIsUnsignedOrSignedWithASharedSecret) {
  const auto forged = [](std::string_view header) {
    return [header = std::string(header)](const boost::json::object& claims) {
      return base64url(header) + "." + base64url(json_text(claims)) + ".";
    };
  };
  for (const char* const header :
       {R"({"alg":"none"})", R"({"alg":"None"})", R"({"alg":"HS256"})", R"({"alg":"HS256","kid":"first"})",
        R"({"alg":"ES512"})", R"({})", R"({"alg":"ES256"})", R"({"alg":"ES256","typ":"at+jwt"})"}) {
    issuer.forge = forged(header);
    const auto finished = whole_way();
    ASSERT_FALSE(finished) << header;
    EXPECT_EQ(finished.error().kind, untrusted) << header;
  }
}

TEST_F(SigningInElsewhere, RefusesAnAlgorithmThatTheSettingsLeaveOut) {
  auto settings = issuer.settings();
  settings.algorithms = {JwsAlgorithm::PS256};
  auto strict = make(std::move(settings));
  const auto away = strict.begin("10.0.0.1", "/");
  ASSERT_TRUE(away);
  const auto finished = strict.finish(issuer.person_signs_in(away->address), away->browser_secret);
  ASSERT_FALSE(finished);
  EXPECT_EQ(finished.error().kind, untrusted);
}

TEST_F(SigningInElsewhere, RefusesASignatureOfAnotherKeyWithTheSameName) {
  const TestKey impostor(JwsAlgorithm::ES256, "first");
  issuer.forge = [&](const boost::json::object& claims) {
    return PrivateKey(impostor.pem, impostor.id, impostor.kind).signed_token(claims);
  };
  const auto finished = whole_way();
  ASSERT_FALSE(finished);
  EXPECT_EQ(finished.error().kind, untrusted);
}

TEST_F(SigningInElsewhere, FollowsWhenTheProviderChangesItsKey) {
  EXPECT_TRUE(whole_way());
  EXPECT_TRUE(whole_way());
  EXPECT_EQ(issuer.key_askings, 1) << "known keys are kept";
  issuer.key = TestKey(JwsAlgorithm::ES384, "second");
  issuer.published.push_back(issuer.key.public_jwk);
  EXPECT_FALSE(whole_way()) << "ES384 is not among the algorithms";
  issuer.key = TestKey(JwsAlgorithm::PS256, "third");
  issuer.published = {issuer.key.public_jwk};
  EXPECT_TRUE(whole_way());
  EXPECT_EQ(issuer.key_askings, 2);
}

TEST_F(SigningInElsewhere, DoesNotAskForKeysEachTimeAMadeUpOneIsNamed) {
  const TestKey unknown(JwsAlgorithm::ES256, "unknown");
  issuer.forge = [&](const boost::json::object& claims) {
    return PrivateKey(unknown.pem, unknown.id, unknown.kind).signed_token(claims);
  };
  for (int i = 0; i < 20; ++i) EXPECT_EQ(whole_way().error().kind, untrusted);
  EXPECT_EQ(issuer.key_askings, 1 + OidcProvider::most_askings);
  issuer.forge = nullptr;
  EXPECT_TRUE(whole_way()) << "the known key still does";
}

TEST_F(SigningInElsewhere, RefusesALowerSecurityLevelOrNone) {
  EXPECT_EQ(fault_with([](auto& c) { c[StandInIssuer::level_claim] = "3"; }), too_low_level);
  EXPECT_EQ(fault_with([](auto& c) { c[StandInIssuer::level_claim] = "44"; }), too_low_level);
  EXPECT_EQ(fault_with([](auto& c) { c.erase(StandInIssuer::level_claim); }), too_low_level);
  EXPECT_EQ(fault_with([](auto& c) { c[StandInIssuer::level_claim] = nullptr; }), too_low_level);
  for (const boost::json::value& enough :
       {boost::json::value(4), boost::json::value(boost::json::array{"1", "4"})}) {
    issuer.edit = [&](auto& c) { c[StandInIssuer::level_claim] = enough; };
    EXPECT_TRUE(whole_way());
  }
}

TEST_F(SigningInElsewhere, RefusesATokenThatDoesNotSayWho) {
  for (const boost::json::value& name :
       {boost::json::value(nullptr), boost::json::value(7), boost::json::value(""),
        boost::json::value("@oslo.example"), boost::json::value("kari@elsewhere.example"),
        boost::json::value(std::string(300, 'k') + "@oslo.example")}) {
    EXPECT_EQ(fault_with([&](auto& c) { c["preferred_username"] = name; }), no_user_claim);
  }
  EXPECT_EQ(fault_with([](auto& c) { c.erase("preferred_username"); }), no_user_claim);
}

TEST_F(SigningInElsewhere, SaysWhenTheProviderIsDownOrIsNotWhoItShouldBe) {
  issuer.is_down = true;
  EXPECT_EQ(sign_in.begin("10.0.0.1", "/").error().kind, unavailable);
  issuer.is_down = false;
  issuer.description["issuer"] = "https://evil.example";
  EXPECT_EQ(sign_in.begin("10.0.0.1", "/").error().kind, unavailable);
  issuer.description["issuer"] = "https://issuer.example";
  issuer.description["token_endpoint"] = "http://issuer.example/token";
  EXPECT_EQ(sign_in.begin("10.0.0.1", "/").error().kind, unavailable) << "not over TLS";
  issuer.description["token_endpoint"] = "https://issuer.example/token";
  EXPECT_TRUE(sign_in.begin("10.0.0.1", "/")) << "nothing of that was kept";
}

TEST_F(SigningInElsewhere, KeepsALimitedNumberOfAttemptsForAnAddress) {
  for (std::size_t i = 0; i < OidcSignIn::most_attempts_of_address; ++i) {
    ASSERT_TRUE(sign_in.begin("10.0.0.66", "/"));
  }
  EXPECT_EQ(sign_in.begin("10.0.0.66", "/").error().kind, unavailable);
  EXPECT_TRUE(sign_in.begin("10.0.0.1", "/"));
}

TEST_F(SigningInElsewhere, TellsTheLogNothingThatCouldBeUsed) {
  issuer.edit = [](auto& c) { c["preferred_username"] = "12345678901"; };
  const auto away = begun();
  const auto query = issuer.person_signs_in(away.address);
  const auto finished = sign_in.finish(query, away.browser_secret);
  ASSERT_FALSE(finished);
  EXPECT_THAT(finished.error().why, Not(HasSubstr("12345678901")));
  EXPECT_THAT(finished.error().why, Not(HasSubstr(query.front().second)));
}

TEST(PrivateAddress, IsHttpsOrThisMachine) {
  for (const char* const good :
       {"https://a.example/x", "http://127.0.0.1:3000/x", "http://localhost", "http://[::1]:80"}) {
    EXPECT_TRUE(is_private_address(good)) << good;
  }
  for (const char* const bad :
       {"http://a.example", "https://", "ftp://localhost", "http://localhost.example",
        "http://localhost:80@a.example/", "http://127.0.0.1.example/", "file:///etc/passwd", ""}) {
    EXPECT_FALSE(is_private_address(bad)) << bad;
  }
}

}  // namespace
}  // namespace stafett::server
