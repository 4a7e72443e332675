#pragma once

// What an identity token must say before it is believed (OpenID Connect Core section 3.1.3.7).

#include "base/instant.hpp"
#include "server/oidc_fault.hpp"
#include "server/oidc_settings.hpp"

#include <string>
#include <string_view>

#include <boost/json/object.hpp>
#include <tl/expected.hpp>

namespace stafett::server {

/// How far the provider's clock and ours may be apart.
inline constexpr std::int64_t clock_skew_seconds = 30;
/// How old a token may be when it comes: it was made for us a moment ago.
inline constexpr std::int64_t oldest_token_seconds = 5 * 60;

/// The algorithm that the header names, if it is one that the settings let in.
[[nodiscard]] tl::expected<JwsAlgorithm, OidcFault> algorithm_let_in(const ReadToken& token,
                                                                     const OidcSettings& settings);

/// Issuer, audience, authorised party, times and nonce. The signature has been found right before.
[[nodiscard]] tl::expected<void, OidcFault> check_claims(const boost::json::object& claims,
                                                         const OidcSettings& settings, std::string_view nonce,
                                                         Instant now);

/// The user name that the claims stand for, at a sufficient security level.
[[nodiscard]] tl::expected<std::string, OidcFault> user_in(const boost::json::object& claims,
                                                           const OidcClaims& wanted);

}  // namespace stafett::server
