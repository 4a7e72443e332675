#include "base/national_id.hpp"

#include "base/check.hpp"

#include <algorithm>
#include <array>
#include <chrono>

namespace stafett {
namespace {

int digit(std::string_view digits, std::size_t at) { return digits[at] - '0'; }

int two_digits(std::string_view digits, std::size_t at) {
  return 10 * digit(digits, at) + digit(digits, at + 1);
}

bool all_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

template <std::size_t Count>
int weighted_sum(std::string_view digits, const std::array<int, Count>& weights) {
  int sum = 0;
  for (std::size_t i = 0; i < Count; ++i) sum += weights[i] * digit(digits, i);
  return sum;
}

// The last weight of each belongs to the control digit itself, so that a right number leaves remainder 0.
constexpr std::array first_control{3, 7, 6, 1, 8, 9, 4, 5, 2, 1};
constexpr std::array second_control{5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1};
constexpr std::array organisation_control{3, 2, 7, 6, 5, 4, 3, 2, 1};
constexpr std::array duf_weights{4, 6, 3, 2, 4, 6, 3, 2, 7, 5};

/// How far a month is moved to show the series of a number.
enum MonthShift { issued = 0, local = 40, nhn_synthetic = 65, tenor_synthetic = 80 };

std::optional<MonthShift> month_shift(int month_digits) {
  for (const auto shift : {issued, local, nhn_synthetic, tenor_synthetic}) {
    if (month_digits >= shift + 1 && month_digits <= shift + 12) return shift;
  }
  return std::nullopt;
}

bool carries_birth_date(std::string_view digits) { return digits.size() == 11 && digits[0] < '8'; }
bool is_d_shaped(std::string_view digits) { return digits[0] >= '4' && digits[0] <= '7'; }

/// The century isn't known from 2032, so 29 February stands in every year that is a leap year in some
/// century.
bool date_part_exists(std::string_view digits) {
  const auto shift = month_shift(two_digits(digits, 2));
  if (!shift) return false;
  const int day = two_digits(digits, 0) - (is_d_shaped(digits) ? 40 : 0);
  const std::chrono::year_month_day date{
      std::chrono::year{2000 + two_digits(digits, 4)},
      std::chrono::month{static_cast<unsigned>(two_digits(digits, 2) - *shift)},
      std::chrono::day{static_cast<unsigned>(day)}};
  return date.ok();
}

bool eleven_digits_hold(std::string_view digits) {
  if (carries_birth_date(digits) && !date_part_exists(digits)) return false;
  const int remainder = weighted_sum(digits, first_control) % 11;
  // The widened rule of 2032 is for issued birth and D-numbers and their synthetic likes, not for help
  // numbers.
  const int largest = carries_birth_date(digits) ? 3 : 0;
  return remainder <= largest && weighted_sum(digits, second_control) % 11 == 0;
}

bool duf_digits_hold(std::string_view digits) {
  const int century = two_digits(digits, 0);
  return (century == 19 || century == 20) && weighted_sum(digits, duf_weights) % 11 == two_digits(digits, 10);
}

std::string without_spaces(std::string_view text) {
  constexpr std::string_view no_break_space = "\u00a0";
  std::string kept;
  while (!text.empty()) {
    if (text.starts_with(no_break_space)) {
      text.remove_prefix(no_break_space.size());
      continue;
    }
    if (text.front() != ' ') kept.push_back(text.front());
    text.remove_prefix(1);
  }
  return kept;
}

}  // namespace

std::optional<NationalId> NationalId::parse(std::string_view text) {
  std::string digits = without_spaces(text);
  if (!all_digits(digits)) return std::nullopt;
  const bool holds = digits.size() == 11   ? eleven_digits_hold(digits)
                     : digits.size() == 12 ? duf_digits_hold(digits)
                                           : false;
  if (!holds) return std::nullopt;
  return trusted(std::move(digits));
}

NationalId NationalId::trusted(std::string digits) {
  NationalId id;
  id.digits_ = std::move(digits);
  return id;
}

NationalIdKind NationalId::kind() const {
  check(digits_.size() == 11 || digits_.size() == 12, "an identity number has eleven or twelve digits");
  if (digits_.size() == 12) return NationalIdKind::duf_number;
  if (!carries_birth_date(digits_)) return NationalIdKind::common_help_number;
  if (is_d_shaped(digits_)) return NationalIdKind::d_number;
  return month_shift(two_digits(digits_, 2)) == local ? NationalIdKind::local_h_number
                                                      : NationalIdKind::birth_number;
}

SyntheticSeries NationalId::synthetic() const {
  if (!carries_birth_date(digits_)) return SyntheticSeries::none;
  const auto shift = month_shift(two_digits(digits_, 2));
  if (shift == tenor_synthetic) return SyntheticSeries::tenor;
  if (shift == nhn_synthetic) return SyntheticSeries::nhn;
  return SyntheticSeries::none;
}

bool is_organisation_number(std::string_view digits) {
  return digits.size() == organisation_control.size() && all_digits(digits) &&
         weighted_sum(digits, organisation_control) % 11 == 0;
}

}  // namespace stafett
