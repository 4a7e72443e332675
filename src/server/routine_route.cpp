#include "server/routine_route.hpp"

#include "base/text.hpp"
#include "server/reader_language.hpp"

namespace stafett::server {

constexpr std::size_t longest_key_bytes = 100;

tl::expected<desk::Agreed, Problem> agreed(const boost::json::value& request, std::string digest,
                                           std::vector<std::string> seen, const Request& http) {
  const auto key = http.headers.find("Idempotency-Key");
  if (!key || key->empty() || key->size() > longest_key_bytes) {
    return tl::unexpected(
        problem_of_fault(400, wording::RequestFault::idempotency_key_missing, language_of(http)));
  }
  return desk::Agreed{std::move(digest), std::move(seen), std::string(*key), sha256_hex(json_text(request))};
}

}  // namespace stafett::server
