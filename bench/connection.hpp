#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace stafett::bench {

/// Views into the connection, valid until the next question.
struct Reply {
  int status = 0;
  std::string_view head;
  std::string_view body;
};

/// A kept-alive connection to loopback that costs the machine little beside the server. For one thread.
class Connection {
 public:
  explicit Connection(std::uint16_t port);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  /// `request` is the whole text of a request. Throws EnvironmentFailure when the connection ends.
  Reply ask(std::string_view request);

 private:
  void receive();

  int socket_ = -1;
  std::string received_;
  std::size_t used_ = 0;  ///< of `received_`
};

/// The text of a request with a JSON body, or none for a GET. `more` are whole header lines.
[[nodiscard]] std::string request_text(std::string_view method, std::string_view path,
                                       std::string_view cookie, std::string_view body = {},
                                       std::string_view more = {});

/// Signs in and gives the session's cookie. Throws EnvironmentFailure when the server refuses.
[[nodiscard]] std::string sign_in(Connection& connection, std::string_view user_name,
                                  std::string_view password);

}  // namespace stafett::bench
