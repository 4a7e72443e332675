#pragma once

// What an import fills in for all that its description leaves out.

#include "model/client_record.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace stafett::routines {

/// 70-90 years old in the 2020s. Equal numbers give equal people.
struct InventedPerson {
  model::Sex sex = model::Sex::female;
  Date birth_date;
};
[[nodiscard]] InventedPerson invented_person(std::int64_t number);
[[nodiscard]] std::string_view invented_given_name(std::int64_t number, model::Sex sex);
[[nodiscard]] std::string_view invented_surname(std::int64_t number);

/// nullopt for a birth date that has no synthetic numbers (before 1900, after 2039). Different numbers below
/// about 40 differ on one birth date.
[[nodiscard]] std::optional<NationalId> invented_national_id(Date birth, model::Sex sex, std::int64_t number);

/// Eight digits beginning with 01, as no subscriber's and no service's number does.
[[nodiscard]] std::string invented_telephone(std::int64_t number);

struct InventedStreet {
  std::string_view name;
  std::string_view post_code;
};
/// A real street of Oslo's district; one without a place for other numbers.
[[nodiscard]] InventedStreet street_in(int district_number);

/// What a service usually holds.
struct UsualService {
  int minutes_per_week = 0;
  std::string_view goal;
  std::string_view measure_code;
  std::string_view measure;
  std::string_view place;
  int weekdays = 0;  ///< bit 0 is Monday
  int every_weeks = 1;
  model::PartOfDay part_of_day = model::PartOfDay::morning;
  int minutes = 0;  ///< per visit
};
[[nodiscard]] const UsualService& usual_service(model::ServiceType service);

}  // namespace stafett::routines
