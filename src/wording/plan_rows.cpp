#include "wording/plan_rows.hpp"

#include <type_traits>

namespace stafett::wording {

PlanRows::PlanRows(const routines::Plan& plan, const model::ClientRecord& record,
                   const model::Organisation& organisation)
    : record_(record), organisation_(organisation) {
  for (const auto& planned : plan.effects) {
    std::visit(
        [&](const auto& effect) {
          using Row = std::remove_cvref_t<decltype(effect.row)>;
          std::get<ById<Row>>(planned_)[effect.row.id.value] = &effect.row;
          if constexpr (std::is_same_v<Row, model::Assignment>) lines_.insert(effect.row.service_line.value);
        },
        planned.effect);
    if (const auto* measure = std::get_if<routines::StartMeasure>(&planned.effect)) {
      if (measure->row.continues) carried_measures_.insert(measure->row.continues->value);
    }
    if (const auto* schedule = std::get_if<routines::StartSchedule>(&planned.effect)) {
      if (schedule->row.continues) carried_schedules_.insert(schedule->row.continues->value);
    }
    if (const auto* started = std::get_if<routines::StartAssignment>(&planned.effect)) {
      started_.emplace(started->row.service_line, started->row.provider);
    }
    if (const auto* retracted = std::get_if<routines::RetractAssignment>(&planned.effect)) {
      taken_back_[{retracted->row.service_line, retracted->row.provider}] = &retracted->row;
    }
    if (const auto* reopened = std::get_if<routines::ReopenAssignment>(&planned.effect)) {
      reopened_lines_.insert(reopened->row.service_line.value);
    }
  }
}

std::string PlanRows::party(Id<model::Team> team) const {
  const auto* row = find(team);
  if (!row) return {};
  return row->provider ? name(*row->provider) : row->name;
}

}  // namespace stafett::wording
