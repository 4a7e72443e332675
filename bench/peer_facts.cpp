#include "peer_facts.hpp"

#include "base/json.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

namespace stafett::bench {

namespace {

using boost::json::array;
using boost::json::object;

template <class List, class Write>
array each(const List& list, Write write) {
  array written;
  for (const auto& one : list) written.push_back(write(one));
  return written;
}

template <class Row>
boost::json::value number(const std::optional<Id<Row>>& id) {
  return id ? boost::json::value(id->value) : nullptr;
}

template <class List>
array names(const List& list) {
  return each(list, [](const auto& one) { return boost::json::value(enum_name(one)); });
}

bool holds(Instant from, const std::optional<Instant>& until, Instant now) {
  return from <= now && (!until || now < *until);
}

object employee_json(const access::EmployeeFacts& employee) {
  const auto number_of = [](auto id) { return boost::json::value(id.value); };
  return {{"id", employee.employee.value},
          {"units", each(employee.units, number_of)},
          {"leaders", each(employee.leaders, number_of)},
          {"roles", each(employee.roles, [](const access::RolePair& pair) {
             return object{{"level", pair.level.value}, {"actions", names(pair.actions.list())}};
           })}};
}

/// The rights that lift what protects the client.
array grades(const access::ClientFacts& client) {
  std::vector<model::Action> lifting;
  if (client.protection == model::Protection::confidential) lifting.push_back(model::Action::see_protected);
  if (client.protection == model::Protection::strictly_confidential)
    lifting.push_back(model::Action::see_strictly_protected);
  if (client.person_protection == model::PersonProtection::restricted)
    lifting.push_back(model::Action::see_restricted_person);
  return names(lifting);
}

object client_json(const access::ClientFacts& client, Instant now) {
  array reaches;
  for (const auto& reach : client.reaches) {
    if (!holds(reach.from, reach.until, now)) continue;
    reaches.push_back(object{{"kind", enum_name(reach.kind)},
                             {"level", reach.level.value},
                             {"tail", reach.read_only_from && *reach.read_only_from <= now}});
  }
  array grants;
  for (const auto& grant : client.grants) {
    if (!holds(grant.from, grant.until, now)) continue;
    grants.push_back(object{{"kind", enum_name(grant.kind)},
                            {"employee", number(grant.employee)},
                            {"level", number(grant.level)}});
  }
  array denials;
  for (const auto& denial : client.denials) {
    if (!holds(denial.from, denial.until, now)) continue;
    denials.push_back(object{{"employee", number(denial.employee)},
                             {"unit", number(denial.unit)},
                             {"line", denial.line},
                             {"actions", names(denial.actions)}});
  }
  return {{"id", client.client.value}, {"readable", client.readable},
          {"grades", grades(client)},  {"reaches", reaches},
          {"grants", grants},          {"denials", denials}};
}

array question_json(const DecisionFacts& facts, const Question& question) {
  return {facts.employees[question.employee].employee.value, enum_name(question.action),
          facts.clients[question.client].client.value,
          facts.decide(question.employee, question.action, question.client).permitted};
}

/// Everyday questions, any action, and every employee about each client that something out of the ordinary is
/// known of.
std::vector<Question> sample(const DecisionFacts& facts) {
  constexpr std::size_t ordinary = 2000;
  constexpr std::size_t most_unusual = 60;
  auto asked = questions(facts, ordinary, all_actions());
  std::size_t unusual = 0;
  for (std::uint32_t c = 0; c < facts.clients.size() && unusual < most_unusual; ++c) {
    const auto& client = facts.clients[c];
    const bool graded = client.protection != model::Protection::none ||
                        client.person_protection != model::PersonProtection::none;
    if (!graded && client.grants.empty() && client.denials.empty()) continue;
    ++unusual;
    for (std::uint32_t e = 0; e < facts.employees.size(); ++e) {
      for (const auto action : everyday_actions()) asked.push_back({e, c, action});
    }
  }
  return asked;
}

}  // namespace

std::string peer_facts_json(const DecisionFacts& facts) {
  constexpr std::size_t timed = 100'000;
  const auto today = oslo_date(facts.now);
  object grant_actions;
  for (const auto& [kind, actions] : facts.policy->grant_actions.on(today))
    grant_actions[enum_name(kind)] = names(actions);
  const std::vector grade_rights{model::Action::see_protected, model::Action::see_strictly_protected,
                                 model::Action::see_restricted_person};
  const auto asked = [&](const Question& question) { return question_json(facts, question); };
  return json_text(object{
      {"actions", names(all_actions())},
      {"reading", names(model::reading_actions)},
      {"grades", names(grade_rights)},
      {"handover_actions", names(facts.policy->handover_actions.on(today))},
      {"recalled_handover_actions", names(facts.policy->recalled_handover_actions.on(today))},
      {"grant_actions", grant_actions},
      {"levels", each(facts.organisation->levels,
                      [](const model::Level& level) {
                        return object{{"id", level.id.value}, {"parent", number(level.parent)}};
                      })},
      {"employees", each(facts.employees, employee_json)},
      {"clients", each(facts.clients,
                       [&](const access::ClientFacts& client) { return client_json(client, facts.now); })},
      {"sample", each(sample(facts), asked)},
      {"questions", each(questions(facts, timed, everyday_actions()), asked)}});
}

}  // namespace stafett::bench
