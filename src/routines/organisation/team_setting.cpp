#include "routines/organisation/team_setting.hpp"

#include "routines/organisation/checks.hpp"
#include "routines/organisation/lent.hpp"

#include <algorithm>

namespace stafett::routines {

namespace {

bool belongs_to_provider(model::TeamKind kind) {
  return kind == model::TeamKind::reception || kind == model::TeamKind::care;
}

std::optional<Refusal> check_team(const TeamSetting& request, const Situation& situation) {
  const auto& organisation = situation.organisation;
  if (auto refusal = check_name(request.name)) return refusal;
  if (auto refusal = check_period({request.first_day, request.last_day})) return refusal;
  if (auto refusal = check_telephone(request.telephone)) return refusal;
  if (auto refusal = request.hours ? check_name(*request.hours) : std::nullopt) return refusal;
  if (!organisation.find(request.level)) return Refusal{RefusalCode::unknown_level, {}};
  if (request.provider ? !organisation.find(*request.provider) : belongs_to_provider(request.kind)) {
    return Refusal{RefusalCode::unknown_provider, {}};
  }
  const bool of_district = request.kind == model::TeamKind::case_office;
  if (request.district ? !organisation.find(*request.district) : of_district) {
    return Refusal{RefusalCode::unknown_district, {}};
  }
  return std::nullopt;
}

/// Who would be left without the team after its last day: a provider whose hand-overs it receives (BV-44).
const model::Provider* left_without(const model::Organisation& organisation, Id<model::Team> team,
                                    Date last) {
  const auto found = std::ranges::find_if(organisation.providers, [&](const model::Provider& provider) {
    return provider.reception_team == team && (!provider.last_day || *provider.last_day > last);
  });
  return found == organisation.providers.end() ? nullptr : &*found;
}

}  // namespace

PlanOrRefusal plan_team_setting(const TeamSetting& request, const Situation& situation) {
  const auto* standing = request.team ? situation.organisation.find(*request.team) : nullptr;
  if (request.team && !standing) return refuse(RefusalCode::unknown_team);
  if (auto refusal = check_team(request, situation)) return tl::unexpected(*refusal);
  PlanBuilder builder("team_setting");
  model::Team row = standing ? *standing : model::Team{};
  if (!standing) row.id = builder.next_id<model::Team>();
  row.name = request.name;
  row.kind = request.kind;
  row.provider = request.provider;
  row.district = request.district;
  row.level = request.level;
  row.telephone = request.telephone;
  row.hours = request.hours;
  row.first_day = request.first_day;
  row.last_day = request.last_day;
  if (standing && same_row(*standing, row)) return refuse(RefusalCode::nothing_to_set);
  if (standing && row.last_day) {
    if (const auto* provider = left_without(situation.organisation, row.id, *row.last_day)) {
      return refuse(RefusalCode::team_in_use, {{"team", row.name}, {"provider", provider->name}});
    }
  }
  builder.add(SetTeam{row}, {{"BV-44", {}}});
  return builder.take();
}

PlanOrRefusal plan_membership_setting(const MembershipSetting& request, const Situation& situation) {
  const auto& organisation = situation.organisation;
  const auto* employee = organisation.find(request.employee);
  if (!employee) return refuse(RefusalCode::unknown_employee);
  const auto* team = organisation.find(request.team);
  if (!team) return refuse(RefusalCode::unknown_team);
  const Period period{request.first_day, request.last_day};
  if (auto refusal = check_period(period)) return tl::unexpected(*refusal);
  PlanBuilder builder("membership_setting");
  model::TeamMember row;
  if (request.membership) {
    const auto standing =
        std::ranges::find(organisation.team_members, *request.membership, &model::TeamMember::id);
    if (standing == organisation.team_members.end() || standing->employee != request.employee) {
      return refuse(RefusalCode::unknown_team);
    }
    row = *standing;
    if (row.last_day == request.last_day) return refuse(RefusalCode::nothing_to_set);
    if (request.last_day && *request.last_day < row.first_day) {
      return refuse(RefusalCode::period_reversed,
                    {{"first_day", row.first_day.iso()}, {"last_day", request.last_day->iso()}});
    }
    row.last_day = request.last_day;
  } else {
    const auto same = [&](const model::TeamMember& member) {
      return member.employee == request.employee && member.team == request.team &&
             Period{member.first_day, member.last_day}.overlaps(period);
    };
    if (std::ranges::any_of(organisation.team_members, same)) {
      return refuse(RefusalCode::already_a_member, {{"employee", employee->name}, {"team", team->name}});
    }
    row = {builder.next_id<model::TeamMember>(), request.team, request.employee, request.first_day,
           request.last_day};
  }
  builder.add(SetTeamMember{row}, {{"BV-48", {}}});
  if (request.membership && row.last_day) {
    end_lent<SetTeamMember>(builder, organisation.team_members, organisation.substitutions, row.employee,
                            *row.last_day, "BV-48",
                            [&](const model::TeamMember& lent) { return lent.team == row.team; });
  }
  return builder.take();
}

}  // namespace stafett::routines
