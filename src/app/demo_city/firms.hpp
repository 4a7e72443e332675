#pragma once

// The private providers of the demo city. The names are made up; likeness with a real firm is chance.

#include "model/service.hpp"

#include <array>
#include <optional>
#include <span>
#include <string_view>

namespace stafett::app {

struct Firm {
  std::string_view name;
  std::string_view slug;  ///< of user names
  std::span<const int> districts;
  std::span<const model::ServiceType> services;
  std::span<const std::string_view> care_teams;
  int begun_days_ago = 0;                  ///< negative: begins later
  std::optional<int> ended_days_ago = {};  ///< of the framework contract
};

namespace firm_lists {

using enum model::ServiceType;

inline constexpr std::array all_nursing_and_help{home_nursing_day, home_nursing_evening, home_nursing_night,
                                                 home_nursing_stationary, practical_help};
inline constexpr std::array all_nursing{home_nursing_day, home_nursing_evening, home_nursing_night,
                                        home_nursing_stationary};
inline constexpr std::array nursing_and_help{home_nursing_day, home_nursing_evening, home_nursing_night,
                                             practical_help};
inline constexpr std::array day_evening_and_help{home_nursing_day, home_nursing_evening, practical_help};
inline constexpr std::array everything{home_nursing_day,        home_nursing_evening, home_nursing_night,
                                       home_nursing_stationary, practical_help,       personal_assistance};
inline constexpr std::array help_only{practical_help};
inline constexpr std::array help_and_assistance{practical_help, personal_assistance};

inline constexpr std::array west_and_centre{1, 2, 3, 4, 5, 6, 7, 8};
inline constexpr std::array north_west{3, 4, 5, 6, 7, 8};
inline constexpr std::array whole_city{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
inline constexpr std::array far_west{5, 6, 7, 8, 14};
inline constexpr std::array grorud_valley{9, 10, 11, 12};
inline constexpr std::array south_east{1, 13, 14, 15};
inline constexpr std::array inner_city{1, 2, 3, 4, 9};
inline constexpr std::array outer_east{10, 11, 12, 13, 15};
inline constexpr std::array villas{5, 6, 7, 13, 14};
inline constexpr std::array centre{2, 3, 4, 5};
inline constexpr std::array three{3, 5, 8};
inline constexpr std::array two{5, 9};

using Text = std::string_view;
inline constexpr std::array west_and_east{Text("Team vest"), Text("Team øst")};
inline constexpr std::array north_and_south{Text("Team nord"), Text("Team sør"), Text("Team natt")};
inline constexpr std::array one_team{Text("Team hjem")};
inline constexpr std::array day_and_evening{Text("Team dag"), Text("Team kveld")};

}  // namespace firm_lists

inline constexpr std::array<Firm, 12> firms{
    {{"Havbris Hjemmeomsorg", "havbris", firm_lists::west_and_centre, firm_lists::all_nursing_and_help,
      firm_lists::north_and_south, 1900},
     {"Fjordlykta Hjemmepleie", "fjordlykta", firm_lists::north_west, firm_lists::all_nursing,
      firm_lists::day_and_evening, 1500},
     {"Rognebær Hjemmetjenester", "rognebaer", firm_lists::whole_city, firm_lists::help_only,
      firm_lists::west_and_east, 2100},
     {"Tyttebærtua Omsorg", "tyttebaertua", firm_lists::far_west, firm_lists::day_evening_and_help,
      firm_lists::day_and_evening, 1200},
     {"Lerkesang Omsorg", "lerkesang", firm_lists::grorud_valley, firm_lists::nursing_and_help,
      firm_lists::north_and_south, 1700},
     {"Kvitveis Pleie og Hjelp", "kvitveis", firm_lists::south_east, firm_lists::day_evening_and_help,
      firm_lists::day_and_evening, 1600},
     {"Tre Trinn Hjemmehjelp", "tretrinn", firm_lists::inner_city, firm_lists::help_only,
      firm_lists::one_team, 900},
     {"Morgenrøde Omsorg", "morgenrode", firm_lists::outer_east, firm_lists::everything,
      firm_lists::north_and_south, 1400},
     {"Blåklokke Hjemmeservice", "blaklokke", firm_lists::villas, firm_lists::help_and_assistance,
      firm_lists::one_team, 1100},
     {"Sju Steiner Hjemmepleie", "sjusteiner", firm_lists::centre, firm_lists::nursing_and_help,
      firm_lists::day_and_evening, 800},
     {"Sommervind Omsorg", "sommervind", firm_lists::three, firm_lists::day_evening_and_help,
      firm_lists::one_team, 1900, 45},
     {"Nyland Hjemmehjelp", "nyland", firm_lists::two, firm_lists::help_only, firm_lists::one_team, -60}}};

}  // namespace stafett::app
