#pragma once

#include "desk/ports.hpp"
#include "store/connection.hpp"

#include <string>
#include <vector>

namespace stafett::store {

/// Compares the log with its chain, with the links exported earlier, with the redactions ordered, and with
/// the table by which a client's rows are found. Appends to `findings` a sentence for each row or link that
/// is removed, changed, moved, slipped in or cut off. Call inside a reading transaction.
void verify_log(Connection& connection, const std::vector<desk::LogAnchor>& anchors,
                std::vector<std::string>& findings);

}  // namespace stafett::store
