#pragma once

#include "desk/ports.hpp"
#include "store/connection.hpp"

#include <functional>
#include <string>
#include <vector>

namespace stafett::store {

/// Recomputes what can be recomputed: the chain over log and plans, the numbering, the indexes by which
/// clients and their rows of the log are found; and looks for the links that were exported earlier. Each
/// finding is a sentence that names the row. Call inside a reading transaction.
[[nodiscard]] std::vector<std::string> verify_database(
    Connection& connection, const std::function<desk::ClientIndex(const model::ClientRecord&)>& index_of,
    const std::vector<desk::LogAnchor>& anchors);

}  // namespace stafett::store
