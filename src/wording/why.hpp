#pragma once

// "Hvorfor?": a rule's name and statement, and the inputs it was given, in the reader's language. All
// functions are pure and thread-safe.

#include "routines/refusal.hpp"
#include "wording/language.hpp"

#include <string>
#include <string_view>

namespace stafett::wording {

/// The fact's name as a label and its value as people write it: {"notice_day", "2026-06-01"} is {"Meldingen
/// kom", "mandag 1. juni 2026"}. A name unknown here, or a value that can't be read, stays as it is.
[[nodiscard]] routines::NamedFact readable(const routines::NamedFact& fact, Language language);

/// Title and statement of a rule of the catalogue ("BV-36") or of a settled question ("Q-02"); an id that is
/// neither is its own title and has an empty statement.
[[nodiscard]] std::string why_title(std::string_view rule, Language language);
[[nodiscard]] std::string why_statement(std::string_view rule, Language language);

}  // namespace stafett::wording
