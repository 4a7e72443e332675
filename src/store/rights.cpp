#include "store/rights.hpp"

#include "base/json.hpp"
#include "store/row_mapping.hpp"

namespace stafett::store {
namespace {

void add_in_time(SqlText& sql, std::string_view from, std::string_view until, Instant now) {
  sql.add(" and ").add(from).add(" <= ?", now.seconds);
  sql.add(" and (").add(until).add(" is null or ").add(until).add(" > ?)", now.seconds);
}

}  // namespace

void add_not_hidden(SqlText& sql, std::string_view client, std::string_view card,
                    const desk::ListRights& rights) {
  if (!rights.sees_protected) sql.add(" and ").add(card).add(".protection = 'none'");
  // OV-109: a denial beats every grant; one that bars only some actions hides nothing.
  sql.add(" and (")
      .add(card)
      .add(".denied = 0 or not exists (select 1 from denial d where d.client = ")
      .add(client);
  sql.add(" and d.superseded_by is null and d.actions = '[]' and (d.employee = ?", rights.employee.value);
  sql.add(" or d.unit in ").add_list(rights.units).add(")");
  add_in_time(sql, "d.\"from\"", "d.until", rights.now);
  sql.add("))");
}

void add_granted_clients(SqlText& sql, const desk::ListRights& rights) {
  // Two selects, so that each takes the index made for it.
  const auto one = [&](auto add_holder) {
    sql.add("select g.client from grant_ g where g.superseded_by is null and ");
    add_holder();
    sql.add(" and g.kind in (");
    if (rights.grant_kinds.empty()) sql.add("null");
    for (std::size_t i = 0; i < rights.grant_kinds.size(); ++i) {
      sql.add(i == 0 ? "?" : ", ?", std::string(enumerator_name(rights.grant_kinds[i])));
    }
    sql.add(")");
    add_in_time(sql, "g.\"from\"", "g.until", rights.now);
  };
  one([&] { sql.add("g.employee = ?", rights.employee.value); });
  if (rights.grant_levels.empty()) return;
  sql.add(" union all ");
  one([&] { sql.add("g.level in ").add_list(rights.grant_levels); });
}

void add_visible(SqlText& sql, std::string_view client, std::string_view card,
                 const desk::ListRights& rights) {
  sql.add(" and (exists (select 1 from reach r where r.client = ").add(client).add(" and r.level in ");
  sql.add_list(rights.levels);
  add_in_time(sql, "r.from_", "r.until_", rights.now);
  sql.add(") or ").add(client).add(" in (");
  add_granted_clients(sql, rights);
  sql.add("))");
  add_not_hidden(sql, client, card, rights);
}

}  // namespace stafett::store
