#pragma once

// One text in each language, side by side, so that neither is forgotten.

#include "wording/language.hpp"

#include <string>
#include <string_view>

#include <fmt/format.h>

namespace stafett::wording {

/// The text in the language; both are checked against the arguments when compiled.
template <class... Args>
[[nodiscard]] std::string say(Language language, fmt::format_string<const Args&...> bokmaal,
                              fmt::format_string<const Args&...> english, const Args&... args) {
  switch (language) {
    case Language::bokmaal:
      return fmt::format(bokmaal, args...);
    case Language::english:
      return fmt::format(english, args...);
  }
  return {};
}

/// A row of a table of words.
struct InBothLanguages {
  std::string_view bokmaal;
  std::string_view english;

  [[nodiscard]] constexpr std::string_view in(Language language) const {
    switch (language) {
      case Language::bokmaal:
        return bokmaal;
      case Language::english:
        return english;
    }
    return bokmaal;
  }
};

/// What somebody has written, inside a sentence of ours: «text» or “text”. Its own full stop is left out,
/// since ours follows.
[[nodiscard]] inline std::string quoted(std::string_view text, Language language) {
  if (text.ends_with('.') && !text.ends_with("..")) text.remove_suffix(1);
  return say(language, "«{}»", "“{}”", text);
}

}  // namespace stafett::wording
