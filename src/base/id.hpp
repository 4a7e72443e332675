#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace stafett {

/// Identity of one `Of` (a client, a team ...), unique in the whole database. 0 means none.
/// A negative value is symbolic: it stands for something a plan will create and is replaced at commit.
template <class Of>
struct Id {
  std::int64_t value = 0;

  friend constexpr auto operator<=>(const Id&, const Id&) = default;
  [[nodiscard]] constexpr bool symbolic() const { return value < 0; }
  [[nodiscard]] constexpr explicit operator bool() const { return value != 0; }
};

}  // namespace stafett

template <class Of>
struct std::hash<stafett::Id<Of>> {
  std::size_t operator()(const stafett::Id<Of>& id) const noexcept {
    return std::hash<std::int64_t>{}(id.value);
  }
};
