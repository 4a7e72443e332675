#pragma once

// The whole demo city as a value: who lives in it, and story by story what happens to them.

#include "app/demo_city/story.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace stafett::app {

struct CityOptions {
  std::uint64_t seed = 20040101;
  int clients = 2000;
  Date today;
};

/// Equal options and an equal organisation give equal stories. `story` is thread-safe.
class City {
 public:
  /// The organisation is the committed one, and outlives the city.
  City(const CityOptions& options, const model::Organisation& organisation);

  [[nodiscard]] const std::vector<Resident>& residents() const { return residents_; }
  [[nodiscard]] const CityDays& days() const { return days_; }
  /// Each resident belongs to exactly one story.
  [[nodiscard]] int stories() const { return static_cast<int>(first_residents_.size()); }
  [[nodiscard]] Story story(int number) const;

 private:
  struct Teller;

  [[nodiscard]] Dice dice_of(int resident) const;
  [[nodiscard]] bool is_new(int resident) const;
  void deal_out_changes();
  void deal_out_access(const std::vector<int>& residents, std::size_t from);

  CityOptions options_;
  CityDays days_;
  Staff staff_;
  std::vector<Resident> residents_;
  std::vector<int> first_residents_;      ///< of each story; the second one is the first one's spouse
  std::vector<ChangeStage> stages_;       ///< of each resident
  std::map<int, AccessAct> access_acts_;  ///< by resident
  int protected_resident_ = -1;
};

}  // namespace stafett::app
