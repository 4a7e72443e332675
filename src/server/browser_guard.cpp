#include "server/browser_guard.hpp"

namespace stafett::server {

namespace {

constexpr std::string_view session_name = "stafett_session";
constexpr std::string_view sign_in_name = "stafett_sign_in";

/// A browser takes a cookie of this prefix only over TLS, for the whole of this host and no other.
std::string cookie_name(std::string_view name, Transport transport) {
  return std::string(transport == Transport::tls ? "__Host-" : "").append(name);
}

void add_unless_there(Response& response, std::string_view name, std::string_view value) {
  if (!response.headers.find(name)) response.headers.add(std::string(name), std::string(value));
}

std::string cookie(std::string_view name, std::string_view value, std::string_view more,
                   Transport transport) {
  auto text = cookie_name(name, transport);
  text.append("=").append(value).append("; Path=/; HttpOnly").append(more);
  if (transport == Transport::tls) text.append("; Secure");
  return text;
}

}  // namespace

bool is_unsafe(std::string_view method) { return method != "GET" && method != "HEAD"; }

std::optional<PublicSite> public_site(std::string_view url) {
  PublicSite site;
  std::string_view default_port = ":80";
  std::string_view host = url;
  if (url.starts_with("https://")) {
    site.transport = Transport::tls;
    default_port = ":443";
    host.remove_prefix(std::string_view("https://").size());
  } else if (url.starts_with("http://")) {
    host.remove_prefix(std::string_view("http://").size());
  } else {
    return std::nullopt;
  }
  const auto scheme = url.substr(0, url.size() - host.size());
  if (host.ends_with('/')) host.remove_suffix(1);
  if (host.ends_with(default_port)) host.remove_suffix(default_port.size());
  constexpr std::string_view allowed = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-:[]";
  if (host.empty() || host.find_first_not_of(allowed) != std::string_view::npos) return std::nullopt;
  site.origin = std::string(scheme).append(host);
  return site;
}

bool from_own_pages(const Request& request, std::string_view public_origin) {
  if (const auto site = request.headers.find("Sec-Fetch-Site"))
    return *site == "same-origin" || *site == "none";
  const auto origin = request.headers.find("Origin");
  if (!origin) return true;
  if (!public_origin.empty()) return same_ignoring_case(*origin, public_origin);
  const auto host = request.headers.find("Host");
  if (!host || host->empty()) return false;
  for (const std::string_view scheme : {"https://", "http://"}) {
    if (origin->starts_with(scheme)) return same_ignoring_case(origin->substr(scheme.size()), *host);
  }
  return false;
}

void guard(Response& response, Transport transport) {
  // No 'unsafe-inline' and nothing from outside. The style sheet draws some controls with data: images.
  add_unless_there(response, "Content-Security-Policy",
                   "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
                   "form-action 'self'; frame-ancestors 'none'");
  add_unless_there(response, "X-Content-Type-Options", "nosniff");
  add_unless_there(response, "Referrer-Policy", "no-referrer");
  add_unless_there(response, "Cross-Origin-Opener-Policy", "same-origin");
  add_unless_there(response, "Cross-Origin-Resource-Policy", "same-origin");
  // Nothing of the interface's needs any of these; a script that got in should not have them either.
  add_unless_there(response, "Permissions-Policy",
                   "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), "
                   "magnetometer=(), microphone=(), midi=(), payment=(), screen-wake-lock=(), usb=(), "
                   "xr-spatial-tracking=()");
  if (transport == Transport::tls) {
    add_unless_there(response, "Strict-Transport-Security", "max-age=31536000; includeSubDomains");
  }
}

std::string session_cookie(std::string_view token, Transport transport) {
  return cookie(session_name, token, "; SameSite=Strict", transport);
}

std::string ended_session_cookie(Transport transport) {
  return cookie(session_name, "", "; SameSite=Strict; Max-Age=0", transport);
}

std::optional<std::string_view> session_token(const Request& request, Transport transport) {
  return request.cookie(cookie_name(session_name, transport));
}

std::string sign_in_cookie(std::string_view secret, Transport transport) {
  return cookie(sign_in_name, secret, "; SameSite=Lax; Max-Age=600", transport);
}

std::string ended_sign_in_cookie(Transport transport) {
  return cookie(sign_in_name, "", "; SameSite=Lax; Max-Age=0", transport);
}

std::optional<std::string_view> sign_in_secret(const Request& request, Transport transport) {
  return request.cookie(cookie_name(sign_in_name, transport));
}

}  // namespace stafett::server
