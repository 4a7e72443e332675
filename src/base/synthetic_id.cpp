#include "base/synthetic_id.hpp"

#include <array>
#include <cstdio>
#include <string>
#include <utility>

namespace stafett {
namespace {

template <std::size_t Count>
std::optional<int> control_digit(const std::string& digits, const std::array<int, Count>& weights) {
  int sum = 0;
  for (std::size_t i = 0; i < Count; ++i) sum += weights[i] * (digits[i] - '0');
  const int control = (11 - sum % 11) % 11;
  if (control == 10) return std::nullopt;
  return control;
}

constexpr std::array first_weights{3, 7, 6, 1, 8, 9, 4, 5, 2};
constexpr std::array second_weights{5, 4, 3, 2, 7, 6, 5, 4, 3, 2};

std::optional<NationalId> with_control_digits(std::string nine) {
  const auto first = control_digit(nine, first_weights);
  if (!first) return std::nullopt;
  nine.push_back(static_cast<char>('0' + *first));
  const auto second = control_digit(nine, second_weights);
  if (!second) return std::nullopt;
  nine.push_back(static_cast<char>('0' + *second));
  return NationalId::parse(nine);
}

/// domain.md §5.13: the individual numbers of a century; the first and last are both included.
std::optional<std::pair<int, int>> individual_numbers(int birth_year, IdSeries series) {
  if (birth_year >= 1940 && birth_year <= 1999 && series == IdSeries::scenario) return std::pair{900, 999};
  if (birth_year >= 1900 && birth_year <= 1999) {
    return series == IdSeries::city ? std::pair{0, 449} : std::pair{450, 499};
  }
  if (birth_year >= 2000 && birth_year <= 2039) {
    return series == IdSeries::city ? std::pair{500, 899} : std::pair{900, 999};
  }
  return std::nullopt;
}

}  // namespace

std::optional<NationalId> synthetic_id(Date birth, int individual_number) {
  const auto day = birth.calendar();
  std::array<char, 32> nine{};
  std::snprintf(nine.data(), nine.size(), "%02u%02u%02d%03d", static_cast<unsigned>(day.day()),
                static_cast<unsigned>(day.month()) + 80, static_cast<int>(day.year()) % 100,
                individual_number);
  return with_control_digits(nine.data());
}

std::vector<NationalId> synthetic_ids(Date birth, IdParity parity, IdSeries series) {
  const auto range = individual_numbers(static_cast<int>(birth.calendar().year()), series);
  std::vector<NationalId> ids;
  if (!range) return ids;
  const int wanted = parity == IdParity::odd ? 1 : 0;
  for (int number = range->first; number <= range->second; ++number) {
    if (number % 2 != wanted) continue;
    if (auto id = synthetic_id(birth, number)) ids.push_back(std::move(*id));
  }
  return ids;
}

}  // namespace stafett
