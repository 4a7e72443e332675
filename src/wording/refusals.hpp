#pragma once

// Why something can't be done, and what to do instead. Written for someone tired at 15:25: what is wrong, in
// the client's and provider's own names, then the one thing to do now. All functions are pure and
// thread-safe.

#include "routines/plan.hpp"
#include "routines/refusal.hpp"
#include "wording/language.hpp"

#include <string>

namespace stafett::wording {

/// What is wrong, in one or two sentences.
[[nodiscard]] std::string refusal_sentence(const routines::Refusal& refusal, Language language);

/// What the reader can do about it, in one or two sentences.
[[nodiscard]] std::string next_step(const routines::Refusal& refusal, Language language);

/// What the reader should weigh before agreeing.
[[nodiscard]] std::string warning_sentence(const routines::Warning& warning, Language language);

}  // namespace stafett::wording
