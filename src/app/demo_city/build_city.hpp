#pragma once

#include "app/demo_city/city.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <tl/expected.hpp>

namespace stafett::app {

/// Where the city is written: the desk, or a test's memory. All members are thread-safe and may throw what a
/// store throws.
class CityLedger {
 public:
  struct Entry {
    std::string_view routine;
    std::optional<Id<model::Client>>
        client;  ///< none for the organisation and for someone who is not there yet
    routines::Actor actor;
    Instant at;       ///< the moment to plan and commit as of
    std::string key;  ///< the same for the same step of the same seed
    std::function<routines::PlanOrRefusal(const routines::Situation&)> plan;
  };

  virtual ~CityLedger() = default;
  /// The client that the plan touched or registered.
  virtual tl::expected<std::optional<Id<model::Client>>, routines::Refusal> commit(const Entry& entry) = 0;
  [[nodiscard]] virtual std::shared_ptr<const model::Organisation> organisation() = 0;
  [[nodiscard]] virtual std::optional<Id<model::Household>> household_of(Id<model::Client> client) = 0;
};

struct CityReport {
  int clients = 0;
  int plans = 0;
  int passed_over = 0;  ///< steps that were refused and may be
};

/// Writes the organisation and then all stories, several at a time so that commits share the ledger's
/// flushes. `progress` is called with clients done and clients in all, one call at a time. Throws
/// BrokenPromise when a step is refused that should not be, and whatever the ledger throws; what was
/// committed until then stays.
CityReport build_city(const CityOptions& options, CityLedger& ledger, int writers,
                      const std::function<void(int done, int all)>& progress = {});

}  // namespace stafett::app
