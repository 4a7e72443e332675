#include "routines/choice/change_request.hpp"

#include "base/calendar.hpp"
#include "base/check.hpp"
#include "base/text.hpp"
#include "routines/choice/change_basis.hpp"
#include "routines/choice/change_messages.hpp"

#include <algorithm>

namespace stafett::routines {

namespace {

constexpr std::size_t longest_remark_characters = 4'000;

/// The provider among the actor's own that delivers the line today.
const model::Provider* own_provider(const Situation& situation, Id<model::ServiceLine> line) {
  const auto* running = situation.record.assignment_on(line, situation.today());
  if (!running || !situation.actor.employee) return nullptr;
  for (const auto id : situation.organisation.teams_of(*situation.actor.employee, situation.today())) {
    const auto* team = situation.organisation.find(id);
    if (team && team->provider == running->provider) return situation.organisation.find(running->provider);
  }
  return nullptr;
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
  const auto note = squeezed(request.note.value_or(""));
  if (length_in_characters(note) > longest_remark_characters) {
    return refuse(RefusalCode::text_too_long, {fact("most", static_cast<int>(longest_remark_characters))});
  }
  const auto home = home_of(situation);
  if (!home) return tl::unexpected(home.error());
  const model::Provider* provider = nullptr;
  for (const auto line : request.service_lines) {
    if (!situation.record.find(line)) return refuse(RefusalCode::unknown_service_line);
    provider = own_provider(situation, line);
    if (!provider) return refuse(RefusalCode::not_your_service);
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
  declined.note = wish->note.empty() ? why : wish->note + " / " + why;
  builder.add(SettleRequest{declined}, because);
  for (const auto& task : situation.record.tasks) {
    const bool open = task.state == model::TaskState::open || task.state == model::TaskState::taken;
    if (task.request != wish->id || !open) continue;
    model::Task done = task;
    done.state = model::TaskState::done;
    builder.add(FinishTask{done}, because);
  }
  // The provider that passed the wish on hears that the client stays, if the client does.
  const auto* line = situation.record.find(wish->service_lines.front());
  const auto* provider = situation.organisation.find(wish->told_to);
  check(line && provider, "a wish names a line of its own record and a provider of the organisation");
  const auto* running = situation.record.assignment_on(line->id, situation.today());
  const bool stays = running && running->provider == provider->id &&
                     !situation.record.pending_assignment(line->id, situation.today());
  if (stays && provider->reception_team) {
    cancel_ending_tasks(builder, situation, *line, *provider, because);
    model::Task goes_on;
    goes_on.id = builder.next_id<model::Task>();
    goes_on.client = situation.record.client.id;
    goes_on.team = *provider->reception_team;
    goes_on.kind = model::TaskKind::assignment_goes_on;
    goes_on.service_line = line->id;
    builder.add(CreateTask{goes_on}, because);
  }
  return builder.take();
}

}  // namespace stafett::routines
