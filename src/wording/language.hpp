#pragma once

#include <optional>
#include <string_view>

#include <boost/describe.hpp>

namespace stafett::wording {

/// The languages of the user interface. Letters to clients are in bokmål.
enum class Language { bokmaal, english };
BOOST_DESCRIBE_ENUM(Language, bokmaal, english)

/// BCP 47: "nb-NO" or "en-GB".
[[nodiscard]] constexpr std::string_view language_tag(Language language) {
  switch (language) {
    case Language::bokmaal:
      return "nb-NO";
    case Language::english:
      return "en-GB";
  }
  return "nb-NO";
}

/// By the primary subtag: "nb", "no", "nb-NO" and "en", "en-GB" and so on; nullopt for other languages.
[[nodiscard]] constexpr std::optional<Language> language_of_tag(std::string_view tag) {
  const std::string_view primary = tag.substr(0, tag.find('-'));
  if (primary == "nb" || primary == "no") return Language::bokmaal;
  if (primary == "en") return Language::english;
  return std::nullopt;
}

}  // namespace stafett::wording
