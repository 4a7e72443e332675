#include "store/chain.hpp"

#include "base/text.hpp"

namespace stafett::store {
namespace {

void add(std::string& text, std::string_view field) {
  text += std::to_string(field.size());
  text += ':';
  text += field;
  text += ',';
}
void add(std::string& text, std::int64_t field) { add(text, std::to_string(field)); }
void add(std::string& text, std::optional<std::int64_t> field) {
  add(text, field ? std::to_string(*field) : std::string("-"));
}

}  // namespace

void append_canonical(std::string& text, const StoredPlan& plan) {
  add(text, "plan");
  add(text, plan.number);
  add(text, plan.routine);
  add(text, plan.json);
  add(text, plan.symbols);
  add(text, plan.digest);
  add(text, plan.policy_digest);
  add(text, plan.employee);
  add(text, plan.team);
  add(text, plan.at);
}

void append_canonical(std::string& text, const StoredLog& row, std::int64_t number) {
  add(text, "log");
  add(text, number);
  add(text, row.plan);
  add(text, row.at);
  add(text, row.employee);
  add(text, row.role);
  add(text, row.unit);
  add(text, row.action);
  add(text, row.clients);
  add(text, row.outcome);
  add(text, row.from_address);
}

std::string row_hash(const StoredLog& row, std::int64_t number) {
  std::string text;
  append_canonical(text, row, number);
  return sha256_hex(text);
}
std::string row_hash(const StoredLog& row) { return row_hash(row, row.number); }

void append_to_link(std::string& text, const StoredLog& row, std::int64_t form) {
  if (form == 0) return append_canonical(text, row, row.number);
  add(text, "row");
  add(text, row.number);
  add(text, row.hash);
}

std::string link_hash(const Link& link, std::string_view text) {
  std::string all;
  all.reserve(text.size() + 180);
  if (link.form != 0) {
    add(all, "form");
    add(all, link.form);
  }
  add(all, link.number);
  add(all, link.first_log);
  add(all, link.last_log);
  add(all, link.first_plan);
  add(all, link.last_plan);
  add(all, link.previous);
  all += text;
  return sha256_hex(all);
}

void insert(Connection& connection, const StoredPlan& plan) {
  static const std::string sql =
      "insert into plan (" + std::string(plan_columns) + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
  Query(connection, sql, plan.number, plan.routine, plan.json, plan.symbols, plan.digest, plan.policy_digest,
        plan.employee, plan.team, plan.at)
      .run();
}

void insert(Connection& connection, const StoredLog& row) {
  static const std::string sql =
      "insert into log (" + std::string(log_columns) + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  Query(connection, sql, row.number, row.plan, row.at, row.employee, row.role, row.unit, row.action,
        row.clients, row.outcome, row.from_address, row.hash)
      .run();
  if (row.clients == "[]") return;
  static constexpr std::string_view by_client_sqlite =
      "insert into log_client (log, client) select distinct ?, value from json_each(?)";
  static constexpr std::string_view by_client_postgresql =
      "insert into log_client (log, client) select distinct cast(? as bigint), value::bigint from "
      "jsonb_array_elements_text(cast(? as jsonb)) named(value)";
  Query(connection, connection.dialect() == Dialect::sqlite ? by_client_sqlite : by_client_postgresql,
        row.number, row.clients)
      .run();
}

void insert(Connection& connection, const Link& link) {
  static const std::string sql =
      "insert into log_link (" + std::string(link_columns) + ") values (?, ?, ?, ?, ?, ?, ?, ?)";
  Query(connection, sql, link.number, link.first_log, link.last_log, link.first_plan, link.last_plan,
        link.previous, link.hash, link.form)
      .run();
}

StoredPlan read_plan(Query& query) {
  StoredPlan plan;
  plan.number = query.integer(0);
  plan.routine = query.text(1);
  plan.json = query.text(2);
  plan.symbols = query.text(3);
  plan.digest = query.text(4);
  plan.policy_digest = query.text(5);
  plan.employee = query.optional_integer(6);
  plan.team = query.optional_integer(7);
  plan.at = query.integer(8);
  return plan;
}

StoredLog read_log(Query& query) {
  StoredLog row;
  row.number = query.integer(0);
  row.plan = query.optional_integer(1);
  row.at = query.integer(2);
  row.employee = query.optional_integer(3);
  row.role = query.text(4);
  row.unit = query.text(5);
  row.action = query.text(6);
  row.clients = query.text(7);
  row.outcome = query.text(8);
  row.from_address = query.text(9);
  row.hash = query.text(10);
  return row;
}

Link read_link(Query& query) {
  Link link;
  link.number = query.integer(0);
  link.first_log = query.integer(1);
  link.last_log = query.integer(2);
  link.first_plan = query.integer(3);
  link.last_plan = query.integer(4);
  link.previous = query.text(5);
  link.hash = query.text(6);
  link.form = query.integer(7);
  return link;
}

}  // namespace stafett::store
