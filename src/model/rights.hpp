#pragma once

// Rights that are facts of one client: typed, dated grants, and denials that beat every grant (design §3.5).

#include "base/instant.hpp"
#include "model/client.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe.hpp>

namespace stafett::model {

/// What an employee may do. Policy gives each role and each kind of grant its actions.
enum class Action {
  see_client,
  read_journal,
  write_note,
  change_provider,
  request_change,  ///< a provider registers a client's wish (Q-12)
  answer_handover,
  do_task,
  print_letters,
  administer,          ///< organisation, accounts, policy
  follow_up_contract,  ///< city-level figures per provider (BV-02)
  see_protected        ///< clients with a protected address, beside the right to see them at all
};
BOOST_DESCRIBE_ENUM(Action, see_client, read_journal, write_note, change_provider, request_change,
                    answer_handover, do_task, print_letters, administer, follow_up_contract, see_protected)

enum class GrantKind { incoming_move, stay, substitute_district, single_client, look_up };
BOOST_DESCRIBE_ENUM(GrantKind, incoming_move, stay, substitute_district, single_client, look_up)

/// Exactly one of `employee` and `level` is set: one person, or every role-holder within a level.
struct Grant {
  static constexpr std::string_view table = "grant_";
  Id<Grant> id;
  Id<Client> client;
  GrantKind kind = GrantKind::single_client;
  std::optional<Id<Employee>> employee;
  std::optional<Id<Level>> level;
  Instant from;
  std::optional<Instant> until;  ///< first instant without the right
  std::string reason;
  std::optional<Id<Employee>> granted_by;
  Stamp created{};
  std::int64_t recorded_by = 0;
};
BOOST_DESCRIBE_STRUCT(Grant, (), (id, client, kind, employee, level, from, until, reason, granted_by))

/// Exactly one of `employee` and `unit` is set. No `actions` means all of them (OV-109); some means those are
/// barred (OV-118: may prepare, not decide).
struct Denial {
  static constexpr std::string_view table = "denial";
  Id<Denial> id;
  Id<Client> client;
  std::optional<Id<Employee>> employee;
  std::optional<Id<Level>> unit;
  std::vector<Action> actions;
  Instant from;
  std::optional<Instant> until;
  std::string reason;
  std::optional<Id<Employee>> decided_by;
  Stamp created{};
  std::int64_t recorded_by = 0;
};
BOOST_DESCRIBE_STRUCT(Denial, (), (id, client, employee, unit, actions, from, until, reason, decided_by))

}  // namespace stafett::model
