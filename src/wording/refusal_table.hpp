#pragma once

// Refusals as a table: one row for each code, in both languages, with {name} where a fact of that name goes.

#include "routines/refusal.hpp"
#include "wording/say.hpp"

#include <optional>
#include <span>
#include <string>

namespace stafett::wording {

struct RefusalText {
  routines::RefusalCode code;
  InBothLanguages sentence;
  InBothLanguages next_step;
};

/// nullopt for a code that the table does not have. Both are pure and thread-safe.
[[nodiscard]] std::optional<std::string> told_sentence(std::span<const RefusalText> table,
                                                       const routines::Refusal& refusal, Language language);
[[nodiscard]] std::optional<std::string> told_next_step(std::span<const RefusalText> table,
                                                        const routines::Refusal& refusal, Language language);

}  // namespace stafett::wording
