#include "routines/organisation/employee_setting.hpp"

#include "routines/organisation/checks.hpp"
#include "routines/organisation/lent.hpp"

#include <algorithm>

namespace stafett::routines {

namespace {

bool is_user_name(const std::string& name) {
  constexpr std::size_t shortest = 3;
  constexpr std::size_t longest = 64;
  return name.size() >= shortest && name.size() <= longest && std::ranges::all_of(name, [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_' ||
                  c == '@';
         });
}

/// Whether the line upwards from the manager comes back to the employee.
bool makes_circle(const model::Organisation& organisation, Id<model::Employee> employee,
                  Id<model::Employee> manager) {
  auto at = std::optional(manager);
  for (std::size_t steps = 0; at && steps <= organisation.employees.size(); ++steps) {
    if (*at == employee) return true;
    const auto* row = organisation.find(*at);
    at = row ? row->manager : std::nullopt;
  }
  return at.has_value();
}

std::optional<Refusal> check_employee(const EmployeeSetting& request, const Situation& situation) {
  const auto& organisation = situation.organisation;
  if (auto refusal = check_name(request.name)) return refusal;
  if (auto refusal = check_period({request.first_day, request.last_day})) return refusal;
  if (!is_user_name(request.user_name)) return Refusal{RefusalCode::bad_user_name, {}};
  const auto* namesake = organisation.employee_with_user_name(request.user_name);
  if (namesake && namesake->id != request.employee.value_or(Id<model::Employee>{})) {
    return Refusal{RefusalCode::user_name_taken, {{"user_name", request.user_name}}};
  }
  const auto* standing = request.employee ? organisation.find(*request.employee) : nullptr;
  // An identity provider knows people by it: with another's former name one would come in as that person.
  if (standing && request.user_name != standing->user_name) {
    return Refusal{RefusalCode::user_name_stays, {{"user_name", standing->user_name}}};
  }
  if (!organisation.find(request.unit)) return Refusal{RefusalCode::unknown_level, {}};
  if (request.manager) {
    const auto* manager = organisation.find(*request.manager);
    if (!manager) return Refusal{RefusalCode::unknown_employee, {}};
    if (request.employee && makes_circle(organisation, *request.employee, *request.manager)) {
      return Refusal{RefusalCode::manager_circle, {{"manager", manager->name}}};
    }
  }
  // OV-110, OV-118: nobody leaves a barred unit or line by hand.
  const bool own = standing && standing->id == situation.actor.employee;
  if (own && ((request.last_day && *request.last_day <= situation.today()) ||
              request.unit != standing->unit || request.manager != standing->manager)) {
    return Refusal{RefusalCode::own_account, {}};
  }
  return std::nullopt;
}

/// The row with a last day no later than the employee's; nothing when it ends by then anyway.
template <class EffectType, class Row>
void end_with(PlanBuilder& builder, const std::vector<Row>& rows, Id<model::Employee> employee, Date last) {
  for (const auto& row : rows) {
    if (row.employee != employee || (row.last_day && *row.last_day <= last)) continue;
    Row ended = row;
    ended.last_day = std::max(last, row.first_day);
    if (row.first_day > last) ended.first_day = ended.last_day.emplace(last);  // never to begin
    builder.add(EffectType{ended}, {{"OV-07", {{"last_day", last.iso()}}}});
  }
}

/// Nobody stands in for one who has left, nor does one who has left stand in.
void end_substitutions(PlanBuilder& builder, const model::Organisation& organisation,
                       Id<model::Employee> employee, Date last) {
  for (const auto& row : organisation.substitutions) {
    if ((row.employee != employee && row.substitute != employee) || row.last_day <= last) continue;
    model::Substitution ended = row;
    ended.last_day = last;
    ended.first_day = std::min(row.first_day, last);
    builder.add(SetSubstitution{ended}, {{"OV-07", {}}});
  }
  const auto all = [](const auto&) { return true; };
  end_lent<SetRole>(builder, organisation.roles, organisation.substitutions, employee, last, "OV-115", all);
  end_lent<SetTeamMember>(builder, organisation.team_members, organisation.substitutions, employee, last,
                          "BV-48", all);
}

}  // namespace

PlanOrRefusal plan_employee_setting(const EmployeeSetting& request, const Situation& situation) {
  const auto* standing = request.employee ? situation.organisation.find(*request.employee) : nullptr;
  if (request.employee && !standing) return refuse(RefusalCode::unknown_employee);
  if (auto refusal = check_employee(request, situation)) return tl::unexpected(*refusal);
  PlanBuilder builder("employee_setting");
  model::Employee row = standing ? *standing : model::Employee{};
  if (!standing) row.id = builder.next_id<model::Employee>();
  row.name = request.name;
  row.user_name = request.user_name;
  row.title = request.title;
  row.unit = request.unit;
  row.manager = request.manager;
  row.first_day = request.first_day;
  row.last_day = request.last_day;
  if (standing && same_row(*standing, row)) return refuse(RefusalCode::nothing_to_set);
  builder.add(SetEmployee{row}, {{"OV-07", {}}});
  if (standing && row.last_day) {
    end_with<SetRole>(builder, situation.organisation.roles, row.id, *row.last_day);
    end_with<SetTeamMember>(builder, situation.organisation.team_members, row.id, *row.last_day);
    end_substitutions(builder, situation.organisation, row.id, *row.last_day);
  }
  return builder.take();
}

PlanOrRefusal plan_role_setting(const RoleSetting& request, const Situation& situation) {
  const auto& organisation = situation.organisation;
  const auto* employee = organisation.find(request.employee);
  if (!employee) return refuse(RefusalCode::unknown_employee);
  if (request.employee == situation.actor.employee) return refuse(RefusalCode::own_role);
  if (!situation.policy.role_actions.on(situation.today()).contains(request.role)) {
    return refuse(RefusalCode::unknown_role, {{"role", request.role}});
  }
  if (!organisation.find(request.level)) return refuse(RefusalCode::unknown_level);
  const Period period{request.first_day, request.last_day};
  if (auto refusal = check_period(period)) return tl::unexpected(*refusal);
  PlanBuilder builder("role_setting");
  model::RoleHeld row;
  if (request.held) {
    const auto standing = std::ranges::find(organisation.roles, *request.held, &model::RoleHeld::id);
    if (standing == organisation.roles.end() || standing->employee != request.employee) {
      return refuse(RefusalCode::unknown_role, {{"role", request.role}});
    }
    row = *standing;
    if (row.last_day == request.last_day) return refuse(RefusalCode::nothing_to_set);
    if (request.last_day && *request.last_day < row.first_day) {
      return refuse(RefusalCode::period_reversed,
                    {{"first_day", row.first_day.iso()}, {"last_day", request.last_day->iso()}});
    }
    row.last_day = request.last_day;
  } else {
    const auto same = [&](const model::RoleHeld& held) {
      return held.employee == request.employee && held.role == request.role && held.level == request.level &&
             Period{held.first_day, held.last_day}.overlaps(period);
    };
    if (std::ranges::any_of(organisation.roles, same)) {
      return refuse(RefusalCode::role_already_held, {{"employee", employee->name}});
    }
    row = {builder.next_id<model::RoleHeld>(),
           request.employee,
           request.role,
           request.level,
           request.first_day,
           request.last_day};
  }
  const Period employed{employee->first_day, employee->last_day};
  if (row.first_day < employed.first ||
      (employed.last && (!row.last_day || *row.last_day > *employed.last))) {
    return refuse(RefusalCode::not_employed, {{"employee", employee->name}});
  }
  builder.add(SetRole{row}, {{"OV-07", {}}});
  if (request.held && row.last_day) {
    end_lent<SetRole>(
        builder, organisation.roles, organisation.substitutions, row.employee, *row.last_day, "OV-115",
        [&](const model::RoleHeld& lent) { return lent.role == row.role && lent.level == row.level; });
  }
  return builder.take();
}

}  // namespace stafett::routines
