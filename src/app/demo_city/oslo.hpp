#pragma once

// The real Oslo that the invented people live in: districts, population by age, streets. See
// data/oslo/SOURCES.md.

#include "model/client.hpp"

#include <array>
#include <string_view>
#include <vector>

namespace stafett::app {

struct OsloDistrict {
  int number = 0;
  std::string_view name;
  std::string_view slug;  ///< of user names
};
inline constexpr std::array<OsloDistrict, 15> oslo_districts{
    {{1, "Gamle Oslo", "gamle-oslo"},
     {2, "Grünerløkka", "grunerlokka"},
     {3, "Sagene", "sagene"},
     {4, "St. Hanshaugen", "st-hanshaugen"},
     {5, "Frogner", "frogner"},
     {6, "Ullern", "ullern"},
     {7, "Vestre Aker", "vestre-aker"},
     {8, "Nordre Aker", "nordre-aker"},
     {9, "Bjerke", "bjerke"},
     {10, "Grorud", "grorud"},
     {11, "Stovner", "stovner"},
     {12, "Alna", "alna"},
     {13, "Østensjø", "ostensjo"},
     {14, "Nordstrand", "nordstrand"},
     {15, "Søndre Nordstrand", "sondre-nordstrand"}}};

/// People of one district, sex and age on 1 January 2024.
struct PopulationCell {
  int district = 0;
  model::Sex sex = model::Sex::female;
  int age = 0;
  int persons = 0;
};

/// Part of a street with one post code.
struct StreetPart {
  std::string_view post_code;
  std::string_view street;
  int first = 1;
  int last = 1;
  int step = 1;
};

/// Read from the program itself, once. Thread-safe.
[[nodiscard]] const std::vector<PopulationCell>& oslo_population();
/// The streets of the district; at least one for 1-15.
[[nodiscard]] const std::vector<StreetPart>& oslo_streets(int district);

}  // namespace stafett::app
