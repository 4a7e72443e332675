#include "desk/administration.hpp"

#include <algorithm>
#include <variant>

namespace stafett::desk {

namespace {

/// Where a row of the organisation stands in the level tree. Ids that the plan makes up are found in its own
/// rows.
class Places {
 public:
  Places(const model::Organisation& organisation, const std::vector<model::AnyRow>& rows)
      : organisation_(organisation), rows_(rows) {}

  // A level belongs to whoever administers the one above; the root to whoever administers the root.
  [[nodiscard]] Id<model::Level> of(const model::Level& row) const {
    return row.parent ? settled(*row.parent) : row.id;
  }
  [[nodiscard]] Id<model::Level> of(const model::District& row) const { return settled(row.level); }
  [[nodiscard]] Id<model::Level> of(const model::Provider& row) const { return settled(row.level); }
  [[nodiscard]] Id<model::Level> of(const model::Agreement& row) const { return of_row(row.district); }
  [[nodiscard]] Id<model::Level> of(const model::Team& row) const { return settled(row.level); }
  [[nodiscard]] Id<model::Level> of(const model::Employee& row) const { return settled(row.unit); }
  [[nodiscard]] Id<model::Level> of(const model::RoleHeld& row) const { return settled(row.level); }
  [[nodiscard]] Id<model::Level> of(const model::TeamMember& row) const { return of_row(row.team); }
  [[nodiscard]] Id<model::Level> of(const model::Substitution& row) const { return of_row(row.employee); }
  [[nodiscard]] Id<model::Level> of(const model::PendingRegistration& row) const { return settled(row.unit); }

 private:
  /// The level itself, or for one that the plan makes the standing level it is put under.
  [[nodiscard]] Id<model::Level> settled(Id<model::Level> level) const {
    for (std::size_t steps = 0; level.symbolic() && steps <= rows_.size(); ++steps) {
      const auto* row = planned(level);
      level = row && row->parent ? *row->parent : Id<model::Level>{};
    }
    return level;
  }
  template <class Row>
  [[nodiscard]] const Row* planned(Id<Row> id) const {
    for (const auto& row : rows_) {
      const auto* known = std::get_if<Row>(&row);
      if (known && known->id == id) return known;
    }
    return nullptr;
  }
  template <class Row>
  [[nodiscard]] Id<model::Level> of_row(Id<Row> id) const {
    const auto* row = planned(id);
    if (!row) row = organisation_.find(id);
    return row ? of(*row) : Id<model::Level>{};
  }

  const model::Organisation& organisation_;
  const std::vector<model::AnyRow>& rows_;
};

template <class Row>
const std::vector<Row>& rows_of(const model::Organisation& organisation) {
  if constexpr (std::is_same_v<Row, model::Level>) return organisation.levels;
  if constexpr (std::is_same_v<Row, model::District>) return organisation.districts;
  if constexpr (std::is_same_v<Row, model::Provider>) return organisation.providers;
  if constexpr (std::is_same_v<Row, model::Agreement>) return organisation.agreements;
  if constexpr (std::is_same_v<Row, model::Team>) return organisation.teams;
  if constexpr (std::is_same_v<Row, model::Employee>) return organisation.employees;
  if constexpr (std::is_same_v<Row, model::RoleHeld>) return organisation.roles;
  if constexpr (std::is_same_v<Row, model::TeamMember>) return organisation.team_members;
  if constexpr (std::is_same_v<Row, model::Substitution>) return organisation.substitutions;
  if constexpr (std::is_same_v<Row, model::PendingRegistration>) return organisation.pending_registrations;
}

}  // namespace

bool lies_within(const access::EmployeeFacts& employee, model::Action action,
                 const model::Organisation& organisation, const std::vector<model::AnyRow>& rows) {
  const Places places(organisation, rows);
  const auto covered = [&](Id<model::Level> level) {
    return std::ranges::any_of(employee.roles, [&](const access::RolePair& pair) {
      return pair.actions.contains(action) && organisation.covers(pair.level, level);
    });
  };
  return std::ranges::all_of(rows, [&](const model::AnyRow& any) {
    return std::visit(
        [&]<class Row>(const Row& row) {
          if constexpr (boost::mp11::mp_contains<model::OrganisationRowTypes, Row>::value) {
            const auto& standing = rows_of<Row>(organisation);
            const auto before = std::ranges::find(standing, row.id, &Row::id);
            return covered(places.of(row)) && (before == standing.end() || covered(places.of(*before)));
          } else {
            return false;  // a plan about the organisation touches no client
          }
        },
        any);
  });
}

}  // namespace stafett::desk
