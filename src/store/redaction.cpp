#include "store/redaction.hpp"

#include "base/json.hpp"
#include "store/chain.hpp"
#include "store/row_mapping.hpp"

namespace stafett::store {
namespace {

std::optional<StoredLog> log_row(Connection& connection, std::int64_t number) {
  static const std::string sql = "select " + std::string(log_columns) + " from log where number = ?";
  Query query(connection, sql, number);
  if (!query.step()) return std::nullopt;
  return read_log(query);
}

bool can_be_emptied(const std::optional<StoredLog>& row) {
  return row && !row->hash.empty() && row->action != redacted_action;
}

}  // namespace

bool can_redact_log_row(Connection& connection, std::int64_t number) {
  return can_be_emptied(log_row(connection, number));
}

void carry_out(Connection& connection, const model::Redaction& redaction) {
  for (const auto number : redaction.log_rows) {
    const auto row = log_row(connection, number);
    if (!can_be_emptied(row)) {
      throw ConstraintViolation("row " + std::to_string(number) + " of the log can't be emptied");
    }
    Query(connection, "insert into redacted_log (log, redaction, hash) values (?, ?, ?)", number,
          redaction.id.value, row->hash)
        .run();
    for (const auto client : read_json<std::vector<std::int64_t>>(row->clients).value) {
      Query(connection, "delete from log_client where client = ? and log = ?", client, number).run();
    }
    Query(connection,
          "update log set employee = null, role = '', unit = '', action = ?, clients = '[]', outcome = '', "
          "from_address = '' where number = ?",
          redacted_action, number)
        .run();
  }
}

std::vector<model::Redaction> load_redactions(Connection& connection) {
  static const std::string sql = "select " + columns<model::Redaction>() + ", " + std::string(stamp_columns) +
                                 " from redaction where superseded_by is null order by id";
  Query query(connection, sql);
  std::vector<model::Redaction> redactions;
  while (query.step()) read_row(query, redactions.emplace_back());
  return redactions;
}

}  // namespace stafett::store
