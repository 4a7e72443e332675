#pragma once

// The chain of hashes over the log: one link per group of plans and log rows that became durable together, so
// that a row changed, removed or moved afterwards is found (design §4). Each row of the log has a hash of its
// own, and the link covers those: so verify can name the row, and a row's content can be taken out by order
// of law without breaking the chain.

#include "store/connection.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace stafett::store {

/// A row of `log` as it is stored and hashed.
struct StoredLog {
  std::int64_t number = 0;
  std::optional<std::int64_t> plan;
  std::int64_t at = 0;
  std::optional<std::int64_t> employee;
  std::string role, unit, action;
  std::string clients;  ///< "[1,2]"
  std::string outcome, from_address;
  std::string hash{};  ///< of all of the above; empty in rows from before rows had one (links of form 0)
};

/// A row of `plan` as it is stored and hashed.
struct StoredPlan {
  std::int64_t number = 0;
  std::string routine, json;
  std::string
      symbols;  ///< real ids of the plan's symbols -1, -2 ...: "[101,102]"; 0 for one that it did not use
  std::string digest, policy_digest;
  std::optional<std::int64_t> employee, team;
  std::int64_t at = 0;
};

struct Link {
  std::int64_t number = 0;
  std::int64_t first_log = 0, last_log = 0;  ///< last < first when the group had none
  std::int64_t first_plan = 0, last_plan = 0;
  std::string previous, hash;
  std::int64_t form = newest_form;  ///< 0: the hash covers the rows themselves; 1: their hashes

  static constexpr std::int64_t newest_form = 1;
};

/// What stands instead of the action in a row whose content was taken out.
inline constexpr std::string_view redacted_action = "redacted";

/// The text that a link's hash covers; each field with its length before it, so that none can pass for
/// another.
void append_canonical(std::string& text, const StoredPlan& plan);
/// All fields but the hash; `number` may be another than the row's own, to ask where it once stood.
void append_canonical(std::string& text, const StoredLog& row, std::int64_t number);
/// The hash that belongs in `row.hash`.
[[nodiscard]] std::string row_hash(const StoredLog& row);
[[nodiscard]] std::string row_hash(const StoredLog& row, std::int64_t number);
/// What a link says about a row: of form 1 its number and hash.
void append_to_link(std::string& text, const StoredLog& row, std::int64_t form);
/// The hash of the link, over its numbers, the link before and the text.
[[nodiscard]] std::string link_hash(const Link& link, std::string_view text);

void insert(Connection& connection, const StoredPlan& plan);
/// With the table by which a client's rows are found.
void insert(Connection& connection, const StoredLog& row);
void insert(Connection& connection, const Link& link);
/// The columns in the order that the readers below expect.
inline constexpr std::string_view plan_columns =
    "number, routine, json, symbols, digest, policy_digest, employee, team, at";
inline constexpr std::string_view log_columns =
    "number, plan, at, employee, role, unit, action, clients, outcome, from_address, hash";
inline constexpr std::string_view link_columns =
    "number, first_log, last_log, first_plan, last_plan, previous, hash, form";
[[nodiscard]] StoredPlan read_plan(Query& query);
[[nodiscard]] StoredLog read_log(Query& query);
[[nodiscard]] Link read_link(Query& query);

}  // namespace stafett::store
