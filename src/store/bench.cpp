#include "store/lists.hpp"
#include "store/rights.hpp"
#include "store/row_mapping.hpp"

#include <unordered_set>

namespace stafett::store {
namespace {

using desk::Listed;
using desk::ListRights;

template <class Row>
SqlText select_listed() {
  SqlText sql;
  sql.add("select ")
      .add(columns<Row>("t."))
      .add(", t.recorded_by, t.created_by, t.created_at, t.created_employee");
  sql.add(", c.given_name, c.surname, c.birth_date, c.protection");
  if constexpr (std::is_same_v<Row, model::Task>) {
    sql.add(
        ", (select s.service from service_line s where s.id = t.service_line and s.superseded_by is null)");
  }
  sql.add(" from ").add(Row::table);
  sql.add(" t join client_card c on c.client = t.client where t.superseded_by is null and ");
  return sql;
}

template <class Row>
std::vector<Listed<Row>> run(Connection& connection, SqlText& sql, std::string_view order,
                             const ListRights& rights) {
  add_visible(sql, "t.client", "c", rights);
  sql.add(" order by ").add(order);
  Query query(connection, sql.text());
  sql.bind_to(query);
  std::vector<Listed<Row>> list;
  constexpr int after_row = field_count<Row> + 4;
  while (query.step()) {
    auto& listed = list.emplace_back();
    read_row(query, listed.row);
    listed.client.client = listed.row.client;
    listed.client.given_name = query.text(after_row);
    listed.client.surname = query.text(after_row + 1);
    read_field(query, after_row + 2, listed.client.birth_date);
    read_field(query, after_row + 3, listed.client.protection);
    if constexpr (std::is_same_v<Row, model::Task>) read_field(query, after_row + 4, listed.service);
  }
  return list;
}

struct Concerned {
  std::vector<Id<model::Provider>> providers;
  std::vector<Id<model::District>> districts;
};

Concerned concerned_by(const std::vector<Id<model::Team>>& teams, const model::Organisation& organisation) {
  Concerned concerned;
  for (const auto id : teams) {
    const auto* team = organisation.find(id);
    if (!team) continue;
    if (team->provider) concerned.providers.push_back(*team->provider);
    // A provider's team has a district too, but works with the provider's own assignments only.
    if (team->district && !team->provider) concerned.districts.push_back(*team->district);
  }
  return concerned;
}

/// Assignments with the day within the days ahead, of the providers or where the districts are responsible.
std::vector<Listed<model::Assignment>> assignments_with(Connection& connection, std::string_view day,
                                                        const desk::BenchQuery& query,
                                                        const Concerned& concerned) {
  if (concerned.providers.empty() && concerned.districts.empty()) return {};
  auto sql = select_listed<model::Assignment>();
  sql.add("t.state = 'valid' and ")
      .add(day)
      .add(" between ? and ?", std::int64_t{query.today.number()},
           std::int64_t{query.today.number() + query.days_ahead});
  sql.add(" and (t.provider in ").add_list(concerned.providers);
  if (!concerned.districts.empty()) {
    sql.add(
        " or exists (select 1 from responsibility x where x.client = t.client and x.superseded_by is null "
        "and x.kind = 'responsible' and x.district in ");
    sql.add_list(concerned.districts);
    sql.add(" and x.first_day <= ? and (x.last_day is null or x.last_day >= ?))",
            std::int64_t{query.today.number()}, std::int64_t{query.today.number()});
  }
  sql.add(")");
  return run<model::Assignment>(connection, sql, std::string(day) + ", t.id", query.rights);
}

}  // namespace

desk::Bench load_bench(Connection& connection, const desk::BenchQuery& query,
                       const model::Organisation& organisation) {
  desk::Bench bench;
  if (query.teams.empty()) return bench;
  {
    auto sql = select_listed<model::Task>();
    sql.add("t.state in ('open', 'taken') and t.team in ").add_list(query.teams);
    bench.tasks = run<model::Task>(connection, sql, "t.due is null, t.due, t.id", query.rights);
  }
  {
    auto sql = select_listed<model::Handover>();
    sql.add("t.state in ('sent', 'recalled') and t.to_team in ").add_list(query.teams);
    bench.inbox = run<model::Handover>(connection, sql, "t.wanted_start, t.id", query.rights);
  }
  {
    auto sql = select_listed<model::Handover>();
    sql.add("t.state in ('sent', 'rejected') and t.sender_team in ").add_list(query.teams);
    bench.outbox = run<model::Handover>(connection, sql, "t.wanted_start, t.id", query.rights);
  }
  {
    auto sql = select_listed<model::Deadline>();
    sql.add("t.state = 'open' and t.owner in ").add_list(query.teams);
    bench.deadlines = run<model::Deadline>(connection, sql, "t.due, t.id", query.rights);
  }
  const auto concerned = concerned_by(query.teams, organisation);
  bench.starting = assignments_with(connection, "t.first_day", query, concerned);
  bench.ending = assignments_with(connection, "t.last_day", query, concerned);
  return bench;
}

std::vector<Listed<model::Letter>> letters_to_print(Connection& connection,
                                                    const std::vector<Id<model::Team>>& offices,
                                                    const ListRights& rights) {
  auto sql = select_listed<model::Letter>();
  sql.add("t.state = 'to_be_printed' and t.office in ").add_list(offices);
  return run<model::Letter>(connection, sql, "t.id", rights);
}

}  // namespace stafett::store
