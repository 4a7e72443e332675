#pragma once

#include "desk/ports.hpp"
#include "store/connection.hpp"

#include <functional>
#include <string>
#include <vector>

namespace stafett::store {

/// Recomputes what can be recomputed: the chain over log and plans, the numbering, the index by which clients
/// are found. Each finding is a sentence that names the row. Call inside a reading transaction.
[[nodiscard]] std::vector<std::string> verify_database(
    Connection& connection, const std::function<desk::ClientIndex(const model::ClientRecord&)>& index_of);

}  // namespace stafett::store
