#include "wording/why.hpp"

#include "base/instant.hpp"
#include "base/json.hpp"
#include "model/client_record.hpp"
#include "policy/rule_catalogue.hpp"
#include "wording/names.hpp"
#include "wording/questions.hpp"
#include "wording/say.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace stafett::wording {

namespace {

/// What kind of value a fact holds.
enum class Holds { text, day, instant, clock, service, state, days, working_days_before, yes_no, problem };

struct FactLabel {
  std::string_view name;
  InBothLanguages label;
  Holds holds = Holds::text;
};

constexpr std::array fact_labels{
    FactLabel{"agreed_why", {"Hvorfor det er avtalt", "Why it was agreed"}},
    FactLabel{"agreed_with", {"Avtalt med", "Agreed with"}},
    FactLabel{"amber_working_days", {"Gul frist", "Amber"}, Holds::working_days_before},
    FactLabel{"by_rule", {"Første dag etter regelen", "First day by the rule"}, Holds::day},
    FactLabel{"clock", {"Klokkeslett", "Time"}, Holds::clock},
    FactLabel{"day", {"Dag", "Day"}, Holds::day},
    FactLabel{"district", {"Bydel", "District"}},
    FactLabel{"due", {"Frist", "Deadline"}, Holds::instant},
    FactLabel{"earliest", {"Tidligste dag", "Earliest day"}, Holds::day},
    FactLabel{"field", {"Felt", "Field"}},
    FactLabel{"file", {"Fil", "File"}},
    FactLabel{"first_day", {"Første dag", "First day"}, Holds::day},
    FactLabel{"found_by", {"Feilen ble funnet av", "The mistake was found by"}},
    FactLabel{"day_is_fixed", {"Dagen ligger fast", "The day is fixed"}, Holds::yes_no},
    FactLabel{"hours", {"Timer", "Hours"}},
    FactLabel{"last_day", {"Siste dag", "Last day"}, Holds::day},
    FactLabel{"latest", {"Seneste dag", "Latest day"}, Holds::day},
    FactLabel{"most", {"Høyst", "At most"}},
    FactLabel{
        "new_first_day", {"Første dag hos ny leverandør", "First day with the new provider"}, Holds::day},
    FactLabel{"notice_day", {"Meldingen kom", "The message came"}, Holds::day},
    FactLabel{"notice_length_days", {"Oppsigelsestid", "Notice"}, Holds::days},
    FactLabel{
        "old_last_day", {"Siste dag hos gammel leverandør", "Last day with the old provider"}, Holds::day},
    FactLabel{"pending", {"Et bytte venter", "A change is waiting"}, Holds::yes_no},
    FactLabel{"problem", {"Feil", "Fault"}, Holds::problem},
    FactLabel{"provider", {"Leverandør", "Provider"}},
    FactLabel{"reason", {"Begrunnelse", "Reason"}},
    FactLabel{"service", {"Tjeneste", "Service"}, Holds::service},
    FactLabel{"state", {"Status", "State"}, Holds::state},
    FactLabel{"team", {"Team", "Team"}},
    FactLabel{"type", {"Journaltype", "Journal type"}},
    FactLabel{"value", {"Verdi", "Value"}},
    FactLabel{"wanted_start", {"Ønsket oppstart", "Wanted start"}, Holds::day},
};

struct ProblemName {
  std::string_view problem;
  InBothLanguages name;
};

constexpr std::array problem_names{
    ProblemName{"bad_value", {"verdien kan ikke brukes", "the value can't be used"}},
    ProblemName{"missing", {"mangler", "is missing"}},
    ProblemName{"not_synthetic", {"er ikke et syntetisk nummer", "is not a synthetic number"}},
    ProblemName{"not_unique", {"finnes fra før", "is there already"}},
    ProblemName{"overlaps", {"overlapper en annen periode", "overlaps another period"}},
    ProblemName{"too_long", {"er for lang", "is too long"}},
    ProblemName{"unknown", {"finnes ikke", "is not known"}},
    ProblemName{"wrong_order", {"står i feil rekkefølge", "is in the wrong order"}},
};

std::optional<int> number_of(const std::string& text) {
  int number = 0;
  const auto* end = text.data() + text.size();
  const auto [stopped, error] = std::from_chars(text.data(), end, number);
  return error == std::errc() && stopped == end ? std::optional(number) : std::nullopt;
}

/// The name of the enumerator that is called so, if E has one.
template <class E>
std::optional<std::string> named_as(const std::string& text, std::string_view (*name)(E, Language),
                                    Language language) {
  const auto value = enum_of<E>(text);
  return value ? std::optional<std::string>(name(*value, language)) : std::nullopt;
}

std::optional<std::string> state_in_words(const std::string& text, Language language) {
  if (auto words = named_as(text, task_state_name, language)) return words;
  if (auto words = named_as(text, handover_state_name, language)) return words;
  if (auto words = named_as(text, letter_state_name, language)) return words;
  return named_as(text, change_request_state_name, language);
}

std::optional<std::string> in_words(Holds holds, const std::string& text, Language language) {
  switch (holds) {
    case Holds::text:
      return text;
    case Holds::day:
      if (const auto day = Date::parse_iso(text)) return long_date_with_weekday(*day, language);
      break;
    case Holds::instant:
      if (const auto at = Instant::parse_iso(text)) {
        const auto [day, time] = in_oslo(*at);
        return say(language, "{} {}", "{} on {}", clock(time, language),
                   long_date_with_weekday(day, language));
      }
      break;
    case Holds::clock:
      if (const auto time = ClockTime::parse(text)) return clock(*time, language);
      break;
    case Holds::service:
      return named_as(text, service_name, language);
    case Holds::state:
      return state_in_words(text, language);
    case Holds::days:
      if (const auto days = number_of(text)) {
        return *days == 1 ? say(language, "1 dag", "1 day") : say(language, "{} dager", "{} days", *days);
      }
      break;
    case Holds::working_days_before:
      if (const auto days = number_of(text)) {
        return *days == 1 ? say(language, "1 virkedag før", "1 working day before")
                          : say(language, "{} virkedager før", "{} working days before", *days);
      }
      break;
    case Holds::yes_no:
      if (text == "yes") return say(language, "ja", "yes");
      if (text == "no") return say(language, "nei", "no");
      break;
    case Holds::problem: {
      const auto found = std::ranges::find(problem_names, text, &ProblemName::problem);
      if (found != problem_names.end()) return std::string(found->name.in(language));
      break;
    }
  }
  return std::nullopt;
}

}  // namespace

routines::NamedFact readable(const routines::NamedFact& fact, Language language) {
  const auto found = std::ranges::find(fact_labels, fact.name, &FactLabel::name);
  if (found == fact_labels.end()) return fact;
  return {std::string(found->label.in(language)),
          in_words(found->holds, fact.value, language).value_or(fact.value)};
}

std::string why_title(std::string_view rule, Language language) {
  if (const auto* found = policy::find_rule(rule)) {
    return std::string(InBothLanguages{found->title, found->title_en}.in(language));
  }
  const auto title = question_title(rule, language);
  return std::string(title.empty() ? rule : title);
}

std::string why_statement(std::string_view rule, Language language) {
  if (const auto* found = policy::find_rule(rule)) {
    return std::string(InBothLanguages{found->statement, found->statement_en}.in(language));
  }
  return std::string(question_statement(rule, language));
}

}  // namespace stafett::wording
