#include "routines/collaboration/task_step.hpp"

#include <algorithm>

namespace stafett::routines {

namespace {

bool is_on_team(const Situation& situation, std::optional<Id<model::Employee>> employee,
                Id<model::Team> team) {
  if (!employee) return false;
  const auto teams = situation.organisation.teams_of(*employee, situation.today());
  return std::ranges::find(teams, team) != teams.end();
}

}  // namespace

PlanOrRefusal plan_task_step(const TaskStep& request, const Situation& situation) {
  const auto* found = situation.record.find(request.task);
  if (!found) return refuse(RefusalCode::unknown_task);
  model::Task task = *found;
  const auto* team = situation.organisation.find(task.team);
  const auto team_name = fact("team", team ? team->name : std::string());
  if (!is_on_team(situation, situation.actor.employee, task.team)) {
    // Other providers' people are not told what is there.
    const bool outsider =
        situation.actor.employee &&
        !situation.organisation.providers_of(*situation.actor.employee, situation.today()).empty();
    return outsider ? refuse(RefusalCode::unknown_task) : refuse(RefusalCode::not_your_team, {team_name});
  }
  if (!is_open(task)) {
    return refuse(RefusalCode::task_not_open, {fact("state", enum_name(task.state))});
  }
  PlanBuilder builder("task_step");
  const std::vector<Because> because{{"BV-50", {}}};
  switch (request.move) {
    case TaskMove::take:
      task.taken_by = request.hand_to ? request.hand_to : situation.actor.employee;
      if (!is_on_team(situation, task.taken_by, task.team))
        return refuse(RefusalCode::not_your_team, {team_name});
      if (found->state == model::TaskState::taken && found->taken_by == task.taken_by) {
        return refuse(RefusalCode::task_not_open, {fact("state", enum_name(task.state))});
      }
      task.state = model::TaskState::taken;
      builder.add(TakeTask{task}, because);
      break;
    case TaskMove::put_back:
      if (task.state != model::TaskState::taken) {
        return refuse(RefusalCode::task_not_open, {fact("state", enum_name(task.state))});
      }
      task.taken_by.reset();
      task.state = model::TaskState::open;
      builder.add(TakeTask{task}, because);
      break;
    case TaskMove::finish:
      task.state = model::TaskState::done;
      builder.add(FinishTask{task}, because);
      break;
  }
  return builder.take();
}

}  // namespace stafett::routines
