#include "server/caller_address.hpp"

#include <algorithm>
#include <array>

#include <arpa/inet.h>

namespace stafett::server {

namespace {

/// The addresses of every X-Forwarded-For, in the order sent.
std::vector<std::string> forwarded_for(const Request& request) {
  std::vector<std::string> addresses;
  for (const auto& [name, value] : request.headers.fields()) {
    if (!same_ignoring_case(name, "X-Forwarded-For")) continue;
    std::string_view rest = value;
    while (!rest.empty()) {
      auto one = rest.substr(0, rest.find(','));
      rest.remove_prefix(std::min(rest.size(), one.size() + 1));
      one.remove_prefix(std::min(one.size(), one.find_first_not_of(" \t")));
      one = one.substr(0, one.find_last_not_of(" \t") + 1);
      addresses.emplace_back(one);
    }
  }
  return addresses;
}

}  // namespace

bool is_address(const std::string& text) {
  std::array<unsigned char, sizeof(in6_addr)> bytes{};
  return inet_pton(AF_INET, text.c_str(), bytes.data()) == 1 ||
         inet_pton(AF_INET6, text.c_str(), bytes.data()) == 1;
}

std::string caller_address(const Request& request, const std::vector<std::string>& trusted_proxies) {
  const auto trusted = [&](const std::string& address) {
    return std::ranges::find(trusted_proxies, address) != trusted_proxies.end();
  };
  auto address = request.remote_address;
  const auto forwarded = forwarded_for(request);
  for (auto before = forwarded.rbegin(); before != forwarded.rend() && trusted(address); ++before) {
    if (!is_address(*before)) break;
    address = *before;
  }
  return address;
}

}  // namespace stafett::server
