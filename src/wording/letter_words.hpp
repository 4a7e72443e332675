#pragma once

#include "wording/language.hpp"

#include <string_view>

namespace stafett::wording {

/// The words around a letter's text, the same for every letter.
struct LetterWords {
  std::string_view date;
  std::string_view our_reference;
  std::string_view telephone;
  std::string_view page_label;  ///< with {page} and {pages}
};

[[nodiscard]] constexpr LetterWords letter_words(Language language) {
  switch (language) {
    case Language::bokmaal:
      return {"Dato", "Vår ref.", "Telefon", "Side {page} av {pages}"};
    case Language::english:
      return {"Date", "Our ref.", "Telephone", "Page {page} of {pages}"};
  }
  return {};
}

}  // namespace stafett::wording
