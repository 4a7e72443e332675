// Look-ups by identity number, and their review (OV-13..15, Q-15).

#include "base/check.hpp"
#include "base/text.hpp"
#include "desk/client_page.hpp"
#include "desk/desk.hpp"
#include "desk/opened.hpp"
#include "desk/texts.hpp"
#include "routines/access/look_up.hpp"

#include <algorithm>

namespace stafett::desk {

namespace {

constexpr std::string_view action_name = "look_up";
constexpr int most_attempts = 8;
constexpr int most_waiting = 200;

/// Whether a role of the employee carries the review over the district that was responsible.
bool reviews_for(const access::EmployeeFacts& employee, std::optional<Id<model::District>> owner,
                 const model::Organisation& organisation) {
  const auto* district = owner ? organisation.find(*owner) : nullptr;
  return district && std::ranges::any_of(employee.roles, [&](const access::RolePair& pair) {
           return pair.actions.contains(model::Action::review_look_ups) &&
                  organisation.covers(pair.level, district->level);
         });
}

/// The review stays with that district when the client has moved on; whoever is barred, or may not see a
/// grade of protection, does not review either.
bool may_review(const access::Verdict& verdict, const access::EmployeeFacts& employee,
                const model::Grant& look_up, const model::Organisation& organisation) {
  return !verdict.closed() && reviews_for(employee, look_up.owner, organisation);
}

std::string reason_name(const model::Grant& grant, const policy::Policy& policy, wording::Language language) {
  const auto& reasons = policy.look_up_reasons.on(oslo_date(grant.from));
  const auto found = std::ranges::find(reasons, grant.reason_code, &policy::LookUpReason::code);
  if (found == reasons.end()) return grant.reason_code;
  return language == wording::Language::bokmaal ? found->bokmaal : found->english;
}

}  // namespace

std::optional<Failure> Desk::throttled(const Caller& caller, Throttle& throttle,
                                       std::string_view log_action) {
  const auto now = moment();
  if (throttle.admits(caller.employee, now.now)) return std::nullopt;
  log(caller, now, log_action, {}, "throttled", nullptr);
  return Failure{FailureKind::throttled,
                 "too_many_look_ups",
                 wording::throttled_sentence(caller.language),
                 wording::throttled_next_step(caller.language),
                 {}};
}

Answer<LookUpView> Desk::look_up(const Caller& caller, const LookUpRequest& request, const Agreed& agreed) {
  if (const auto kept = store_.kept_answer(caller.employee, agreed.idempotency_key)) {
    if (kept->request_digest != agreed.request_digest) {
      return tl::unexpected(Failure{FailureKind::key_reused, "key_reused", {}, {}, {}});
    }
    auto answer = read_json<LookUpView>(kept->answer);
    check(answer.ok(), "a kept answer reads back");
    const auto now = moment();
    const auto employee = facts_of(caller, now);
    const auto client = answer.value.client;
    const bool barred = !employee || decided(*employee, model::Action::see_client, client, now).closed();
    log(caller, now, "look_up repeated", {client}, barred ? "refused" : "shown", nullptr);
    if (barred) return tl::unexpected(Failure{FailureKind::not_there, "not_there", {}, {}, {}});
    return std::move(answer.value);
  }
  if (auto failure = throttled(caller, look_ups_, action_name)) return tl::unexpected(*std::move(failure));
  {
    // Before anybody is looked for, so that the answer does not tell whether the number is known.
    const auto now = moment();
    if (const auto refusal =
            routines::check_look_up_reason(request.reason_code, request.reason, *now.policy, now.today())) {
      log(caller, now, action_name, {}, "refused by the routine", nullptr);
      return tl::unexpected(refusal_failure(*refusal, caller.language));
    }
  }
  const auto client = store_.client_with(request.national_id).value_or(Id<model::Client>{});
  for (int attempt = 0; attempt < most_attempts; ++attempt) {
    // Unknown, protected and barred alike.
    const auto opened = open(caller, client, model::Action::look_up, action_name, false);
    if (!opened) return tl::unexpected(opened.error());
    const auto& [now, record, employee, verdict, facts] = *opened;
    const auto sees =
        access::decide(employee, model::Action::see_client, facts, *now.organisation, *now.policy, now.now);
    if (sees.permitted && sees.basis != access::Basis::look_up) {
      log(caller, now, action_name, {client}, "shown", &sees);
      return LookUpView{client, std::nullopt};
    }
    const auto plan =
        routines::plan_look_up({client, request.reason_code, request.reason},
                               {{caller.employee}, record, *now.organisation, *now.policy, now.now});
    if (!plan) {
      log(caller, now, action_name, {client}, "refused by the routine", &verdict);
      return tl::unexpected(refusal_failure(plan.error(), caller.language));
    }
    LookUpView view{client, std::nullopt};
    for (const auto& planned : plan->effects) {
      if (const auto* given = std::get_if<routines::GrantAccess>(&planned.effect))
        view.until = given->row.until;
    }
    auto job = job_of(*plan, routines::plan_digest(*plan), now, {caller.employee}, record);
    auto row = log_row(caller, now, action_name, &verdict);
    row.clients = std::move(job.log.clients);
    row.outcome = job.log.outcome;
    job.log = std::move(row);
    job.idempotency_key = agreed.idempotency_key;
    job.request_digest = agreed.request_digest;
    job.answer = [view](std::int64_t, const routines::SymbolTable&) { return json_text(to_json(view)); };
    const auto result = store_.commit(std::move(job));
    switch (result.outcome) {
      case CommitOutcome::committed:
        return view;
      case CommitOutcome::repeated: {
        auto answer = read_json<LookUpView>(result.answer);
        check(answer.ok(), "a kept answer reads back");
        return std::move(answer.value);
      }
      case CommitOutcome::key_reused:
        return tl::unexpected(Failure{FailureKind::key_reused, "key_reused", {}, {}, {}});
      case CommitOutcome::stale:
        break;
      case CommitOutcome::constraint:
        throw BrokenPromise("the database refused a look-up: " + result.constraint);
    }
  }
  return tl::unexpected(Failure{FailureKind::busy, "busy", {}, {}, {}});
}

LookUpOptionsView Desk::look_up_options(const Caller& caller) const {
  const auto now = moment();
  LookUpOptionsView view;
  for (const auto& reason : now.policy->look_up_reasons.on(now.today())) {
    view.reasons.push_back(
        {reason.code, caller.language == wording::Language::bokmaal ? reason.bokmaal : reason.english});
  }
  const auto employee = facts_of(caller, now);
  const auto& hours = now.policy->look_up_hours.on(now.today());
  if (!employee) return view;
  for (const auto& pair : employee->roles) {
    const auto found = hours.find(pair.role);
    if (found != hours.end()) view.hours = std::max(view.hours, found->second);
  }
  return view;
}

std::vector<Desk::ToReview> Desk::to_review(const Opened& opened) {
  const auto& now = opened.moment;
  const auto& organisation = *now.organisation;
  std::vector<Id<model::District>> owners;
  for (const auto& district : organisation.districts) {
    if (reviews_for(opened.employee, district.id, organisation)) owners.push_back(district.id);
  }
  std::vector<ToReview> waiting;
  for (const auto& [client, id] : store_.look_ups_to_review(owners, most_waiting)) {
    auto record = store_.client(client);
    if (!record) continue;
    const auto grant = std::ranges::find(record->grants, id, &model::Grant::id);
    if (grant == record->grants.end() || grant->review != model::GrantReview::waiting) continue;
    const auto facts = access::client_facts(*record, organisation, *now.policy);
    const auto decided = [&](model::Action action) {
      return access::decide(opened.employee, action, facts, organisation, *now.policy, now.now);
    };
    if (!may_review(decided(model::Action::review_look_ups), opened.employee, *grant, organisation)) continue;
    const bool sees = decided(model::Action::see_client).permitted;
    auto look_up = *grant;
    waiting.push_back({*std::move(record), std::move(look_up), sees});
  }
  return waiting;
}

Answer<LookUpCountView> Desk::waiting_look_up_count(const Caller& caller) {
  const auto opened = open_organisation(caller, model::Action::review_look_ups, "look_ups");
  if (!opened) return tl::unexpected(opened.error());
  return LookUpCountView{static_cast<std::int64_t>(to_review(*opened).size())};
}

Answer<LookUpQueueView> Desk::waiting_look_ups(const Caller& caller) {
  auto opened = open_organisation(caller, model::Action::review_look_ups, "look_ups");
  if (!opened) return tl::unexpected(opened.error());
  const auto& now = opened->moment;
  const auto& organisation = *now.organisation;
  LookUpQueueView view;
  view.now = now.now;
  std::vector<Id<model::Client>> shown;
  for (const auto& [record, look_up, sees] : to_review(*opened)) {
    WaitingLookUpView row;
    row.look_up = look_up.id;
    row.client = record.client.id;
    if (sees) row.client_name = record.client.given_name + " " + record.client.surname;
    row.employee = employee_name(organisation, look_up.employee);
    if (const auto* employee = look_up.employee ? organisation.find(*look_up.employee) : nullptr) {
      row.title = employee->title;
      if (const auto* unit = organisation.find(employee->unit)) row.unit = unit->name;
    }
    if (const auto* district = organisation.find(*look_up.owner)) {
      const auto* node = organisation.find(district->level);
      row.district = node ? node->name : district->name;
    }
    row.reason_name = reason_name(look_up, *now.policy, caller.language);
    row.reason = look_up.reason;
    row.from = look_up.from;
    row.until = look_up.until;
    view.look_ups.push_back(std::move(row));
    shown.push_back(record.client.id);
  }
  std::ranges::sort(shown);
  shown.erase(std::unique(shown.begin(), shown.end()), shown.end());
  log_list(caller, now, opened->employee, model::Action::review_look_ups, "look_ups", std::move(shown));
  return view;
}

Answer<Desk::Opened> Desk::open_look_up(const Caller& caller, const Asked& asked) {
  auto now = moment();
  auto employee = facts_of(caller, now);
  const auto id = asked.client && asked.client->value > 0 ? *asked.client : Id<model::Client>{};
  auto record = store_.client(id);
  if (employee && record) {
    auto facts = access::client_facts(*record, *now.organisation, *now.policy);
    auto verdict = access::decide(*employee, asked.action, facts, *now.organisation, *now.policy, now.now);
    const auto grant = std::ranges::find(record->grants, *asked.look_up, &model::Grant::id);
    if (grant != record->grants.end() && may_review(verdict, *employee, *grant, *now.organisation)) {
      if (!verdict.permitted) {
        // By the district responsible then.
        const auto* owner = now.organisation->find(*grant->owner);
        for (const auto& pair : employee->roles) {
          if (!pair.actions.contains(asked.action) || !now.organisation->covers(pair.level, owner->level))
            continue;
          verdict.permitted = true;
          verdict.role = pair.role;
          verdict.role_level = verdict.level = pair.level;
        }
      }
      return Opened{std::move(now), *std::move(record), *std::move(employee), verdict, std::move(facts)};
    }
  }
  log(caller, now, asked.routine, id ? std::vector{id} : std::vector<Id<model::Client>>{}, "refused",
      nullptr);
  return tl::unexpected(Failure{FailureKind::not_there, "not_there", {}, {}, {}});
}

}  // namespace stafett::desk
