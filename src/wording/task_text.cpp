#include "wording/task_text.hpp"

#include "base/check.hpp"
#include "wording/days.hpp"
#include "wording/names.hpp"
#include "wording/say.hpp"

#include <optional>

namespace stafett::wording {

namespace {

std::string provider_name(std::optional<Id<model::Provider>> id, const model::Organisation& organisation,
                          Language language) {
  const auto* provider = id ? organisation.find(*id) : nullptr;
  return provider ? provider->name : say(language, "leverandøren", "the provider");
}

std::string team_name(Id<model::Team> id, const model::Organisation& organisation, Language language) {
  const auto* team = organisation.find(id);
  return team ? team->name : say(language, "teamet", "the team");
}

/// "Kari Moe (Bydel Ullern)".
std::string employee_and_unit(const std::optional<Id<model::Employee>>& id,
                              const model::Organisation& organisation, Language language) {
  const auto* employee = id ? organisation.find(*id) : nullptr;
  if (!employee) return say(language, "En ansatt", "An employee");
  const auto* unit = organisation.find(employee->unit);
  return unit ? fmt::format("{} ({})", employee->name, unit->name) : employee->name;
}

/// The provider a team belongs to, or an office's own name.
std::string party_name(Id<model::Team> id, const model::Organisation& organisation, Language language) {
  const auto* team = organisation.find(id);
  return team && team->provider ? provider_name(team->provider, organisation, language)
                                : team_name(id, organisation, language);
}

/// " (hjemmesykepleie dag)", or nothing when the service is not known.
std::string service_in_brackets(std::optional<Id<model::ServiceLine>> id, const model::ClientRecord* record,
                                Language language) {
  const auto* line = id && record ? record->find(*id) : nullptr;
  return line ? fmt::format(" ({})", service_name(line->service, language)) : std::string();
}

/// "pasientovergangen", when the hand-over is known.
std::string the_handover(const model::Handover* handover, Language language) {
  if (!handover) return say(language, "overleveringen", "the hand-over");
  switch (handover->kind) {
    case model::HandoverKind::patient_transition:
      return say(language, "pasientovergangen", "the patient transition");
    case model::HandoverKind::inquiry:
      return say(language, "henvendelsen", "the inquiry");
  }
  throw BrokenPromise("a kind of hand-over outside its enumeration has no name");
}

/// The second sentence, when the day is known.
std::string start_sentence(const std::optional<Date>& day, Language language) {
  return day ? say(language, " Første dag er {}.", " The first day is {}.",
                   long_date_with_weekday(*day, language))
             : std::string();
}

std::string answered(const model::Handover* handover, const std::string& provider,
                     std::string_view client_name, const std::optional<Date>& day, Language language) {
  const auto what = the_handover(handover, language);
  if (handover && handover->state == model::HandoverState::accepted) {
    return say(language, "{} har godtatt {} for {}.", "{} has accepted {} for {}.", provider, what,
               client_name) +
           start_sentence(day, language);
  }
  if (handover && handover->state == model::HandoverState::rejected) {
    return say(language, "{} har avvist {} for {}: {}.", "{} has rejected {} for {}: {}.", provider, what,
               client_name, quoted(handover->answer, language)) +
           start_sentence(day, language);
  }
  return say(language, "{} har svart på {} for {}.", "{} has answered {} for {}.", provider, what,
             client_name) +
         start_sentence(day, language);
}

}  // namespace

std::string task_text(const model::Task& task, const model::ClientRecord* record,
                      const model::Organisation& organisation, std::string_view client_name,
                      Language language) {
  const auto service = service_in_brackets(task.service_line, record, language);
  const auto about = provider_name(task.about_provider, organisation, language);
  const auto provider_first = sentence_start(about);
  const auto receiver = party_name(task.team, organisation, language);
  const auto* handover = task.handover && record ? record->find(*task.handover) : nullptr;
  switch (task.kind) {
    case model::TaskKind::assignment_ends: {
      // the new provider's name, never the reason.
      const auto text =
          task.about_provider
              ? say(language, "{} bytter til {}{}.", "{} changes to {}{}.", client_name, about, service)
              : say(language, "{} bytter leverandør{}.", "{} changes provider{}.", client_name, service);
      if (!task.day) return text;
      return text + say(language, " Siste dag hos {} er {}.", " The last day with {} is {}.", receiver,
                        long_date_with_weekday(*task.day, language));
    }
    case model::TaskKind::assignment_goes_on:
      return say(language, "{} blir hos {}{}. Beskjeden om bytte gjelder ikke lenger.",
                 "{} stays with {}{}. The message about a change no longer holds.", client_name, receiver,
                 service);
    case model::TaskKind::handover_answered:
      return answered(handover, provider_first, client_name, task.day, language);
    case model::TaskKind::handover_unanswered:
      return say(language, "{} har ikke svart på {} for {} i tide.", "{} has not answered {} for {} in time.",
                 provider_first, the_handover(handover, language), client_name) +
             start_sentence(task.day, language);
    case model::TaskKind::notify_by_telephone:
      return say(language, "Ring {} om {}{}. Fristen for vanlig varsel er ute.",
                 "Ring {} about {}{}. It is too late for the ordinary notice.", about, client_name, service) +
             start_sentence(task.day, language);
    case model::TaskKind::confirm_change_request: {
      const auto text =
          say(language, "{} melder at {} ønsker å bytte leverandør{}.",
              "{} says that {} wants to change provider{}.", provider_first, client_name, service);
      if (!task.day) return text;
      return text + say(language, " Brukeren sa det {}.", " The client said so on {}.",
                        long_date_with_weekday(*task.day, language));
    }
    case model::TaskKind::look_up_made:
      return say(language, "{} har gjort brukersøk på {}. Se etter om det var i orden.",
                 "{} has looked up {}. See whether it was in order.",
                 employee_and_unit(task.about_employee, organisation, language), client_name);
    case model::TaskKind::secure_access:
      return say(language, "Ordne varig tilgang til {} for {}. Brukersøket utløper.",
                 "Arrange lasting access to {} for {}. The look-up lapses.", client_name,
                 employee_and_unit(task.about_employee, organisation, language));
    case model::TaskKind::substitute_district:
      if (!task.day) {
        return say(language, "Dere er settebydel for {}.", "You are the substitute district of {}.",
                   client_name);
      }
      return say(language, "Dere er settebydel for {} til og med {}.",
                 "You are the substitute district of {} until and including {}.", client_name,
                 long_date_with_weekday(*task.day, language));
  }
  throw BrokenPromise("a kind of task outside its enumeration has no text");
}

namespace {

std::string text_for_receiver(const model::Handover& handover, const std::string& from,
                              std::string_view client_name, Language language) {
  const auto service = service_name(handover.content.service, language);
  const auto kind = sentence_start(handover_kind_name(handover.kind, language));
  const auto start = long_date_with_weekday(handover.wanted_start, language);
  switch (handover.state) {
    case model::HandoverState::sent:
      return say(language, "{} fra {}: {} ({}). Ønsket oppstart er {}. Venter på svar fra dere.",
                 "{} from {}: {} ({}). The wanted start is {}. Waiting for your answer.", kind, from,
                 client_name, service, start);
    case model::HandoverState::accepted:
      return say(language, "{} fra {}: {} ({}). Dere har godtatt. Første dag er {}.",
                 "{} from {}: {} ({}). You have accepted. The first day is {}.", kind, from, client_name,
                 service, start);
    case model::HandoverState::rejected:
      return say(language, "{} fra {}: {} ({}). Dere har avvist.", "{} from {}: {} ({}). You have rejected.",
                 kind, from, client_name, service);
    case model::HandoverState::recalled:
      return say(language, "{} fra {}: {} ({}) er trukket tilbake. Bekreft at dere har sett det.",
                 "{} from {}: {} ({}) has been recalled. Acknowledge that you have seen it.", kind, from,
                 client_name, service);
    case model::HandoverState::recall_acknowledged:
      return say(language, "{} fra {}: {} ({}) er trukket tilbake, og dere har bekreftet det.",
                 "{} from {}: {} ({}) has been recalled, and you have acknowledged it.", kind, from,
                 client_name, service);
    case model::HandoverState::replaced:
      return say(language, "{} fra {}: {} ({}) er erstattet av en nyere.",
                 "{} from {}: {} ({}) has been replaced by a newer one.", kind, from, client_name, service);
  }
  throw BrokenPromise("a state outside its enumeration has no words");
}

std::string text_for_sender(const model::Handover& handover, const std::string& to,
                            std::string_view client_name, Language language) {
  const auto what = the_handover(&handover, language);
  const auto service = service_name(handover.content.service, language);
  const auto start = long_date_with_weekday(handover.wanted_start, language);
  switch (handover.state) {
    case model::HandoverState::sent:
      return say(language, "{} har ikke svart på {} for {} ({}). Ønsket oppstart er {}.",
                 "{} has not answered {} for {} ({}). The wanted start is {}.", to, what, client_name,
                 service, start);
    case model::HandoverState::accepted:
      return say(language, "{} har godtatt {} for {} ({}). Første dag er {}.",
                 "{} has accepted {} for {} ({}). The first day is {}.", to, what, client_name, service,
                 start);
    case model::HandoverState::rejected:
      return say(language, "{} har avvist {} for {} ({}): {}. Ønsket oppstart var {}.",
                 "{} has rejected {} for {} ({}): {}. The wanted start was {}.", to, what, client_name,
                 service, quoted(handover.answer, language), start);
    case model::HandoverState::recalled:
      return say(language, "{} har ikke bekreftet at {} for {} ({}) er trukket tilbake.",
                 "{} has not acknowledged that {} for {} ({}) has been recalled.", to, what, client_name,
                 service);
    case model::HandoverState::recall_acknowledged:
      return say(language, "{} har bekreftet at {} for {} ({}) er trukket tilbake.",
                 "{} has acknowledged that {} for {} ({}) has been recalled.", to, what, client_name,
                 service);
    case model::HandoverState::replaced:
      return say(language, "{} har fått en nyere i stedet for {} for {} ({}).",
                 "{} has received a newer one in place of {} for {} ({}).", to, what, client_name, service);
  }
  throw BrokenPromise("a state outside its enumeration has no words");
}

}  // namespace

std::string handover_text(const model::Handover& handover, HandoverSide side,
                          const model::Organisation& organisation, std::string_view client_name,
                          Language language) {
  switch (side) {
    case HandoverSide::receiver:
      return text_for_receiver(handover, team_name(handover.sender_team, organisation, language), client_name,
                               language);
    case HandoverSide::sender:
      return text_for_sender(handover, team_name(handover.to_team, organisation, language), client_name,
                             language);
  }
  throw BrokenPromise("a side outside its enumeration has no text");
}

std::string deadline_text(const model::Deadline& deadline, const model::ClientRecord* record,
                          const model::Organisation& organisation, std::string_view client_name,
                          Language language) {
  const auto* handover = deadline.handover && record ? record->find(*deadline.handover) : nullptr;
  const auto who = handover ? party_name(handover->to_team, organisation, language)
                            : say(language, "ny leverandør", "the new provider");
  const auto service =
      handover ? fmt::format(" ({})", service_name(handover->content.service, language)) : std::string();
  switch (deadline.kind) {
    case model::DeadlineKind::notify_provider:
      return sentence_start(say(language, "{} må varsles om {}{}.", "{} must be notified about {}{}.", who,
                                client_name, service));
    case model::DeadlineKind::handover_answered:
      return sentence_start(say(language, "{} må svare på {} for {}{}.", "{} must answer {} for {}{}.", who,
                                the_handover(handover, language), client_name, service));
  }
  throw BrokenPromise("a kind of deadline outside its enumeration has no text");
}

std::string assignment_text(const model::Assignment& assignment, AssignmentEvent event,
                            const model::ClientRecord* record, const model::Organisation& organisation,
                            std::string_view client_name, Language language) {
  const auto who = sentence_start(provider_name(assignment.provider, organisation, language));
  const auto service = service_in_brackets(assignment.service_line, record, language);
  switch (event) {
    case AssignmentEvent::starts:
      return say(language, "{} starter hos {}{}.", "{} starts with {}{}.", who, client_name, service);
    case AssignmentEvent::ends:
      return assignment.end_reason
                 ? say(language, "{} har siste dag hos {}{}: {}.", "{} has its last day with {}{}: {}.", who,
                       client_name, service, end_reason_name(*assignment.end_reason, language))
                 : say(language, "{} har siste dag hos {}{}.", "{} has its last day with {}{}.", who,
                       client_name, service);
  }
  throw BrokenPromise("an event outside its enumeration has no text");
}

std::string change_request_text(const model::ChangeRequest& request, const model::ClientRecord* record,
                                const model::Organisation& organisation, std::string_view client_name,
                                Language language) {
  const auto service = request.service_lines.size() == 1
                           ? service_in_brackets(request.service_lines.front(), record, language)
                           : std::string();
  const auto wanted =
      request.wanted_provider
          ? say(language, " til {}", " to {}", provider_name(request.wanted_provider, organisation, language))
          : std::string();
  return say(language, "{} vil bytte leverandør{}{}, og sa det til {} {}.",
             "{} wants to change provider{}{}, and told {} on {}.", client_name, wanted, service,
             provider_name(request.told_to, organisation, language),
             long_date_with_weekday(request.told_on, language));
}

std::string latest_by(Instant due, Date today, Language language) {
  return say(language, "Senest {}", "By {}", moment_near(due, today, language));
}

std::string on_day(Date day, Date today, Language language) {
  return sentence_start(weekday_near(day, today, language));
}

}  // namespace stafett::wording
