#include "wording/access_refusals.hpp"

#include "wording/refusal_table.hpp"

namespace stafett::wording {

namespace {

using routines::RefusalCode;

constexpr RefusalText texts[] = {
    {RefusalCode::unknown_look_up_reason,
     {"Grunnen til brukersøket står ikke i listen.", "The reason for the look-up is not in the list."},
     {"Velg en grunn fra listen.", "Choose a reason from the list."}},
    {RefusalCode::reason_missing,
     {"Begrunnelsen mangler.", "The explanation is missing."},
     {"Skriv kort hvorfor.", "Write briefly why."}},
    {RefusalCode::look_up_not_for_role,
     {"Rollen din kan ikke gjøre brukersøk.", "Your role can't make look-ups."},
     {"Be lederen din om hjelp.", "Ask your leader for help."}},
    {RefusalCode::unknown_look_up,
     {"Brukersøket finnes ikke.", "The look-up does not exist."},
     {"Gå tilbake til listen over brukersøk.", "Go back to the list of look-ups."}},
    {RefusalCode::look_up_reviewed,
     {"Brukersøket er vurdert allerede.", "The look-up has been reviewed already."},
     {"Last listen på nytt, så ser du hva som venter.", "Load the list again to see what waits."}},
    {RefusalCode::own_look_up,
     {"Du kan ikke vurdere ditt eget brukersøk.", "You can't review your own look-up."},
     {"Be en annen leder i bydelen gjøre det.", "Ask another leader of the district to do it."}},
    {RefusalCode::block_target,
     {"En sperre gjelder enten én ansatt eller én enhet, og sperren for alle under en leder gjelder en "
      "ansatt.",
      "A bar holds for either one employee or one unit, and one for everyone under a leader for an "
      "employee."},
     {"Velg hvem sperren gjelder.", "Choose whom the bar holds for."}},
    {RefusalCode::already_blocked,
     {"En slik sperre gjelder allerede.", "Such a bar holds already."},
     {"Opphev den som gjelder, om den skal ha andre dager.",
      "Lift the one that holds if it is to have other days."}},
    {RefusalCode::unknown_block,
     {"Sperren finnes ikke.", "The bar does not exist."},
     {"Last siden på nytt for å se hvilke sperrer som gjelder.",
      "Load the page again to see which bars hold."}},
    {RefusalCode::block_is_over,
     {"Sperren gjelder ikke lenger.", "The bar no longer holds."},
     {"Du trenger ikke å gjøre noe.", "You need not do anything."}},
    {RefusalCode::own_block,
     {"Du kan ikke oppheve en sperre som gjelder deg selv.", "You can't lift a bar that holds for yourself."},
     {"Be en leder som ikke er sperret, om å gjøre det.", "Ask a leader who is not barred to do it."}},
    {RefusalCode::same_reason_again,
     {"Du har allerede gjort et brukersøk på denne brukeren med nøyaktig den begrunnelsen.",
      "You have already looked this client up with exactly that reason."},
     {"Skriv hvorfor du trenger tilgang på nytt nå.", "Write why you need access once more now."}},
    {RefusalCode::grant_target,
     {"Tilgang til én bruker gis til en ansatt, og settebydel er en bydel.",
      "Access to one client is given to an employee, and a substitute district is a district."},
     {"Velg hvem som skal få tilgang.", "Choose who is to have access."}},
    {RefusalCode::own_grant,
     {"Du kan ikke gi deg selv tilgang.", "You can't give yourself access."},
     {"Be en annen gjøre det.", "Ask somebody else to do it."}},
    {RefusalCode::own_substitute_district,
     {"{district} har ansvaret for brukeren, og kan ikke være settebydel.",
      "{district} is responsible for the client, and can't be the substitute district."},
     {"Velg en annen bydel.", "Choose another district."}},
    {RefusalCode::grant_too_long,
     {"Tilgangen kan ikke vare lenger enn til {last_day}.", "The access can't last beyond {last_day}."},
     {"Velg en tidligere siste dag for tilgangen.", "Choose an earlier last day for the access."}},
    {RefusalCode::already_granted,
     {"Den tilgangen gjelder allerede i alle de dagene.", "That access holds already on all of those days."},
     {"Velg andre dager, eller en annen.", "Choose other days, or somebody else."}},
    {RefusalCode::unknown_grant,
     {"Tilgangen finnes ikke, eller er et brukersøk.", "The access does not exist, or is a look-up."},
     {"Last siden på nytt for å se hvem som har tilgang.", "Load the page again to see who has access."}},
    {RefusalCode::grant_is_over,
     {"Tilgangen er slutt allerede.", "The access is over already."},
     {"Det er ingenting mer å gjøre.", "There is nothing more to do."}},
    {RefusalCode::day_in_past,
     {"{day} er en dag som har vært.", "{day} is a day that has been."},
     {"Velg i dag eller en senere dag.", "Choose today or a later day."}},
    {RefusalCode::unknown_registration,
     {"Registreringen finnes ikke.", "The registration does not exist."},
     {"Gå tilbake til listen over registreringer.", "Go back to the list of registrations."}},
    {RefusalCode::registration_settled,
     {"Registreringen er avklart allerede.", "The registration is settled already."},
     {"Last listen på nytt for å se hvilke som venter.", "Load the list again to see which ones wait."}},
};

}  // namespace

std::optional<std::string> access_refusal(const routines::Refusal& refusal, Language language) {
  return told_sentence(texts, refusal, language);
}

std::optional<std::string> access_next_step(const routines::Refusal& refusal, Language language) {
  return told_next_step(texts, refusal, language);
}

}  // namespace stafett::wording
