#pragma once

#include "server/http.hpp"

#include <string>
#include <vector>

namespace stafett::server {

/// Whether the text is an IPv4 or IPv6 address, without a port.
[[nodiscard]] bool is_address(const std::string& text);

/// Where the request came from. X-Forwarded-For is believed only from a trusted proxy, and read from its end:
/// the last address that is no trusted proxy's is the one that the outermost proxy saw, what stands before it
/// the client may have written itself. The connection's own address when there is no such. Thread-safe.
[[nodiscard]] std::string caller_address(const Request& request,
                                         const std::vector<std::string>& trusted_proxies);

}  // namespace stafett::server
