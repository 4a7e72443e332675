#pragma once

// Finds the rows that a plan's effects point to: the plan's own, new or changed, before those of the record
// and the organisation.

#include "model/client_record.hpp"
#include "model/organisation.hpp"
#include "routines/plan.hpp"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include <boost/mp11.hpp>

namespace stafett::wording {

/// Holds pointers into the plan, which must outlive it. Thread-safe once built.
class PlanRows {
 public:
  PlanRows(const routines::Plan& plan, const model::ClientRecord& record,
           const model::Organisation& organisation);

  /// The row as the plan leaves it; nullptr for an id that is known nowhere.
  template <class Row>
  [[nodiscard]] const Row* find(Id<Row> id) const {
    if (const auto* planned = in_plan(id)) return planned;
    if constexpr (boost::mp11::mp_contains<SearchedInRecord, Row>::value) return record_.find(id);
    if constexpr (boost::mp11::mp_contains<SearchedInOrganisation, Row>::value) return organisation_.find(id);
    return nullptr;
  }
  /// The row as the plan leaves it, when the plan touches it.
  template <class Row>
  [[nodiscard]] const Row* in_plan(Id<Row> id) const {
    const auto& rows = std::get<ById<Row>>(planned_);
    const auto found = rows.find(id.value);
    return found == rows.end() ? nullptr : found->second;
  }
  /// The row as it was before the plan.
  template <class Row>
  [[nodiscard]] const Row* before(Id<Row> id) const {
    return record_.find(id);
  }

  /// Whether the plan carries the row on with a new one (BV-37, BV-40).
  [[nodiscard]] bool carries_on(Id<model::Measure> measure) const {
    return carried_measures_.contains(measure.value);
  }
  [[nodiscard]] bool carries_on(Id<model::Schedule> schedule) const {
    return carried_schedules_.contains(schedule.value);
  }
  [[nodiscard]] bool starts(Id<model::ServiceLine> line, Id<model::Provider> provider) const {
    return started_.contains({line, provider});
  }
  /// The assignment of the provider on the line that the plan takes back; nullptr when there is none.
  [[nodiscard]] const model::Assignment* taken_back(Id<model::ServiceLine> line,
                                                    Id<model::Provider> provider) const {
    const auto found = taken_back_.find({line, provider});
    return found == taken_back_.end() ? nullptr : found->second;
  }
  [[nodiscard]] bool reopens(Id<model::ServiceLine> line) const {
    return reopened_lines_.contains(line.value);
  }
  /// Whether assignments of more than one service line change, so that each sentence must say which.
  [[nodiscard]] bool many_lines() const { return lines_.size() > 1; }

  /// Of a provider, team, employee, district or level; empty for an id that is known nowhere.
  template <class Row>
  [[nodiscard]] std::string name(Id<Row> id) const {
    const auto* row = find(id);
    return row ? row->name : std::string();
  }
  /// The provider a team belongs to, or the team's own name for an office.
  [[nodiscard]] std::string party(Id<model::Team> team) const;

 private:
  template <class Row>
  using ById = std::unordered_map<std::int64_t, const Row*>;
  using Planned = boost::mp11::mp_rename<boost::mp11::mp_transform<ById, model::AllRowTypes>, std::tuple>;
  using SearchedInRecord =
      boost::mp11::mp_list<model::ServiceLine, model::Assignment, model::Measure, model::ChangeRequest,
                           model::ChangeNotice, model::ProviderChange, model::Handover, model::Task,
                           model::Note, model::Letter, model::Deadline>;
  using SearchedInOrganisation =
      boost::mp11::mp_list<model::Level, model::District, model::Provider, model::Team, model::Employee>;

  const model::ClientRecord& record_;
  const model::Organisation& organisation_;
  Planned planned_;
  using LineAndProvider = std::pair<Id<model::ServiceLine>, Id<model::Provider>>;
  std::set<LineAndProvider> started_;
  std::map<LineAndProvider, const model::Assignment*> taken_back_;
  std::unordered_set<std::int64_t> carried_measures_, carried_schedules_, reopened_lines_, lines_;
};

}  // namespace stafett::wording
