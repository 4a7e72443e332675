#include "wording/access_sentence.hpp"
#include "wording/effect_teller.hpp"

#include <algorithm>

namespace stafett::wording {

namespace {

/// The row as it stands; nullptr for one that the plan makes.
template <class Row>
const Row* standing(const std::vector<Row>& rows, Id<Row> id) {
  const auto found = std::ranges::find(rows, id, &Row::id);
  return found == rows.end() ? nullptr : &*found;
}

/// Whether the plan gives the row a last day that it did not have.
template <class Row>
bool ends(const Row& before, const Row& after) {
  return after.last_day && before.last_day != after.last_day;
}

}  // namespace

Told EffectTeller::operator()(const routines::SetLevel& effect) const {
  const auto& row = effect.row;
  const auto* before = standing(context_.organisation.levels, row.id);
  if (!before) {
    return counted("levels",
                   say("nivået {} {} legges inn.", "the level {} {} is entered.", row.code, row.name),
                   {"nivåer", "levels"});
  }
  if (ends(*before, row))
    return alone(say("nivået {} {} har siste dag {}.", "the level {} {} has its last day on {}.", row.code,
                     row.name, full_day(*row.last_day)));
  if (before->code != row.code)
    return alone(say("{} får koden {}. Den var {}.", "{} gets the code {}. It was {}.", row.name, row.code,
                     before->code));
  if (before->name != row.name)
    return alone(say("nivået {} heter {}. Det het {}.", "the level {} is called {}. It was called {}.",
                     row.code, row.name, before->name));
  return alone(say("nivået {} {} endres.", "the level {} {} is changed.", row.code, row.name));
}

Told EffectTeller::operator()(const routines::SetDistrict& effect) const {
  return counted("districts", say("bydelen {} legges inn.", "the district {} is entered.", effect.row.name),
                 {"bydeler", "districts"});
}

Told EffectTeller::operator()(const routines::SetProvider& effect) const {
  const auto& row = effect.row;
  const auto* before = standing(context_.organisation.providers, row.id);
  if (!before) {
    return counted("providers", say("leverandøren {} legges inn.", "the provider {} is entered.", row.name),
                   {"leverandører", "providers"});
  }
  if (ends(*before, row))
    return alone(say("{} tar ikke oppdrag etter {}.", "{} takes no assignments after {}.", row.name,
                     full_day(*row.last_day)));
  if (row.reception_team && before->reception_team != row.reception_team)
    return alone(say("overleveringer til {} går til {}.", "hand-overs to {} go to {}.", row.name,
                     team(*row.reception_team)));
  return alone(say("opplysningene om {} endres.", "what is registered about {} is changed.", row.name));
}

Told EffectTeller::operator()(const routines::SetAgreement& effect) const {
  const auto& row = effect.row;
  const auto* before = standing(context_.organisation.agreements, row.id);
  if (!before) {
    return counted("agreements",
                   say("{} får avtale i {}.", "{} gets an agreement in {}.", provider(row.provider),
                       district(row.district)),
                   {"avtaler", "agreements"});
  }
  if (ends(*before, row))
    return alone(
        say("avtalen med {} i {} har siste dag {}. Brukere som har tjenesten der, må få en ny leverandør "
            "til dagen etter.",
            "the agreement with {} in {} has its last day on {}. Clients who have the service there need "
            "another provider from the day after.",
            provider(row.provider), district(row.district), full_day(*row.last_day)));
  return alone(say("avtalen med {} i {} endres.", "the agreement with {} in {} is changed.",
                   provider(row.provider), district(row.district)));
}

Told EffectTeller::operator()(const routines::SetTeam& effect) const {
  const auto& row = effect.row;
  const auto* before = standing(context_.organisation.teams, row.id);
  if (!before) {
    return counted("teams", say("teamet {} legges inn.", "the team {} is entered.", row.name),
                   {"team", "teams"});
  }
  if (ends(*before, row))
    return alone(
        say("{} har siste dag {}.", "{} has its last day on {}.", row.name, full_day(*row.last_day)));
  return alone(say("opplysningene om {} endres.", "what is registered about {} is changed.", row.name));
}

Told EffectTeller::operator()(const routines::SetEmployee& effect) const {
  const auto& row = effect.row;
  const auto* before = standing(context_.organisation.employees, row.id);
  if (!before) {
    return counted("employees", say("den ansatte {} legges inn.", "the employee {} is entered.", row.name),
                   {"ansatte", "employees"});
  }
  if (ends(*before, row))
    return alone(say("{} har siste dag {}, og kan ikke logge inn etter det.",
                     "{} has their last day on {}, and can't sign in after that.", row.name,
                     full_day(*row.last_day)));
  return alone(say("opplysningene om {} endres.", "what is registered about {} is changed.", row.name));
}

Told EffectTeller::operator()(const routines::SetRole& effect) const {
  const auto& row = effect.row;
  const auto who = employee(row.employee);
  const auto role = role_name(row.role, context_.language);
  const auto where = named(row.level, {"et nivå", "a level"});
  const auto* before = standing(context_.organisation.roles, row.id);
  if (before && row.last_day)
    return alone(say("{} har rollen {} i {} til og med {}.",
                     "{} holds the role {} in {} until and including {}.", who, role, where,
                     full_day(*row.last_day)));
  if (before)
    return alone(say("{} beholder rollen {} i {}.", "{} keeps the role {} in {}.", who, role, where));
  if (row.last_day)
    return alone(say("{} får rollen {} i {} fra {} til og med {}.",
                     "{} is given the role {} in {} from {} until and including {}.", who, role, where,
                     day(row.first_day), full_day(*row.last_day)));
  return counted("roles", say("{} får rollen {} i {}.", "{} is given the role {} in {}.", who, role, where),
                 {"roller", "roles"});
}

Told EffectTeller::operator()(const routines::SetTeamMember& effect) const {
  const auto& row = effect.row;
  const auto who = employee(row.employee);
  const auto* before = standing(context_.organisation.team_members, row.id);
  if (before && row.last_day)
    return alone(say("{} er med i {} til og med {}.", "{} is a member of {} until and including {}.", who,
                     team(row.team), full_day(*row.last_day)));
  if (before) return alone(say("{} blir værende i {}.", "{} stays in {}.", who, team(row.team)));
  if (row.last_day)
    return alone(say("{} er med i {} fra {} til og med {}, med oppgavene som er der.",
                     "{} is a member of {} from {} until and including {}, with the tasks that are there.",
                     who, team(row.team), day(row.first_day), full_day(*row.last_day)));
  return counted("team members", say("{} blir med i {}.", "{} joins {}.", who, team(row.team)),
                 {"teammedlemmer", "team members"});
}

Told EffectTeller::operator()(const routines::SetSubstitution& effect) const {
  const auto& row = effect.row;
  const auto substitute = employee(row.substitute);
  const auto away = employee(row.employee);
  if (standing(context_.organisation.substitutions, row.id))
    return alone(say("{} er vikar for {} bare til og med {}.",
                     "{} stands in for {} only until and including {}.", substitute, away,
                     full_day(row.last_day)));
  return alone(say("{} er vikar for {} fra {} til og med {}.",
                   "{} stands in for {} from {} until and including {}.", substitute, away,
                   full_day(row.first_day), full_day(row.last_day)));
}

}  // namespace stafett::wording
