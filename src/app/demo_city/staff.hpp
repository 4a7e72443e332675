#pragma once

// Who works where in the committed organisation, looked up once for all clients.

#include "model/organisation.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace stafett::app {

struct OfficeStaff {
  Id<model::District> district;
  Id<model::Team> team;
  std::vector<Id<model::Employee>> case_workers;
  std::optional<Id<model::Employee>> leader;
};

struct ProviderStaff {
  const model::Provider* provider = nullptr;
  std::vector<std::string> care_teams;
  std::vector<Id<model::Team>> care_team_ids;  ///< in the same order
  std::vector<Id<model::Employee>> coordinators;
};

/// Immutable; thread-safe. Holds pointers into the organisation, which must outlive it.
class Staff {
 public:
  explicit Staff(const model::Organisation& organisation);

  [[nodiscard]] const OfficeStaff& office(int district) const;
  [[nodiscard]] const ProviderStaff& provider(Id<model::Provider> id) const;
  [[nodiscard]] const ProviderStaff& municipal(int district) const;
  [[nodiscard]] const ProviderStaff& provider_named(const std::string& name) const;
  /// The firms that may deliver the service in the district on all of the days.
  [[nodiscard]] std::vector<const model::Provider*> firms(int district, model::ServiceType service,
                                                          const std::vector<Date>& days) const;
  [[nodiscard]] const model::Employee& employee(Id<model::Employee> id) const;

 private:
  const model::Organisation& organisation_;
  std::map<int, OfficeStaff> offices_;
  std::map<std::int64_t, ProviderStaff> providers_;
  std::map<int, std::int64_t> municipal_;
};

}  // namespace stafett::app
