#include "store/connection.hpp"

#include <cctype>

namespace stafett::store {

std::string without_values(std::string_view message) {
  return std::string(message.substr(0, message.find('\n')));
}

std::string constraint_in(std::string_view whole_message) {
  const auto message = without_values(whole_message);
  for (const std::string_view series : {"BV-", "OV-"}) {
    for (auto at = message.find(series); at != std::string::npos; at = message.find(series, at + 1)) {
      const auto digit = at + series.size();
      if (digit >= message.size() || !std::isdigit(static_cast<unsigned char>(message[digit]))) continue;
      const auto end = message.find_first_of("\"'\n", at);
      return message.substr(at, end == std::string::npos ? end : end - at);
    }
  }
  return message;
}

}  // namespace stafett::store
