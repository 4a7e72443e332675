#include "desk/client_page.hpp"
#include "desk/desk.hpp"
#include "desk/index.hpp"
#include "desk/opened.hpp"
#include "desk/texts.hpp"
#include "routines/choice/change_messages.hpp"
#include "routines/collaboration/handover_clock.hpp"
#include "wording/task_text.hpp"

#include <algorithm>

namespace stafett::desk {

namespace {

/// OV-14: the task of a look-up is due when the right lapses, and nobody can do it then: it says so the day
/// before.
Instant reminded_from(const model::Task& task) {
  constexpr std::int64_t day_seconds = 24 * 3600;
  return task.kind == model::TaskKind::secure_access ? *task.due + -day_seconds : *task.due;
}

/// Makes bench rows for one reader at one moment.
class RowMaker {
 public:
  RowMaker(const model::Organisation& organisation, const policy::Policy& policy, const Caller& caller,
           Instant now)
      : organisation_(organisation), policy_(policy), caller_(caller), now_(now), today_(oslo_date(now)) {}

  BenchRow task(const Listed<model::Task>& listed) const {
    auto row = base(BenchSubject::task, listed.row.id.value, listed.client);
    row.task_kind = listed.row.kind;
    row.text =
        wording::task_text(listed.row, nullptr, organisation_, full_name(listed.client), caller_.language);
    row.due = listed.row.due;
    row.day = listed.row.day;
    if (row.due) {
      row.when = wording::latest_by(*row.due, today_, caller_.language);
      row.urgency = urgency_of(reminded_from(listed.row), *row.due, now_);
    } else if (row.day) {
      row.when = wording::on_day(*row.day, today_, caller_.language);
    }
    if (listed.row.kind == model::TaskKind::handover_unanswered ||
        listed.row.kind == model::TaskKind::notify_by_telephone) {
      row.urgency = Urgency::red;
    }
    row.team = team_name(organisation_, listed.row.team);
    row.taken_by = employee_name(organisation_, listed.row.taken_by);
    row.mine = listed.row.taken_by == caller_.employee;
    row.why = {why_view({rule_of(listed), {}}, caller_.language)};
    if (listed.row.handover) row.handover = listed.row.handover;
    return row;
  }

  BenchRow handover(const Listed<model::Handover>& listed, wording::HandoverSide side) const {
    auto row = base(BenchSubject::handover, listed.row.id.value, listed.client);
    row.handover = listed.row.id;
    row.handover_state = listed.row.state;
    row.text =
        wording::handover_text(listed.row, side, organisation_, full_name(listed.client), caller_.language);
    row.day = listed.row.wanted_start;
    row.when = wording::on_day(listed.row.wanted_start, today_, caller_.language);
    row.urgency = handover_urgency(policy_, listed.row, now_);
    row.team = team_name(
        organisation_, side == wording::HandoverSide::receiver ? listed.row.to_team : listed.row.sender_team);
    row.why = {why_view({"Q-37", {}}, caller_.language)};
    return row;
  }

  BenchRow deadline(const Listed<model::Deadline>& listed) const {
    auto row = base(BenchSubject::deadline, listed.row.id.value, listed.client);
    row.handover = listed.row.handover;
    row.text = wording::deadline_text(listed.row, nullptr, organisation_, full_name(listed.client),
                                      caller_.language);
    row.due = listed.row.due;
    row.when = wording::latest_by(listed.row.due, today_, caller_.language);
    row.urgency = urgency_of(listed.row.amber, listed.row.due, now_);
    row.team = team_name(organisation_, listed.row.owner);
    row.why = {why_view({listed.row.rule, {{"due", listed.row.due.iso()}}}, caller_.language)};
    return row;
  }

  BenchRow assignment(const Listed<model::Assignment>& listed, wording::AssignmentEvent event) const {
    auto row = base(BenchSubject::assignment, listed.row.id.value, listed.client);
    row.text = wording::assignment_text(listed.row, event, nullptr, organisation_, full_name(listed.client),
                                        caller_.language);
    row.day = event == wording::AssignmentEvent::starts ? listed.row.first_day : listed.row.last_day;
    if (row.day) row.when = wording::on_day(*row.day, today_, caller_.language);
    return row;
  }

 private:
  BenchRow base(BenchSubject subject, std::int64_t id, const ClientHit& client) const {
    BenchRow row;
    row.subject = subject;
    row.id = id;
    row.client = {client.client,
                  client.given_name,
                  client.surname,
                  client.birth_date,
                  age_on(client.birth_date, today_),
                  client.protection};
    return row;
  }
  static std::string full_name(const ClientHit& client) { return client.given_name + " " + client.surname; }
  std::string rule_of(const Listed<model::Task>& listed) const {
    switch (listed.row.kind) {
      case model::TaskKind::assignment_ends: {
        const auto* team = organisation_.find(listed.row.team);
        const auto* leaving = team && team->provider ? organisation_.find(*team->provider) : nullptr;
        // A row without its service cites what is told of practical help, which exempts nobody.
        return routines::rule_of_ending(listed.service.value_or(model::ServiceType::practical_help),
                                        leaving ? leaving->kind : model::ProviderKind::municipal);
      }
      case model::TaskKind::assignment_goes_on:
        return "Q-04";
      case model::TaskKind::handover_answered:
      case model::TaskKind::handover_unanswered:
        return "Q-37";
      case model::TaskKind::notify_by_telephone:
        return "BV-22";
      case model::TaskKind::confirm_change_request:
        return "Q-12";
      case model::TaskKind::look_up_made:
        return "Q-15";
      case model::TaskKind::secure_access:
        return "OV-15";
      case model::TaskKind::substitute_district:
        return "OV-107";
    }
    return {};
  }

  const model::Organisation& organisation_;
  const policy::Policy& policy_;
  const Caller& caller_;
  Instant now_;
  Date today_;
};

void by_urgency_then_time(std::vector<BenchRow>& rows) {
  std::ranges::stable_sort(rows, [](const BenchRow& a, const BenchRow& b) {
    if (a.urgency != b.urgency) return a.urgency > b.urgency;
    if (a.due != b.due) return a.due && (!b.due || *a.due < *b.due);
    return a.day && (!b.day || *a.day < *b.day);
  });
}

}  // namespace

BenchView Desk::bench(const Caller& caller) {
  const auto now = moment();
  const auto employee = facts_of(caller, now);
  BenchView view;
  if (!employee) return view;
  BenchQuery query;
  query.teams = now.organisation->teams_of(caller.employee, now.today());
  query.rights = list_rights(*employee, model::Action::see_client, *now.organisation, *now.policy, now.now);
  query.today = now.today();
  const auto bench = store_.bench(query);
  const RowMaker make(*now.organisation, *now.policy, caller, now.now);
  std::vector<Id<model::Client>> shown;
  const auto add = [&](std::vector<BenchRow>& rows, BenchRow row) {
    shown.push_back(row.client.id);
    rows.push_back(std::move(row));
  };
  for (const auto& task : bench.tasks) {
    auto row = make.task(task);
    // A rejection must not read like an acceptance: the hand-over's own row says which it was.
    const auto rejected = std::ranges::find_if(bench.outbox, [&](const Listed<model::Handover>& handover) {
      return task.row.handover == handover.row.id && handover.row.state == model::HandoverState::rejected;
    });
    if (task.row.kind == model::TaskKind::handover_answered && rejected != bench.outbox.end()) {
      row.text = make.handover(*rejected, wording::HandoverSide::sender).text;
      row.urgency = Urgency::red;
    }
    auto& rows = row.mine ? view.my_tasks : view.team_inbox;
    add(rows, std::move(row));
  }
  for (const auto& handover : bench.inbox) {
    add(view.team_inbox, make.handover(handover, wording::HandoverSide::receiver));
  }
  for (const auto& deadline : bench.deadlines) add(view.deadlines, make.deadline(deadline));
  for (const auto& handover : bench.outbox) {
    add(view.waiting_for, make.handover(handover, wording::HandoverSide::sender));
  }
  for (const auto& assignment : bench.starting) {
    add(view.next_two_weeks, make.assignment(assignment, wording::AssignmentEvent::starts));
  }
  for (const auto& assignment : bench.ending) {
    add(view.next_two_weeks, make.assignment(assignment, wording::AssignmentEvent::ends));
  }
  for (auto* rows : {&view.my_tasks, &view.team_inbox, &view.waiting_for, &view.deadlines})
    by_urgency_then_time(*rows);
  std::ranges::stable_sort(view.next_two_weeks, {},
                           [](const BenchRow& row) { return row.day.value_or(Date{}); });
  std::ranges::sort(shown);
  shown.erase(std::unique(shown.begin(), shown.end()), shown.end());
  log_list(caller, now, *employee, model::Action::see_client, "bench", std::move(shown));
  return view;
}

}  // namespace stafett::desk
