// What to do now about a refusal.

#include "wording/access_refusals.hpp"
#include "wording/organisation_refusals.hpp"
#include "wording/refusal_facts.hpp"
#include "wording/refusals.hpp"

namespace stafett::wording {

using routines::RefusalCode;

namespace {

std::string load_again(Language language) {
  return say(language, "Last siden på nytt, så ser du hva som gjelder nå.",
             "Load the page again to see what holds now.");
}

}  // namespace

std::string next_step(const routines::Refusal& refusal, Language language) {
  if (auto told = organisation_next_step(refusal, language)) return *std::move(told);
  if (auto told = access_next_step(refusal, language)) return *std::move(told);
  const Facts facts(refusal.facts, language);
  switch (refusal.code) {
    case RefusalCode::unknown_service_line:
    case RefusalCode::unknown_change:
    case RefusalCode::change_not_pending:
    case RefusalCode::unknown_handover:
    case RefusalCode::handover_not_open:
    case RefusalCode::recall_not_open:
    case RefusalCode::unknown_request:
    case RefusalCode::request_not_open:
    case RefusalCode::unknown_task:
    case RefusalCode::task_not_open:
    case RefusalCode::unknown_note:
    case RefusalCode::unknown_letter:
    case RefusalCode::letter_not_waiting:
    case RefusalCode::unknown_deadline:
    case RefusalCode::deadline_not_due:
      return load_again(language);
    case RefusalCode::no_service_line_named:
      return say(language, "Kryss av for tjenesten eller tjenestene det gjelder.",
                 "Tick the service or services concerned.");
    case RefusalCode::line_named_twice:
      return say(language, "La tjenesten stå én gang, med den leverandøren brukeren har valgt.",
                 "Leave the service in once, with the provider that the client has chosen.");
    case RefusalCode::leaving_provider_has_no_team:
      return say(language, "Be systemkoordinatoren registrere mottaksteamet til leverandøren, og prøv igjen.",
                 "Ask the system coordinator to register the provider's reception team, and try again.");
    case RefusalCode::day_too_far_back:
      return say(language, "Bruk {} eller en senere dag. Er det skrevet feil årstall, retter du det.",
                 "Use {} or a later day. If the year is a slip, correct it.", facts.day("earliest"));
    case RefusalCode::day_too_far_ahead:
      return say(language, "Bruk {} eller en tidligere dag. Er det skrevet feil årstall, retter du det.",
                 "Use {} or an earlier day. If the year is a slip, correct it.", facts.day("latest"));
    case RefusalCode::agreement_without_day:
      return say(language, "Skriv den avtalte første dagen, eller ta bort hvem og hvorfor.",
                 "Write the agreed first day, or take out who and why.");
    case RefusalCode::unknown_provider:
      return say(language, "Velg en leverandør fra listen.", "Choose a provider from the list.");
    case RefusalCode::provider_not_started:
      return say(language, "Velg en annen leverandør, eller avtal første dag {} eller senere.",
                 "Choose another provider, or agree on first day {} or later.", facts.day("day"));
    case RefusalCode::provider_contract_ended:
      return say(language, "Velg en annen leverandør.", "Choose another provider.");
    case RefusalCode::provider_without_agreement:
      return say(
          language,
          "Velg en leverandør med avtale. Mener du at avtalen finnes, spør dem som følger opp kontraktene.",
          "Choose a provider with an agreement. If you believe there is one, ask those who follow up the "
          "contracts.");
    case RefusalCode::provider_has_no_reception_team:
      return say(language, "Be systemkoordinatoren registrere mottaksteamet, eller velg en annen leverandør.",
                 "Ask the system coordinator to register the reception team, or choose another provider.");
    case RefusalCode::same_provider:
      return facts.is("pending", "yes")
                 ? say(language, "Vil brukeren bli hos {}, trekker du byttet som venter.",
                       "If the client wants to stay with {}, withdraw the change that is waiting.",
                       facts.provider())
                 : say(language, "Velg en annen leverandør, eller ta tjenesten ut av byttet.",
                       "Choose another provider, or leave the service out of the change.");
    case RefusalCode::service_ended:
      return say(language, "Trenger brukeren hjelp lenger enn det, må det fattes et nytt vedtak først.",
                 "If the client needs help for longer, a new decision has to be made first.");
    case RefusalCode::service_not_started:
      return say(language, "Registrer byttet når tjenesten har startet.",
                 "Register the change once the service has started.");
    case RefusalCode::no_running_assignment:
      return say(language, "Sett en leverandør på tjenesten først.", "Give the service a provider first.");
    case RefusalCode::not_a_choice_service:
      return say(language,
                 "Ta tjenesten ut av byttet. Brukerstyrt personlig assistanse har sin egen fremgangsmåte.",
                 "Leave the service out of the change. Personal assistance has a procedure of its own.");
    case RefusalCode::notice_day_in_future:
      return say(language, "Skriv dagen meldingen kom: i dag eller tidligere.",
                 "Write the day the message came: today or earlier.");
    case RefusalCode::notice_day_too_old:
      if (facts.is("day_is_fixed", "yes")) {
        return say(
            language,
            "Dagen brukeren sa fra, er den som teller. Avtal en første dag med brukeren og leverandørene, og "
            "skriv den med hvem og hvorfor.",
            "The day the client spoke up is the one that counts. Agree on a first day with the client and "
            "the "
            "providers, and write it with who and why.");
      }
      return facts.has("first_day") ? say(language,
                                          "Kom meldingen {} eller senere, bruker du den dagen. Ellers "
                                          "avtaler du en første dag med brukeren "
                                          "og leverandørene.",
                                          "If the message came on {} or later, use that day. Otherwise agree "
                                          "on a first day with the "
                                          "client and the providers.",
                                          facts.day("earliest"))
                                    : say(language, "Bruk {} eller en senere dag.", "Use {} or a later day.",
                                          facts.day("earliest"));
    case RefusalCode::first_day_not_agreed:
      return say(language, "Skriv hvem dagen er avtalt med, og hvorfor, eller bruk dagen regelen gir.",
                 "Write with whom the day was agreed and why, or use the day the rule gives.");
    case RefusalCode::first_day_too_early:
    case RefusalCode::first_day_before_running_assignment:
      return say(language, "Velg {} eller en senere dag.", "Choose {} or a later day.",
                 facts.day("earliest"));
    case RefusalCode::asked_by_name_missing:
      return say(language, "Skriv navnet på den som ba om byttet.",
                 "Write the name of the person who asked.");
    case RefusalCode::change_already_started:
      return say(
          language,
          "Er noe registrert feil, retter du byttet. Vil brukeren bytte igjen, registrerer du et nytt.",
          "If something was registered wrongly, correct the change. If the client wants to change again, "
          "register a new one.");
    case RefusalCode::correction_too_early:
      return say(language, "Trekk byttet, eller flytt første dag.",
                 "Withdraw the change, or move the first day.");
    case RefusalCode::nothing_to_correct:
      return say(language, "Skriv den riktige dagen, eller la byttet stå.",
                 "Write the right day, or leave the change as it is.");
    case RefusalCode::visits_already_delivered:
      return say(language, "La besøkene stå, og registrer et nytt bytte fra i dag.",
                 "Leave the visits as they are, and register a new change from today.");
    case RefusalCode::found_by_missing:
      return say(language, "Skriv navnet på den som fant feilen.",
                 "Write the name of whoever found the mistake.");
    case RefusalCode::later_change_stands:
      return say(language, "Trekk eller rett det senere byttet først.",
                 "Withdraw or correct the later change first.");
    case RefusalCode::rejection_reason_missing:
      return say(language, "Skriv hvorfor, så bydelen kan finne en annen løsning for brukeren.",
                 "Write why, so that the district can find another solution for the client.");
    case RefusalCode::unknown_care_team:
      return say(language, "Velg et av leverandørens egne team fra listen.",
                 "Choose one of the provider's own teams from the list.");
    case RefusalCode::unknown_journal_type:
    case RefusalCode::journal_type_not_yours:
      return say(language, "Velg en av journaltypene i listen.",
                 "Choose one of the journal types in the list.");
    case RefusalCode::empty_text:
      return say(language, "Skriv teksten, og prøv igjen.", "Write the text, and try again.");
    case RefusalCode::text_too_long:
      return say(language, "Kort ned teksten, eller del den i to.", "Shorten the text, or divide it in two.");
    case RefusalCode::not_your_team:
      return say(language, "Spør noen i {} om å gjøre det.", "Ask somebody in {} to do it.",
                 facts.text("team", "teamet", "the team"));
    case RefusalCode::not_your_service:
      return say(language, "Be brukeren si fra til bydelen eller til leverandøren som har tjenesten.",
                 "Ask the client to tell the district or the provider that has the service.");
    case RefusalCode::bad_attachment:
      return facts.has("most")
                 ? say(language, "Fjern noen av dem, eller skriv to notater.",
                       "Remove some, or write two notes.")
                 : say(language, "Legg ved en PDF, et bilde (PNG eller JPEG) eller ren tekst på høyst 10 MB.",
                       "Attach a PDF, a picture (PNG or JPEG) or plain text of at most 10 MB.");
    case RefusalCode::client_dead:
      return say(language, "Avslutt tjenestene i stedet. Er dødsdatoen feil, sier du fra til lederen din.",
                 "End the services instead. If the date of death is wrong, tell your leader.");
    case RefusalCode::no_postal_address:
      return say(language, "Registrer en adresse på brukerkortet, og prøv igjen.",
                 "Register an address on the client's card, and try again.");
    case RefusalCode::no_responsible_district:
      return say(language, "Registrer ansvarlig bydel på brukerkortet, eller spør systemkoordinatoren.",
                 "Register the responsible district on the client's card, or ask the system coordinator.");
    case RefusalCode::import_invalid:
      return say(language, "Rett feltet, og hent inn på nytt. Ingenting er lagret.",
                 "Correct the field, and import again. Nothing was saved.");
    case RefusalCode::name_missing:
    case RefusalCode::period_reversed:
    case RefusalCode::nothing_to_set:
    case RefusalCode::unknown_level:
    case RefusalCode::bad_level_part:
    case RefusalCode::level_under_itself:
    case RefusalCode::level_in_use:
    case RefusalCode::level_code_taken:
    case RefusalCode::bad_provider_level:
    case RefusalCode::unknown_employee:
    case RefusalCode::bad_user_name:
    case RefusalCode::user_name_stays:
    case RefusalCode::user_name_taken:
    case RefusalCode::manager_circle:
    case RefusalCode::own_account:
    case RefusalCode::own_role:
    case RefusalCode::unknown_role:
    case RefusalCode::role_already_held:
    case RefusalCode::not_employed:
    case RefusalCode::unknown_team:
    case RefusalCode::team_in_use:
    case RefusalCode::bad_telephone:
    case RefusalCode::already_a_member:
    case RefusalCode::unknown_district:
    case RefusalCode::bad_organisation_number:
    case RefusalCode::unknown_agreement:
    case RefusalCode::agreement_overlaps:
    case RefusalCode::unknown_substitution:
    case RefusalCode::own_substitute:
    case RefusalCode::substitution_too_long:
    case RefusalCode::substitution_only_shortened:
    case RefusalCode::outside_your_levels:
    case RefusalCode::unknown_look_up_reason:
    case RefusalCode::reason_missing:
    case RefusalCode::look_up_not_for_role:
    case RefusalCode::unknown_look_up:
    case RefusalCode::look_up_reviewed:
    case RefusalCode::own_look_up:
    case RefusalCode::same_reason_again:
    case RefusalCode::block_target:
    case RefusalCode::already_blocked:
    case RefusalCode::unknown_block:
    case RefusalCode::block_is_over:
    case RefusalCode::own_block:
    case RefusalCode::grant_target:
    case RefusalCode::own_grant:
    case RefusalCode::own_substitute_district:
    case RefusalCode::grant_too_long:
    case RefusalCode::already_granted:
    case RefusalCode::unknown_grant:
    case RefusalCode::grant_is_over:
    case RefusalCode::day_in_past:
    case RefusalCode::unknown_registration:
    case RefusalCode::registration_settled:
      break;
  }
  no_such_code();
}

}  // namespace stafett::wording
