#include "server/oidc_claims.hpp"

#include "base/json.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <cmath>

namespace stafett::server {

namespace {

constexpr std::size_t longest_user_bytes = 200;

tl::unexpected<OidcFault> untrusted(std::string why) {
  return tl::unexpected(OidcFault{OidcFaultKind::untrusted, std::move(why)});
}

bool is_text(const boost::json::value* value, std::string_view wanted) {
  return value && value->is_string() && value->get_string() == wanted;
}

/// A NumericDate, which may have a fraction.
std::optional<std::int64_t> moment(const boost::json::object& claims, std::string_view name) {
  const auto* value = claims.if_contains(name);
  if (!value) return std::nullopt;
  if (value->is_int64()) return value->get_int64();
  if (value->is_double() && std::abs(value->get_double()) < 1e15) {
    return static_cast<std::int64_t>(std::floor(value->get_double()));
  }
  return std::nullopt;
}

/// We are the audience, and nobody else is: a token for several could be shown to us by one of the others.
bool is_for(const boost::json::value* audience, std::string_view client) {
  if (is_text(audience, client)) return true;
  return audience && audience->is_array() && audience->get_array().size() == 1 &&
         is_text(&audience->get_array().front(), client);
}

std::string plain_text(const boost::json::value& value) {
  if (value.is_string()) return std::string(value.get_string());
  if (value.is_int64()) return std::to_string(value.get_int64());
  return {};
}

bool is_high_enough(const boost::json::value& level, const std::vector<std::string>& enough) {
  const auto one = [&](const boost::json::value& value) {
    const auto text = plain_text(value);
    return !text.empty() && std::ranges::find(enough, text) != enough.end();
  };
  return level.is_array() ? std::ranges::any_of(level.get_array(), one) : one(level);
}

}  // namespace

tl::expected<JwsAlgorithm, OidcFault> algorithm_let_in(const ReadToken& token, const OidcSettings& settings) {
  if (!token.type.empty() && token.type != "JWT") return untrusted("the token is of another type");
  const auto algorithm = enum_of<JwsAlgorithm>(token.algorithm);
  if (!algorithm || std::ranges::find(settings.algorithms, *algorithm) == settings.algorithms.end()) {
    return untrusted("the token's algorithm is not let in");
  }
  return *algorithm;
}

tl::expected<void, OidcFault> check_claims(const boost::json::object& claims, const OidcSettings& settings,
                                           std::string_view nonce, Instant now) {
  if (!is_text(claims.if_contains("iss"), settings.issuer)) return untrusted("the token has another issuer");
  if (!is_for(claims.if_contains("aud"), settings.client_id))
    return untrusted("the token has another audience");
  const auto* party = claims.if_contains("azp");
  if (party && !is_text(party, settings.client_id)) return untrusted("the token was made for another party");
  const auto* subject = claims.if_contains("sub");
  if (!subject || !subject->is_string() || subject->get_string().empty())
    return untrusted("the token has no subject");
  const auto expires = moment(claims, "exp");
  if (!expires || *expires <= now.seconds - clock_skew_seconds) return untrusted("the token has expired");
  const auto made = moment(claims, "iat");
  if (!made || *made > now.seconds + clock_skew_seconds) return untrusted("the token is from the future");
  if (*made < now.seconds - oldest_token_seconds) return untrusted("the token is old");
  if (claims.contains("nbf")) {
    const auto from = moment(claims, "nbf");
    if (!from || *from > now.seconds + clock_skew_seconds) return untrusted("the token is not valid yet");
  }
  if (settings.max_age_seconds) {
    const auto shown = moment(claims, "auth_time");
    if (!shown || *shown < now.seconds - *settings.max_age_seconds - clock_skew_seconds) {
      return untrusted("the person signed in at the provider too long ago");
    }
  }
  if (nonce.empty() || !is_text(claims.if_contains("nonce"), nonce))
    return untrusted("the token has another nonce");
  return {};
}

tl::expected<std::string, OidcFault> user_in(const boost::json::object& claims, const OidcClaims& wanted) {
  const auto* level = claims.if_contains(wanted.level);
  if (!level || !is_high_enough(*level, wanted.level_values)) {
    return tl::unexpected(OidcFault{OidcFaultKind::too_low_level, level ? "the security level is too low"
                                                                        : "the token has no security level"});
  }
  const auto* user = claims.if_contains(wanted.user);
  const auto none = [](std::string why) {
    return tl::unexpected(OidcFault{OidcFaultKind::no_user_claim, std::move(why)});
  };
  if (!user || !user->is_string()) return none("the token lacks the claim that names the user");
  const std::string_view name(user->get_string());
  if (name.size() <= wanted.user_ending.size() || name.size() > longest_user_bytes) {
    return none("the claim that names the user is empty or too long");
  }
  if (!name.ends_with(wanted.user_ending)) return none("the user's name has another ending");
  return std::string(name.substr(0, name.size() - wanted.user_ending.size()));
}

}  // namespace stafett::server
