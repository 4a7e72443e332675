#pragma once

// Refusals of what is asked for about the rights to one client: one row for each code, in both languages.

#include "routines/refusal.hpp"
#include "wording/language.hpp"

#include <optional>
#include <string>

namespace stafett::wording {

/// nullopt for a code that is not about rights. Pure and thread-safe.
[[nodiscard]] std::optional<std::string> access_refusal(const routines::Refusal& refusal, Language language);
[[nodiscard]] std::optional<std::string> access_next_step(const routines::Refusal& refusal,
                                                          Language language);

}  // namespace stafett::wording
