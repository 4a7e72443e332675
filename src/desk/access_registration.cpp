// Whether a number may be registered (OV-12): an answer that never names anyone, and what waits for a system
// coordinator.

#include "base/check.hpp"
#include "base/text.hpp"
#include "desk/client_page.hpp"
#include "desk/desk.hpp"
#include "desk/opened.hpp"
#include "desk/texts.hpp"
#include "routines/access/registration.hpp"
#include "routines/access/words_given.hpp"

#include <algorithm>

namespace stafett::desk {

namespace {

constexpr std::string_view action_name = "registration_check";
constexpr int most_attempts = 8;

using wording::RegistrationOutcome;

struct Found {
  RegistrationOutcome outcome = RegistrationOutcome::free;
  std::string district;
  std::string telephone;
};

Found found_of(const std::optional<model::ClientRecord>& record, const access::EmployeeFacts& employee,
               const NationalId& number, const model::Organisation& organisation,
               const policy::Policy& policy, Instant now) {
  const Found to_coordinator{RegistrationOutcome::sent_to_coordinator, {}, {}};
  if (routines::needs_checking(number)) return to_coordinator;
  if (!record) return {};
  const bool graded = record->client.protection != model::Protection::none ||
                      record->client.person_protection != model::PersonProtection::none;
  // For whoever is barred from the client it does not exist either.
  const auto verdict =
      access::decide(employee, model::Action::register_client,
                     access::client_facts(*record, organisation, policy), organisation, policy, now);
  const auto responsible = record->responsible_district(oslo_date(now));
  const auto* district = responsible ? organisation.find(*responsible) : nullptr;
  if (graded || verdict.closed() || !district) return to_coordinator;
  // The node is called as people say it: "Bydel Frogner".
  const auto* node = organisation.find(district->level);
  return {RegistrationOutcome::known, node ? node->name : district->name, district->office_telephone};
}

}  // namespace

Answer<RegistrationCheckView> Desk::check_registration(const Caller& caller,
                                                       const RegistrationCheckRequest& request) {
  if (auto failure = throttled(caller, registration_checks_, action_name)) {
    return tl::unexpected(*std::move(failure));
  }
  for (int attempt = 0; attempt < most_attempts; ++attempt) {
    const auto opened = open_organisation(caller, model::Action::register_client, action_name);
    if (!opened) return tl::unexpected(opened.error());
    const auto& [now, nobody, employee, verdict, no_facts] = *opened;
    const auto reason = squeezed(request.reason);
    if (const auto refusal = routines::check_words(reason)) {
      log(caller, now, action_name, {}, "refused by the routine", &verdict);
      return tl::unexpected(refusal_failure(*refusal, caller.language));
    }
    const auto client = store_.client_with(request.national_id);
    const auto record = client ? store_.client(*client) : std::optional<model::ClientRecord>();
    const auto found =
        found_of(record, employee, request.national_id, *now.organisation, *now.policy, now.now);
    const RegistrationCheckView view{
        found.outcome,
        wording::registration_sentence(found.outcome, found.district, found.telephone, caller.language),
        found.district, found.telephone};
    // The owner sees who has asked in the log of the client.
    auto row = log_row(caller, now, action_name, &verdict);
    if (client) row.clients = {*client};
    row.outcome = "shown";
    auto plan = found.outcome == RegistrationOutcome::sent_to_coordinator
                    ? routines::plan_registration_hold(
                          {request.national_id, reason},
                          {{caller.employee}, nobody, *now.organisation, *now.policy, now.now})
                    : routines::PlanOrRefusal(routines::Plan{});
    if (!plan) return tl::unexpected(refusal_failure(plan.error(), caller.language));
    if (plan->effects.empty()) {
      store_.append_log(std::move(row));
      return view;
    }
    auto job = job_of(*plan, routines::plan_digest(*plan), now, {caller.employee}, nobody);
    job.log = std::move(row);
    job.answer = [](std::int64_t, const routines::SymbolTable&) { return std::string(); };
    const auto result = store_.commit(std::move(job));
    if (result.outcome == CommitOutcome::committed) return view;
    if (result.outcome != CommitOutcome::stale) {
      throw BrokenPromise("the database refused a registration that waits: " + result.constraint);
    }
  }
  return tl::unexpected(Failure{FailureKind::busy, "busy", {}, {}, {}});
}

Answer<PendingRegistrationsView> Desk::pending_registrations(const Caller& caller) {
  const auto opened = open_organisation(caller, model::Action::administer, "registrations");
  if (!opened) return tl::unexpected(opened.error());
  const auto& organisation = *opened->moment.organisation;
  PendingRegistrationsView view;
  std::vector<Id<model::Client>> shown;
  for (const auto& row : organisation.pending_registrations) {
    const bool within = std::ranges::any_of(opened->employee.roles, [&](const access::RolePair& pair) {
      return pair.actions.contains(model::Action::administer) && organisation.covers(pair.level, row.unit);
    });
    if (row.state != model::RegistrationState::waiting || !within) continue;
    // OV-109: whoever is barred from the client is not told of the number either.
    const auto client = store_.client_with(row.national_id);
    if (client && decided(opened->employee, model::Action::see_client, *client, opened->moment).reason ==
                      access::DenyReason::blocked) {
      continue;
    }
    if (client && std::ranges::find(shown, *client) == shown.end()) shown.push_back(*client);
    const auto* unit = organisation.find(row.unit);
    view.registrations.push_back({row.id, row.national_id, employee_name(organisation, row.asked_by),
                                  unit ? unit->name : std::string(), row.reason, row.created.at});
  }
  log(caller, opened->moment, "registrations", std::move(shown), "shown", &opened->verdict);
  return view;
}

}  // namespace stafett::desk
