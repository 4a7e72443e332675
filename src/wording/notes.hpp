#pragma once

// The case worker's journal note that a change of provider leaves (BV-32), set as text.

#include "model/collaboration.hpp"
#include "wording/language.hpp"

#include <string>

namespace stafett::wording {

/// Lines separated by "\n": what happened, when and how the message came, who asked, each service with its
/// providers and days, and what else was written down. In the journal as such it is bokmål; a reader of the
/// English interface gets English. Pure and thread-safe.
[[nodiscard]] std::string note_text(const model::ChangeNoteContent& content, Language language);

}  // namespace stafett::wording
