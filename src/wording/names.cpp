#include "wording/names.hpp"

#include "wording/either.hpp"

namespace stafett::wording {

using namespace model;

std::string_view service_name(ServiceType service, Language language) {
  switch (service) {
    case ServiceType::home_nursing_day:
      return either(language, "hjemmesykepleie dag", "home nursing, day");
    case ServiceType::home_nursing_evening:
      return either(language, "hjemmesykepleie kveld", "home nursing, evening");
    case ServiceType::home_nursing_night:
      return either(language, "hjemmesykepleie natt", "home nursing, night");
    case ServiceType::home_nursing_stationary:
      return either(language, "hjemmesykepleie stasjonær", "home nursing, stationary");
    case ServiceType::practical_help:
      return either(language, "praktisk bistand", "practical help");
    case ServiceType::personal_assistance:
      return either(language, "brukerstyrt personlig assistanse (BPA)", "personal assistance (BPA)");
  }
  no_such_value();
}

std::string_view part_of_day_name(PartOfDay part, Language language) {
  switch (part) {
    case PartOfDay::morning:
      return either(language, "morgen", "morning");
    case PartOfDay::midday:
      return either(language, "formiddag", "midday");
    case PartOfDay::afternoon:
      return either(language, "ettermiddag", "afternoon");
    case PartOfDay::evening:
      return either(language, "kveld", "evening");
    case PartOfDay::night:
      return either(language, "natt", "night");
  }
  no_such_value();
}

std::string_view record_state_name(RecordState state, Language language) {
  switch (state) {
    case RecordState::valid:
      return either(language, "gjelder", "valid");
    case RecordState::withdrawn:
      return either(language, "trukket", "withdrawn");
    case RecordState::entered_in_error:
      return either(language, "feilført", "entered in error");
  }
  no_such_value();
}

std::string_view end_reason_name(EndReason reason, Language language) {
  switch (reason) {
    case EndReason::provider_change:
      return either(language, "bytte av leverandør", "change of provider");
    case EndReason::moved:
      return either(language, "flyttet", "moved");
    case EndReason::died:
      return either(language, "død", "died");
    case EndReason::need_ceased:
      return either(language, "behovet er opphørt", "no longer needed");
    case EndReason::refused:
      return either(language, "bruker takker nei", "client declines");
    case EndReason::institution:
      return either(language, "innlagt i institusjon", "admitted to an institution");
    case EndReason::reassessed:
      return either(language, "revurdert", "reassessed");
  }
  no_such_value();
}

std::string_view choice_name(ChoiceKind choice, Language language) {
  switch (choice) {
    case ChoiceKind::not_recorded:
      return either(language, "ikke registrert", "not recorded");
    case ChoiceKind::assigned_municipal:
      return either(language, "tildelt kommunal leverandør", "assigned the municipal provider");
    case ChoiceKind::informed_choice:
      return either(language, "informert valg", "informed choice");
  }
  no_such_value();
}

std::string_view visit_state_name(VisitState state, Language language) {
  switch (state) {
    case VisitState::planned:
      return either(language, "planlagt", "planned");
    case VisitState::allocated:
      return either(language, "fordelt", "allocated");
    case VisitState::done:
      return either(language, "utført", "done");
    case VisitState::cancelled:
      return either(language, "avbestilt", "cancelled");
    case VisitState::missed:
      return either(language, "ikke utført", "missed");
    case VisitState::not_at_home:
      return either(language, "ikke hjemme", "not at home");
  }
  no_such_value();
}

std::string_view sex_name(Sex sex, Language language) {
  switch (sex) {
    case Sex::female:
      return either(language, "kvinne", "female");
    case Sex::male:
      return either(language, "mann", "male");
  }
  no_such_value();
}

std::string_view protection_name(Protection protection, Language language) {
  switch (protection) {
    case Protection::none:
      return either(language, "ugradert adresse", "no address protection");
    case Protection::confidential:
      return either(language, "fortrolig adresse", "confidential address");
    case Protection::strictly_confidential:
      return either(language, "strengt fortrolig adresse", "strictly confidential address");
  }
  no_such_value();
}

std::string_view person_protection_name(PersonProtection protection, Language language) {
  switch (protection) {
    case PersonProtection::none:
      return either(language, "ingen særskilt skjerming", "no particular restriction");
    case PersonProtection::restricted:
      return either(language, "skjermet person", "restricted person");
  }
  no_such_value();
}

std::string_view address_kind_name(AddressKind kind, Language language) {
  switch (kind) {
    case AddressKind::register_address:
      return either(language, "folkeregistrert adresse", "registered address");
    case AddressKind::stay:
      return either(language, "oppholdsadresse", "address of stay");
    case AddressKind::postal:
      return either(language, "postadresse", "postal address");
  }
  no_such_value();
}

std::string_view relation_name(Relation relation, Language language) {
  switch (relation) {
    case Relation::next_of_kin:
      return either(language, "pårørende", "next of kin");
    case Relation::guardian:
      return either(language, "verge", "guardian");
    case Relation::parent:
      return either(language, "forelder", "parent");
  }
  no_such_value();
}

std::string_view practical_matter_name(PracticalMatter matter, Language language) {
  switch (matter) {
    case PracticalMatter::entry:
      return either(language, "adkomst", "entry");
    case PracticalMatter::risk:
      return either(language, "risiko", "risk");
    case PracticalMatter::language:
      return either(language, "språk", "language");
    case PracticalMatter::contact:
      return either(language, "kontakt", "contact");
  }
  no_such_value();
}

std::string_view responsibility_name(ResponsibilityKind kind, Language language) {
  switch (kind) {
    case ResponsibilityKind::residence:
      return either(language, "bosted", "residence");
    case ResponsibilityKind::responsible:
      return either(language, "ansvarlig bydel", "responsible district");
    case ResponsibilityKind::decides:
      return either(language, "vedtaksbydel", "deciding district");
    case ResponsibilityKind::pays:
      return either(language, "betalende bydel", "paying district");
    case ResponsibilityKind::messages:
      return either(language, "mottaker av meldinger", "receiver of messages");
  }
  no_such_value();
}

std::string_view housing_name(Housing housing, Language language) {
  switch (housing) {
    case Housing::own_home:
      return either(language, "egen bolig", "own home");
    case Housing::staffed:
      return either(language, "bolig med bistand", "staffed housing");
    case Housing::bought_place:
      return either(language, "kjøpeplass", "bought place");
    case Housing::institution:
      return either(language, "institusjon", "institution");
  }
  no_such_value();
}

std::string_view label_name(LabelKind label, Language language) {
  switch (label) {
    case LabelKind::substance_use:
      return either(language, "rus", "substance use");
  }
  no_such_value();
}

std::string_view provider_kind_name(ProviderKind kind, Language language) {
  switch (kind) {
    case ProviderKind::municipal:
      return either(language, "kommunal", "municipal");
    case ProviderKind::private_firm:
      return either(language, "privat", "private");
  }
  no_such_value();
}

std::string_view team_kind_name(TeamKind kind, Language language) {
  switch (kind) {
    case TeamKind::case_office:
      return either(language, "søknadskontor", "case office");
    case TeamKind::reception:
      return either(language, "mottaksteam", "reception team");
    case TeamKind::care:
      return either(language, "arbeidsteam", "care team");
    case TeamKind::contract_follow_up:
      return either(language, "kontraktsoppfølging", "contract follow-up");
    case TeamKind::system_coordination:
      return either(language, "systemkoordinering", "system coordination");
  }
  no_such_value();
}

std::string_view action_name(Action action, Language language) {
  switch (action) {
    case Action::see_client:
      return either(language, "se brukeren", "see the client");
    case Action::read_journal:
      return either(language, "lese journal", "read the journal");
    case Action::write_note:
      return either(language, "skrive i journal", "write in the journal");
    case Action::change_provider:
      return either(language, "bytte leverandør", "change provider");
    case Action::request_change:
      return either(language, "melde ønske om bytte", "pass on a wish to change");
    case Action::answer_handover:
      return either(language, "svare på overganger og henvendelser", "answer hand-overs");
    case Action::do_task:
      return either(language, "utføre oppgaver", "do tasks");
    case Action::print_letters:
      return either(language, "skrive ut brev", "print letters");
    case Action::see_protected:
      return either(language, "se brukere med fortrolig adresse", "see clients with a confidential address");
    case Action::see_strictly_protected:
      return either(language, "se brukere med strengt fortrolig adresse",
                    "see clients with a strictly confidential address");
    case Action::see_restricted_person:
      return either(language, "se skjermede personer", "see restricted persons");
    case Action::look_up:
      return either(language, "gjøre brukersøk", "look up clients");
    case Action::register_client:
      return either(language, "registrere nye brukere", "register new clients");
    case Action::review_look_ups:
      return either(language, "etterkontrollere brukersøk", "review look-ups");
    case Action::block_access:
      return either(language, "sperre for tilgang", "block access");
    case Action::grant_access:
      return either(language, "gi tilgang til én bruker", "give access to one client");
    case Action::see_access:
      return either(language, "se hvem som ser og har sett brukeren", "see who sees and has seen the client");
    case Action::administer:
      return either(language, "administrere", "administer");
    case Action::follow_up_contract:
      return either(language, "følge opp kontrakter", "follow up contracts");
  }
  no_such_value();
}

std::string_view grant_kind_name(GrantKind kind, Language language) {
  switch (kind) {
    case GrantKind::incoming_move:
      return either(language, "innflytting", "incoming move");
    case GrantKind::stay:
      return either(language, "opphold", "stay");
    case GrantKind::substitute_district:
      return either(language, "settebydel", "substitute district");
    case GrantKind::single_client:
      return either(language, "tilgang til én bruker", "single client");
    case GrantKind::look_up:
      return either(language, "brukersøk", "look-up");
  }
  no_such_value();
}

std::string_view grant_review_name(GrantReview review, Language language) {
  switch (review) {
    case GrantReview::not_needed:
      return either(language, "uten etterkontroll", "not for review");
    case GrantReview::waiting:
      return either(language, "ikke kontrollert ennå", "not reviewed yet");
    case GrantReview::in_order:
      return either(language, "i orden", "in order");
    case GrantReview::questioned:
      return either(language, "til oppfølging", "to be followed up");
  }
  no_such_value();
}

std::string_view asked_by_name(AskedBy asked_by, Language language) {
  switch (asked_by) {
    case AskedBy::client:
      return either(language, "bruker", "client");
    case AskedBy::next_of_kin:
      return either(language, "pårørende", "next of kin");
    case AskedBy::guardian:
      return either(language, "verge", "guardian");
    case AskedBy::provider_on_behalf:
      return either(language, "leverandør på vegne av bruker", "provider on the client's behalf");
  }
  no_such_value();
}

std::string_view channel_name(Channel channel, Language language) {
  switch (channel) {
    case Channel::oral:
      return either(language, "muntlig", "oral");
    case Channel::written:
      return either(language, "skriftlig", "written");
  }
  no_such_value();
}

std::string_view change_request_state_name(ChangeRequestState state, Language language) {
  switch (state) {
    case ChangeRequestState::open:
      return either(language, "venter på bydelen", "waiting for the district");
    case ChangeRequestState::confirmed:
      return either(language, "bekreftet", "confirmed");
    case ChangeRequestState::declined:
      return either(language, "avslått", "declined");
  }
  no_such_value();
}

std::string_view change_state_name(ChangeState state, Language language) {
  switch (state) {
    case ChangeState::planned:
      return either(language, "gjelder", "stands");
    case ChangeState::withdrawn:
      return either(language, "trukket", "withdrawn");
    case ChangeState::replaced:
      return either(language, "erstattet av et senere bytte", "replaced by a later change");
    case ChangeState::entered_in_error:
      return either(language, "feilført", "entered in error");
  }
  no_such_value();
}

std::string_view handover_kind_name(HandoverKind kind, Language language) {
  switch (kind) {
    case HandoverKind::patient_transition:
      return either(language, "pasientovergang", "patient transition");
    case HandoverKind::inquiry:
      return either(language, "henvendelse", "inquiry");
  }
  no_such_value();
}

std::string_view handover_state_name(HandoverState state, Language language) {
  switch (state) {
    case HandoverState::sent:
      return either(language, "sendt", "sent");
    case HandoverState::accepted:
      return either(language, "godtatt", "accepted");
    case HandoverState::rejected:
      return either(language, "avvist", "rejected");
    case HandoverState::recalled:
      return either(language, "trukket tilbake", "recalled");
    case HandoverState::recall_acknowledged:
      return either(language, "tilbaketrekking bekreftet", "recall acknowledged");
    case HandoverState::replaced:
      return either(language, "erstattet", "replaced");
  }
  no_such_value();
}

std::string_view task_kind_name(TaskKind kind, Language language) {
  switch (kind) {
    case TaskKind::assignment_ends:
      return either(language, "oppdraget avsluttes", "the assignment ends");
    case TaskKind::assignment_goes_on:
      return either(language, "oppdraget fortsetter", "the assignment goes on");
    case TaskKind::handover_answered:
      return either(language, "leverandøren har svart", "the provider has answered");
    case TaskKind::handover_unanswered:
      return either(language, "leverandøren har ikke svart", "the provider has not answered");
    case TaskKind::notify_by_telephone:
      return either(language, "varsle leverandøren på telefon", "notify the provider by telephone");
    case TaskKind::confirm_change_request:
      return either(language, "bekreft ønske om bytte", "confirm a wish to change");
    case TaskKind::look_up_made:
      return either(language, "noen har gjort brukersøk", "somebody has made a look-up");
    case TaskKind::secure_access:
      return either(language, "ordne varig tilgang", "arrange lasting access");
    case TaskKind::substitute_district:
      return either(language, "vær settebydel", "act as substitute district");
  }
  no_such_value();
}

std::string_view task_state_name(TaskState state, Language language) {
  switch (state) {
    case TaskState::open:
      return either(language, "åpen", "open");
    case TaskState::taken:
      return either(language, "tatt", "taken");
    case TaskState::done:
      return either(language, "ferdig", "done");
    case TaskState::cancelled:
      return either(language, "avlyst", "cancelled");
  }
  no_such_value();
}

std::string_view letter_kind_name(LetterKind kind, Language language) {
  switch (kind) {
    case LetterKind::provider_change_confirmed:
      return either(language, "bekreftelse på bytte av leverandør", "confirmation of change of provider");
    case LetterKind::provider_change_withdrawn:
      return either(language, "bytte av leverandør er trukket", "change of provider withdrawn");
    case LetterKind::provider_change_corrected:
      return either(language, "rettelse av bytte av leverandør", "correction of change of provider");
  }
  no_such_value();
}

std::string_view letter_state_name(LetterState state, Language language) {
  switch (state) {
    case LetterState::made:
      return either(language, "holdt tilbake", "held back");
    case LetterState::to_be_printed:
      return either(language, "venter på utskrift", "to be printed");
    case LetterState::posted:
      return either(language, "postlagt", "posted");
    case LetterState::replaced:
      return either(language, "erstattet", "replaced");
  }
  no_such_value();
}

std::string_view deadline_kind_name(DeadlineKind kind, Language language) {
  switch (kind) {
    case DeadlineKind::notify_provider:
      return either(language, "varsle leverandør", "notify the provider");
    case DeadlineKind::handover_answered:
      return either(language, "svar fra ny leverandør", "answer from the new provider");
  }
  no_such_value();
}

std::string_view deadline_state_name(DeadlineState state, Language language) {
  switch (state) {
    case DeadlineState::open:
      return either(language, "løper", "running");
    case DeadlineState::met:
      return either(language, "holdt", "met");
    case DeadlineState::missed:
      return either(language, "oversittet", "missed");
    case DeadlineState::cancelled:
      return either(language, "bortfalt", "cancelled");
  }
  no_such_value();
}

std::string sentence_start(std::string_view text) {
  std::string out(text);
  if (out.empty()) return out;
  if (out[0] >= 'a' && out[0] <= 'z') {
    out[0] = static_cast<char>(out[0] - 'a' + 'A');
  } else if (text.starts_with("æ")) {
    out.replace(0, 2, "Æ");
  } else if (text.starts_with("ø")) {
    out.replace(0, 2, "Ø");
  } else if (text.starts_with("å")) {
    out.replace(0, 2, "Å");
  }
  return out;
}

}  // namespace stafett::wording
