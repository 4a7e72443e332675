#pragma once

#include "access/facts.hpp"
#include "desk/ports.hpp"

namespace stafett::desk {

/// What lists find the client by: every level that reaches it, with all ancestors (design §8, lever 1).
/// Derived from the same facts as the decision. Pure; thread-safe.
[[nodiscard]] ClientIndex index_of(const model::ClientRecord& record, const model::Organisation& organisation,
                                   const policy::Policy& policy);

/// A fingerprint of all that index_of reads besides the record: with the same one every index is as it was.
/// Employees, roles and agreements are not in it, so that a new colleague costs no work. Pure; thread-safe.
[[nodiscard]] std::string index_basis(const model::Organisation& organisation, const policy::Policy& policy);

/// The rights of a list for `action`, from the same roles and grants as the decision. For an action that only
/// looks the list is then exactly what the decisions permit. For another it may hold more: the index knows
/// neither the read-only tail nor which actions a hand-over carries, so each row is decided too (see
/// Desk::print_queue). Pure; thread-safe.
[[nodiscard]] ListRights list_rights(const access::EmployeeFacts& employee, model::Action action,
                                     const model::Organisation& organisation, const policy::Policy& policy,
                                     Instant now);

}  // namespace stafett::desk
