#pragma once

#include "server/http.hpp"
#include "server/problem.hpp"
#include "wording/request_faults.hpp"

namespace stafett::server {

/// The first language of Accept-Language that the interface has; bokmål when it names none. Thread-safe.
[[nodiscard]] wording::Language language_of_header(std::string_view accept_language);
[[nodiscard]] wording::Language language_of(const Request& request);

/// The fault as a problem: its sentence and next step in the reader's language. Thread-safe.
[[nodiscard]] Problem problem_of_fault(int status, wording::RequestFault fault, wording::Language language,
                                       std::string_view about = {});

}  // namespace stafett::server
