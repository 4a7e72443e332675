#pragma once

// Where each level stands in the tree, as the decision about access asks it for every way to a client:
// numbers of a walk from the root downwards, found in one look at a flat table.

#include <cstddef>
#include <cstdint>
#include <vector>

namespace stafett::model {

/// A level's own number in the walk, and the last one below it.
struct LevelPlace {
  std::int64_t level = 0;  ///< 0 for a place in the table that is free
  std::int32_t first = 0;
  std::int32_t last = 0;

  [[nodiscard]] bool covers(const LevelPlace& inner) const {
    return first <= inner.first && inner.first <= last;
  }
};

/// Immutable once filled; thread-safe then.
class LevelPlaces {
 public:
  LevelPlaces() = default;
  /// Room for so many levels.
  explicit LevelPlaces(std::size_t levels) {
    while (table_.size() < 2 * levels) {
      table_.resize(2 * table_.size());
      --shift_;
    }
  }

  /// Levels have ids; the first of two with the same one stays.
  void add(const LevelPlace& place) {
    auto& free = table_[position_of(place.level)];
    if (free.level == 0) free = place;
  }
  /// nullptr for an unknown level.
  [[nodiscard]] const LevelPlace* find(std::int64_t level) const {
    const auto& found = table_[position_of(level)];
    return found.level == level && level != 0 ? &found : nullptr;
  }

 private:
  /// Where the level is, or the free place where it would be; at least half of the table is free.
  [[nodiscard]] std::size_t position_of(std::int64_t level) const {
    constexpr std::uint64_t golden = 0x9E3779B97F4A7C15;  // 2^64 by the golden ratio: neighbours go far apart
    auto at = static_cast<std::size_t>(static_cast<std::uint64_t>(level) * golden >> shift_);
    while (table_[at].level != level && table_[at].level != 0) at = (at + 1) % table_.size();
    return at;
  }

  std::vector<LevelPlace> table_ = std::vector<LevelPlace>(2);
  int shift_ = 63;  ///< 64 less the logarithm of the table's size
};

}  // namespace stafett::model
