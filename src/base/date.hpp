#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace stafett {

/// A calendar day. Arithmetic is in whole days; there is no time of day and no time zone in it.
class Date {
 public:
  constexpr Date() = default;
  constexpr explicit Date(std::chrono::sys_days days) : days_(days) {}
  /// Precondition: the three form a real date (2026, 2, 29 stops the program's request).
  static Date of(int year, unsigned month, unsigned day);
  static constexpr Date from_number(std::int32_t days_since_1970) {
    return Date{std::chrono::sys_days{std::chrono::days{days_since_1970}}};
  }
  /// Exactly `2026-03-01`; anything else, or a day that does not exist, is nullopt.
  static std::optional<Date> parse_iso(std::string_view text);

  [[nodiscard]] std::string iso() const;
  [[nodiscard]] constexpr std::int32_t number() const {
    return static_cast<std::int32_t>(days_.time_since_epoch().count());
  }
  [[nodiscard]] constexpr std::chrono::sys_days days() const { return days_; }
  [[nodiscard]] constexpr std::chrono::year_month_day calendar() const { return {days_}; }
  [[nodiscard]] constexpr std::chrono::weekday weekday() const { return std::chrono::weekday{days_}; }

  friend constexpr auto operator<=>(const Date&, const Date&) = default;
  friend constexpr Date operator+(Date date, int days) { return Date{date.days_ + std::chrono::days{days}}; }
  friend constexpr Date operator-(Date date, int days) { return Date{date.days_ - std::chrono::days{days}}; }
  /// Whole days from `b` to `a`.
  friend constexpr int operator-(Date a, Date b) { return static_cast<int>((a.days_ - b.days_).count()); }

 private:
  std::chrono::sys_days days_{};
};

/// Adds whole months; a day that the target month lacks becomes its last day (Q-17: 29 February + 24 months
/// is the last day of February).
[[nodiscard]] Date add_months(Date date, int months);

/// Whole years from birth to `on`; someone born 29 February turns a year older on 1 March in other years.
[[nodiscard]] int age_on(Date birth, Date on);

/// From a first day to a last day, both included; no last day means "until further notice".
struct Period {
  Date first;
  std::optional<Date> last;

  friend bool operator==(const Period&, const Period&) = default;
  [[nodiscard]] bool contains(Date day) const { return first <= day && (!last || day <= *last); }
  [[nodiscard]] bool overlaps(const Period& other) const {
    return (!other.last || first <= *other.last) && (!last || other.first <= *last);
  }
  /// True when `other` begins the day after this one ends.
  [[nodiscard]] bool adjoins(const Period& other) const { return last && other.first == *last + 1; }
};

}  // namespace stafett
