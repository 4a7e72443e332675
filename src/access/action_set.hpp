#pragma once

#include "model/rights.hpp"

#include <cstdint>
#include <set>
#include <vector>

#include <boost/mp11.hpp>

namespace stafett::access {

/// The actions of a role in one word, since the decision looks into it for every way to a client.
class ActionSet {
 public:
  ActionSet() = default;
  explicit ActionSet(const std::set<model::Action>& actions) {
    for (const auto action : actions) bits_ |= bit(action);
  }

  [[nodiscard]] bool contains(model::Action action) const { return (bits_ & bit(action)) != 0; }
  /// In the order in which they are declared.
  [[nodiscard]] std::vector<model::Action> list() const {
    std::vector<model::Action> actions;
    boost::mp11::mp_for_each<All>([&](auto described) {
      if (contains(described.value)) actions.push_back(described.value);
    });
    return actions;
  }

 private:
  using All = boost::describe::describe_enumerators<model::Action>;
  static_assert(boost::mp11::mp_size<All>::value <= 64);

  static std::uint64_t bit(model::Action action) { return std::uint64_t{1} << static_cast<unsigned>(action); }

  std::uint64_t bits_ = 0;
};

}  // namespace stafett::access
