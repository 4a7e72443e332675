// The server as a client on the network finds it: the bytes go to a real one over loopback, and each answer
// is looked at. Behind it stands a router with one route of each kind.

#include "base/text.hpp"
#include "server/json_route.hpp"
#include "server/router.hpp"
#include "server/target.hpp"
#include "targets.hpp"

#include <array>
#include <string>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace stafett::fuzz {

namespace {

struct Caller {};

struct Note {
  std::string text;
  std::int64_t author = 0;
  std::optional<Date> day;
};
BOOST_DESCRIBE_STRUCT(Note, (), (text, author, day))

server::Response echo(const server::Request& request) {
  server::Response response;
  response.headers.add("Content-Type", "application/octet-stream");
  response.body = request.body;
  return response;
}

server::Router<Caller> small_router() {
  server::RouterHooks<Caller> hooks;
  hooks.authenticate = [](const server::Request& request) -> std::optional<Caller> {
    if (!server::session_token(request)) return std::nullopt;
    return Caller{};
  };
  hooks.may = [](const Caller&, desk::Action) { return true; };
  hooks.elsewhere = &echo;
  hooks.report = [](std::string_view what) { promise(false, std::string(what).c_str()); };
  server::Router<Caller> router(std::move(hooks), server::Transport::plain);
  using server::Access;
  using server::Method;
  router.add({Method::get, "/api/clients/{client}", Access::open(), "",
              server::plain_route<Note>(
                  [](const server::Request& request) { return Note{"", request.id("client"), {}}; })});
  router.add({Method::post, "/api/notes", Access::open(), "",
              server::json_route<Note, Note>([](const Note& note) { return note; })});
  router.add({Method::get, "/api/notes", Access::open(), "",
              server::query_route<Note, Note>([](const Note& note) { return note; })});
  router.add({Method::put, "/api/drafts/{key:text}", Access::signed_in(), "",
              server::raw_route({"text/plain"}, {"text/plain"}, &echo), 100});
  return router;
}

class Place {
 public:
  Place() : server_(options(), [this](server::Request request) { return answer(std::move(request)); }) {
    server_.start();
  }
  [[nodiscard]] std::uint16_t port() const { return server_.port(); }

 private:
  server::ServerOptions options() {
    server::ServerOptions some;
    some.worker_threads = 1;
    some.body_limit_bytes = 4096;
    some.body_limit_of = [this](std::string_view method, std::string_view path) {
      return router_.table().body_limit(method, path);
    };
    some.report = [](std::string_view what) { promise(false, std::string(what).c_str()); };
    return some;
  }
  server::Response answer(server::Request request) {
    promise(request.path.starts_with('/') && is_valid_utf8(request.path),
            "a handler gets an absolute path of text");
    for (const auto segment : server::segments_of(request.path))
      promise(segment != "." && segment != "..", "a path leads nowhere else");
    promise(request.body.size() <= 4096, "a handler gets no body larger than allowed");
    return router_.respond(std::move(request));
  }

  server::Router<Caller> router_ = small_router();
  server::Server server_;
};

sockaddr socket_address(std::uint32_t host, std::uint16_t port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(host);
  sockaddr generic{};
  static_assert(sizeof generic == sizeof address);
  __builtin_memcpy(&generic, &address, sizeof address);
  return generic;
}

/// Everything that the server answers until it closes.
std::string answers_to(std::string_view bytes, std::uint16_t port) {
  // Another address of this machine each time: one address runs out of ports that were not used a minute ago.
  static std::uint32_t turn = 0;
  const auto from = socket_address(INADDR_LOOPBACK + (++turn % 200) * 256, 0);
  const auto to = socket_address(INADDR_LOOPBACK, port);
  const int client = ::socket(AF_INET, SOCK_STREAM, 0);
  promise(client >= 0 && ::bind(client, &from, sizeof from) == 0, "a socket can be had");
  promise(::connect(client, &to, sizeof to) == 0, "the server still takes connections");
  while (!bytes.empty()) {
    const auto sent = ::send(client, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent <= 0) break;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  ::shutdown(client, SHUT_WR);
  std::string answers;
  std::array<char, 16384> buffer;
  ssize_t got = 0;
  while ((got = ::recv(client, buffer.data(), buffer.size(), 0)) > 0)
    answers.append(buffer.data(), static_cast<std::size_t>(got));
  ::close(client);
  return answers;
}

}  // namespace

void http_connection(std::string_view bytes) {
  static Place place;
  const auto answers = answers_to(bytes, place.port());
  if (answers.empty()) return;
  promise(answers.starts_with("HTTP/1.1 "), "an answer is HTTP/1.1");
  promise(answers.size() >= 12 && (answers[9] == '1' || answers[9] == '2' || answers[9] == '4'),
          "an answer is no mistake of the server's");
}

}  // namespace stafett::fuzz
