#pragma once

// What the server itself refuses before any routine is asked, in words for whoever sits at the screen. All
// functions are pure and thread-safe.

#include "wording/language.hpp"

#include <string>
#include <string_view>

namespace stafett::wording {

enum class RequestFault {
  too_many_attempts,
  wrong_user_or_password,
  idempotency_key_missing,
  file_not_sent,  ///< about the file's name
  empty_file,
  file_name_missing,
  too_many_files,
  too_many_drafts,
  body_too_large
};

struct FaultText {
  std::string sentence;   ///< what is wrong
  std::string next_step;  ///< what to do about it
};

/// `about` is what the fault is about, where the enumerator says so.
[[nodiscard]] FaultText request_fault(RequestFault fault, Language language, std::string_view about = {});

/// A fault in a field of what was sent, by the code that JsonProblem has for it.
[[nodiscard]] std::string field_fault(std::string_view code, Language language);

}  // namespace stafett::wording
