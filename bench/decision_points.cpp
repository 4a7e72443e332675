#include "decision_points.hpp"

#include "connection.hpp"
#include "decision_server.hpp"
#include "table.hpp"

#include <fmt/format.h>

namespace stafett::bench {

std::vector<Measured> decision_points(const DecisionFacts& facts, const ServerProcess& server,
                                      double seconds) {
  constexpr std::size_t count = 20'000;
  const auto name = fmt::format("{}, {}", decision_over_http, facts.clients.size());
  std::vector<std::string> requests;
  std::string fault;
  const auto asked = questions(facts, count, everyday_actions());
  Connection connection(server.port());
  for (const auto& question : asked) {
    requests.push_back(decision_request(question));
    const auto reply = connection.ask(requests.back());
    const auto here = decision_answer(facts.decide(question.employee, question.action, question.client));
    if (reply.status != 200 || reply.body != here)
      fault = fmt::format("{} where the decision is {}", reply.body, here);
  }
  std::vector<Measured> measured;
  for (const int at_once : {1, 8}) {
    auto [bare, decision] = measure_in_turn({bare_answer, at_once, {constant_request()}},
                                            {name, at_once, requests}, server, seconds);
    if (decision.fault.empty()) decision.fault = fault;
    measured.push_back(std::move(bare));
    measured.push_back(std::move(decision));
  }
  return measured;
}

}  // namespace stafett::bench
