#include "wording/access_log.hpp"

#include "base/check.hpp"
#include "wording/access_sentence.hpp"
#include "wording/names.hpp"
#include "wording/routine_names.hpp"
#include "wording/say.hpp"
#include "wording/times.hpp"

#include <algorithm>
#include <array>

namespace stafett::wording {

namespace {

/// What was done, and after "prøvde å" or "tried to".
struct LogAction {
  std::string_view action;
  InBothLanguages done;
  InBothLanguages to_do;
};

constexpr std::array log_actions{
    LogAction{"see_client",
              {"Åpnet brukerkortet", "Opened the client's card"},
              {"åpne brukerkortet", "open the client's card"}},
    LogAction{"search",
              {"Så navnet i et søk", "Saw the name in a search"},
              {"søke etter brukeren", "search for the client"}},
    LogAction{"bench",
              {"Så navnet på arbeidsbenken", "Saw the name on the bench"},
              {"åpne arbeidsbenken", "open the bench"}},
    LogAction{"print_queue",
              {"Så navnet i lista over brev", "Saw the name in the list of letters"},
              {"åpne lista over brev", "open the list of letters"}},
    LogAction{
        "read_journal", {"Leste journalen", "Read the journal"}, {"lese journalen", "read the journal"}},
    LogAction{"attachment",
              {"Åpnet et vedlegg i journalen", "Opened an attachment in the journal"},
              {"åpne et vedlegg i journalen", "open an attachment in the journal"}},
    LogAction{"history",
              {"Så hva som er endret, og når", "Saw what was changed, and when"},
              {"se hva som er endret", "see what was changed"}},
    LogAction{"change_options",
              {"Så hvilke leverandører brukeren kan velge", "Saw which providers the client may choose"},
              {"se hvilke leverandører brukeren kan velge", "see which providers the client may choose"}},
    LogAction{"handover",
              {"Åpnet en overlevering", "Opened a hand-over"},
              {"åpne en overlevering", "open a hand-over"}},
    LogAction{"ready_plans",
              {"Så forslag til svar på en overlevering", "Saw ready answers to a hand-over"},
              {"se forslag til svar på en overlevering", "see ready answers to a hand-over"}},
    LogAction{"receipt",
              {"Åpnet kvitteringen for en endring", "Opened the receipt of a change"},
              {"åpne en kvittering", "open a receipt"}},
    LogAction{"letter", {"Åpnet et brev", "Opened a letter"}, {"åpne et brev", "open a letter"}},
    LogAction{"access_log",
              {"Så hvem som har sett i journalen", "Saw who has seen the record"},
              {"se hvem som har sett i journalen", "see who has seen the record"}},
    LogAction{"access_log_extract",
              {"Hentet ut oversikten over hvem som har sett i journalen",
               "Took out the list of who has seen the record"},
              {"hente ut oversikten over hvem som har sett i journalen",
               "take out the list of who has seen the record"}},
    LogAction{"why",
              {"Så hvorfor de selv ser brukeren", "Saw why they themselves see the client"},
              {"se hvorfor de ser brukeren", "see why they see the client"}},
    LogAction{"who_sees",
              {"Så hvem som kan se brukeren", "Saw who can see the client"},
              {"se hvem som kan se brukeren", "see who can see the client"}},
    LogAction{"see_access",
              {"Så hvem som kan se brukeren", "Saw who can see the client"},
              {"se hvem som kan se eller har sett brukeren", "see who can see or has seen the client"}},
    LogAction{"blocks",
              {"Så hvem som er sperret for brukeren", "Saw who is barred from the client"},
              {"se hvem som er sperret for brukeren", "see who is barred from the client"}},
    LogAction{"block_access",
              {"Så på sperringer", "Looked at bars"},
              {"sperre noen for brukeren", "bar somebody from the client"}},
    LogAction{
        "grants",
        {"Så hvem som har fått egen tilgang til brukeren", "Saw who has been given access to the client"},
        {"se hvem som har fått egen tilgang til brukeren", "see who has been given access to the client"}},
    LogAction{"grant_access",
              {"Så på tilganger", "Looked at access given"},
              {"gi noen tilgang til brukeren", "give somebody access to the client"}},
    LogAction{"look_ups",
              {"Så et brukersøk som skal vurderes", "Saw a look-up to be reviewed"},
              {"se brukersøk som skal vurderes", "see look-ups to be reviewed"}},
    LogAction{"registrations",
              {"Så en registrering som venter", "Saw a registration that waits"},
              {"se registreringer som venter", "see registrations that wait"}},
    LogAction{"registration_check",
              {"Spurte om fødselsnummeret er registrert", "Asked whether the identity number is registered"},
              {"spørre om fødselsnummeret er registrert", "ask whether the identity number is registered"}},
    LogAction{"export",
              {"Hentet ut hele journalen", "Took out the whole record"},
              {"hente ut hele journalen", "take out the whole record"}},
    LogAction{
        "redacted",
        {"Innholdet i denne linja er slettet etter pålegg", "The content of this line was deleted by order"},
        {"slette innholdet i denne linja", "delete the content of this line"}},
};

const LogAction* find_action(std::string_view action) {
  const auto found = std::ranges::find(log_actions, action, &LogAction::action);
  return found == log_actions.end() ? nullptr : &*found;
}

/// "provider_change preview" is the routine and a step of it.
struct RoutineStep {
  std::string_view routine;
  std::string_view step;
};

RoutineStep routine_step(std::string_view action) {
  const auto space = action.find(' ');
  if (space == std::string_view::npos) return {action, {}};
  return {action.substr(0, space), action.substr(space + 1)};
}

bool is_routine(std::string_view name) { return routine_name(name, Language::bokmaal) != name; }

std::string with_routine(const RoutineStep& known, LogOutcome outcome, Language language) {
  const auto name = quoted(routine_name(known.routine, language), language);
  if (outcome == LogOutcome::refused) {
    return say(language, "Prøvde å registrere {}, men fikk ikke tilgang",
               "Tried to register {}, but had no access", name);
  }
  if (outcome == LogOutcome::not_carried_out) {
    return say(language, "Prøvde å registrere {}, men det lot seg ikke gjøre",
               "Tried to register {}, but it could not be done", name);
  }
  if (known.step == "preview" || known.step == "conflict") {
    return say(language, "Forberedte {} og så hva det betyr for brukeren",
               "Prepared {} and saw what it means for the client", name);
  }
  if (known.step == "repeated") {
    return say(language, "Så kvitteringen for {} en gang til", "Saw the receipt of {} once more", name);
  }
  return say(language, "Registrerte {}", "Registered {}", name);
}

}  // namespace

LogOutcome log_outcome(std::string_view outcome) {
  if (outcome == "committed") return LogOutcome::committed;
  if (outcome == "refused" || outcome == "throttled") return LogOutcome::refused;
  if (outcome == "refused by the routine") return LogOutcome::not_carried_out;
  return LogOutcome::shown;
}

bool has_log_words(std::string_view action) {
  return find_action(action) || is_routine(routine_step(action).routine);
}

std::string log_action_text(std::string_view action, LogOutcome outcome, Language language) {
  if (const auto* known = find_action(action)) {
    if (outcome != LogOutcome::refused) return std::string(known->done.in(language));
    return say(language, "Prøvde å {}, men fikk ikke tilgang", "Tried to {}, but had no access",
               known->to_do.in(language));
  }
  const auto step = routine_step(action);
  if (is_routine(step.routine)) return with_routine(step, outcome, language);
  if (outcome == LogOutcome::refused) {
    return say(language, "Prøvde å bruke opplysninger om brukeren, men fikk ikke tilgang",
               "Tried to use information about the client, but had no access");
  }
  return say(language, "Brukte opplysninger om brukeren", "Used information about the client");
}

std::string log_basis_of_role(std::string_view role, std::string_view place, Language language) {
  const auto name = sentence_start(role_name(role, language));
  return place.empty() ? name : say(language, "{} i {}", "{} in {}", name, place);
}

std::string log_basis_of_grant(model::GrantKind kind, Language language) {
  return sentence_start(grant_kind_name(kind, language));
}

std::string log_times(Date day, const std::vector<ClockTime>& times, Language language) {
  constexpr std::size_t most_listed = 6;
  check(!times.empty(), "what was done was done at some time");
  const auto date = long_date(day, language);
  if (times.size() > most_listed) {
    return say(language, "{} mellom {} og {}, {} ganger", "{} between {} and {}, {} times", date,
               clock(times.front(), language), clock(times.back(), language), times.size());
  }
  // Several times within a minute read as one.
  std::vector<std::string> texts;
  for (const auto time : times) {
    auto text = clock(time, language);
    if (texts.empty() || texts.back() != text) texts.push_back(std::move(text));
  }
  std::string list = texts.front();
  for (std::size_t i = 1; i < texts.size(); ++i) {
    const auto last = i + 1 == texts.size();
    list += last ? say(language, " og {}", " and {}", texts[i]) : ", " + texts[i];
  }
  return say(language, "{} {}", "{} at {}", date, list);
}

std::string_view log_command_line_name(Language language) {
  return InBothLanguages{"Den som drifter Stafett", "Whoever runs Stafett"}.in(language);
}

std::string log_unknown_employee(std::int64_t id, Language language) {
  return say(language, "Ansatt nummer {}, som ikke lenger er registrert",
             "Employee number {}, no longer registered", id);
}

const AccessLogWords& access_log_words(Language language) {
  static constexpr AccessLogWords bokmaal{
      .title = "Hvem har sett i journalen min",
      .period = "Periode",
      .date = "Dato",
      .page_label = "Side {page} av {pages}",
      .when = "Når",
      .who = "Hvem",
      .position = "Stilling",
      .unit = "Enhet",
      .what = "Hva",
      .basis = "Grunnlag",
      .outcome = "Utfall",
      .intro =
          "Her står alle som har sett opplysninger om deg i Stafett i perioden, når de så dem, hva de så, og "
          "hva som "
          "ga dem rett til det. Også de som prøvde uten å få tilgang, står her. Gjorde noen det samme flere "
          "ganger "
          "på en dag, står det på én linje.",
      .none = "Ingen har sett opplysninger om deg i perioden.",
      .more =
          "Det er flere linjer i perioden enn det er plass til her. Be om en kortere periode for å se "
          "resten.",
      .rights =
          "Du har rett til denne oversikten etter pasientjournalforskriften § "
          "14. Er det noe du lurer på, kan du "
          "spørre kommunen. Du kan også klage til Statsforvalteren eller Datatilsynet.",
  };
  static constexpr AccessLogWords english{
      .title = "Who has seen my record",
      .period = "Period",
      .date = "Date",
      .page_label = "Page {page} of {pages}",
      .when = "When",
      .who = "Who",
      .position = "Position",
      .unit = "Unit",
      .what = "What",
      .basis = "Basis",
      .outcome = "Outcome",
      .intro =
          "This is everyone who has seen information about you in Stafett in the period, when they saw it, "
          "what they "
          "saw, and what gave them the right to. Those who tried without getting access are here too. The "
          "same act "
          "several times in one day is one line.",
      .none = "Nobody has seen information about you in the period.",
      .more =
          "The period has more lines than there is room for here. Ask for a shorter period to see the rest.",
      .rights =
          "You have a right to this list (pasientjournalforskriften § 14). You can "
          "ask the municipality about "
          "anything in it, and complain to Statsforvalteren or Datatilsynet.",
  };
  switch (language) {
    case Language::bokmaal:
      return bokmaal;
    case Language::english:
      return english;
  }
  throw BrokenPromise("a language outside its enumeration has no words");
}

std::string_view log_outcome_name(LogOutcome outcome, Language language) {
  switch (outcome) {
    case LogOutcome::shown:
      return InBothLanguages{"Sett", "Seen"}.in(language);
    case LogOutcome::committed:
      return InBothLanguages{"Endret", "Changed"}.in(language);
    case LogOutcome::refused:
      return InBothLanguages{"Ikke tilgang", "No access"}.in(language);
    case LogOutcome::not_carried_out:
      return InBothLanguages{"Ikke utført", "Not carried out"}.in(language);
  }
  throw BrokenPromise("an outcome outside its enumeration has no name");
}

}  // namespace stafett::wording
