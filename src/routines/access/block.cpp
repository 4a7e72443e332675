#include "routines/access/block.hpp"

#include "routines/access/words_given.hpp"

#include <algorithm>

namespace stafett::routines {

namespace {

std::optional<Refusal> check_block(const Block& request, const Situation& situation) {
  const auto& organisation = situation.organisation;
  if (request.employee.has_value() == request.unit.has_value() || (request.line && !request.employee)) {
    return Refusal{RefusalCode::block_target, {}};
  }
  if (request.employee && !organisation.find(*request.employee)) {
    return Refusal{RefusalCode::unknown_employee, {}};
  }
  if (request.unit && !organisation.find(*request.unit)) return Refusal{RefusalCode::unknown_level, {}};
  if (auto refusal = check_words(squeezed(request.reason))) return refusal;
  const auto today = situation.today();
  const auto first = request.first_day.value_or(today);
  if (first < today) return Refusal{RefusalCode::day_in_past, {fact("day", first)}};
  if (request.last_day && *request.last_day < first) {
    return Refusal{RefusalCode::period_reversed,
                   {fact("first_day", first), fact("last_day", *request.last_day)}};
  }
  return std::nullopt;
}

/// A bar that holds all that the new one would, for as long.
bool is_held_by(const model::Denial& standing, const model::Denial& fresh) {
  return standing.employee == fresh.employee && standing.unit == fresh.unit &&
         standing.actions == fresh.actions && standing.line == fresh.line && standing.from <= fresh.from &&
         (!standing.until || (fresh.until && *fresh.until <= *standing.until));
}

/// Whether the bar reaches the employee: the person, everyone in the line below, or the person's unit or one
/// below a level barred.
bool reaches(const model::Denial& denial, Id<model::Employee> id, const model::Organisation& organisation) {
  const auto* employee = organisation.find(id);
  if (denial.unit) return employee && organisation.covers(*denial.unit, employee->unit);
  if (!denial.employee || *denial.employee == id) return denial.employee.has_value();
  std::size_t steps = 0;  // a line in a circle ends too
  while (denial.line && employee && employee->manager && steps++ < organisation.employees.size()) {
    if (*employee->manager == *denial.employee) return true;
    employee = organisation.find(*employee->manager);
  }
  return false;
}

}  // namespace

PlanOrRefusal plan_block(const Block& request, const Situation& situation) {
  if (auto refusal = check_block(request, situation)) return tl::unexpected(*std::move(refusal));
  const auto today = situation.today();
  PlanBuilder builder("block");
  model::Denial denial;
  denial.id = builder.next_id<model::Denial>();
  denial.client = situation.record.client.id;
  denial.employee = request.employee;
  denial.unit = request.unit;
  denial.line = request.line;
  if (request.line) {
    const auto& deciding = situation.policy.deciding_actions.on(today);
    denial.actions.assign(deciding.begin(), deciding.end());
  }
  denial.from = start_of(request.first_day.value_or(today));
  if (request.last_day) denial.until = end_of(*request.last_day);
  denial.reason = squeezed(request.reason);
  denial.decided_by = situation.actor.employee;
  const auto& standing = situation.record.denials;
  if (std::ranges::any_of(standing, [&](const auto& row) { return is_held_by(row, denial); })) {
    return refuse(RefusalCode::already_blocked);
  }
  std::vector<Because> because{{request.line ? "OV-118" : request.unit ? "OV-110" : "OV-109", {}}};
  if (request.line) {
    // Who decides instead: somebody in the district outside the line, or else a substitute district, which
    // is granted its access.
    because.push_back({"OV-119", {}});
    because.push_back({"OV-120", {}});
  }
  builder.add(DenyAccess{denial}, std::move(because));
  if (situation.actor.employee && denial.actions.empty() &&
      reaches(denial, *situation.actor.employee, situation.organisation)) {
    builder.warn(WarningCode::own_block, {});
  }
  return builder.take();
}

PlanOrRefusal plan_block_lifting(const BlockLifting& request, const Situation& situation) {
  const auto& denials = situation.record.denials;
  const auto found = std::ranges::find(denials, request.block, &model::Denial::id);
  if (found == denials.end()) return refuse(RefusalCode::unknown_block);
  if (found->until && *found->until <= situation.now) return refuse(RefusalCode::block_is_over);
  // fvl. § 6: nobody decides that the bar on themselves falls away, nor anyone in the line it holds for.
  if (situation.actor.employee && reaches(*found, *situation.actor.employee, situation.organisation)) {
    return refuse(RefusalCode::own_block);
  }
  auto reason = squeezed(request.reason);
  if (auto refusal = check_words(reason)) return tl::unexpected(*std::move(refusal));
  PlanBuilder builder("block_lifting");
  model::Denial lifted = *found;
  lifted.until = over_now(lifted.from, situation.today());
  builder.add(LiftDenial{lifted}, {{"OV-116", {fact("reason", std::move(reason))}}});
  return builder.take();
}

}  // namespace stafett::routines
