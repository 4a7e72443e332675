#pragma once

// The access decision by itself: the facts as the server takes them out of the store, all of them in memory,
// and questions about them in no order that a cache could know.

#include "access/decide.hpp"
#include "desk/ports.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace stafett::bench {

struct DecisionFacts {
  std::shared_ptr<const model::Organisation> organisation;
  std::shared_ptr<const policy::Policy> policy;
  Instant now;
  std::vector<access::EmployeeFacts> employees;
  std::vector<access::ClientFacts> clients;

  [[nodiscard]] access::Verdict decide(std::size_t employee, model::Action action, std::size_t client) const {
    return access::decide(employees[employee], action, clients[client], *organisation, *policy, now);
  }
};

/// The facts of the employees and of every client of the store.
[[nodiscard]] DecisionFacts decision_facts(desk::Store& store, std::shared_ptr<const policy::Policy> policy,
                                           Instant now, const std::vector<Id<model::Employee>>& employees);

/// The clients `times` over, each copy a client of its own behind all the others: a larger city that need not
/// be made first.
[[nodiscard]] DecisionFacts repeated(const DecisionFacts& facts, std::size_t times);

struct Question {
  std::uint32_t employee = 0;  ///< into DecisionFacts::employees
  std::uint32_t client = 0;    ///< into DecisionFacts::clients
  model::Action action{};
};

/// Half of them are about a client whom the employee sees, half about anyone; the same for the same facts.
[[nodiscard]] std::vector<Question> questions(const DecisionFacts& facts, std::size_t count,
                                              const std::vector<model::Action>& actions);
/// What is asked for most: to see, to read the journal, to write in it, to change the provider.
[[nodiscard]] std::vector<model::Action> everyday_actions();
[[nodiscard]] std::vector<model::Action> all_actions();

struct DecisionRate {
  std::size_t clients = 0;
  double per_second = 0;      ///< of one core, by CPU time
  double raw_per_second = 0;  ///< only reading what a decision must have read, in the same order
  double permitted = 0;       ///< part of the questions
};
[[nodiscard]] DecisionRate decision_rate(const DecisionFacts& facts);

/// Questions whose answer is not the one that the client's record gives, read once more from the store.
[[nodiscard]] std::size_t unlike_the_record(const DecisionFacts& facts, desk::Store& store);

}  // namespace stafett::bench
