#include "routines/organisation/substitution.hpp"

#include "routines/organisation/checks.hpp"

#include <algorithm>

namespace stafett::routines {

namespace {

constexpr int longest_days = 366;

std::optional<Refusal> check_substitution(const SubstitutionSetting& request, const Situation& situation) {
  const auto& organisation = situation.organisation;
  const auto* away = organisation.find(request.employee);
  const auto* substitute = organisation.find(request.substitute);
  if (!away || !substitute) return Refusal{RefusalCode::unknown_employee, {}};
  if (away->id == substitute->id) return Refusal{RefusalCode::own_substitute, {{"employee", away->name}}};
  if (substitute->id == situation.actor.employee) return Refusal{RefusalCode::own_role, {}};
  if (auto refusal = check_period({request.first_day, request.last_day})) return refusal;
  if (request.last_day > request.first_day + longest_days) {
    return Refusal{RefusalCode::substitution_too_long,
                   {{"latest", (request.first_day + longest_days).iso()}}};
  }
  for (const auto* who : {away, substitute}) {
    const bool employed =
        who->first_day <= request.first_day && (!who->last_day || request.last_day <= *who->last_day);
    if (!employed) return Refusal{RefusalCode::not_employed, {{"employee", who->name}}};
  }
  return std::nullopt;
}

/// The part of a row's days that lies in the substitution; nullopt when there is none.
template <class Row>
std::optional<Period> shared_days(const Row& row, const model::Substitution& substitution) {
  const Period days{std::max(row.first_day, substitution.first_day),
                    earlier(row.last_day, substitution.last_day)};
  if (*days.last < days.first) return std::nullopt;
  return days;
}

PlanOrRefusal plan_new(const SubstitutionSetting& request, const Situation& situation) {
  const auto& organisation = situation.organisation;
  if (auto refusal = check_substitution(request, situation)) return tl::unexpected(*refusal);
  PlanBuilder builder("substitution");
  const model::Substitution row{builder.next_id<model::Substitution>(), request.employee, request.substitute,
                                request.first_day, request.last_day};
  builder.add(SetSubstitution{row}, {{"OV-07", {}}});
  // A stand-in does not pass on what was lent to them.
  for (const auto& role : organisation.roles) {
    if (role.employee != row.employee || role.substitution) continue;
    if (const auto days = shared_days(role, row)) {
      builder.add(SetRole{{builder.next_id<model::RoleHeld>(), row.substitute, role.role, role.level,
                           days->first, days->last, row.id}},
                  {{"OV-115", {}}});
    }
  }
  for (const auto& member : organisation.team_members) {
    if (member.employee != row.employee || member.substitution) continue;
    const bool already = std::ranges::any_of(organisation.team_members, [&](const model::TeamMember& own) {
      return own.employee == row.substitute && own.team == member.team && own.first_day <= row.first_day &&
             (!own.last_day || row.last_day <= *own.last_day);
    });
    if (already) continue;
    if (const auto days = shared_days(member, row)) {
      builder.add(SetTeamMember{{builder.next_id<model::TeamMember>(), member.team, row.substitute,
                                 days->first, days->last, row.id}},
                  {{"BV-48", {}}});
    }
  }
  return builder.take();
}

/// A row of the substitution that would outlast it ends with it.
template <class EffectType, class Row>
void shorten(PlanBuilder& builder, const std::vector<Row>& rows, const model::Substitution& substitution,
             const char* rule) {
  for (const auto& row : rows) {
    if (row.substitution != substitution.id || (row.last_day && *row.last_day <= substitution.last_day))
      continue;
    Row ended = row;
    ended.last_day = substitution.last_day;
    ended.first_day = std::min(ended.first_day, substitution.last_day);
    builder.add(EffectType{ended}, {{rule, {}}});
  }
}

}  // namespace

PlanOrRefusal plan_substitution_setting(const SubstitutionSetting& request, const Situation& situation) {
  if (!request.substitution) return plan_new(request, situation);
  const auto& rows = situation.organisation.substitutions;
  const auto standing = std::ranges::find(rows, *request.substitution, &model::Substitution::id);
  if (standing == rows.end()) return refuse(RefusalCode::unknown_substitution);
  if (request.last_day == standing->last_day) return refuse(RefusalCode::nothing_to_set);
  // What is lent longer is lent anew, so that the roles of that day are the ones that follow.
  if (request.last_day > standing->last_day) {
    return refuse(RefusalCode::substitution_only_shortened, {{"last_day", standing->last_day.iso()}});
  }
  PlanBuilder builder("substitution");
  model::Substitution row = *standing;
  row.last_day = request.last_day;
  row.first_day = std::min(row.first_day, row.last_day);
  builder.add(SetSubstitution{row}, {{"OV-07", {}}});
  shorten<SetRole>(builder, situation.organisation.roles, row, "OV-115");
  shorten<SetTeamMember>(builder, situation.organisation.team_members, row, "BV-48");
  return builder.take();
}

}  // namespace stafett::routines
