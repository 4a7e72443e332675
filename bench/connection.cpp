#include "connection.hpp"

#include "base/check.hpp"

#include <array>
#include <cstdlib>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace stafett::bench {

Connection::Connection(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
  const int on = 1;
  ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
    ::close(socket_);
    throw EnvironmentFailure("the server takes no connection");
  }
}

Connection::~Connection() { ::close(socket_); }

void Connection::receive() {
  std::array<char, 65536> bytes;
  const auto got = ::recv(socket_, bytes.data(), bytes.size(), 0);
  if (got <= 0) throw EnvironmentFailure("the server closed the connection");
  received_.append(bytes.data(), static_cast<std::size_t>(got));
}

Reply Connection::ask(std::string_view request) {
  received_.erase(0, used_);
  while (!request.empty()) {
    const auto sent = ::send(socket_, request.data(), request.size(), MSG_NOSIGNAL);
    if (sent <= 0) throw EnvironmentFailure("the server closed the connection");
    request.remove_prefix(static_cast<std::size_t>(sent));
  }
  std::size_t end = std::string::npos;
  while ((end = received_.find("\r\n\r\n")) == std::string::npos) receive();
  const auto length_at = received_.find("Content-Length: ");
  const auto length = length_at < end ? std::strtoul(received_.c_str() + length_at + 16, nullptr, 10) : 0;
  used_ = end + 4 + length;
  while (received_.size() < used_) receive();
  const std::string_view all(received_);
  return {std::atoi(received_.c_str() + 9), all.substr(0, end + 2), all.substr(end + 4, length)};
}

std::string request_text(std::string_view method, std::string_view path, std::string_view cookie,
                         std::string_view body, std::string_view more) {
  std::string text;
  text.append(method).append(" ").append(path).append(" HTTP/1.1\r\nHost: 127.0.0.1\r\n");
  if (!cookie.empty()) text.append("Cookie: ").append(cookie).append("\r\n");
  text.append(more);
  if (method != "GET") {
    text.append("Content-Type: application/json\r\nContent-Length: ");
    text.append(std::to_string(body.size())).append("\r\n");
  }
  return text.append("\r\n").append(body);
}

std::string sign_in(Connection& connection, std::string_view user_name, std::string_view password) {
  std::string body = R"({"user_name":")";
  body.append(user_name).append(R"(","password":")").append(password).append("\"}");
  const auto reply = connection.ask(request_text("POST", "/api/session", {}, body));
  const auto at = reply.head.find("Set-Cookie: ");
  if (reply.status != 200 || at == std::string_view::npos) {
    throw EnvironmentFailure("nobody could sign in as " + std::string(user_name));
  }
  const auto cookie = reply.head.substr(at + 12);
  return std::string(cookie.substr(0, cookie.find(';')));
}

}  // namespace stafett::bench
