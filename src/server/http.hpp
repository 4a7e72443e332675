#pragma once

// HTTP/1.1 as the rest of the server sees it: std types only. The one file that knows Boost.Beast is
// http_beast.cpp.

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace stafett::server {

/// Header fields in the order they came or are to be sent. Names are compared without regard to case.
class Headers {
 public:
  using Field = std::pair<std::string, std::string>;

  void add(std::string name, std::string value);
  /// Replaces every field of that name.
  void set(std::string_view name, std::string value);
  /// The first field of that name; the view lives as long as the field.
  [[nodiscard]] std::optional<std::string_view> find(std::string_view name) const;
  [[nodiscard]] std::size_t count(std::string_view name) const;
  [[nodiscard]] const std::vector<Field>& fields() const { return fields_; }

 private:
  std::vector<Field> fields_;
};

using NamedTexts = std::vector<std::pair<std::string, std::string>>;

struct Request {
  std::string method;  ///< as sent: "GET"
  std::string path;    ///< decoded, valid UTF-8, no empty segment but a last one, no "." or ".."
  NamedTexts query;    ///< decoded, in the order sent
  Headers headers;
  std::string body;
  std::string remote_address;  ///< without the port
  NamedTexts parameters;       ///< of the route's pattern; the router fills them in

  /// The id that stood for `{name}` in the route's pattern; positive. BrokenPromise when the pattern has
  /// none.
  [[nodiscard]] std::int64_t id(std::string_view name) const;
  /// What stood for `{name:text}`. BrokenPromise when the pattern has none.
  [[nodiscard]] const std::string& text(std::string_view name) const;
  /// The first query parameter of that name.
  [[nodiscard]] std::optional<std::string_view> asked(std::string_view name) const;
  /// The first cookie of that name.
  [[nodiscard]] std::optional<std::string_view> cookie(std::string_view name) const;
};

struct Response {
  int status = 200;
  Headers headers;   ///< Date, Content-Length and Connection are the server's own
  std::string body;  ///< not sent for HEAD, 204 and 304; its length is
  /// Sent instead of `body` when set: bytes that many answers share.
  std::shared_ptr<const std::string> shared_body;
};

struct ServerOptions {
  std::string address = "127.0.0.1";
  std::uint16_t port = 0;  ///< 0: any free one, see Server::port
  int worker_threads = 8;  ///< handlers run on these and may block
  std::size_t body_limit_bytes = std::size_t{1} << 20;
  /// Another limit than `body_limit_bytes` for some requests; called before the body is read.
  std::function<std::optional<std::size_t>(std::string_view method, std::string_view path)> body_limit_of;
  /// Asked on a worker, with an empty body, before a body of more than `free_body_bytes` (or of unknown
  /// length) is read. What it gives is the answer, and the body is not kept. Not asked when empty.
  std::function<std::optional<Response>(Request)> refuse_unread;
  std::size_t free_body_bytes = std::size_t{64} << 10;
  std::uint32_t header_limit_bytes = 16 << 10;       ///< request line and header fields together
  std::size_t most_connections = 2000;               ///< one more is closed at once
  std::chrono::milliseconds idle_timeout{75'000};    ///< between two requests on a connection
  std::chrono::milliseconds header_timeout{10'000};  ///< from a request's first byte to its last header
  std::chrono::milliseconds body_timeout{60'000};    ///< from the last header to the last byte
  std::chrono::milliseconds write_timeout{60'000};   ///< for a whole answer
  std::chrono::milliseconds linger_timeout{3'000};   ///< for reading on after the last answer
  std::chrono::milliseconds drain_timeout{10'000};   ///< for requests under way when the server stops
  /// Given every answer before it is sent, those that no handler made as well: for headers that all answers
  /// have. Called on the thread of the connections; must be quick and must not throw.
  std::function<void(Response&)> finish;
  /// Told of what a client never sees: an exception that left the handler. Called on a worker thread.
  std::function<void(std::string_view)> report;
};

/// Makes the answer to a request. Called on several threads at once; an exception becomes a 500.
using Handler = std::function<Response(Request)>;

/// An HTTP/1.1 server: keep-alive, pipelining, one request at a time on a connection. A faulty request
/// (400, 408, 413, 431) is answered with a problem document and never reaches the handler.
class Server {
 public:
  Server(ServerOptions options, Handler handler);
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  /// Listens, then returns. EnvironmentFailure, saying why, when the address or port can't be had.
  void start();
  /// The port listened on; 0 before start.
  [[nodiscard]] std::uint16_t port() const;
  /// Refuses new connections, lets requests under way finish, then returns. The second call does nothing.
  /// Not to be called from a handler.
  void stop();

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

/// `a` and `b` are equal but for the case of ASCII letters.
[[nodiscard]] bool same_ignoring_case(std::string_view a, std::string_view b);

}  // namespace stafett::server
