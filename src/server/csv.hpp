#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace stafett::server {

/// Rows of cells as RFC 4180 has them: commas, CR LF, every cell in quotes; UTF-8 with a byte order mark,
/// without which spreadsheets take æ, ø and å for something else. A cell that a spreadsheet would run as a
/// formula gets an apostrophe before it. Pure; thread-safe.
[[nodiscard]] std::string csv_text(const std::vector<std::vector<std::string>>& rows);

}  // namespace stafett::server
