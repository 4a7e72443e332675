#include "decisions.hpp"

#include "base/check.hpp"
#include "cpu.hpp"

#include <algorithm>
#include <random>

#include <boost/mp11.hpp>

namespace stafett::bench {

namespace {

/// What any decision must have read: the client's own row, each way to it, and each role's level. Nothing is
/// compared with rights or dates.
std::int64_t only_read(const DecisionFacts& facts, const Question& question) {
  const auto& client = facts.clients[question.client];
  std::int64_t sum = client.readable ? 1 : 0;
  for (const auto& reach : client.reaches) sum += reach.level.value + reach.from.seconds;
  for (const auto& pair : facts.employees[question.employee].roles) sum += pair.level.value;
  return sum;
}

/// Answers a second; the middle one of five rounds over all questions, the first only fills caches.
template <class Answer>
double rate_of(const std::vector<Question>& asked, const Answer& answer, std::int64_t& sum) {
  constexpr int rounds = 5;
  std::vector<double> rates;
  for (int round = 0; round <= rounds; ++round) {
    const auto before = thread_cpu_seconds();
    for (const auto& question : asked) sum += answer(question);
    const auto took = thread_cpu_seconds() - before;
    if (round > 0) rates.push_back(static_cast<double>(asked.size()) / took);
  }
  std::ranges::sort(rates);
  return rates[rates.size() / 2];
}

}  // namespace

DecisionFacts decision_facts(desk::Store& store, std::shared_ptr<const policy::Policy> policy, Instant now,
                             const std::vector<Id<model::Employee>>& employees) {
  DecisionFacts facts{store.organisation(), std::move(policy), now, {}, {}};
  for (const auto id : employees) {
    const auto* employee = facts.organisation->find(id);
    check(employee, "an employee of the sample works here");
    facts.employees.push_back(access::employee_facts(*employee, *facts.organisation, *facts.policy, now));
  }
  store.for_each_client([&](const model::ClientRecord& record) {
    facts.clients.push_back(access::client_facts(record, *facts.organisation, *facts.policy));
  });
  return facts;
}

DecisionFacts repeated(const DecisionFacts& facts, std::size_t times) {
  auto larger = facts;
  larger.clients.reserve(facts.clients.size() * times);
  for (std::size_t i = 1; i < times; ++i) {
    for (const auto& client : facts.clients) {
      larger.clients.push_back(client);
      larger.clients.back().client.value = -static_cast<std::int64_t>(larger.clients.size());
    }
  }
  return larger;
}

std::vector<Question> questions(const DecisionFacts& facts, std::size_t count,
                                const std::vector<model::Action>& actions) {
  std::vector<std::vector<std::uint32_t>> seen(facts.employees.size());
  for (std::size_t e = 0; e < facts.employees.size(); ++e) {
    for (std::size_t c = 0; c < facts.clients.size(); ++c) {
      if (facts.decide(e, model::Action::see_client, c).permitted)
        seen[e].push_back(static_cast<std::uint32_t>(c));
    }
  }
  std::mt19937_64 random(19);
  const auto below = [&](std::size_t most) { return static_cast<std::uint32_t>(random() % most); };
  std::vector<Question> asked;
  for (std::size_t i = 0; i < count; ++i) {
    Question question{below(facts.employees.size()), below(facts.clients.size()),
                      actions[below(actions.size())]};
    const auto& own = seen[question.employee];
    if (i % 2 == 0 && !own.empty()) question.client = own[below(own.size())];
    asked.push_back(question);
  }
  return asked;
}

std::vector<model::Action> everyday_actions() {
  using enum model::Action;
  return {see_client, read_journal, write_note, change_provider};
}

std::vector<model::Action> all_actions() {
  std::vector<model::Action> all;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<model::Action>>(
      [&](auto described) { all.push_back(described.value); });
  return all;
}

DecisionRate decision_rate(const DecisionFacts& facts) {
  constexpr std::size_t count = 1'000'000;
  const auto asked = questions(facts, count, everyday_actions());
  DecisionRate rate;
  rate.clients = facts.clients.size();
  std::int64_t read = 0;
  std::int64_t permitted = 0;
  rate.raw_per_second =
      rate_of(asked, [&](const Question& question) { return only_read(facts, question); }, read);
  rate.per_second = rate_of(
      asked,
      [&](const Question& question) {
        return facts.decide(question.employee, question.action, question.client).permitted ? 1 : 0;
      },
      permitted);
  check(read != 0 && permitted != 0, "there was something to read and somebody to see");
  rate.permitted = static_cast<double>(permitted) / (6.0 * static_cast<double>(count));
  return rate;
}

std::size_t unlike_the_record(const DecisionFacts& facts, desk::Store& store) {
  constexpr std::size_t count = 4000;
  std::size_t unlike = 0;
  for (const auto& question : questions(facts, count, all_actions())) {
    const auto record = store.client(facts.clients[question.client].client);
    const auto* employee = facts.organisation->find(facts.employees[question.employee].employee);
    check(record && employee, "whoever was read can be read again");
    const auto again =
        access::decide(access::employee_facts(*employee, *facts.organisation, *facts.policy, facts.now),
                       question.action, access::client_facts(*record, *facts.organisation, *facts.policy),
                       *facts.organisation, *facts.policy, facts.now);
    const auto held = facts.decide(question.employee, question.action, question.client);
    if (held.permitted != again.permitted || held.extent != again.extent || held.basis != again.basis)
      ++unlike;
  }
  return unlike;
}

}  // namespace stafett::bench
