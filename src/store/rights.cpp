#include "store/rights.hpp"

#include "base/json.hpp"
#include "store/row_mapping.hpp"

namespace stafett::store {
namespace {

void add_in_time(SqlText& sql, std::string_view from, std::string_view until, Instant now) {
  sql.add(" and ").add(from).add(" <= ?", now.seconds);
  sql.add(" and (").add(until).add(" is null or ").add(until).add(" > ?)", now.seconds);
}

void add_grants(SqlText& sql, const std::vector<model::GrantKind>& kinds, Instant now) {
  sql.add(" and g.kind in (");
  if (kinds.empty()) sql.add("null");
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    sql.add(i == 0 ? "?" : ", ?", std::string(enumerator_name(kinds[i])));
  }
  sql.add(")");
  add_in_time(sql, "g.\"from\"", "g.until", now);
}

void add_clients_granted_to_levels(SqlText& sql, const desk::ListReach& reach, Instant now) {
  sql.add("select g.client from grant_ g where g.superseded_by is null and g.level in ")
      .add_list(reach.grant_levels);
  add_grants(sql, reach.grant_kinds, now);
}

void add_reached(SqlText& sql, std::string_view client, const desk::ListReach& reach, Instant now) {
  // An alias of its own: a list may call its rows of names r, and `client` be a column of them.
  sql.add("exists (select 1 from reach reaching where reaching.client = ").add(client);
  sql.add(" and reaching.level in ").add_list(reach.levels);
  add_in_time(sql, "reaching.from_", "reaching.until_", now);
  sql.add(")");
}

/// A grade hides the client from all but those whose right to the grade reaches it.
void add_grade(SqlText& sql, std::string_view client, const std::string& grade, const desk::ListReach& lifted,
               Instant now) {
  if (lifted.levels.empty()) {
    sql.add(" and not ").add(grade);
    return;
  }
  sql.add(" and (not ").add(grade).add(" or ");
  add_reached(sql, client, lifted, now);
  if (!lifted.grant_kinds.empty()) {
    sql.add(" or ").add(client).add(" in (");
    add_clients_granted_to_levels(sql, lifted, now);
    sql.add(")");
  }
  sql.add(")");
}

}  // namespace

void add_not_hidden(SqlText& sql, std::string_view client, std::string_view card,
                    const desk::ListRights& rights) {
  const auto is = [&](std::string_view column, std::string_view value) {
    return "(" + std::string(card) + "." + std::string(column) + " = '" + std::string(value) + "')";
  };
  add_grade(sql, client, is("protection", "confidential"), rights.confidential, rights.now);
  add_grade(sql, client, is("protection", "strictly_confidential"), rights.strictly_confidential, rights.now);
  add_grade(sql, client, is("person_protection", "restricted"), rights.restricted_person, rights.now);
  // OV-109: a denial beats every grant; one that bars only some actions hides nothing. OV-118: one along a
  // reporting line hides the client from everyone under the leader.
  sql.add(" and (")
      .add(card)
      .add(".denied = 0 or not exists (select 1 from denial d where d.client = ")
      .add(client);
  sql.add(" and d.superseded_by is null and d.actions = '[]' and (d.employee = ?", rights.employee.value);
  sql.add(" or d.unit in ").add_list(rights.units);
  if (!rights.leaders.empty())
    sql.add(" or (d.line = 1 and d.employee in ").add_list(rights.leaders).add(")");
  sql.add(")");
  add_in_time(sql, "d.\"from\"", "d.until", rights.now);
  sql.add("))");
}

void add_granted_clients(SqlText& sql, const desk::ListRights& rights) {
  // Two selects, so that each takes the index made for it.
  sql.add("select g.client from grant_ g where g.superseded_by is null and g.employee = ?",
          rights.employee.value);
  add_grants(sql, rights.grant_kinds, rights.now);
  if (rights.grant_levels.empty()) return;
  sql.add(" union all ");
  add_clients_granted_to_levels(sql, rights, rights.now);
}

void add_visible(SqlText& sql, std::string_view client, std::string_view card,
                 const desk::ListRights& rights) {
  sql.add(" and (");
  add_reached(sql, client, rights, rights.now);
  sql.add(" or ").add(client).add(" in (");
  add_granted_clients(sql, rights);
  sql.add("))");
  add_not_hidden(sql, client, card, rights);
}

}  // namespace stafett::store
