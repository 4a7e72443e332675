#pragma once

#include "base/check.hpp"
#include "wording/language.hpp"

#include <string_view>

namespace stafett::wording {

/// After a switch over every enumerator: only a number that is none of them gets here.
[[noreturn]] inline void no_such_value() {
  throw BrokenPromise("a value outside its enumeration has no name");
}

/// One thing's name in each language; a new language is a new member and a new case.
[[nodiscard]] inline std::string_view either(Language language, std::string_view bokmaal,
                                             std::string_view english) {
  switch (language) {
    case Language::bokmaal:
      return bokmaal;
    case Language::english:
      return english;
  }
  no_such_value();
}

}  // namespace stafett::wording
