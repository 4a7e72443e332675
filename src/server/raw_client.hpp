#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace stafett::server {

/// A TCP connection to loopback for tests: sends bytes as they are, reads answers one at a time. Not
/// thread-safe.
class RawClient {
 public:
  struct Answer {
    int status = 0;
    std::string head;
    std::string body;
  };
  /// HEAD and a status without a body end after the header.
  enum class Expect { body, no_body };

  explicit RawClient(std::uint16_t port);
  ~RawClient();
  RawClient(RawClient&& other) noexcept;
  RawClient(const RawClient&) = delete;
  RawClient& operator=(const RawClient&) = delete;

  [[nodiscard]] bool connected() const { return socket_ >= 0; }
  /// False when the other end stopped taking it.
  bool send(std::string_view bytes);
  /// The next answer; nullopt when the connection ends (or is reset, or nothing comes) before it does.
  std::optional<Answer> answer(Expect expect = Expect::body);
  /// True when the other end has closed and everything has been read.
  bool ended();

 private:
  bool receive();

  int socket_ = -1;
  std::string received_;
};

}  // namespace stafett::server
