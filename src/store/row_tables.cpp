#include "store/row_tables.hpp"

#include "store/record_image.hpp"
#include "store/row_mapping.hpp"

namespace stafett::store {
namespace {

using boost::mp11::mp_find;
using boost::mp11::mp_for_each;
using boost::mp11::mp_identity;
using boost::mp11::mp_transform;

constexpr std::int64_t client_kind = 0;
constexpr std::int64_t organisation_kind = 1;

template <class Row>
const std::string& append_sql() {
  static const std::string sql = [] {
    std::string marks = "?, ?, ?, ?";
    for (int i = 0; i < field_count<Row>; ++i) marks += ", ?";
    return "insert into " + std::string(Row::table) + " (" + columns<Row>() + ", " +
           std::string(stamp_columns) + ") values (" + marks + ")";
  }();
  return sql;
}

template <class Row>
const std::string& supersede_sql() {
  static const std::string sql =
      "update " + std::string(Row::table) +
      " set superseded_by = ? where id = ? and superseded_by is null returning created_by, "
      "created_at, created_employee";
  return sql;
}

/// Which versions of which rows a SELECT takes.
struct Which {
  std::string_view rows;  // a condition with one parameter, or none
  bool standing = true;   // or as known after a plan: two more parameters
};

template <class Row>
std::string select_sql(const Which& which) {
  std::string sql =
      "select " + columns<Row>() + ", " + std::string(stamp_columns) + " from " + std::string(Row::table);
  sql += " where " + std::string(which.rows);
  sql += which.standing ? " and superseded_by is null"
                        : " and recorded_by <= ? and (superseded_by is null or superseded_by > ?)";
  return sql + " order by id";
}

template <class Row>
const std::string& client_rows_sql(bool standing) {
  static const std::string_view of_client = std::is_same_v<Row, model::Client> ? "id = ?" : "client = ?";
  static const std::string now = select_sql<Row>({of_client, true});
  static const std::string then = select_sql<Row>({of_client, false});
  return standing ? now : then;
}

template <class Row>
std::vector<Row> read_rows(Query& query) {
  std::vector<Row> rows;
  while (query.step()) read_row(query, rows.emplace_back());
  return rows;
}

template <class Row>
std::vector<Row> client_rows(Connection& connection, std::int64_t client,
                             std::optional<std::int64_t> known_at) {
  Query query(connection, client_rows_sql<Row>(!known_at));
  query.bind(client);
  if (known_at) query.bind(*known_at).bind(*known_at);
  return read_rows<Row>(query);
}

std::vector<model::Person> related_persons(Connection& connection, std::int64_t client,
                                           std::optional<std::int64_t> known_at) {
  constexpr std::string_view related_now =
      "id in (select person from related_person where client = ? and superseded_by is null)";
  constexpr std::string_view related_then =
      "id in (select person from related_person where client = ? and recorded_by <= ? and "
      "(superseded_by is null or superseded_by > ?))";
  static const std::string now = select_sql<model::Person>({related_now, true});
  static const std::string then = select_sql<model::Person>({related_then, false});
  Query query(connection, known_at ? then : now);
  query.bind(client);
  if (known_at) query.bind(*known_at).bind(*known_at).bind(*known_at).bind(*known_at);
  return read_rows<model::Person>(query);
}

template <class Row>
constexpr std::int64_t bit_of_table() {
  constexpr auto at = mp_find<model::ClientRowTypes, Row>::value;
  return at < boost::mp11::mp_size<model::ClientRowTypes>::value ? std::int64_t{1} << at : 0;
}

}  // namespace

model::Stamp supersede(Connection& connection, const model::AnyRow& any, const Writing& writing) {
  return std::visit(
      [&]<class Row>(const Row& row) {
        Query query(connection, supersede_sql<Row>(), writing.plan, row.id.value);
        check(query.step(), "a row that a plan changes is there");
        model::Stamp created{query.integer(0), Instant{query.integer(1)}, std::nullopt};
        if (!query.is_null(2)) created.by = Id<model::Employee>{query.integer(2)};
        while (query.step()) {
        }
        return created;
      },
      any);
}

void append(Connection& connection, const model::AnyRow& any, const model::Stamp& created,
            const Writing& writing) {
  std::visit(
      [&]<class Row>(const Row& row) {
        Query query(connection, append_sql<Row>());
        bind_fields(query, row);
        query.bind(writing.plan).bind(created.plan).bind(created.at.seconds);
        bind_field(query, created.by);
        query.run();
      },
      any);
}

std::int64_t id_of(const model::AnyRow& any) {
  return std::visit([](const auto& row) { return row.id.value; }, any);
}

std::int64_t client_of(const model::AnyRow& any) {
  return std::visit([](const auto& row) { return client_of_row(row); }, any);
}

bool of_organisation(const model::AnyRow& any) {
  return std::visit(
      []<class Row>(const Row&) { return boost::mp11::mp_contains<model::OrganisationRowTypes, Row>::value; },
      any);
}

std::int64_t table_bit(const model::AnyRow& any) {
  return std::visit([]<class Row>(const Row&) { return bit_of_table<Row>(); }, any);
}

std::optional<model::ClientRecord> load_client(Connection& connection, Id<model::Client> id,
                                               std::optional<std::int64_t> known_at) {
  model::ClientRecord record;
  std::int64_t tables = 0;
  {
    Query aggregate(connection, "select version, tables from aggregate where kind = ? and id = ?",
                    client_kind, id.value);
    if (!aggregate.step()) return std::nullopt;
    record.version = aggregate.integer(0);
    tables = aggregate.integer(1);
  }
  if (known_at && *known_at < record.version) {
    Query then(connection,
               "select coalesce(max(plan), 0) from plan_aggregate where kind = ? and id = ? and plan <= ?",
               client_kind, id.value, *known_at);
    then.step();
    record.version = then.integer(0);
  }
  auto clients = client_rows<model::Client>(connection, id.value, known_at);
  if (clients.empty()) return std::nullopt;
  record.client = std::move(clients.front());
  mp_for_each<json_detail::Members<model::ClientRecord>>([&](auto d) {
    using Field = std::remove_reference_t<decltype(record.*d.pointer)>;
    if constexpr (json_detail::is_vector<Field>) {
      using Row = typename Field::value_type;
      if constexpr (std::is_same_v<Row, model::Person>) {
        if (tables & bit_of_table<model::RelatedPerson>()) {
          record.*d.pointer = related_persons(connection, id.value, known_at);
        }
      } else if (tables & bit_of_table<Row>()) {
        record.*d.pointer = client_rows<Row>(connection, id.value, known_at);
      }
    }
  });
  return record;
}

std::optional<model::ClientRecord> open_client(Connection& connection, Id<model::Client> id) {
  {
    Query image(connection, "select bytes from client_image where client = ?", id.value);
    if (!image.step()) return std::nullopt;
    std::optional<model::ClientRecord> record(std::in_place);
    if (read_image(image.blob(0), *record)) return record;
  }
  const Reading reading(connection);
  return load_client(connection, id, std::nullopt);
}

void refresh_image(Connection& connection, Id<model::Client> id) {
  const auto record = load_client(connection, id, std::nullopt);
  if (!record) return;
  Query query(connection,
              "insert into client_image (client, bytes) values (?, ?) on conflict (client) do update set "
              "bytes = excluded.bytes");
  query.bind(id.value).bind_blob(image_of(*record)).run();
}

model::Organisation load_organisation(Connection& connection) {
  model::Organisation organisation;
  {
    Query aggregate(connection, "select version from aggregate where kind = ? and id = 0", organisation_kind);
    if (aggregate.step()) organisation.version = aggregate.integer(0);
  }
  mp_for_each<json_detail::Members<model::Organisation>>([&](auto d) {
    using Row = typename std::remove_reference_t<decltype(organisation.*d.pointer)>::value_type;
    static const std::string sql = select_sql<Row>({"1 = 1", true});
    Query query(connection, sql);
    organisation.*d.pointer = read_rows<Row>(query);
  });
  organisation.index();
  return organisation;
}

}  // namespace stafett::store
