#pragma once

// What bears on the question "may this employee do this with this client now?", taken out of the record and
// the organisation once, so that the decision itself is a few comparisons.

#include "access/action_set.hpp"
#include "model/client_record.hpp"
#include "policy/policy.hpp"

#include <optional>
#include <string>
#include <vector>

namespace stafett::access {

/// Where a level that reaches the client comes from (OV-07; never the case's level: OV-08).
enum class ReachKind { card, service, measure, handover, recalled_handover };
BOOST_DESCRIBE_ENUM(ReachKind, card, service, measure, handover, recalled_handover)

/// Role-holders at the level, or above it, reach the client from `from` until `until`.
struct Reach {
  ReachKind kind = ReachKind::card;
  Id<model::Level> level;
  Instant from;
  std::optional<Instant> until;           ///< first instant without
  std::optional<Instant> read_only_from;  ///< the tail after a service's end (Q-16)
};

struct ClientFacts {
  Id<model::Client> client;
  /// False when a row can't be understood, as a denial of nobody: then nobody has a right (design §4, 1).
  bool readable = true;
  model::Protection protection = model::Protection::none;
  model::PersonProtection person_protection = model::PersonProtection::none;
  std::vector<Reach> reaches;
  std::vector<model::Grant> grants;
  std::vector<model::Denial> denials;
};

/// One role over one level: actions and reach belong together (OV-115).
struct RolePair {
  std::string role;
  Id<model::Level> level;
  ActionSet actions;
  bool own_measures_only = false;
  Instant from{};
  std::optional<Instant> until{};  ///< first instant without the role
  std::optional<Id<model::Employee>> given_by{};
};

struct EmployeeFacts {
  Id<model::Employee> employee;
  bool employed = true;                      ///< nobody else has any right, granted or not
  bool readable = true;                      ///< the unit and the leaders are known
  std::vector<RolePair> roles;               ///< those held on the day asked about
  std::vector<Id<model::Level>> units;       ///< the own unit and its ancestors
  std::vector<Id<model::Employee>> leaders;  ///< the reporting line above, nearest first (OV-118)
};

[[nodiscard]] ClientFacts client_facts(const model::ClientRecord& record,
                                       const model::Organisation& organisation, const policy::Policy& policy);
/// An employee who has left, or has not begun, has no roles. Both are pure and thread-safe.
[[nodiscard]] EmployeeFacts employee_facts(const model::Employee& employee,
                                           const model::Organisation& organisation,
                                           const policy::Policy& policy, Instant now);

/// The level on the client's card on the day: the responsible district's node with the last part of the
/// housing, or 1.x.4 with the substance-use label (OV-26..36, Q-28). nullptr when nobody is responsible or
/// the node is missing.
[[nodiscard]] const model::Level* card_level(const model::ClientRecord& record,
                                             const model::Organisation& organisation,
                                             const policy::Policy& policy, Date day);

}  // namespace stafett::access
