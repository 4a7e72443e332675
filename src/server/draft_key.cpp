#include "server/draft_key.hpp"

#include <algorithm>

namespace stafett::server {

bool is_draft_key(std::string_view key) {
  return !key.empty() && key.size() <= 80 && std::ranges::all_of(key, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}

}  // namespace stafett::server
