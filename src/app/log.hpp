#pragma once

#include <string_view>

namespace stafett::app {

/// One JSON line on standard error for whoever runs the server; the text is escaped. Never holds an identity
/// number or the text of a journal. Thread-safe.
void report_fault(std::string_view text);
void report_event(std::string_view text);

}  // namespace stafett::app
