#pragma once

// What every sampled employee must be answered, found by asking the one access decision about every client
// (design §4): no index, no SQL condition.

#include "decisions.hpp"
#include "desk/ports.hpp"
#include "policy/policy.hpp"

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace stafett::bench {

/// A client as a search sees it.
struct KnownClient {
  Id<model::Client> id;
  std::string surname_first;  ///< folded
  std::string given_first;    ///< folded
};

/// A change of provider that can be asked for.
struct PossibleChange {
  Id<model::Client> client;
  Id<model::ServiceLine> line;
  Id<model::Provider> to;
};

/// A row of a bench: its kind as the API names it, and its id.
using BenchRowKey = std::pair<std::string, std::int64_t>;

struct Asker {
  Id<model::Employee> employee;
  std::string user_name;
  desk::ListRights rights;
  desk::BenchQuery bench;
  bool of_district = false;          ///< of a district's office, not of a provider
  std::vector<std::size_t> visible;  ///< into Expected::clients
  std::multiset<BenchRowKey> bench_rows;
  std::vector<PossibleChange> changes;  ///< empty for those who may not change providers
};

struct Expected {
  std::vector<KnownClient> clients;
  std::vector<Asker> askers;
  std::optional<Asker> whole_city;  ///< somebody whose role covers all districts
  DecisionFacts facts;              ///< of the askers, and of the clients in the same order
};

/// A case worker of every district and some coordinators.
[[nodiscard]] std::vector<Id<model::Employee>> sampled_employees(const model::Organisation& organisation);

/// The sampled employees, each with what they must see at the moment.
[[nodiscard]] Expected expect(desk::Store& store, std::shared_ptr<const policy::Policy> policy, Instant now);

/// The clients that the typed text finds for the asker, in the order of the list.
[[nodiscard]] std::vector<std::int64_t> expected_search(const Expected& expected, const Asker& asker,
                                                        const std::string& typed);

}  // namespace stafett::bench
