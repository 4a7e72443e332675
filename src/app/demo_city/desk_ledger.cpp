#include "app/demo_city/desk_ledger.hpp"

namespace stafett::app {

tl::expected<std::optional<Id<model::Client>>, routines::Refusal> DeskLedger::commit(const Entry& entry) {
  const auto committed = desk_.commit_own({.routine = entry.routine,
                                           .client = entry.client,
                                           .actor = entry.actor,
                                           .idempotency_key = entry.key,
                                           .plan = entry.plan,
                                           .at = entry.at});
  if (!committed) return tl::unexpected(committed.error());
  return committed->client;
}

std::optional<Id<model::Household>> DeskLedger::household_of(Id<model::Client> client) {
  const auto record = store_.client(client);
  if (!record || record->household.empty()) return std::nullopt;
  return record->household.front().household;
}

}  // namespace stafett::app
