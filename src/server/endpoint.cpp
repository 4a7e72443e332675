#include "server/endpoint.hpp"

#include <algorithm>

namespace stafett::server {

bool is_of_type(const Request& request, const std::vector<std::string>& media_types) {
  auto type = request.headers.find("Content-Type").value_or("");
  type = type.substr(0, type.find_first_of("; \t"));
  return std::any_of(media_types.begin(), media_types.end(),
                     [&](const std::string& one) { return same_ignoring_case(type, one); });
}

}  // namespace stafett::server
