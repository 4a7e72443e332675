#include "routines/collaboration/deadline_passing.hpp"

namespace stafett::routines {

PlanOrRefusal plan_deadline_passing(const DeadlinePassing& request, const Situation& situation) {
  const auto* found = situation.record.find(request.deadline);
  if (!found) return refuse(RefusalCode::unknown_deadline);
  if (found->state != model::DeadlineState::open || situation.now < found->due) {
    return refuse(RefusalCode::deadline_not_due);
  }
  PlanBuilder builder("deadline_passing");
  model::Deadline missed = *found;
  missed.state = model::DeadlineState::missed;
  const std::vector<Because> because{{found->rule, {fact("due", found->due.iso())}}};
  builder.add(MissDeadline{missed}, because);
  const auto* handover = found->handover ? situation.record.find(*found->handover) : nullptr;
  switch (found->kind) {
    case model::DeadlineKind::notify_provider:
      break;
    case model::DeadlineKind::handover_answered:
      if (handover && handover->state == model::HandoverState::sent) {
        const auto* to = situation.organisation.find(handover->to_team);
        model::Task task;
        task.id = builder.next_id<model::Task>();
        task.client = situation.record.client.id;
        task.team = found->owner;
        task.kind = model::TaskKind::handover_unanswered;
        task.service_line = handover->service_line;
        task.handover = handover->id;
        if (to) task.about_provider = to->provider;
        task.day = handover->wanted_start;
        builder.add(CreateTask{task}, because);
      }
      break;
  }
  return builder.take();
}

}  // namespace stafett::routines
