#pragma once

// Inside the desk: one moment's organisation, policy and time, and a client opened by a permitted employee.

#include "desk/desk.hpp"

#include <memory>
#include <string>

namespace stafett::desk {

/// What a page about one client is made from.
struct PageContext {
  const model::ClientRecord& record;
  const model::Organisation& organisation;
  const policy::Policy& policy;
  const access::EmployeeFacts& employee;
  const access::Verdict& verdict;  ///< of the action that the page was opened by
  const access::ClientFacts& facts;
  Instant now;
  wording::Language language;

  [[nodiscard]] Date today() const { return oslo_date(now); }
  /// The decision about another action of the reader's here.
  [[nodiscard]] access::Verdict decided(model::Action action) const {
    return access::decide(employee, action, facts, organisation, policy, now);
  }
  /// With the extent of own measures: whether the provider is one the employee has a role for. Always true
  /// otherwise.
  [[nodiscard]] bool shows(Id<model::Provider> provider) const;
  [[nodiscard]] bool shows_provider_named(std::string_view name) const;
  [[nodiscard]] bool shows_team(Id<model::Team> team) const;
  /// Whether a note by that unit is shown: offices' always, providers' only to themselves and to offices.
  [[nodiscard]] bool shows_note_by(Id<model::Level> unit) const;
  /// Whether the remark on a change is shown: to offices, never to a provider.
  [[nodiscard]] bool shows_remarks() const;
  /// Whether the history tells of an act by that employee: to providers only their own people's.
  [[nodiscard]] bool shows_act_by(const std::optional<Id<model::Employee>>& employee) const;
  /// Whether any part of the line concerns the employee.
  [[nodiscard]] bool shows_line(const model::ServiceLine& line) const;
};

struct Desk::Moment {
  Instant now;
  std::shared_ptr<const model::Organisation> organisation;
  std::shared_ptr<const policy::Policy> policy;

  [[nodiscard]] Date today() const { return oslo_date(now); }
};

struct Desk::Opened {
  Moment moment;
  model::ClientRecord record;
  access::EmployeeFacts employee;
  access::Verdict verdict;
  access::ClientFacts facts;  ///< of the record

  /// Refers to this, which must outlive it.
  [[nodiscard]] PageContext page(wording::Language language) const {
    return {record, *moment.organisation, *moment.policy, employee, verdict, facts, moment.now, language};
  }
};

struct Desk::ToReview {
  model::ClientRecord record;
  model::Grant look_up;
  bool sees = false;  ///< whether the reader sees the client
};

}  // namespace stafett::desk
