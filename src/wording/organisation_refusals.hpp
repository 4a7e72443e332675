#pragma once

// Refusals of what a system coordinator asks for: one row for each code, in both languages.

#include "routines/refusal.hpp"
#include "wording/names.hpp"
#include "wording/say.hpp"

#include <optional>
#include <string>

namespace stafett::wording {

/// nullopt for a code that is not about the organisation. Pure and thread-safe.
[[nodiscard]] std::optional<std::string> organisation_refusal(const routines::Refusal& refusal,
                                                              Language language);
[[nodiscard]] std::optional<std::string> organisation_next_step(const routines::Refusal& refusal,
                                                                Language language);

}  // namespace stafett::wording
