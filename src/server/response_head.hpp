#pragma once

#include "server/http.hpp"

#include <ctime>
#include <string>

namespace stafett::server {

enum class AfterAnswer { keep_alive, close };

/// Status line and header fields with the empty line after them. Fields that the server owns (Date,
/// Content-Length, Connection, Transfer-Encoding) and fields that would break the header (a control character
/// in name or value) are BrokenPromise. Thread-safe.
[[nodiscard]] std::string response_head(const Response& response, std::size_t body_bytes, AfterAnswer after,
                                        std::time_t now);

/// An answer of this status has no body, and so no Content-Length either (but for 304).
[[nodiscard]] bool status_without_body(int status);

/// `Sun, 06 Nov 1994 08:49:37 GMT`.
[[nodiscard]] std::string http_date(std::time_t at);

}  // namespace stafett::server
