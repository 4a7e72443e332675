#include "wording/organisation_refusals.hpp"

#include "wording/refusal_table.hpp"

namespace stafett::wording {

namespace {

using routines::RefusalCode;

constexpr RefusalText texts[] = {
    {RefusalCode::name_missing,
     {"Navnet mangler.", "The name is missing."},
     {"Skriv et navn.", "Write a name."}},
    {RefusalCode::period_reversed,
     {"Siste dag, {last_day}, er før første dag, {first_day}.",
      "The last day, {last_day}, is before the first, {first_day}."},
     {"Rett en av dagene.", "Correct one of the days."}},
    {RefusalCode::nothing_to_set,
     {"Alt er som før, så det er ingenting å lagre.",
      "Everything is as before, so there is nothing to save."},
     {"Endre et felt først.", "Change a field first."}},
    {RefusalCode::unknown_level,
     {"Nivået finnes ikke.", "The level does not exist."},
     {"Velg et nivå fra treet.", "Choose a level from the tree."}},
    {RefusalCode::bad_level_part,
     {"Siste ledd i koden må være et tall fra 1 til 999.",
      "The last part of the code must be a number from 1 to 999."},
     {"Skriv bare det siste leddet. Resten følger av nivået over.",
      "Write the last part only. The rest follows from the level above."}},
    {RefusalCode::level_under_itself,
     {"{level} kan ikke ligge under seg selv.", "{level} can't lie under itself."},
     {"Velg et annet nivå over.", "Choose another level above."}},
    {RefusalCode::level_in_use,
     {"{user} hører til nivået {level} også etter den dagen.",
      "{user} belongs to the level {level} after that day too."},
     {"Flytt eller avslutt {user} først.", "Move or end {user} first."}},
    {RefusalCode::level_code_taken,
     {"Koden {code} er i bruk av {level}.", "The code {code} is used by {level}."},
     {"Velg et annet tall, eller gi {level} en ny kode først.",
      "Choose another number, or give {level} a new code first."}},
    {RefusalCode::bad_provider_level,
     {"{provider} kan ikke ha nivået {code}. En leverandør har en kode med {parts} ledd, private under "
      "{branch}.",
      "{provider} can't have the level {code}. A provider's code has {parts} parts, private ones under "
      "{branch}."},
     {"Velg eller lag et nivå på rett sted i treet.",
      "Choose or make a level in the right place of the tree."}},
    {RefusalCode::unknown_employee,
     {"Den ansatte finnes ikke.", "The employee does not exist."},
     {"Søk den ansatte opp på nytt.", "Search for the employee again."}},
    {RefusalCode::bad_user_name,
     {"Brukernavnet må ha 3 til 64 tegn: små bokstaver a–z, tall, punktum, bindestrek, understrek eller "
      "krøllalfa.",
      "The user name must have 3 to 64 characters: small letters a–z, digits, full stop, hyphen, underscore "
      "or at sign."},
     {"Skriv brukernavnet om.", "Rewrite the user name."}},
    {RefusalCode::user_name_taken,
     {"Brukernavnet {user_name} er i bruk.", "The user name {user_name} is in use."},
     {"Velg et annet. Et brukernavn brukes ikke om igjen, heller ikke når noen har sluttet.",
      "Choose another. A user name is never used again, even when someone has left."}},
    {RefusalCode::manager_circle,
     {"Da ville {manager} vært leder for sin egen leder.", "Then {manager} would lead their own leader."},
     {"Velg en annen leder.", "Choose another leader."}},
    {RefusalCode::own_account,
     {"Du kan ikke avslutte din egen konto.", "You can't end your own account."},
     {"Be en annen systemkoordinator gjøre det.", "Ask another system coordinator to do it."}},
    {RefusalCode::own_role,
     {"Du kan ikke gi deg selv roller, heller ikke som vikar.",
      "You can't give yourself roles, not as a substitute either."},
     {"Be en annen systemkoordinator gjøre det.", "Ask another system coordinator to do it."}},
    {RefusalCode::unknown_role,
     {"Rollen {role} finnes ikke.", "The role {role} does not exist."},
     {"Velg en rolle fra listen.", "Choose a role from the list."}},
    {RefusalCode::role_already_held,
     {"{employee} har denne rollen på dette nivået i noen av de dagene allerede.",
      "{employee} already holds this role at this level on some of those days."},
     {"Endre siste dag på rollen som finnes, eller velg andre dager.",
      "Change the last day of the role that is there, or choose other days."}},
    {RefusalCode::not_employed,
     {"{employee} er ikke ansatt alle de dagene.", "{employee} is not employed on all of those days."},
     {"Velg dager innenfor ansettelsen.", "Choose days within the employment."}},
    {RefusalCode::unknown_team,
     {"Teamet finnes ikke, eller hører ikke til her.", "The team does not exist, or does not belong here."},
     {"Velg et team fra listen.", "Choose a team from the list."}},
    {RefusalCode::team_in_use,
     {"{team} tar imot brukere for {provider} også etter den dagen.",
      "{team} receives clients for {provider} after that day too."},
     {"Gi {provider} et annet mottaksteam først.", "Give {provider} another reception team first."}},
    {RefusalCode::bad_telephone,
     {"«{telephone}» er ikke et telefonnummer.", "“{telephone}” is not a telephone number."},
     {"Skriv bare tall og mellomrom, med pluss foran landkoden.",
      "Write digits and spaces only, with a plus before the country code."}},
    {RefusalCode::already_a_member,
     {"{employee} er med i {team} i noen av de dagene allerede.",
      "{employee} is already a member of {team} on some of those days."},
     {"Endre siste dag i teamet, eller velg andre dager.",
      "Change the last day in the team, or choose other days."}},
    {RefusalCode::unknown_district,
     {"Bydelen finnes ikke.", "The district does not exist."},
     {"Velg en bydel fra listen.", "Choose a district from the list."}},
    {RefusalCode::bad_organisation_number,
     {"«{number}» er ikke et organisasjonsnummer.", "“{number}” is not an organisation number."},
     {"Et organisasjonsnummer har ni siffer. Sjekk det i Enhetsregisteret.",
      "An organisation number has nine digits. Check it in the business register."}},
    {RefusalCode::unknown_agreement,
     {"Avtalen finnes ikke.", "The agreement does not exist."},
     {"Last siden på nytt, så ser du hva som gjelder nå.", "Load the page again to see what holds now."}},
    {RefusalCode::agreement_overlaps,
     {"{provider} har en avtale om en av tjenestene i {district} i noen av de dagene allerede.",
      "{provider} already has an agreement for one of the services in {district} on some of those days."},
     {"Endre avtalen som finnes, eller velg andre dager.",
      "Change the agreement that is there, or choose other days."}},
    {RefusalCode::unknown_substitution,
     {"Vikariatet finnes ikke.", "The substitution does not exist."},
     {"Last siden på nytt, så ser du hva som gjelder nå.", "Load the page again to see what holds now."}},
    {RefusalCode::own_substitute,
     {"{employee} kan ikke være vikar for seg selv.", "{employee} can't stand in for themselves."},
     {"Velg en annen vikar.", "Choose another substitute."}},
    {RefusalCode::substitution_too_long,
     {"Et vikariat kan ikke vare lenger enn til {latest}.", "A substitution can't last beyond {latest}."},
     {"Velg en tidligere siste dag.", "Choose an earlier last day."}},
    {RefusalCode::substitution_only_shortened,
     {"Vikariatet slutter {last_day}, og kan bare bli kortere.",
      "The substitution ends on {last_day}, and can only become shorter."},
     {"Registrer et nytt vikariat fra dagen etter.", "Register a new substitution from the day after."}},
    {RefusalCode::outside_your_levels,
     {"Dette ligger utenfor den delen av organisasjonen som du administrerer.",
      "This lies outside the part of the organisation that you administer."},
     {"Be en systemkoordinator for hele kommunen gjøre det.",
      "Ask a system coordinator for the whole municipality to do it."}},
};

}  // namespace

std::optional<std::string> organisation_refusal(const routines::Refusal& refusal, Language language) {
  return told_sentence(texts, refusal, language);
}

std::optional<std::string> organisation_next_step(const routines::Refusal& refusal, Language language) {
  return told_next_step(texts, refusal, language);
}

}  // namespace stafett::wording
