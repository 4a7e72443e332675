#include "server/caller_address.hpp"

#include <gtest/gtest.h>

namespace stafett::server {
namespace {

std::string address_of(const std::string& connection, const std::vector<std::string>& forwarded_for) {
  Request request;
  request.remote_address = connection;
  for (const auto& one : forwarded_for) request.headers.add("x-forwarded-for", one);
  return caller_address(request, {"127.0.0.1", "10.0.0.2"});
}

TEST(CallerAddress, IsTheConnectionsOwnWhenNoTrustedProxyForwarded) {
  EXPECT_EQ(address_of("192.0.2.7", {}), "192.0.2.7");
  EXPECT_EQ(address_of("192.0.2.7", {"198.51.100.1"}), "192.0.2.7");
  EXPECT_EQ(address_of("127.0.0.1", {}), "127.0.0.1");
}

TEST(CallerAddress, IsWhatTheOutermostTrustedProxySaw) {
  EXPECT_EQ(address_of("127.0.0.1", {"198.51.100.1"}), "198.51.100.1");
  EXPECT_EQ(address_of("127.0.0.1", {"198.51.100.1, 10.0.0.2"}), "198.51.100.1");
  EXPECT_EQ(address_of("127.0.0.1", {"198.51.100.1", "10.0.0.2"}), "198.51.100.1");
  EXPECT_EQ(address_of("127.0.0.1", {"2001:db8::7"}), "2001:db8::7");
}

TEST(CallerAddress, IsNeverWhatTheClientWroteItself) {
  EXPECT_EQ(address_of("127.0.0.1", {"203.0.113.9, 198.51.100.1"}), "198.51.100.1");
  EXPECT_EQ(address_of("127.0.0.1", {"127.0.0.1, 198.51.100.1"}), "198.51.100.1");
  EXPECT_EQ(address_of("127.0.0.1", {"198.51.100.1, nonsense"}), "127.0.0.1");
  EXPECT_EQ(address_of("127.0.0.1", {"198.51.100.1,"}), "198.51.100.1");
}

}  // namespace
}  // namespace stafett::server
