#include "app/demo_folder.hpp"

#include "app/demo_city/build_city.hpp"
#include "app/demo_city/demo_accounts.hpp"
#include "app/test_provider.hpp"
#include "base/check.hpp"
#include "base/text.hpp"
#include "policy/policy_file.hpp"
#include "routines/import/import.hpp"
#include "wording/refusals.hpp"

#include <csignal>
#include <cstdio>

#include <unistd.h>

namespace stafett::app {

namespace {

constexpr std::string_view ahead_setting = "clock_ahead_seconds";

class DeskLedger final : public CityLedger {
 public:
  DeskLedger(desk::Desk& desk, desk::Store& store) : desk_(desk), store_(store) {}

  tl::expected<std::optional<Id<model::Client>>, routines::Refusal> commit(const Entry& entry) override {
    auto committed = desk_.commit_own({.routine = entry.routine,
                                       .client = entry.client,
                                       .actor = entry.actor,
                                       .idempotency_key = entry.key,
                                       .plan = entry.plan,
                                       .at = entry.at});
    if (!committed) return tl::unexpected(committed.error());
    return committed->client;
  }
  std::shared_ptr<const model::Organisation> organisation() override { return store_.organisation(); }
  std::optional<Id<model::Household>> household_of(Id<model::Client> client) override {
    const auto record = store_.client(client);
    if (!record || record->household.empty()) return std::nullopt;
    return record->household.front().household;
  }

 private:
  desk::Desk& desk_;
  desk::Store& store_;
};

/// The signals are blocked while the server runs; here they are asked for.
void stop_if_asked(bool unfinished) {
  sigset_t pending;
  sigpending(&pending);
  if (unfinished && (sigismember(&pending, SIGINT) == 1 || sigismember(&pending, SIGTERM) == 1)) {
    throw EnvironmentFailure(
        "Stopped before the city was finished. The next start makes it from the beginning.");
  }
}

/// A line that fills up on a terminal, and one line per tenth in a log.
class Progress {
 public:
  void operator()(int done, int all) {
    stop_if_asked(done < all);
    const int tenth = all > 0 ? done * 10 / all : 10;
    if (on_terminal_) {
      std::fprintf(stderr, "\r[%-10.*s] %d of %d clients", tenth, "##########", done, all);
      if (done == all) std::fputc('\n', stderr);
    } else if (tenth != shown_) {
      std::fprintf(stderr, "%d of %d clients\n", done, all);
    }
    shown_ = tenth;
  }

 private:
  bool on_terminal_ = isatty(STDERR_FILENO) == 1;
  int shown_ = -1;
};

server::DemoAccounts accounts_of(desk::Store& store) {
  const auto organisation = store.organisation();
  server::DemoAccounts accounts;
  accounts.password = demo_password;
  for (const auto& offered : demo_accounts) {
    const auto* employee = organisation->employee_with_user_name(offered.user_name);
    if (!employee) continue;
    const auto* unit = organisation->find(employee->unit);
    accounts.accounts.push_back({employee->user_name, employee->name, employee->title, unit ? unit->name : "",
                                 std::string(offered.description)});
  }
  return accounts;
}

desk::Failure refused(const routines::Refusal& refusal) {
  return {desk::FailureKind::refused,
          enum_name(refusal.code),
          wording::refusal_sentence(refusal, wording::Language::english),
          wording::next_step(refusal, wording::Language::english),
          {}};
}

tl::expected<std::int64_t, desk::Failure> import_client(desk::Desk& desk, const boost::json::value& json) {
  const auto imported = from_json<routines::ImportedClient>(json, Origin::outside);
  if (!imported.ok()) {
    std::string faults;
    for (const auto& problem : imported.problems) faults += problem.pointer + ": " + problem.code + ". ";
    return tl::unexpected(desk::Failure{desk::FailureKind::refused, "invalid_client", faults, {}, {}});
  }
  const auto committed = desk.commit_own({.routine = "import_client",
                                          .client = {},
                                          .actor = {},
                                          .idempotency_key = {},
                                          .plan =
                                              [&](const routines::Situation& situation) {
                                                return plan_import_client(imported.value, situation);
                                              },
                                          .at = {}});
  if (!committed) return tl::unexpected(refused(committed.error()));
  check(committed->client.has_value(), "an import registers a client");
  return committed->client->value;
}

}  // namespace

void make_city(desk::Desk& desk, desk::Store& store, server::Passwords& passwords, int clients) {
  constexpr int writers = 32;  // they wait for flushes, and share them
  DeskLedger ledger(desk, store);
  CityOptions options;
  options.clients = clients;
  options.today = oslo_date(desk.now());
  build_city(options, ledger, writers, Progress());
  // One hash for all: the password is on the sign-in page of a demo folder anyway.
  const auto hash = passwords.hash(demo_password);
  const auto organisation = store.organisation();
  for (const auto& employee : organisation->employees) store.put_password_hash(employee.id, hash);
}

server::DemoParts demo_parts(desk::Desk& desk, desk::Store& store, FolderClock& clock) {
  server::DemoParts parts;
  parts.accounts = [&store] { return accounts_of(store); };
  parts.set_clock = [&store, &clock](Instant to) {
    clock.set(to);
    store.put_setting(ahead_setting, std::to_string(clock.ahead_seconds()));
  };
  parts.import_client = [&desk](const boost::json::value& json) { return import_client(desk, json); };
  parts.set_provider = [&desk](const server::TestProvider& asked) { return set_test_provider(desk, asked); };
  parts.set_policy = [&desk](const std::string& toml) -> std::string {
    auto policy = policy::read_policy(toml, "policy");
    if (policy) {
      desk.set_policy(std::make_shared<const policy::Policy>(*std::move(policy)));
      return {};
    }
    std::string faults;
    for (const auto& fault : policy.error()) faults += fault.text() + "\n";
    return faults;
  };
  parts.policy_reads = [&desk] {
    std::vector<std::string> keys;
    for (const auto& value : policy::policy_values(*desk.policy())) {
      if (value.was_read) keys.push_back(value.key);
    }
    return keys;
  };
  return parts;
}

}  // namespace stafett::app
