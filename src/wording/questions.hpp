#pragma once

// Where the routines are silent, domain.md lists the questions and how this system settles them. Those that
// effects cite as their rule have a name and a statement here.

#include "wording/language.hpp"

#include <string_view>

namespace stafett::wording {

/// "Q-02"; empty for a question that no routine cites.
[[nodiscard]] std::string_view question_title(std::string_view id, Language language);
[[nodiscard]] std::string_view question_statement(std::string_view id, Language language);

}  // namespace stafett::wording
