#include "desk/desk.hpp"

#include "base/text.hpp"
#include "desk/index.hpp"
#include "desk/opened.hpp"
#include "wording/refusals.hpp"

#include <algorithm>

namespace stafett::desk {

namespace {

/// "case_worker@1.5".
std::string right_of_role(const model::Organisation& organisation, const std::string& role,
                          Id<model::Level> level) {
  const auto* found = organisation.find(level);
  return found ? role + "@" + found->code : role;
}

}  // namespace

Desk::Desk(Store& store, const Clock& clock, std::shared_ptr<const policy::Policy> policy)
    : store_(store), clock_(clock), policy_(std::move(policy)) {}

std::shared_ptr<const policy::Policy> Desk::policy() const {
  const std::scoped_lock lock(policy_mutex_);
  return policy_;
}

void Desk::set_policy(std::shared_ptr<const policy::Policy> policy) {
  {
    const std::scoped_lock lock(policy_mutex_);
    policy_ = std::move(policy);
  }
  refresh_index();
}

void Desk::refresh_index() {
  constexpr std::string_view derived_from = "index_derived_from";
  const std::scoped_lock lock(index_mutex_);
  const auto organisation = store_.organisation();
  const auto known_policy = policy();
  const auto basis = index_basis(*organisation, *known_policy);
  if (store_.setting(derived_from) == basis) return;
  store_.reindex(
      [&](const model::ClientRecord& record) { return index_of(record, *organisation, *known_policy); });
  store_.put_setting(derived_from, basis);
}

Desk::Moment Desk::moment(std::optional<Instant> at) const {
  return {at.value_or(clock_.now()), store_.organisation(), policy()};
}

std::optional<access::EmployeeFacts> Desk::facts_of(const Caller& caller, const Moment& moment) const {
  const auto* employee = moment.organisation->find(caller.employee);
  if (!employee) return std::nullopt;
  return access::employee_facts(*employee, *moment.organisation, *moment.policy, moment.now);
}

LogRow Desk::log_row(const Caller& caller, const Moment& moment, std::string_view action,
                     const access::Verdict* verdict) {
  LogRow row;
  row.at = moment.now;
  row.employee = caller.employee;
  row.action = action;
  row.from_address = caller.from_address;
  const auto* employee = moment.organisation->find(caller.employee);
  const auto* unit = employee ? moment.organisation->find(employee->unit) : nullptr;
  if (unit) row.unit = unit->code;
  if (verdict && verdict->permitted) {
    row.role = verdict->grant ? enum_name(*verdict->grant) + "#" + std::to_string(verdict->grant_id.value)
                              : right_of_role(*moment.organisation, verdict->role, verdict->role_level);
  }
  return row;
}

void Desk::log_list(const Caller& caller, const Moment& moment, const access::EmployeeFacts& employee,
                    model::Action action, std::string_view log_action, std::vector<Id<model::Client>> shown) {
  auto row = log_row(caller, moment, log_action, nullptr);
  for (const auto& pair : employee.roles) {
    if (!pair.actions.contains(action)) continue;
    if (!row.role.empty()) row.role += ',';
    row.role += right_of_role(*moment.organisation, pair.role, pair.level);
  }
  row.clients = std::move(shown);
  row.outcome = "shown";
  store_.append_log(std::move(row));
}

void Desk::log_shown(const Caller& caller, const Opened& opened, std::string_view log_action) {
  log(caller, opened.moment, log_action, {opened.record.client.id}, "shown", &opened.verdict);
}

tl::unexpected<Failure> Desk::not_shown(const Caller& caller, const Opened& opened,
                                        std::string_view log_action) {
  log(caller, opened.moment, log_action, {opened.record.client.id}, "refused", nullptr);
  return tl::unexpected(Failure{FailureKind::not_there, "not_there", {}, {}, {}});
}

void Desk::log_refusal(const Caller& caller, model::Action action, std::optional<Id<model::Client>> client) {
  log(caller, moment(), enum_name(action), client ? std::vector{*client} : std::vector<Id<model::Client>>{},
      "refused", nullptr);
}

void Desk::log(const Caller& caller, const Moment& moment, std::string_view action,
               std::vector<Id<model::Client>> clients, std::string_view outcome,
               const access::Verdict* verdict) {
  auto row = log_row(caller, moment, action, verdict);
  row.clients = std::move(clients);
  row.outcome = outcome;
  store_.append_log(std::move(row));
}

access::Verdict Desk::decided(const access::EmployeeFacts& employee, model::Action action,
                              Id<model::Client> client, const Moment& moment) {
  const auto record = store_.client(client);
  if (!record) return {};
  return access::decide(employee, action, access::client_facts(*record, *moment.organisation, *moment.policy),
                        *moment.organisation, *moment.policy, moment.now);
}

Answer<Desk::Opened> Desk::open(const Caller& caller, Id<model::Client> id, model::Action action,
                                std::string_view log_action, bool log_shown) {
  auto now = moment();
  auto employee = facts_of(caller, now);
  if (id.value <= 0) id = {};  // nobody: a negative id is a plan's own symbol
  auto record = store_.client(id);
  access::Verdict verdict;
  access::ClientFacts facts;
  if (employee && record) {
    facts = access::client_facts(*record, *now.organisation, *now.policy);
    verdict = access::decide(*employee, action, facts, *now.organisation, *now.policy, now.now);
  }
  if (!verdict.permitted) {
    // Unknown and forbidden leave the same trace and get the same answer.
    log(caller, now, log_action, id ? std::vector{id} : std::vector<Id<model::Client>>{}, "refused", nullptr);
    return tl::unexpected(Failure{FailureKind::not_there, "not_there", {}, {}, {}});
  }
  if (log_shown) log(caller, now, log_action, {id}, "shown", &verdict);
  return Opened{std::move(now), *std::move(record), *std::move(employee), verdict, std::move(facts)};
}

bool Desk::may_somewhere(const Caller& caller, model::Action action) {
  const auto now = moment();
  const auto employee = facts_of(caller, now);
  if (!employee) return false;
  const auto carries = [&](const auto& known) { return known.second.contains(action); };
  return std::ranges::any_of(employee->roles,
                             [&](const auto& pair) { return pair.actions.contains(action); }) ||
         std::ranges::any_of(now.policy->grant_actions.on(now.today()), carries);
}

Answer<MeView> Desk::me(const Caller& caller) {
  const auto now = moment();
  const auto* employee = now.organisation->find(caller.employee);
  const auto facts = facts_of(caller, now);
  if (!employee || !facts) return tl::unexpected(Failure{});
  MeView view;
  view.id = employee->id;
  view.name = employee->name;
  view.title = employee->title;
  if (const auto* unit = now.organisation->find(employee->unit)) view.unit = unit->name;
  for (const auto id : now.organisation->teams_of(employee->id, now.today())) {
    if (const auto* team = now.organisation->find(id)) {
      view.teams.push_back({team->id, team->name, team->kind, team->telephone});
    }
  }
  std::set<model::Action> actions;
  for (const auto& pair : facts->roles) {
    for (const auto action : pair.actions.list()) actions.insert(action);
  }
  view.actions.assign(actions.begin(), actions.end());
  view.municipality = now.policy->municipality;
  view.now = now.now;
  view.today = now.today();
  return view;
}

}  // namespace stafett::desk
