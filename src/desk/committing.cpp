// Preview and commit: the only way in which anything changes (design §2).

#include "base/check.hpp"
#include "base/text.hpp"
#include "desk/administration.hpp"
#include "desk/client_page.hpp"
#include "desk/desk.hpp"
#include "desk/index.hpp"
#include "desk/opened.hpp"
#include "desk/texts.hpp"

#include <algorithm>

namespace stafett::desk {

namespace {

/// How often a commit plans again because somebody else changed what it had read.
constexpr int most_attempts = 8;

/// The record as it will be, for the index: rows that the plan adds count from the moment of the plan.
model::ClientRecord record_after(const model::ClientRecord& record, const std::vector<model::AnyRow>& rows,
                                 Instant now) {
  auto after = record;
  routines::apply_rows(rows, record.version + 1, after);
  for (auto& handover : after.handovers) {
    if (handover.created.at == Instant{}) handover.created.at = now;
  }
  return after;
}

bool touches_organisation(const std::vector<model::AnyRow>& rows) {
  return std::ranges::any_of(rows, [](const model::AnyRow& row) {
    return std::visit(
        [](const auto& known) {
          return boost::mp11::mp_contains<model::OrganisationRowTypes, std::decay_t<decltype(known)>>::value;
        },
        row);
  });
}

template <class Row>
std::vector<Id<Row>> made(const std::vector<model::AnyRow>& rows, const routines::SymbolTable& symbols) {
  std::vector<Id<Row>> ids;
  for (const auto& row : rows) {
    const auto* known = std::get_if<Row>(&row);
    if (known && known->id.symbolic()) ids.push_back(Id<Row>{symbols.at(known->id.value)});
  }
  return ids;
}

template <class Row>
void say(std::optional<Id<Row>>& concerned, Id<Row> id, const routines::SymbolTable& symbols) {
  if (!concerned) concerned = id.symbolic() ? Id<Row>{symbols.at(id.value)} : id;
}

/// The first employee, team and provider among the rows.
void say_concerned(ReceiptView& receipt, const std::vector<model::AnyRow>& rows,
                   const routines::SymbolTable& symbols) {
  for (const auto& any : rows) {
    if (const auto* row = std::get_if<model::Employee>(&any)) say(receipt.employee, row->id, symbols);
    if (const auto* row = std::get_if<model::RoleHeld>(&any)) say(receipt.employee, row->employee, symbols);
    if (const auto* row = std::get_if<model::Substitution>(&any)) {
      say(receipt.employee, row->employee, symbols);
    }
    if (const auto* row = std::get_if<model::TeamMember>(&any)) {
      say(receipt.employee, row->employee, symbols);
      say(receipt.team, row->team, symbols);
    }
    if (const auto* row = std::get_if<model::Team>(&any)) say(receipt.team, row->id, symbols);
    if (const auto* row = std::get_if<model::Provider>(&any)) say(receipt.provider, row->id, symbols);
    if (const auto* row = std::get_if<model::Agreement>(&any)) say(receipt.provider, row->provider, symbols);
  }
}

/// Whom the log names.
std::vector<Id<model::Client>> about(const Asked& asked) {
  return asked.client ? std::vector{*asked.client} : std::vector<Id<model::Client>>{};
}

wording::Context wording_context(const model::ClientRecord& record, const model::Organisation& organisation,
                                 const policy::Policy& policy, wording::Language language, Date today) {
  return {record, organisation, policy, language, today};
}

}  // namespace

CommitJob Desk::job_of(const routines::Plan& plan, std::string digest, const Moment& moment,
                       const routines::Actor& actor, const model::ClientRecord& record) const {
  CommitJob job;
  job.routine = plan.routine;
  job.plan_json = json_text(routines::plan_to_json(plan));
  job.plan_digest = std::move(digest);
  job.policy_digest = moment.policy->file_digest;
  job.actor = actor;
  job.at = moment.now;
  job.rows = routines::rows_of(plan);
  job.reads.push_back({AggregateKind::organisation, 0, moment.organisation->version});
  if (touches_organisation(job.rows)) job.touches.push_back({AggregateKind::organisation, 0, 0});
  const auto after = record_after(record, job.rows, moment.now);
  if (after.client.id) {
    const auto id = after.client.id;
    if (!id.symbolic()) job.reads.push_back({AggregateKind::client, id.value, record.version});
    job.touches.push_back({AggregateKind::client, id.value, 0});
    job.index.push_back(index_of(after, *moment.organisation, *moment.policy));
    job.log.clients = {id};
  }
  job.log.at = moment.now;
  job.log.employee = actor.employee;
  job.log.action = plan.routine;
  job.log.outcome = "committed";
  return job;
}

Answer<Desk::Opened> Desk::open_organisation(const Caller& caller, model::Action action,
                                             std::string_view log_action) {
  auto now = moment();
  auto employee = facts_of(caller, now);
  access::Verdict verdict;
  if (employee) {
    const auto pair = std::ranges::find_if(
        employee->roles, [&](const access::RolePair& role) { return role.actions.contains(action); });
    if (pair != employee->roles.end()) {
      verdict.permitted = true;
      verdict.role = pair->role;
      verdict.level = pair->level;
    }
  }
  if (!verdict.permitted) {
    log(caller, now, log_action, {}, "refused", nullptr);
    return tl::unexpected(Failure{FailureKind::not_there, "not_there", {}, {}, {}});
  }
  return Opened{std::move(now), model::ClientRecord{}, *std::move(employee), verdict, {}};
}

Answer<Desk::Opened> Desk::open_for(const Caller& caller, const Asked& asked) {
  if (asked.look_up) return open_look_up(caller, asked);
  if (asked.client && asked.action == model::Action::block_access) {
    return open_on_card(caller, *asked.client, asked.action, asked.routine);
  }
  return asked.client ? open(caller, *asked.client, asked.action, asked.routine, false)
                      : open_organisation(caller, asked.action, asked.routine);
}

routines::PlanOrRefusal Desk::plan_of(const Asked& asked, const Opened& opened, const Caller& caller) const {
  const auto& [now, record, employee, verdict, facts] = opened;
  auto plan = asked.plan({{caller.employee}, record, *now.organisation, *now.policy, now.now});
  if (plan && !asked.client &&
      !lies_within(employee, asked.action, *now.organisation, routines::rows_of(*plan))) {
    return routines::refuse(routines::RefusalCode::outside_your_levels);
  }
  return plan;
}

Answer<PreviewView> Desk::preview(const Caller& caller, const Asked& asked) {
  auto opened = open_for(caller, asked);
  if (!opened) return tl::unexpected(opened.error());
  const auto& [now, record, employee, verdict, facts] = *opened;
  const auto plan = plan_of(asked, *opened, caller);
  log(caller, now, std::string(asked.routine) + " preview", about(asked), "shown", &verdict);
  if (!plan) return tl::unexpected(refusal_failure(plan.error(), caller.language));
  return preview_view(*plan, routines::plan_digest(*plan),
                      wording_context(record, *now.organisation, *now.policy, caller.language, now.today()));
}

// The same request twice is one change, also when the first has made it impossible to plan again.
std::optional<Answer<ReceiptView>> Desk::kept_receipt(const Caller& caller, const Asked& asked,
                                                      const Agreed& agreed) {
  if (agreed.idempotency_key.empty()) return std::nullopt;
  const auto kept = store_.kept_answer(caller.employee, agreed.idempotency_key);
  if (!kept) return std::nullopt;
  if (kept->request_digest != agreed.request_digest) {
    return tl::unexpected(Failure{FailureKind::key_reused, "key_reused", {}, {}, {}});
  }
  auto receipt = read_json<ReceiptView>(kept->answer);
  check(receipt.ok(), "a kept answer reads back");
  // The caller's own act, told again: no new right is asked for, since the act itself may have ended the old
  // one. A bar or a grade that has come since closes it all the same.
  const auto now = moment();
  const auto action = std::string(asked.routine) + " repeated";
  const auto employee = facts_of(caller, now);
  if (!employee ||
      (asked.client && decided(*employee, model::Action::see_client, *asked.client, now).closed())) {
    log(caller, now, action, about(asked), "refused", nullptr);
    return tl::unexpected(Failure{FailureKind::not_there, "not_there", {}, {}, {}});
  }
  log(caller, now, action, about(asked), "shown", nullptr);
  return std::move(receipt.value);
}

Answer<ReceiptPageView> Desk::receipt(const Caller& caller, std::string_view key) {
  const auto kept = key.empty() ? std::nullopt : store_.kept_answer(caller.employee, key);
  auto receipt = read_json<ReceiptView>(kept ? kept->answer : std::string());
  const auto client = receipt.ok() ? receipt.value.client : Id<model::Client>{};
  // An act about the organisation has no client to be open, and is told again to whoever did it.
  if (receipt.ok() && !client) {
    log(caller, moment(), "receipt", {}, "shown", nullptr);
    return ReceiptPageView{std::nullopt, std::move(receipt.value)};
  }
  const auto opened = open(caller, client, model::Action::see_client, "receipt");
  if (!opened) return tl::unexpected(opened.error());
  const auto page = opened->page(caller.language);
  return ReceiptPageView{client_header(page), std::move(receipt.value)};
}

Answer<ReceiptView> Desk::commit(const Caller& caller, const Asked& asked, const Agreed& agreed,
                                 const std::vector<AttachmentBytes>& attachments) {
  if (auto kept = kept_receipt(caller, asked, agreed)) return *std::move(kept);
  for (int attempt = 0; attempt < most_attempts; ++attempt) {
    auto opened = open_for(caller, asked);
    if (!opened) return tl::unexpected(opened.error());
    const auto& [now, record, employee, verdict, facts] = *opened;
    const auto plan = plan_of(asked, *opened, caller);
    if (!plan) {
      log(caller, now, asked.routine, about(asked), "refused by the routine", &verdict);
      return tl::unexpected(refusal_failure(plan.error(), caller.language));
    }
    auto digest = routines::plan_digest(*plan);
    auto preview = preview_view(
        *plan, digest, wording_context(record, *now.organisation, *now.policy, caller.language, now.today()));
    if (digest != agreed.digest) {
      log(caller, now, std::string(asked.routine) + " conflict", about(asked), "shown", &verdict);
      Failure failure{FailureKind::conflict, "changed_since_preview", {}, {}, {}};
      failure.conflict = conflict_view(agreed.seen, std::move(preview));
      return tl::unexpected(std::move(failure));
    }
    auto job = job_of(*plan, std::move(digest), now, {caller.employee}, record);
    job.idempotency_key = agreed.idempotency_key;
    job.request_digest = agreed.request_digest;
    job.attachments = attachments;
    auto log_of_caller = log_row(caller, now, plan->routine, &verdict);
    log_of_caller.clients = std::move(job.log.clients);
    log_of_caller.outcome = job.log.outcome;
    job.log = std::move(log_of_caller);
    ReceiptView receipt;
    receipt.routine = plan->routine;
    receipt.at = now.now;
    receipt.client = record.client.id;
    for (auto& sentence : preview.sentences) receipt.sentences.push_back(std::move(sentence.text));
    job.answer = [receipt, rows = job.rows](std::int64_t number,
                                            const routines::SymbolTable& symbols) mutable {
      receipt.plan = number;
      receipt.letters = made<model::Letter>(rows, symbols);
      receipt.handovers = made<model::Handover>(rows, symbols);
      if (!receipt.client) say_concerned(receipt, rows, symbols);
      return json_text(to_json(receipt));
    };
    const bool changes_organisation = touches_organisation(job.rows);
    const auto result = store_.commit(std::move(job));
    switch (result.outcome) {
      case CommitOutcome::committed:
      case CommitOutcome::repeated: {
        if (changes_organisation) refresh_index();
        auto answer = read_json<ReceiptView>(result.answer);
        check(answer.ok(), "a kept answer reads back");
        return std::move(answer.value);
      }
      case CommitOutcome::key_reused:
        return tl::unexpected(Failure{FailureKind::key_reused, "key_reused", {}, {}, {}});
      case CommitOutcome::stale:
        break;  // plan again on what is there now
      case CommitOutcome::constraint:
        // The routine and the database disagree about a rule: our own mistake, and nothing was written.
        throw BrokenPromise("the database refused a plan of " + std::string(asked.routine) + ": " +
                            result.constraint);
    }
  }
  return tl::unexpected(Failure{FailureKind::busy, "busy", {}, {}, {}});
}

tl::expected<Desk::OwnCommitted, routines::Refusal> Desk::commit_own(const OwnCommit& own) {
  for (int attempt = 0; attempt < most_attempts; ++attempt) {
    const auto now = moment(own.at);
    std::optional<model::ClientRecord> record =
        own.client ? store_.client(*own.client) : model::ClientRecord{};
    check(record.has_value(), "the system's own plans are about clients that are there");
    const routines::Situation situation{own.actor, *record, *now.organisation, *now.policy, now.now};
    const auto plan = own.plan(situation);
    if (!plan) return tl::unexpected(plan.error());
    auto job = job_of(*plan, routines::plan_digest(*plan), now, own.actor, *record);
    job.idempotency_key = own.idempotency_key;
    job.request_digest = std::string(own.routine);
    const bool changes_organisation = touches_organisation(job.rows);
    const auto symbol = job.touches.empty() || job.touches.back().kind != AggregateKind::client
                            ? std::optional<std::int64_t>()
                            : std::optional(job.touches.back().id);
    job.answer = [symbol](std::int64_t, const routines::SymbolTable& symbols) {
      return symbol ? std::to_string(*symbol < 0 ? symbols.at(*symbol) : *symbol) : std::string();
    };
    const auto result = store_.commit(std::move(job));
    switch (result.outcome) {
      case CommitOutcome::committed:
      case CommitOutcome::repeated: {
        if (changes_organisation) refresh_index();
        OwnCommitted committed{result.plan_number, {}};
        if (!result.answer.empty()) committed.client = Id<model::Client>{std::stoll(result.answer)};
        return committed;
      }
      case CommitOutcome::stale:
        break;
      case CommitOutcome::key_reused:
      case CommitOutcome::constraint:
        throw BrokenPromise("the database refused a plan of " + std::string(own.routine) + ": " +
                            result.constraint);
    }
  }
  throw EnvironmentFailure("a plan of the system's own was overtaken by others again and again");
}

}  // namespace stafett::desk
