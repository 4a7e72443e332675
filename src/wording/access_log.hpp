#pragma once

// The log in plain words, for the client whose it is: what was done, by which right. Pure and thread-safe.

#include "base/instant.hpp"
#include "model/rights.hpp"
#include "wording/language.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe.hpp>

namespace stafett::wording {

/// What came of it.
enum class LogOutcome {
  shown,           ///< something about the client was shown
  committed,       ///< the record was changed
  refused,         ///< no right: nothing was shown
  not_carried_out  ///< a right, but the routine said no
};
BOOST_DESCRIBE_ENUM(LogOutcome, shown, committed, refused, not_carried_out)

/// By the outcome of a row of the log; another text counts as shown, since less must never be told than was
/// done.
[[nodiscard]] LogOutcome log_outcome(std::string_view outcome);

/// "Åpnet brukerkortet", "Registrerte «Bytte av leverandør»", "Prøvde å lese journalen, men fikk ikke
/// tilgang".
[[nodiscard]] std::string log_action_text(std::string_view action, LogOutcome outcome, Language language);
/// Whether the action has words of its own.
[[nodiscard]] bool has_log_words(std::string_view action);

/// "Saksbehandler i Bydel Frogner"; the role alone without a place.
[[nodiscard]] std::string log_basis_of_role(std::string_view role, std::string_view place, Language language);
/// "Brukersøk".
[[nodiscard]] std::string log_basis_of_grant(model::GrantKind kind, Language language);

/// When the same was done in one day, in order: "1. juni 2026 kl. 09.12, 10.03 og 14.30"; from some times on
/// only the first and last, and how many.
[[nodiscard]] std::string log_times(Date day, const std::vector<ClockTime>& times, Language language);

/// Whoever uses the program's commands on the server itself.
[[nodiscard]] std::string_view log_command_line_name(Language language);
/// An employee whom the organisation does not know any more.
[[nodiscard]] std::string log_unknown_employee(std::int64_t id, Language language);

/// The words around the extract that the client gets.
struct AccessLogWords {
  std::string_view title;
  std::string_view period;
  std::string_view date;
  std::string_view page_label;  ///< with {page} and {pages}
  std::string_view when;
  std::string_view who;
  std::string_view position;
  std::string_view unit;
  std::string_view what;
  std::string_view basis;
  std::string_view outcome;
  std::string_view intro;
  std::string_view none;
  std::string_view more;  ///< the period holds more than is shown
  std::string_view rights;
};
[[nodiscard]] const AccessLogWords& access_log_words(Language language);
[[nodiscard]] std::string_view log_outcome_name(LogOutcome outcome, Language language);

}  // namespace stafett::wording
