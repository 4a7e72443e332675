#include "routines/collaboration/handover_answer.hpp"

#include "base/check.hpp"
#include "base/text.hpp"
#include "routines/choice/change_messages.hpp"

#include <algorithm>

namespace stafett::routines {

namespace {

constexpr std::size_t longest_answer_characters = 4'000;

/// The receiving provider's own people answer, whichever of its teams they are on.
bool receives(const Situation& situation, const model::Handover& handover) {
  if (!situation.actor.employee) return false;
  const auto* to = situation.organisation.find(handover.to_team);
  const auto own = situation.organisation.providers_of(*situation.actor.employee, situation.today());
  return to && to->provider && std::ranges::find(own, *to->provider) != own.end();
}

tl::expected<model::Handover, Refusal> handover_to_me(Id<model::Handover> id, const Situation& situation) {
  const auto* handover = situation.record.find(id);
  if (!handover) return refuse(RefusalCode::unknown_handover);
  if (!receives(situation, *handover)) {
    // Other providers' people are not told what is there.
    if (situation.actor.employee &&
        !situation.organisation.providers_of(*situation.actor.employee, situation.today()).empty()) {
      return refuse(RefusalCode::unknown_handover);
    }
    const auto* to = situation.organisation.find(handover->to_team);
    return refuse(RefusalCode::not_your_team, {fact("team", to ? to->name : std::string())});
  }
  return *handover;
}

}  // namespace

PlanOrRefusal plan_handover_answer(const HandoverAnswer& request, const Situation& situation) {
  auto found = handover_to_me(request.handover, situation);
  if (!found) return tl::unexpected(found.error());
  auto handover = *std::move(found);
  if (handover.state != model::HandoverState::sent) {
    return refuse(RefusalCode::handover_not_open, {fact("state", enum_name(handover.state))});
  }
  const auto& record = situation.record;
  const auto text = squeezed(request.text.value_or(""));
  if (length_in_characters(text) > longest_answer_characters) {
    return refuse(RefusalCode::text_too_long, {fact("most", static_cast<int>(longest_answer_characters))});
  }
  const bool accepts = request.reply == HandoverReply::accept;
  if (!accepts && text.empty()) return refuse(RefusalCode::rejection_reason_missing);
  const auto* to = situation.organisation.find(handover.to_team);
  if (accepts && request.care_team) {
    const auto* team = situation.organisation.find(*request.care_team);
    if (!team || team->provider != to->provider) return refuse(RefusalCode::unknown_care_team);
  }

  PlanBuilder builder("handover_answer");
  handover.answer = text;
  handover.state = accepts ? model::HandoverState::accepted : model::HandoverState::rejected;
  const std::vector<Because> because{{"Q-37", {fact("wanted_start", handover.wanted_start)}}};
  if (accepts) {
    builder.add(AcceptHandover{handover}, because);
    if (request.care_team) {
      const auto* assignment = record.find(handover.assignment);
      check(assignment != nullptr, "a hand-over names an assignment of its own record");
      model::Assignment with_team = *assignment;
      with_team.care_team = request.care_team;
      builder.add(SetCareTeam{with_team}, {{"BV-48", {}}});
    }
  } else {
    builder.add(RejectHandover{handover}, because);
    hold_letters(builder, situation, handover.id, because);
  }
  for (const auto& deadline : record.deadlines) {
    if (deadline.handover != handover.id || deadline.state != model::DeadlineState::open) continue;
    model::Deadline met = deadline;
    met.state = model::DeadlineState::met;
    builder.add(MeetDeadline{met}, because);
  }
  for (const auto& task : record.tasks) {
    if (!is_open(task) || task.handover != handover.id || task.kind != model::TaskKind::handover_unanswered)
      continue;
    model::Task settled = task;
    settled.state = model::TaskState::cancelled;
    builder.add(CancelTask{settled}, because);
  }
  // Each act tells the other side.
  model::Task told;
  told.id = builder.next_id<model::Task>();
  told.client = record.client.id;
  told.team = handover.sender_team;
  told.kind = model::TaskKind::handover_answered;
  told.service_line = handover.service_line;
  told.handover = handover.id;
  told.about_provider = to->provider;
  told.day = handover.wanted_start;
  builder.add(CreateTask{told}, because);
  return builder.take();
}

PlanOrRefusal plan_recall_acknowledgement(const RecallAcknowledgement& request, const Situation& situation) {
  auto found = handover_to_me(request.handover, situation);
  if (!found) return tl::unexpected(found.error());
  auto handover = *std::move(found);
  if (handover.state != model::HandoverState::recalled) return refuse(RefusalCode::recall_not_open);
  PlanBuilder builder("recall_acknowledgement");
  handover.state = model::HandoverState::recall_acknowledged;
  builder.add(AcknowledgeRecall{handover}, {{"Q-04", {}}});
  return builder.take();
}

}  // namespace stafett::routines
