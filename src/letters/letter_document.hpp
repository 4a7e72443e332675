#pragma once

#include "letters/pdf.hpp"
#include "model/collaboration.hpp"

#include <map>
#include <string>
#include <vector>

namespace stafett::letters {

/// What is the same for every letter of a municipality.
struct Letterhead {
  std::string municipality;                 ///< "Oslo kommune"
  std::vector<std::string> return_address;  ///< in the footer of every page; may be empty
};

/// Paragraph texts by key, as policy holds them: "provider_change_confirmed.title", "….body", and the
/// captions of the table, "line_table.service".
using LetterTexts = std::map<std::string, std::string>;

/// The letter as a document in bokmål. An empty line in a body parts paragraphs. These are filled in:
/// {client}, {municipality}, {office}, {office_telephone}, {dated} and {notice_day}; {line_table} alone in a
/// paragraph becomes the table of services, without the columns that no line has anything for. Paragraphs at
/// the end that are no sentences (they end without a full stop) are the greeting and who signs. Names and
/// addresses are never read for placeholders. Throws BrokenPromise for a text or placeholder that is missing:
/// policy is checked when it is read. Thread-safe.
[[nodiscard]] Document letter_document(const model::Letter& letter, const Letterhead& letterhead,
                                       const LetterTexts& texts);

}  // namespace stafett::letters
