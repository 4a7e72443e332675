#include "routines/choice/change_request.hpp"

#include "base/calendar.hpp"
#include "base/check.hpp"
#include "base/text.hpp"
#include "routines/choice/change_basis.hpp"
#include "routines/choice/change_messages.hpp"
#include "routines/choice/day_bounds.hpp"

#include <algorithm>

namespace stafett::routines {

namespace {

constexpr std::size_t longest_remark_characters = 4'000;

/// The provider among the actor's own that delivers the line today.
const model::Provider* own_provider(const Situation& situation, Id<model::ServiceLine> line) {
  const auto* running = situation.record.assignment_on(line, situation.today());
  if (!running || !situation.actor.employee) return nullptr;
  const auto own = situation.organisation.providers_of(*situation.actor.employee, situation.today());
  const bool theirs = std::ranges::find(own, running->provider) != own.end();
  return theirs ? situation.organisation.find(running->provider) : nullptr;
}

/// The provider that passed the wish on hears of each line that it keeps.
void tell_client_stays(PlanBuilder& builder, const Situation& situation, const model::ChangeRequest& wish,
                       const std::vector<Because>& because) {
  const auto& record = situation.record;
  const auto* provider = situation.organisation.find(wish.told_to);
  check(provider != nullptr, "a wish names a provider of the organisation");
  for (const auto id : wish.service_lines) {
    const auto* line = record.find(id);
    check(line != nullptr, "a wish names lines of its own record");
    const auto* running = record.assignment_on(id, situation.today());
    const bool stays =
        running && running->provider == provider->id && !record.pending_assignment(id, situation.today());
    if (!stays) continue;
    cancel_ending_tasks(builder, situation, *line, *provider, because);
    tell_it_goes_on(builder, situation, *line, *provider, *running, because);
  }
}

/// The client's words in the wish stay as they were told; the district's reason is a note of its own.
void write_reason(PlanBuilder& builder, const Situation& situation, const model::ChangeRequest& wish,
                  const std::string& why, const std::vector<Because>& because) {
  model::Note note;
  note.id = builder.next_id<model::Note>();
  note.client = wish.client;
  note.type = situation.policy.case_worker_journal.on(situation.today());
  note.author = situation.actor.employee;
  if (const auto* author = note.author ? situation.organisation.find(*note.author) : nullptr) {
    note.author_unit = author->unit;
  }
  note.text = why;
  if (wish.service_lines.size() == 1) note.service_line = wish.service_lines.front();
  builder.add(WriteNote{note}, because);
}

}  // namespace

bool held_too_long(const model::ChangeRequest& request, const policy::Policy& policy, Date registered) {
  return add_working_days(request.told_on, policy.request_held_working_days.on(request.told_on)) < registered;
}

PlanOrRefusal plan_change_request(const ChangeRequestRegistration& request, const Situation& situation) {
  if (request.service_lines.empty()) return refuse(RefusalCode::no_service_line_named);
  if (request.told_on > situation.today()) {
    return refuse(RefusalCode::notice_day_in_future, {fact("notice_day", request.told_on)});
  }
  if (auto refusal = why_not_told_on(request.told_on, situation.today())) {
    return tl::unexpected(*std::move(refusal));
  }
  const auto note = squeezed(request.note.value_or(""));
  if (length_in_characters(note) > longest_remark_characters) {
    return refuse(RefusalCode::text_too_long, {fact("most", static_cast<int>(longest_remark_characters))});
  }
  const auto home = home_of(situation);
  if (!home) return tl::unexpected(home.error());
  const model::Provider* provider = nullptr;
  for (const auto line : request.service_lines) {
    const auto* row = situation.record.find(line);
    if (!row) return refuse(RefusalCode::unknown_service_line);
    if (std::ranges::count(request.service_lines, line) > 1) {
      return refuse(RefusalCode::line_named_twice, {fact("service", enum_name(row->service))});
    }
    provider = own_provider(situation, line);
    if (!provider) return refuse(RefusalCode::not_your_service);
    if (request.wanted_provider == provider->id) {
      return refuse(RefusalCode::same_provider, {fact("provider", provider->name)});
    }
  }
  if (request.wanted_provider && !situation.organisation.find(*request.wanted_provider)) {
    return refuse(RefusalCode::unknown_provider);
  }

  PlanBuilder builder("change_request");
  model::ChangeRequest wish;
  wish.id = builder.next_id<model::ChangeRequest>();
  wish.client = situation.record.client.id;
  wish.service_lines = request.service_lines;
  wish.told_to = provider->id;
  wish.asked_by = request.asked_by;
  wish.channel = request.channel;
  wish.told_on = request.told_on;
  wish.wanted_provider = request.wanted_provider;
  wish.note = note;
  const std::vector<Because> because{
      {"Q-12", {fact("day", request.told_on), fact("provider", provider->name)}}};
  builder.add(RequestChange{wish}, because);
  model::Task task;
  task.id = builder.next_id<model::Task>();
  task.client = wish.client;
  task.team = home->office->id;
  task.kind = model::TaskKind::confirm_change_request;
  task.service_line = request.service_lines.front();
  task.request = wish.id;
  task.about_provider = provider->id;
  task.day = request.told_on;
  builder.add(CreateTask{task}, because);
  return builder.take();
}

PlanOrRefusal plan_change_request_decline(const ChangeRequestDecline& request, const Situation& situation) {
  const auto* wish = situation.record.find(request.request);
  if (!wish) return refuse(RefusalCode::unknown_request);
  if (wish->state != model::ChangeRequestState::open) return refuse(RefusalCode::request_not_open);
  const auto why = squeezed(request.why);
  if (why.empty()) return refuse(RefusalCode::empty_text);
  if (length_in_characters(why) > longest_remark_characters) {
    return refuse(RefusalCode::text_too_long, {fact("most", static_cast<int>(longest_remark_characters))});
  }
  PlanBuilder builder("change_request_decline");
  const std::vector<Because> because{{"Q-12", {fact("day", wish->told_on)}}};
  model::ChangeRequest declined = *wish;
  declined.state = model::ChangeRequestState::declined;
  builder.add(SettleRequest{declined}, because);
  for (const auto& task : situation.record.tasks) {
    if (task.request != wish->id || !is_open(task)) continue;
    model::Task done = task;
    done.state = model::TaskState::done;
    builder.add(FinishTask{done}, because);
  }
  tell_client_stays(builder, situation, *wish, because);
  write_reason(builder, situation, *wish, why, because);
  return builder.take();
}

}  // namespace stafett::routines
