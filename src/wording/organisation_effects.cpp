#include "wording/access_sentence.hpp"
#include "wording/effect_teller.hpp"

namespace stafett::wording {

Told EffectTeller::operator()(const routines::SetLevel& effect) const {
  return counted(
      "levels",
      say("nivået {} {} legges inn.", "the level {} {} is entered.", effect.row.code, effect.row.name),
      {"nivåer", "levels"});
}

Told EffectTeller::operator()(const routines::SetDistrict& effect) const {
  return counted("districts", say("bydelen {} legges inn.", "the district {} is entered.", effect.row.name),
                 {"bydeler", "districts"});
}

Told EffectTeller::operator()(const routines::SetProvider& effect) const {
  return counted("providers",
                 say("leverandøren {} legges inn.", "the provider {} is entered.", effect.row.name),
                 {"leverandører", "providers"});
}

Told EffectTeller::operator()(const routines::SetAgreement& effect) const {
  return counted("agreements",
                 say("{} får avtale i {}.", "{} gets an agreement in {}.", provider(effect.row.provider),
                     district(effect.row.district)),
                 {"avtaler", "agreements"});
}

Told EffectTeller::operator()(const routines::SetTeam& effect) const {
  return counted("teams", say("teamet {} legges inn.", "the team {} is entered.", effect.row.name),
                 {"team", "teams"});
}

Told EffectTeller::operator()(const routines::SetEmployee& effect) const {
  return counted("employees",
                 say("den ansatte {} legges inn.", "the employee {} is entered.", effect.row.name),
                 {"ansatte", "employees"});
}

Told EffectTeller::operator()(const routines::SetRole& effect) const {
  return counted(
      "roles",
      say("{} får rollen {} i {}.", "{} is given the role {} in {}.", employee(effect.row.employee),
          role_name(effect.row.role, context_.language), named(effect.row.level, {"et nivå", "a level"})),
      {"roller", "roles"});
}

Told EffectTeller::operator()(const routines::SetTeamMember& effect) const {
  return counted(
      "team members",
      say("{} blir med i {}.", "{} joins {}.", employee(effect.row.employee), team(effect.row.team)),
      {"teammedlemmer", "team members"});
}

}  // namespace stafett::wording
