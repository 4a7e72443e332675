#pragma once

#include "app/demo_city/names.hpp"
#include "base/national_id.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace stafett::app {

/// Someone who will be a client.
struct Resident {
  int district = 1;
  model::Sex sex = model::Sex::female;
  Date birth_date;
  NationalId national_id;
  InventedName name;
  std::optional<int> spouse;  ///< index among the residents; each of the two names the other
};

/// How many of a thousand people of the age get services at home; an assumption (docs/demo-city.md), made so
/// that it is about 30 % of those over 80.
[[nodiscard]] int clients_per_thousand(int age);

/// `count` clients spread over districts, sexes and ages as the population and clients_per_thousand say, in
/// no order. Equal arguments give equal residents.
[[nodiscard]] std::vector<Resident> invent_residents(std::uint64_t seed, Date today, int count);

}  // namespace stafett::app
