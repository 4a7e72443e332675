#pragma once

// A ledger in memory for the tests of the demo city: commits by the same functions as the store, without a
// database.

#include "app/demo_city/build_city.hpp"

#include <map>
#include <memory>
#include <mutex>
#include <optional>

namespace stafett::app {

class MemoryLedger : public CityLedger {
 public:
  explicit MemoryLedger(const policy::Policy& policy) : policy_(policy) {}

  tl::expected<std::optional<Id<model::Client>>, routines::Refusal> commit(const Entry& entry) override {
    const std::lock_guard lock(mutex_);
    const model::ClientRecord none;
    const auto& record = entry.client ? records_.at(entry.client->value) : none;
    const auto plan = entry.plan({entry.actor, record, *organisation_, policy_, entry.at});
    if (!plan) return tl::unexpected(plan.error());
    for (const auto& effect : plan->effects) ++effects[routines::effect_name(effect.effect)];
    auto rows = routines::rows_of(*plan);
    routines::SymbolTable symbols;
    for (const auto symbol : routines::symbols_defined(rows)) symbols.set(symbol, ++last_id_);
    for (auto& row : rows) routines::replace_symbols(row, symbols);
    ++plans_;
    if (entry.routine == "import_organisation") {
      auto grown = std::make_shared<model::Organisation>(*organisation_);
      routines::apply_rows(rows, plans_, *grown);
      organisation_ = std::move(grown);
      return std::optional<Id<model::Client>>{};
    }
    auto after = record;
    routines::apply_rows(rows, plans_, after);
    const auto id = after.client.id;
    records_[id.value] = std::move(after);
    return std::optional(id);
  }

  std::shared_ptr<const model::Organisation> organisation() override {
    const std::lock_guard lock(mutex_);
    return organisation_;
  }

  std::optional<Id<model::Household>> household_of(Id<model::Client> client) override {
    const std::lock_guard lock(mutex_);
    const auto& members = records_.at(client.value).household;
    return members.empty() ? std::nullopt : std::optional(members.front().household);
  }

  [[nodiscard]] const std::map<std::int64_t, model::ClientRecord>& records() const { return records_; }

  std::map<std::string, int> effects;  ///< how many of each

 private:
  const policy::Policy& policy_;
  std::mutex mutex_;
  std::shared_ptr<const model::Organisation> organisation_ = std::make_shared<model::Organisation>();
  std::map<std::int64_t, model::ClientRecord> records_;
  std::int64_t last_id_ = 0;
  std::int64_t plans_ = 0;
};

}  // namespace stafett::app
