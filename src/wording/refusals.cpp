#include "wording/refusals.hpp"

#include "wording/access_refusals.hpp"
#include "wording/names.hpp"
#include "wording/organisation_refusals.hpp"
#include "wording/refusal_facts.hpp"
#include "wording/say.hpp"

namespace stafett::wording {

namespace {

using routines::RefusalCode;
using routines::WarningCode;

}  // namespace

std::string refusal_sentence(const routines::Refusal& refusal, Language language) {
  if (auto told = organisation_refusal(refusal, language)) return *std::move(told);
  if (auto told = access_refusal(refusal, language)) return *std::move(told);
  const Facts facts(refusal.facts, language);
  const auto provider = [&] { return sentence_start(facts.provider()); };
  const auto service = [&] { return sentence_start(facts.service()); };
  switch (refusal.code) {
    case RefusalCode::unknown_service_line:
      return say(language, "Tjenesten finnes ikke på dette brukerkortet.",
                 "The service is not on this client's card.");
    case RefusalCode::no_service_line_named:
      return say(language, "Du har ikke valgt noen tjeneste.", "You have not chosen a service.");
    case RefusalCode::line_named_twice:
      return say(language, "{} står to ganger i samme bytte, så det er uklart hvem som skal ha den.",
                 "{} is named twice in one change, so it is unclear who is to have it.", service());
    case RefusalCode::unknown_provider:
      return say(language, "Den valgte leverandøren finnes ikke i registeret.",
                 "The chosen provider is not in the register.");
    case RefusalCode::provider_not_started:
      return say(language, "{} tar ikke imot brukere før {}.", "{} takes no clients before {}.", provider(),
                 facts.day("day"));
    case RefusalCode::provider_contract_ended:
      return say(language, "{} tar ikke oppdrag etter {}.", "{} takes no assignments after {}.", provider(),
                 facts.day("day"));
    case RefusalCode::provider_without_agreement:
      return say(language, "{} har ikke avtale om {} i {} fra {}.",
                 "{} has no agreement for {} in {} from {}.", provider(), facts.service(),
                 facts.text("district", "bydelen", "the district"), facts.day("first_day"));
    case RefusalCode::provider_has_no_reception_team:
      return say(language, "{} har ikke noe mottaksteam som kan ta imot brukeren.",
                 "{} has no reception team that can receive the client.", provider());
    case RefusalCode::leaving_provider_has_no_team:
      return say(language, "{} har ikke noe team som kan få vite at brukeren bytter.",
                 "{} has no team that can be told that the client is leaving.", provider());
    case RefusalCode::same_provider:
      return facts.is("pending", "yes")
                 ? say(language, "Brukeren er hos {} i dag, og det er byttet bort derfra som venter.",
                       "The client is with {} today, and it is the change away from there that is waiting.",
                       facts.provider())
                 : say(language, "{} har tjenesten allerede, eller skal ta over den.",
                       "{} has the service already, or is about to take it over.", provider());
    case RefusalCode::service_ended:
      return say(language, "Siste dag for {} er {}, så det er ingenting å gi videre etter det.",
                 "The last day of {} is {}, so there is nothing to pass on after that.", facts.service(),
                 facts.day("day"));
    case RefusalCode::service_not_started:
      return say(language, "{} starter ikke før {}.", "{} does not start before {}.", service(),
                 facts.day("day"));
    case RefusalCode::no_running_assignment:
      return say(language, "Ingen leverandør har {} i dag, så det er ingen å bytte fra.",
                 "No provider has {} today, so there is nobody to change from.", facts.service());
    case RefusalCode::not_a_choice_service:
      return say(language, "{} kan ikke byttes med denne rutinen.", "{} can't be changed by this routine.",
                 service());
    case RefusalCode::notice_day_in_future:
      return say(language, "Meldingsdagen, {}, har ikke vært ennå.", "The notice day, {}, has not come yet.",
                 facts.day("notice_day"));
    case RefusalCode::notice_day_too_old:
      return facts.has("first_day")
                 ? say(language, "Med meldingsdag {} skulle ny leverandør ha startet {}. Det er for sent nå.",
                       "With notice day {} the new provider should have started on {}. It is too late for "
                       "that.",
                       facts.day("notice_day"), facts.day("first_day"))
                 : say(language, "Meldingsdagen, {}, er tidligere enn dagen brukeren sa fra, {}.",
                       "The notice day, {}, is before the day the client spoke up, {}.",
                       facts.day("notice_day"), facts.day("earliest"));
    case RefusalCode::first_day_not_agreed:
      return say(
          language,
          "Første dag {} er en annen enn regelen gir. Da må det stå hvem den er avtalt med, og hvorfor.",
          "First day {} is not the one the rule gives. Then it must say with whom it was agreed, and why.",
          facts.day("first_day"));
    case RefusalCode::first_day_too_early:
      return say(language, "Første dag hos ny leverandør kan ikke være {}. Tidligste dag er {}.",
                 "The first day with the new provider can't be {}. The earliest day is {}.",
                 facts.day("first_day"), facts.day("earliest"));
    case RefusalCode::first_day_before_running_assignment:
      return say(language, "Da ville ny leverandør ha startet før den forrige. Tidligste dag er {}.",
                 "The new provider would then have started before the previous one. The earliest day is {}.",
                 facts.day("earliest"));
    case RefusalCode::day_too_far_back:
      return say(language, "Dagen, {}, ligger for langt tilbake. Den kan tidligst være {}.",
                 "The day, {}, is too far back. It can be {} at the earliest.", facts.day("day"),
                 facts.day("earliest"));
    case RefusalCode::day_too_far_ahead:
      return say(language, "Dagen, {}, ligger for langt fram. Den kan senest være {}.",
                 "The day, {}, is too far ahead. It can be {} at the latest.", facts.day("day"),
                 facts.day("latest"));
    case RefusalCode::agreement_without_day:
      return say(language, "Det står hvem som har avtalt, eller hvorfor, men ikke hvilken dag som er avtalt.",
                 "It says who agreed, or why, but not which day was agreed on.");
    case RefusalCode::asked_by_name_missing:
      return say(language, "Det står ikke hvem som ba om byttet for brukeren.",
                 "It does not say who asked for the change on the client's behalf.");
    case RefusalCode::unknown_change:
      return say(language, "Byttet finnes ikke på dette brukerkortet.",
                 "The change is not on this client's card.");
    case RefusalCode::change_not_pending:
      return say(language, "Byttet gjelder ikke lenger. Det er trukket, erstattet eller merket som feilført.",
                 "The change no longer stands. It was withdrawn, replaced or marked as entered in error.");
    case RefusalCode::change_already_started:
      return say(language, "Byttet er gjennomført: ny leverandør har første dag {}.",
                 "The change has taken effect: the new provider's first day is {}.", facts.day("first_day"));
    case RefusalCode::nothing_to_correct:
      return say(language, "Dagen er den samme som før, så det er ingenting å endre.",
                 "The day is the same as before, so there is nothing to change.");
    case RefusalCode::correction_too_early:
      return say(language, "Byttet kan ikke rettes før ny leverandør har startet, {}.",
                 "The change can't be corrected before the new provider has started, {}.",
                 facts.day("first_day"));
    case RefusalCode::visits_already_delivered:
      return say(language, "{} har allerede vært på besøk hos brukeren.",
                 "{} has already visited the client.", provider());
    case RefusalCode::found_by_missing:
      return say(language, "Det står ikke hvem som fant feilen.", "It does not say who found the mistake.");
    case RefusalCode::later_change_stands:
      return say(language, "Et senere bytte, med første dag {}, bygger på dette.",
                 "A later change, with first day {}, builds on this one.", facts.day("first_day"));
    case RefusalCode::unknown_handover:
      return say(language, "Overleveringen finnes ikke på dette brukerkortet.",
                 "The hand-over is not on this client's card.");
    case RefusalCode::handover_not_open:
      return say(language, "Overleveringen venter ikke på svar. Den er {}.",
                 "The hand-over is not waiting for an answer. It is {}.",
                 facts.in_words("state", "behandlet", "settled"));
    case RefusalCode::rejection_reason_missing:
      return say(language, "Det står ikke hvorfor dere avviser.", "It does not say why you reject.");
    case RefusalCode::unknown_care_team:
      return say(language, "Arbeidsteamet hører ikke til leverandøren som tar imot.",
                 "The care team does not belong to the receiving provider.");
    case RefusalCode::recall_not_open:
      return say(language, "Det er ingen tilbaketrekking å bekrefte.", "There is no recall to acknowledge.");
    case RefusalCode::unknown_request:
      return say(language, "Ønsket om bytte finnes ikke på dette brukerkortet.",
                 "The wish to change is not on this client's card.");
    case RefusalCode::request_not_open:
      return say(language, "Ønsket om bytte er allerede behandlet.",
                 "The wish to change has already been settled.");
    case RefusalCode::unknown_task:
      return say(language, "Oppgaven finnes ikke på dette brukerkortet.",
                 "The task is not on this client's card.");
    case RefusalCode::task_not_open:
      return say(language, "Oppgaven kan ikke endres slik. Den er {}.",
                 "The task can't be changed that way. It is {}.",
                 facts.in_words("state", "behandlet", "settled"));
    case RefusalCode::unknown_journal_type:
      return say(language, "Journaltypen {} finnes ikke.", "The journal type {} does not exist.",
                 quoted(facts.text("type", "uten navn", "without a name"), language));
    case RefusalCode::journal_type_not_yours:
      return say(language, "Du kan ikke skrive i {}.", "You can't write in {}.",
                 quoted(facts.text("type", "denne journalen", "this journal"), language));
    case RefusalCode::empty_text:
      return say(language, "Teksten er tom.", "The text is empty.");
    case RefusalCode::text_too_long:
      return say(language, "Teksten er for lang. Den kan ha høyst {} tegn.",
                 "The text is too long. It may have at most {} characters.",
                 facts.text("most", "noen tusen", "some thousand"));
    case RefusalCode::unknown_note:
      return say(language, "Notatet som skal rettes, finnes ikke på dette brukerkortet.",
                 "The note to correct is not on this client's card.");
    case RefusalCode::not_your_team:
      return say(language, "Bare de som er med i {}, kan gjøre dette.", "Only members of {} can do this.",
                 facts.text("team", "teamet", "the team"));
    case RefusalCode::not_your_service:
      return say(language, "Enheten din utfører ikke denne tjenesten i dag.",
                 "Your unit does not deliver this service today.");
    case RefusalCode::unknown_letter:
      return say(language, "Brevet finnes ikke på dette brukerkortet.",
                 "The letter is not on this client's card.");
    case RefusalCode::letter_not_waiting:
      return say(language, "Brevet venter ikke på utskrift. Det er {}.",
                 "The letter is not waiting to be printed. It is {}.",
                 facts.in_words("state", "behandlet", "settled"));
    case RefusalCode::bad_attachment:
      return facts.has("most")
                 ? say(language, "Det er for mange vedlegg. Et notat kan ha høyst {}.",
                       "There are too many attachments. A note may have at most {}.",
                       facts.text("most", "noen få", "a few"))
                 : say(language, "Filen {} kan ikke legges ved.", "The file {} can't be attached.",
                       quoted(facts.text("file", "uten navn", "without a name"), language));
    case RefusalCode::unknown_deadline:
      return say(language, "Fristen finnes ikke på dette brukerkortet.",
                 "The deadline is not on this client's card.");
    case RefusalCode::deadline_not_due:
      return say(language, "Fristen er ikke ute, eller den er allerede gjort opp.",
                 "The deadline has not passed, or it has already been settled.");
    case RefusalCode::client_dead:
      return say(language, "Brukeren døde {}.", "The client died on {}.", facts.day("day"));
    case RefusalCode::no_postal_address:
      return say(language, "Brukeren har ingen adresse som brevet kan sendes til.",
                 "The client has no address that the letter can be sent to.");
    case RefusalCode::no_responsible_district:
      return say(language, "Ingen bydel med et søknadskontor har ansvaret for brukeren i dag.",
                 "No district with a case office is responsible for the client today.");
    case RefusalCode::import_invalid:
      return say(
          language, "Det som hentes inn, har en feil: {} {} ({}).",
          "What is being imported has a fault: {} {} ({}).", facts.in_words("field", "et felt", "a field"),
          facts.in_words("problem", "er feil", "is wrong"), facts.text("value", "ingen verdi", "no value"));
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
      break;  // told above, from their table
  }
  no_such_code();
}

std::string warning_sentence(const routines::Warning& warning, Language language) {
  const Facts facts(warning.facts, language);
  const auto provider = [&] { return sentence_start(facts.provider()); };
  switch (warning.code) {
    case WarningCode::short_working_day:
      return say(language,
                 "Siste virkedag før oppstart, {}, er en kort dag. Pass på at leverandøren rekker å svare.",
                 "The last working day before the start, {}, is a short one. Make sure that the provider has "
                 "time to "
                 "answer.",
                 facts.weekday("day"));
    case WarningCode::notice_after_deadline:
      return say(language, "Fristen for å varsle {} var {} {}. Ring leverandøren.",
                 "The deadline for notifying {} was {} on {}. Ring the provider.", facts.provider(),
                 facts.in_words("clock", "tidligere", "earlier"), facts.weekday("day"));
    case WarningCode::acceptance_lapses:
      return say(
          language,
          "{} har godtatt overleveringen. Den tilbakekalles, og {} må godta på nytt med første dag {}.",
          "{} has accepted the hand-over. It is recalled, and {} must accept anew with first day {}.",
          provider(), facts.provider(), facts.day("first_day"));
    case WarningCode::second_change:
      return say(language, "Et bytte til {} fra {} venter allerede. Det trekkes, og dette gjelder i stedet.",
                 "A change to {} from {} is waiting already. It is withdrawn, and this one holds instead.",
                 facts.provider(), facts.day("first_day"));
    case WarningCode::own_block:
      return say(language,
                 "Sperren gjelder deg også. Du ser ikke brukeren lenger, og en annen leder må oppheve den.",
                 "The bar holds for you too. You will no longer see the client, and another leader must lift "
                 "it.");
  }
  no_such_code();
}

}  // namespace stafett::wording
