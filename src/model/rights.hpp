#pragma once

// Rights that are facts of one client: typed, dated grants, and denials that beat every grant (design §3.5).

#include "base/instant.hpp"
#include "model/client.hpp"

#include <array>
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
  administer,              ///< organisation, accounts, policy
  follow_up_contract,      ///< city-level figures per provider (BV-02)
  see_protected,           ///< clients with a confidential address, beside the right to see them at all
  see_strictly_protected,  ///< the same for a strictly confidential address
  see_restricted_person,   ///< the same for a person whose record is restricted as such
  look_up,                 ///< OV-13: open a client by identity number and reason for some hours
  register_client,         ///< OV-12: enter a new client, and ask whether the number is known
  review_look_ups,         ///< say afterwards whether a look-up was in order
  block_access,            ///< OV-109: bar an employee or a unit
  grant_access,            ///< OV-107: open one client for an employee or a unit
  see_access               ///< who sees the client, who has seen the client, and the client's own extract
};
BOOST_DESCRIBE_ENUM(Action, see_client, read_journal, write_note, change_provider, request_change,
                    answer_handover, do_task, print_letters, administer, follow_up_contract, see_protected,
                    see_strictly_protected, see_restricted_person, look_up, register_client, review_look_ups,
                    block_access, grant_access, see_access)

enum class GrantKind { incoming_move, stay, substitute_district, single_client, look_up };
BOOST_DESCRIBE_ENUM(GrantKind, incoming_move, stay, substitute_district, single_client, look_up)

/// What the leader of the district responsible says of a look-up afterwards.
enum class GrantReview {
  not_needed,  ///< every grant but a look-up
  waiting,
  in_order,
  questioned  ///< to be followed up with the employee
};
BOOST_DESCRIBE_ENUM(GrantReview, not_needed, waiting, in_order, questioned)

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
  std::string reason_code;            ///< of a look-up: a code of the policy's look_up_reasons
  std::optional<Id<District>> owner;  ///< of a look-up: the district responsible when it was made
  GrantReview review = GrantReview::not_needed;
  std::optional<Id<Employee>> reviewed_by;
  std::string review_note;
  Stamp created{};
  std::int64_t recorded_by = 0;
};
BOOST_DESCRIBE_STRUCT(Grant, (),
                      (id, client, kind, employee, level, from, until, reason, granted_by, reason_code, owner,
                       review, reviewed_by, review_note))

/// The actions that only look: they remain when a right is read-only, and no denial bars one of them alone.
inline constexpr std::array reading_actions{Action::see_client,
                                            Action::read_journal,
                                            Action::see_protected,
                                            Action::see_strictly_protected,
                                            Action::see_restricted_person,
                                            Action::see_access};

/// Exactly one of `employee` and `unit` is set. No `actions` means all of them (OV-109); some means those are
/// barred (OV-118: may prepare, not decide), and none of those is a reading action: who may not see a client
/// may do nothing with it, and lists need to know no more than that.
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
  bool line = false;  ///< OV-118: with `employee`, everyone in the reporting line under the person as well
  Stamp created{};
  std::int64_t recorded_by = 0;
};
BOOST_DESCRIBE_STRUCT(Denial, (),
                      (id, client, employee, unit, actions, from, until, reason, decided_by, line))

}  // namespace stafett::model
