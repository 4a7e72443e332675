#pragma once

// The one decision about who may see whom (design §4). Pure; thread-safe; every list and page agrees with it.

#include "access/facts.hpp"

#include <optional>
#include <string>

#include <boost/describe.hpp>

namespace stafett::access {

enum class Extent { whole_record, own_measures, read_only };

enum class DenyReason {
  blocked,     ///< the employee or the unit is blocked, or barred from this action (OV-109, OV-118)
  protected_,  ///< a protection grade without the right for it
  no_reason    ///< nothing gives the right
};

enum class Basis { level, handover, grant, look_up };

/// The answer, with what it rests on ("Hvorfor ser jeg denne brukeren?").
struct Verdict {
  bool permitted = false;
  DenyReason reason = DenyReason::no_reason;  ///< when not permitted
  Basis basis = Basis::level;
  Extent extent = Extent::whole_record;
  std::string role;        ///< the role used; empty for a grant
  Id<model::Level> level;  ///< the level on the client that the role covers
  ReachKind reach = ReachKind::card;
  std::optional<model::GrantKind> grant;
  std::optional<Instant> until;  ///< first instant without the right
};

/// Of several ways the widest extent wins, and of those the one that lasts longest.
[[nodiscard]] Verdict decide(const EmployeeFacts& employee, model::Action action, const ClientFacts& client,
                             const model::Organisation& organisation, const policy::Policy& policy,
                             Instant now);

/// The actions that remain when the right is read-only.
[[nodiscard]] bool is_reading(model::Action action);

}  // namespace stafett::access
