#pragma once

#include "app/demo_city/build_city.hpp"
#include "desk/desk.hpp"

#include <memory>
#include <optional>

namespace stafett::app {

/// The city written through the desk, on the same way in as everyone's work. Thread-safe.
class DeskLedger final : public CityLedger {
 public:
  /// Both outlive the ledger.
  DeskLedger(desk::Desk& desk, desk::Store& store) : desk_(desk), store_(store) {}

  tl::expected<std::optional<Id<model::Client>>, routines::Refusal> commit(const Entry& entry) override;
  [[nodiscard]] std::shared_ptr<const model::Organisation> organisation() override {
    return store_.organisation();
  }
  [[nodiscard]] std::optional<Id<model::Household>> household_of(Id<model::Client> client) override;

 private:
  desk::Desk& desk_;
  desk::Store& store_;
};

}  // namespace stafett::app
