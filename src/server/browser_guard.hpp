#pragma once

// What a browser is told and asked so that a page of somebody else's can't act in a user's name.

#include "server/http.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace stafett::server {

/// Whether the browser reaches the server over TLS (perhaps ended by a proxy in front).
enum class Transport { plain, tls };

/// May change something for the signed-in user: not GET or HEAD.
[[nodiscard]] bool is_unsafe(std::string_view method);

/// Where browsers find the server when a proxy stands in front of it.
struct PublicSite {
  Transport transport = Transport::plain;
  std::string origin;  ///< as browsers write it: "https://stafett.example.no"
};
/// From "https://stafett.example.no" or "http://host:8080/"; nullopt for anything with more of an address in
/// it.
[[nodiscard]] std::optional<PublicSite> public_site(std::string_view url);

/// False when a browser says that the request was made by another site's page (Sec-Fetch-Site, else Origin
/// compared with `public_origin`, or with Host when that is empty). A program that is no browser sends
/// neither, and is let through: it has no cookie but its own.
[[nodiscard]] bool from_own_pages(const Request& request, std::string_view public_origin = {});

/// Adds the security headers; one that the answer has already stays as it is.
void guard(Response& response, Transport transport);

/// The value of Set-Cookie that signs a browser in; gone when the browser closes.
[[nodiscard]] std::string session_cookie(std::string_view token, Transport transport);
/// The value of Set-Cookie that signs it out.
[[nodiscard]] std::string ended_session_cookie(Transport transport);
/// The token that the browser sends. Over TLS only from a cookie with the prefix __Host-, which no page of a
/// neighbouring host can set.
[[nodiscard]] std::optional<std::string_view> session_token(const Request& request,
                                                            Transport transport = Transport::plain);

/// While somebody is away at the identity provider: a cookie that comes along when that site sends the
/// browser back, unlike the session's, and says that it is the same browser.
[[nodiscard]] std::string sign_in_cookie(std::string_view secret, Transport transport);
[[nodiscard]] std::string ended_sign_in_cookie(Transport transport);
[[nodiscard]] std::optional<std::string_view> sign_in_secret(const Request& request, Transport transport);

}  // namespace stafett::server
