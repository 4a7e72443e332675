#pragma once

// The model's rows in their tables: append, supersede, read.

#include "model/client_record.hpp"
#include "store/connection.hpp"

#include <optional>

namespace stafett::store {

/// The plan that writes rows, as each row's columns hold it.
struct Writing {
  std::int64_t plan = 0;
  Instant at;
  std::optional<Id<model::Employee>> employee;
};

/// Supersedes the standing version of the row's id and gives the stamp of its first version.
/// BrokenPromise when there is none: an id that a plan makes up is a symbol.
[[nodiscard]] model::Stamp supersede(Connection& connection, const model::AnyRow& row,
                                     const Writing& writing);
/// Appends the row as the standing version.
void append(Connection& connection, const model::AnyRow& row, const model::Stamp& created,
            const Writing& writing);

[[nodiscard]] std::int64_t id_of(const model::AnyRow& row);
/// 0 for a row that belongs to no client.
[[nodiscard]] std::int64_t client_of(const model::AnyRow& row);
[[nodiscard]] bool of_organisation(const model::AnyRow& row);
/// The bit that stands for the row's table in aggregate.tables; 0 for rows that belong to no client.
[[nodiscard]] std::int64_t table_bit(const model::AnyRow& row);

/// The record by its rows as of now, or as it was known after plan `known_at`. Call inside a transaction.
[[nodiscard]] std::optional<model::ClientRecord> load_client(Connection& connection, Id<model::Client> id,
                                                             std::optional<std::int64_t> known_at);
/// The record as of now by its image, which is one row, or by its rows when the image is of another program.
[[nodiscard]] std::optional<model::ClientRecord> open_client(Connection& connection, Id<model::Client> id);
/// Writes the image anew from the rows.
void refresh_image(Connection& connection, Id<model::Client> id);
/// The standing organisation, indexed. Call inside a reading transaction.
[[nodiscard]] model::Organisation load_organisation(Connection& connection);

}  // namespace stafett::store
