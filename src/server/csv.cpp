#include "server/csv.hpp"

namespace stafett::server {

namespace {

/// OWASP: these begin a formula, the last three also after a spreadsheet has trimmed them away.
constexpr std::string_view formula_beginnings = "=+-@\t\r\n";

void add_cell(std::string& text, std::string_view cell) {
  text += '"';
  if (!cell.empty() && formula_beginnings.find(cell.front()) != std::string_view::npos) text += '\'';
  for (const char c : cell) {
    if (c == '"') text += '"';
    text += c;
  }
  text += '"';
}

}  // namespace

std::string csv_text(const std::vector<std::vector<std::string>>& rows) {
  std::string text = "\xEF\xBB\xBF";
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) text += ',';
      add_cell(text, row[i]);
    }
    text += "\r\n";
  }
  return text;
}

}  // namespace stafett::server
