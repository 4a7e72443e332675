#include "server/csv.hpp"

#include <algorithm>
#include <array>

namespace stafett::server {

namespace {

/// OWASP: these begin a formula, the last three also after a spreadsheet has trimmed them away. The wide
/// forms are taken for the narrow ones by some.
constexpr std::array<std::string_view, 11> formula_beginnings = {"=",  "+",  "-",  "@",  "\t", "\r",
                                                                 "\n", "＝", "＋", "－", "＠"};
/// What a spreadsheet may take for the end of a cell, whatever the file says.
constexpr std::string_view ends_of_cells = ";,\t|";

bool begins_formula(std::string_view text) {
  return std::ranges::any_of(formula_beginnings, [&](std::string_view one) { return text.starts_with(one); });
}

void add_cell(std::string& text, std::string_view cell) {
  text += '"';
  bool begins = true;
  for (std::size_t i = 0; i < cell.size(); ++i) {
    if (begins && begins_formula(cell.substr(i))) text += '\'';
    begins = ends_of_cells.find(cell[i]) != std::string_view::npos;
    if (cell[i] == '"') text += '"';
    text += cell[i];
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
