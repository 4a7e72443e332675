#pragma once

// The one decision about who may see whom (design §4). Pure; thread-safe; every list and page agrees with it.

#include "access/facts.hpp"

#include <optional>
#include <string>

#include <boost/describe.hpp>

namespace stafett::access {

enum class Extent { whole_record, own_measures, read_only };

enum class DenyReason {
  error,       ///< a fact is missing or can't be understood: an error never opens a door
  blocked,     ///< the employee or the unit is blocked, or barred from this action (OV-109, OV-118)
  protected_,  ///< a protection grade without the right for it
  no_reason    ///< nothing gives the right
};

enum class Basis {
  level,
  handover,
  grant,
  look_up,
  role  ///< the role alone, whoever the client is: only the right to look up (OV-13)
};

/// The answer, with what it rests on ("Hvorfor ser jeg denne brukeren?").
struct Verdict {
  bool permitted = false;
  DenyReason reason = DenyReason::no_reason;  ///< when not permitted
  Basis basis = Basis::level;
  Extent extent = Extent::whole_record;
  bool own_measures = false;    ///< own measures and what delivery needs, in the read-only tail too
  std::string role;             ///< the role used; empty for a grant to the employee
  Id<model::Level> role_level;  ///< where that role is held
  Id<model::Level> level;       ///< the level on the client that the role covers, or the grant's
  ReachKind reach = ReachKind::card;
  std::optional<model::GrantKind> grant;
  Id<model::Grant> grant_id;                      ///< with `grant`
  Instant from;                                   ///< when this way began
  std::optional<Instant> until;                   ///< first instant without the right
  std::optional<Id<model::Employee>> granted_by;  ///< who gave the role or the grant, if known

  /// Whether something stands against it, a bar or a grade, that no role and no grant makes up for.
  [[nodiscard]] bool closed() const { return !permitted && reason != DenyReason::no_reason; }
};

/// Of several ways the widest extent wins, and of those the one that lasts longest.
[[nodiscard]] Verdict decide(const EmployeeFacts& employee, model::Action action, const ClientFacts& client,
                             const model::Organisation& organisation, const policy::Policy& policy,
                             Instant now);

/// The actions that remain when the right is read-only.
[[nodiscard]] bool is_reading(model::Action action);

}  // namespace stafett::access
