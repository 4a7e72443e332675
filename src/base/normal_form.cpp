#include "base/normal_form.hpp"

#include "base/check.hpp"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

namespace stafett {

std::string compatibility_form(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* const form = icu::Normalizer2::getNFKCInstance(status);
  if (U_FAILURE(status)) throw EnvironmentFailure("ICU has no normalisation data");
  const auto made = form->normalize(
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int>(text.size()))), status);
  if (U_FAILURE(status)) throw EnvironmentFailure("ICU could not normalise a text");
  std::string bytes;
  made.toUTF8String(bytes);
  return bytes;
}

}  // namespace stafett
