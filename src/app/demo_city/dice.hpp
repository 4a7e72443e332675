#pragma once

// Chance that is the same on every machine: the standard library's distributions differ between libraries.

#include "base/check.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace stafett::app {

/// splitmix64. Equal seeds give equal throws for ever. Not thread-safe; one for each person.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  /// Dice of their own for the numbered part of something, independent of how many throws others made.
  Dice(std::uint64_t seed, std::uint64_t part) : state_(seed) {
    state_ = next() ^ (part * 0x9E3779B97F4A7C15ULL);
    static_cast<void>(next());
  }

  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15ULL);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
  }
  /// 0 to `count` - 1. The upper half of the bits is enough for counts below a million.
  int below(int count) {
    check(count > 0, "there is something to choose from");
    return static_cast<int>(((next() >> 32) * static_cast<std::uint64_t>(count)) >> 32);
  }
  /// Both included.
  int between(int least, int most) { return least + below(most - least + 1); }
  bool chance(int percent) { return below(100) < percent; }

  template <class T, std::size_t Count>
  const T& pick(const std::array<T, Count>& list) {
    return list[static_cast<std::size_t>(below(static_cast<int>(Count)))];
  }
  template <class T>
  const T& pick(const std::vector<T>& list) {
    return list[static_cast<std::size_t>(below(static_cast<int>(list.size())))];
  }
  template <class T>
  const T& pick(std::span<const T> list) {
    return list[static_cast<std::size_t>(below(static_cast<int>(list.size())))];
  }
  /// An index, each as likely as its weight.
  int weighted(std::span<const int> weights) {
    int sum = 0;
    for (const int weight : weights) sum += weight;
    int left = below(sum);
    for (std::size_t i = 0; i < weights.size(); ++i) {
      if (left < weights[i]) return static_cast<int>(i);
      left -= weights[i];
    }
    return static_cast<int>(weights.size()) - 1;
  }
  template <class T>
  void shuffle(std::vector<T>& list) {
    for (std::size_t i = list.size(); i > 1; --i) {
      std::swap(list[i - 1], list[static_cast<std::size_t>(below(static_cast<int>(i)))]);
    }
  }

 private:
  std::uint64_t state_;
};

}  // namespace stafett::app
