#pragma once

// Identity numbers for invented people: Skatteetaten's synthetic series (month + 80), which no real person
// can hold.

#include "base/date.hpp"
#include "base/national_id.hpp"

#include <optional>
#include <vector>

namespace stafett {

/// Which of the individual numbers to use, so that two sources of invented people never meet on one.
enum class IdSeries {
  city,     ///< the ordinary numbers of the birth year
  scenario  ///< the numbers kept apart for scenarios; born 1940-1999 only, else the ordinary ones from the
            ///< top
};

enum class IdParity { even, odd };  ///< the third individual digit: even for women, odd for men

/// Every synthetic number of the birth date, parity and series, ascending. Born 1900-2039; a date outside
/// gives none. Numbers that would need the control digit 10 are left out. Thread-safe.
[[nodiscard]] std::vector<NationalId> synthetic_ids(Date birth, IdParity parity, IdSeries series);

/// The one with this individual number (0-999); nullopt when a control digit would be 10. Thread-safe.
[[nodiscard]] std::optional<NationalId> synthetic_id(Date birth, int individual_number);

}  // namespace stafett
