#include "store/connection.hpp"

#include <cctype>

namespace stafett::store {

std::string constraint_in(std::string_view message) {
  for (const std::string_view series : {"BV-", "OV-"}) {
    for (auto at = message.find(series); at != std::string_view::npos; at = message.find(series, at + 1)) {
      const auto digit = at + series.size();
      if (digit >= message.size() || !std::isdigit(static_cast<unsigned char>(message[digit]))) continue;
      const auto end = message.find_first_of("\"'\n", at);
      return std::string(message.substr(at, end == std::string_view::npos ? end : end - at));
    }
  }
  return std::string(message);
}

}  // namespace stafett::store
