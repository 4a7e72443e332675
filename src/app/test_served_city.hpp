#pragma once

// A small demo city served without a socket: requests go to the router as the HTTP server hands them over.

#include "app/demo_city/demo_accounts.hpp"
#include "app/demo_folder.hpp"
#include "app/folder_clock.hpp"
#include "policy/policy_file.hpp"
#include "server/api.hpp"
#include "store/test_database.hpp"

#include <fstream>
#include <map>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace stafett::app {

using store::Dialect;

class ServedCity : public store::OnBoth {
 protected:
  static constexpr int clients = 24;

  void SetUp() override {
    OnBoth::SetUp();
    if (IsSkipped()) return;
    std::ifstream file(STAFETT_SOURCE_DIR "/policy/oslo.toml");
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    desk.emplace(*store, clock,
                 std::make_shared<const policy::Policy>(policy::read_policy(text, "oslo.toml").value()));
    sessions.emplace(*store, machine);
    drafts.emplace(*store, machine);
    make_city(*desk, *store, passwords, clients);
    parts.emplace(server::ApiParts{*desk,
                                   *sessions,
                                   *drafts,
                                   passwords,
                                   throttle,
                                   uploads,
                                   [](const desk::Desk::LetterFile&) { return std::string("%PDF letter"); },
                                   [](const desk::AccessLogView&) { return std::string("%PDF log"); },
                                   {},
                                   [this](std::string_view what) { reported += std::string(what) + "\n"; },
                                   {},
                                   server::Transport::plain});
    router = server::api_router(*parts);
  }

  [[nodiscard]] server::Response send(server::Request request) const {
    request.remote_address = "127.0.0.1";
    return router->respond(std::move(request));
  }
  /// Signs in once for each user.
  [[nodiscard]] server::Response ask(const std::string& user, const std::string& method,
                                     const std::string& path, std::string body = {},
                                     const std::string& type = "application/json") {
    server::Request request;
    request.method = method;
    request.path = path;
    if (const auto question = path.find('?'); question != std::string::npos) {
      request.path = path.substr(0, question);
      add_query(path.substr(question + 1), request);
    }
    request.body = std::move(body);
    request.headers.add("Content-Type", type);
    request.headers.add("Accept-Language", "nb");
    request.headers.add("Idempotency-Key", "key-" + std::to_string(++keys_));
    request.headers.add("X-File-Name", "kart.txt");
    request.headers.add("Cookie", cookie_of(user));
    return send(std::move(request));
  }
  [[nodiscard]] static boost::json::value json_of(const server::Response& response) {
    auto parsed = parse_json(response.body);
    EXPECT_TRUE(parsed.ok()) << response.status << " " << response.body.substr(0, 300);
    return parsed.value;
  }

  FolderClock clock{oslo_instant(Date::of(2026, 6, 1), ClockTime{10 * 60})};
  SystemClock machine;
  server::Passwords passwords{server::cheapest_hash};
  server::SignInThrottle throttle;
  server::Uploads uploads;
  std::optional<desk::Desk> desk;
  std::optional<desk::Sessions> sessions;
  std::optional<desk::Drafts> drafts;
  std::optional<server::ApiParts> parts;
  std::unique_ptr<server::ApiRouter> router;
  std::string reported;  ///< what the technical log would hold

 private:
  static void add_query(const std::string& text, server::Request& request) {
    for (std::size_t at = 0; at < text.size();) {
      const auto end = std::min(text.find('&', at), text.size());
      const auto pair = text.substr(at, end - at);
      request.query.emplace_back(pair.substr(0, pair.find('=')), pair.substr(pair.find('=') + 1));
      at = end + 1;
    }
  }
  const std::string& cookie_of(const std::string& user) {
    auto& cookie = cookies_[user];
    if (!cookie.empty()) return cookie;
    server::Request request;
    request.method = "POST";
    request.path = "/api/session";
    request.headers.add("Content-Type", "application/json");
    request.body = json_text({{"user_name", user}, {"password", demo_password}});
    const auto response = send(std::move(request));
    EXPECT_EQ(response.status, 200) << user << " signs in: " << response.body;
    cookie = std::string(response.headers.find("Set-Cookie").value_or(""));
    cookie = cookie.substr(0, cookie.find(';'));
    return cookie;
  }

  std::map<std::string, std::string> cookies_;
  int keys_ = 0;
};

}  // namespace stafett::app
