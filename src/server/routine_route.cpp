#include "server/routine_route.hpp"

#include "base/text.hpp"

namespace stafett::server {

constexpr std::size_t longest_key_bytes = 100;

tl::expected<desk::Agreed, Problem> agreed(const boost::json::value& request, std::string digest,
                                           std::vector<std::string> seen, const Request& http) {
  const auto key = http.headers.find("Idempotency-Key");
  if (!key || key->empty() || key->size() > longest_key_bytes) {
    return tl::unexpected(
        problem(400, "idempotency_key_missing", "The header Idempotency-Key is missing",
                "Send a key of your own, up to 100 characters, and the same one when you repeat."));
  }
  return desk::Agreed{std::move(digest), std::move(seen), std::string(*key), sha256_hex(json_text(request))};
}

}  // namespace stafett::server
