#pragma once

// What is asked of an identity provider over HTTP. The one file that knows libcurl is oidc_fetch.cpp.

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace stafett::server {

struct Ask {
  std::string address;
  std::optional<std::string> form;  ///< application/x-www-form-urlencoded, sent with POST
};

struct Told {
  int status = 0;
  std::string body;
};

/// Asks and waits. EnvironmentFailure, without the form's content, when there is no whole answer in time.
/// Called on several threads at once.
using Fetch = std::function<Told(const Ask&)>;

/// Whether nobody on the way can listen or answer: https, or http to this same machine.
[[nodiscard]] bool is_private_address(std::string_view address);

/// libcurl: TLS 1.2 or newer with the certificate checked, no redirects, 10 seconds, 256 KiB.
[[nodiscard]] Fetch curl_fetch();

/// `text` as it may stand in a form or a query.
[[nodiscard]] std::string form_encoded(std::string_view text);

}  // namespace stafett::server
