#include "decision_server.hpp"

#include "base/text.hpp"
#include "connection.hpp"
#include "server/http.hpp"

#include <array>
#include <charconv>
#include <csignal>
#include <cstdio>
#include <optional>

#include <fmt/format.h>

namespace stafett::bench {

namespace {

constexpr std::string_view questions_path = "/decisions/";
constexpr std::string_view constant_path = "/constant";

/// "/decisions/employee/action/client", each a position; nothing for any other path.
std::optional<Question> question_in(std::string_view path, const DecisionFacts& facts) {
  if (!path.starts_with(questions_path)) return std::nullopt;
  path.remove_prefix(questions_path.size());
  std::array<std::uint32_t, 3> at{};
  for (auto& number : at) {
    const auto [end, fault] = std::from_chars(path.data(), path.data() + path.size(), number);
    if (fault != std::errc()) return std::nullopt;
    path.remove_prefix(static_cast<std::size_t>(end - path.data()));
    if (!path.empty()) path.remove_prefix(1);
  }
  if (at[0] >= facts.employees.size() || at[2] >= facts.clients.size()) return std::nullopt;
  return Question{at[0], at[2], static_cast<model::Action>(at[1])};
}

server::Response json_response(std::string body) {
  server::Response response;
  response.headers.add("Content-Type", "application/json");
  response.body = std::move(body);
  return response;
}

}  // namespace

std::string decision_request(const Question& question) {
  return request_text("GET",
                      fmt::format("{}{}/{}/{}", questions_path, question.employee,
                                  static_cast<int>(question.action), question.client),
                      {});
}

std::string constant_request() { return request_text("GET", constant_path, {}); }

std::string decision_answer(const access::Verdict& verdict) {
  if (!verdict.permitted) return R"({"permitted":false})";
  return fmt::format(R"({{"permitted":true,"extent":{},"basis":{},"until":{}}})",
                     static_cast<int>(verdict.extent), static_cast<int>(verdict.basis),
                     verdict.until ? verdict.until->seconds : 0);
}

int serve_decisions(const DecisionFacts& facts) {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  server::Server server({}, [&](server::Request request) {
    if (request.path == constant_path) return json_response(decision_answer({}));
    const auto question = question_in(request.path, facts);
    if (!question) {
      server::Response response;
      response.status = 404;
      return response;
    }
    return json_response(
        decision_answer(facts.decide(question->employee, question->action, question->client)));
  });
  server.start();
  std::printf("http://127.0.0.1:%u\n", static_cast<unsigned>(server.port()));
  std::fflush(stdout);
  int signal = 0;
  sigwait(&signals, &signal);
  server.stop();
  return 0;
}

}  // namespace stafett::bench
