#include "wording/access_sentence.hpp"

#include "base/check.hpp"
#include "wording/names.hpp"
#include "wording/say.hpp"

#include <algorithm>
#include <array>

namespace stafett::wording {

namespace {

struct RoleName {
  std::string_view role;
  InBothLanguages name;
};

constexpr std::array role_names{
    RoleName{"care_worker", {"ansatt i arbeidsteamet", "care worker"}},
    RoleName{"case_office_leader", {"leder ved søknadskontoret", "leader of the case office"}},
    RoleName{"case_worker", {"saksbehandler", "case worker"}},
    RoleName{"contract_follow_up", {"kontraktsoppfølger", "contract follow-up"}},
    RoleName{"municipal_coordinator",
             {"koordinator i hjemmetjenesten", "coordinator in municipal home care"}},
    RoleName{"privacy_officer", {"personvernombud", "privacy officer"}},
    RoleName{"protected_case_worker",
             {"saksbehandler for brukere med adressebeskyttelse", "case worker for protected clients"}},
    RoleName{"provider_coordinator", {"koordinator hos leverandøren", "coordinator at the provider"}},
    RoleName{"system_coordinator", {"systemkoordinator", "system coordinator"}},
};

/// What follows "fordi" or "because".
std::string reason_of_grant(const AccessReason& reason, Language language) {
  const auto place = reason.place.empty() ? say(language, "enheten din", "your unit") : reason.place;
  if (!reason.grant) return say(language, "du har fått tilgang", "you have been given access");
  switch (*reason.grant) {
    case model::GrantKind::incoming_move:
      return say(language, "brukeren flytter til {}", "the client is moving to {}", place);
    case model::GrantKind::stay:
      return say(language, "brukeren oppholder seg i {}", "the client is staying in {}", place);
    case model::GrantKind::substitute_district:
      return say(language, "{} er settebydel for brukeren", "{} is substitute district for the client",
                 place);
    case model::GrantKind::single_client:
      return say(language, "du har fått tilgang til denne brukeren",
                 "you have been given access to this client");
    case model::GrantKind::look_up:
      return say(language, "du har gjort et brukersøk", "you have made a look-up");
  }
  throw BrokenPromise("a kind of grant outside its enumeration has no reason");
}

std::string because_of(const AccessReason& reason, Language language) {
  const auto place = reason.place.empty() ? say(language, "enheten din", "your unit") : reason.place;
  switch (reason.basis) {
    case AccessBasis::role:
      return reason.place.empty() ? say(language, "du er {}", "you are {}", role_name(reason.role, language))
                                  : say(language, "du er {} i {}", "you are {} in {}",
                                        role_name(reason.role, language), place);
    case AccessBasis::delivery:
      return say(language, "{} utfører en tjeneste hos brukeren", "{} delivers a service to the client",
                 place);
    case AccessBasis::handover:
      return say(language, "{} har fått en overlevering", "{} has received a hand-over", place);
    case AccessBasis::recalled_handover:
      return say(language, "{} ikke har bekreftet at en overlevering er trukket tilbake",
                 "{} has not confirmed that a hand-over was recalled", place);
    case AccessBasis::grant:
      return reason_of_grant(reason, language);
  }
  throw BrokenPromise("a basis of access outside its enumeration has no reason");
}

/// The last moment with the right. `until` is the first without, so midnight is the day before.
std::string last_moment(Instant until, Language language) {
  const auto [date, time] = in_oslo(until);
  if (time.minutes == 0) return long_date(date - 1, language);
  return say(language, "{} {}", "{} on {}", clock(time, language), long_date(date, language));
}

}  // namespace

std::string unit_name(const model::Organisation& organisation, Id<model::Level> id) {
  const auto provider = std::ranges::find(organisation.providers, id, &model::Provider::level);
  if (provider != organisation.providers.end()) return provider->name;
  const auto* level = organisation.find(id);
  if (!level) return {};
  const auto* district = organisation.district_of(id);
  const auto* node = district && district->level != id ? organisation.find(district->level) : nullptr;
  return node ? level->name + ", " + node->name : level->name;
}

std::string role_name(std::string_view role, Language language) {
  const auto found = std::ranges::find(role_names, role, &RoleName::role);
  return std::string(found == role_names.end() ? role : found->name.in(language));
}

std::string access_of_another(const AccessReason& reason, Language language) {
  const auto place = reason.place.empty() ? say(language, "enheten", "the unit") : reason.place;
  if (reason.read_only) {
    return say(language, "Kan lese, etter at tjenesten hos {} tok slutt.",
               "May read, after the service of {} ended.", place);
  }
  switch (reason.basis) {
    case AccessBasis::role: {
      const auto role = sentence_start(role_name(reason.role, language));
      return reason.place.empty() ? role + "." : say(language, "{} i {}.", "{} in {}.", role, place);
    }
    case AccessBasis::delivery:
      return say(language, "{} utfører en tjeneste hos brukeren.", "{} delivers a service to the client.",
                 place);
    case AccessBasis::handover:
      return say(language, "{} har fått en overlevering.", "{} has received a hand-over.", place);
    case AccessBasis::recalled_handover:
      return say(language, "{} har ikke bekreftet at en overlevering er trukket tilbake.",
                 "{} has not confirmed that a hand-over was recalled.", place);
    case AccessBasis::grant:
      break;
  }
  if (!reason.grant) return say(language, "Har fått tilgang.", "Has been given access.");
  switch (*reason.grant) {
    case model::GrantKind::incoming_move:
      return say(language, "Brukeren flytter til {}.", "The client is moving to {}.", place);
    case model::GrantKind::stay:
      return say(language, "Brukeren oppholder seg i {}.", "The client is staying in {}.", place);
    case model::GrantKind::substitute_district:
      return say(language, "{} er settebydel for brukeren.", "{} is substitute district for the client.",
                 place);
    case model::GrantKind::single_client:
      return say(language, "Har fått tilgang til denne brukeren.", "Has been given access to this client.");
    case model::GrantKind::look_up:
      return say(language, "Har gjort et brukersøk.", "Has made a look-up.");
  }
  throw BrokenPromise("a kind of grant outside its enumeration has no reason");
}

std::string extent_name(bool read_only, bool own_measures, Language language) {
  const auto width = own_measures ? say(language, "egne tiltak og det utføringen krever",
                                        "own measures and what delivery needs")
                                  : say(language, "hele journalen", "the whole record");
  return read_only ? say(language, "{}, bare lesing", "{}, reading only", width) : width;
}

std::string bar_sentence(const Bar& bar, Language language) {
  const auto who =
      bar.line ? say(language, "{} og alle som er underlagt,", "{} and everyone in the line below", bar.who)
               : bar.who;
  if (bar.actions.empty()) {
    return say(language, "{} er sperret for brukeren.", "{} may do nothing with the client.", who);
  }
  std::string actions;
  for (const auto action : bar.actions) {
    if (!actions.empty()) actions += ", ";
    actions += action_name(action, language);
  }
  return say(language, "{} er sperret for å {} hos brukeren.", "{} may not do this with the client: {}.", who,
             actions);
}

std::string access_sentence(const AccessReason& reason, Language language) {
  const auto place = reason.place.empty() ? say(language, "enheten din", "your unit") : reason.place;
  if (reason.read_only) {
    const auto until = reason.until
                           ? say(language, " til {}", " until {}", last_moment(*reason.until, language))
                           : std::string();
    return say(language, "Brukeren kan leses{}, etter at tjenesten hos {} tok slutt.",
               "The client can be read{}, after the service of {} ended.", until, place);
  }
  const auto because = because_of(reason, language);
  // Who confirms ends it; that it is closed some day in any case is no news.
  if (!reason.until || reason.basis == AccessBasis::recalled_handover)
    return say(language, "Du ser brukeren fordi {}.", "You see the client because {}.", because);
  return say(language, "Du ser brukeren til {}, fordi {}.", "You see the client until {}, because {}.",
             last_moment(*reason.until, language), because);
}

}  // namespace stafett::wording
