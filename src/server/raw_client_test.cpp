#include "server/raw_client.hpp"

#include <array>
#include <cstdlib>
#include <utility>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

namespace stafett::server {

RawClient::RawClient(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
  // So that a test whose answer never comes fails instead of hanging.
  const timeval longest{20, 0};
  ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &longest, sizeof longest);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  sockaddr generic{};
  static_assert(sizeof generic == sizeof address);
  __builtin_memcpy(&generic, &address, sizeof address);
  if (::connect(socket_, &generic, sizeof generic) != 0) {
    ::close(socket_);
    socket_ = -1;
  }
}

RawClient::~RawClient() {
  if (socket_ >= 0) ::close(socket_);
}

RawClient::RawClient(RawClient&& other) noexcept
    : socket_(std::exchange(other.socket_, -1)), received_(std::move(other.received_)) {}

bool RawClient::send(std::string_view bytes) {
  while (!bytes.empty()) {
    const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

bool RawClient::receive() {
  std::array<char, 16384> buffer;
  const auto bytes = ::recv(socket_, buffer.data(), buffer.size(), 0);
  if (bytes <= 0) return false;
  received_.append(buffer.data(), static_cast<std::size_t>(bytes));
  return true;
}

std::optional<RawClient::Answer> RawClient::answer(Expect expect) {
  std::size_t end = std::string::npos;
  while ((end = received_.find("\r\n\r\n")) == std::string::npos) {
    if (!receive()) return std::nullopt;
  }
  Answer answer;
  answer.head = received_.substr(0, end + 2);
  received_.erase(0, end + 4);
  answer.status = std::atoi(answer.head.substr(9, 3).c_str());
  const auto length = answer.head.find("Content-Length: ");
  if (expect == Expect::no_body || length == std::string::npos) return answer;
  const auto bytes = static_cast<std::size_t>(std::atoll(answer.head.c_str() + length + 16));
  while (received_.size() < bytes) {
    if (!receive()) return std::nullopt;
  }
  answer.body = received_.substr(0, bytes);
  received_.erase(0, bytes);
  return answer;
}

bool RawClient::ended() {
  if (!received_.empty()) return false;
  char byte = 0;
  return ::recv(socket_, &byte, 1, 0) == 0;
}

}  // namespace stafett::server
