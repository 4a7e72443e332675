#pragma once

// The answer to whether a number may be registered (OV-12). Pure and thread-safe.

#include "wording/language.hpp"

#include <string>
#include <string_view>

#include <boost/describe.hpp>

namespace stafett::wording {

enum class RegistrationOutcome {
  free,                 ///< may be registered
  known,                ///< the person exists: ask the district
  sent_to_coordinator,  ///< protected, or to be checked; the answer does not say which
};
BOOST_DESCRIBE_ENUM(RegistrationOutcome, free, known, sent_to_coordinator)

/// `district` and `telephone` for a known number alone; the telephone may be empty.
[[nodiscard]] std::string registration_sentence(RegistrationOutcome outcome, std::string_view district,
                                                std::string_view telephone, Language language);

/// Too many look-ups or checks within the hour.
[[nodiscard]] std::string throttled_sentence(Language language);
[[nodiscard]] std::string throttled_next_step(Language language);

}  // namespace stafett::wording
