#pragma once

// A letter as a value, and the letter as a tagged PDF.

#include "base/date.hpp"

#include <string>
#include <variant>
#include <vector>

namespace stafett::letters {

struct Heading {
  std::string text;
};

/// A line feed in the text begins a new line.
struct Paragraph {
  std::string text;
};

/// Every row has as many cells as the header; an empty cell stays empty.
struct Table {
  std::vector<std::string> header;
  std::vector<std::vector<std::string>> rows;
};

using Block = std::variant<Heading, Paragraph, Table>;

/// One line of the column beside the address: "Dato", "1. juni 2026".
struct Particular {
  std::string label;
  std::string value;
};

/// Plain text throughout, valid UTF-8; no markup.
struct Document {
  std::string title{};                ///< the letter's heading, and the file's title
  std::string language = "nb-NO";     ///< BCP 47
  Date dated{};                       ///< the file's creation date; says nothing on the page
  std::vector<std::string> sender{};  ///< the municipality first, set in bold
  std::vector<std::string>
      recipient{};  ///< as on an envelope; lies in the window of a C5 envelope folded once
  std::vector<Particular> particulars{};
  std::vector<Block> body{};
  std::vector<std::string> signature{};  ///< greeting first, then who signs; never alone on a page
  std::vector<std::string> footer{};     ///< on every page
  std::string page_label{};  ///< with {page} and {pages}, "Side {page} av {pages}"; empty leaves it out
};

/// A4 pages with Open Sans embedded, structure tags for headings, paragraphs and tables, headers and footers
/// marked as artifacts, a document title and language. The same document gives the same bytes. Thread-safe.
/// Throws EnvironmentFailure when Open Sans is not installed or a library fails, and BrokenPromise for a
/// table whose rows differ in length.
[[nodiscard]] std::string render_pdf(const Document& document);

}  // namespace stafett::letters
