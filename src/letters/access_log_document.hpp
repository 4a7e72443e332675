#pragma once

#include "desk/access_log_view.hpp"
#include "letters/pdf.hpp"
#include "wording/language.hpp"

namespace stafett::letters {

/// "Hvem har sett i journalen min" as a document for the client, in the language that the view was made in.
/// Pure; thread-safe.
[[nodiscard]] Document access_log_document(const desk::AccessLogView& view, wording::Language language);

}  // namespace stafett::letters
