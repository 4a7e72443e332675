#include "store/commit_job.hpp"

#include "base/check.hpp"
#include "store/reach.hpp"
#include "store/redaction.hpp"
#include "store/row_tables.hpp"

#include <map>
#include <set>

namespace stafett::store {
namespace {

using desk::AggregateKind;
using desk::AggregateVersion;
using desk::CommitJob;
using desk::CommitOutcome;
using desk::CommitResult;

/// Aggregates that a plan touches, with the bits of the tables it writes to.
using Touched = std::map<std::pair<AggregateKind, std::int64_t>, std::int64_t>;

std::int64_t employee_key(const CommitJob& job) { return job.actor.employee ? job.actor.employee->value : 0; }

template <class Of>
std::optional<std::int64_t> value_of(const std::optional<Id<Of>>& id) {
  return id ? std::optional(id->value) : std::nullopt;
}

std::optional<CommitResult> kept_answer(Connection& connection, const CommitJob& job) {
  if (job.idempotency_key.empty()) return std::nullopt;
  Query kept(connection,
             "select request_digest, plan, answer from idempotency where key = ? and employee = ?",
             job.idempotency_key, employee_key(job));
  if (!kept.step()) return std::nullopt;
  if (kept.text(0) != job.request_digest) return CommitResult{CommitOutcome::key_reused, 0, {}, {}};
  return CommitResult{CommitOutcome::repeated, kept.integer(1), kept.string(2), {}};
}

bool is_stale(Connection& connection, const CommitJob& job) {
  for (const auto& read : job.reads) {
    if (read.id < 0) continue;
    Query standing(connection, "select version from aggregate where kind = ? and id = ?",
                   static_cast<int>(read.kind), read.id);
    const auto version = standing.step() ? standing.integer(0) : 0;
    if (version != read.version) return true;
  }
  return false;
}

std::int64_t real(std::int64_t id, const routines::SymbolTable& symbols) {
  return id < 0 ? symbols.at(id) : id;
}

/// All versions that go are superseded before any that come are appended: a constraint sees the plan's end,
/// not the order of its effects.
void write_rows(Connection& connection, const std::vector<model::AnyRow>& rows,
                const std::set<std::int64_t>& new_ids, const Writing& writing) {
  std::map<std::int64_t, model::Stamp> created;
  for (const auto& row : rows) {
    const auto id = id_of(row);
    if (created.contains(id)) continue;
    created[id] = new_ids.contains(id) ? model::Stamp{writing.plan, writing.at, writing.employee}
                                       : supersede(connection, row, writing);
  }
  std::set<std::int64_t> appended;
  for (const auto& row : rows) {
    const auto id = id_of(row);
    if (!appended.insert(id).second) (void)supersede(connection, row, writing);
    append(connection, row, created.at(id), writing);
  }
}

void touch(Connection& connection, const Touched& touched, std::int64_t plan) {
  for (const auto& [aggregate, tables] : touched) {
    const auto kind = static_cast<int>(aggregate.first);
    Query(connection,
          "insert into aggregate (kind, id, version, tables) values (?, ?, ?, ?) on conflict (kind, id) do "
          "update set "
          "version = excluded.version, tables = aggregate.tables | excluded.tables",
          kind, aggregate.second, plan, tables)
        .run();
    Query(connection, "insert into plan_aggregate (kind, id, plan) values (?, ?, ?)", kind, aggregate.second,
          plan)
        .run();
  }
}

/// The images of the clients touched, and of those whose carer or guardian has changed.
void refresh_images(Connection& connection, const std::vector<model::AnyRow>& rows, const Touched& touched) {
  std::set<std::int64_t> clients;
  for (const auto& [aggregate, tables] : touched) {
    if (aggregate.first == AggregateKind::client) clients.insert(aggregate.second);
  }
  for (const auto& row : rows) {
    if (!std::holds_alternative<model::Person>(row)) continue;
    Query related(connection, "select client from related_person where person = ? and superseded_by is null",
                  id_of(row));
    while (related.step()) clients.insert(related.integer(0));
  }
  for (const auto client : clients) refresh_image(connection, {client});
}

void write_attachments(Connection& connection, const CommitJob& job) {
  for (const auto& attachment : job.attachments) {
    Query insert(
        connection,
        "insert into attachment_bytes (sha256, bytes) values (?, ?) on conflict (sha256) do nothing");
    insert.bind(attachment.sha256).bind_blob(attachment.bytes).run();
  }
}

std::string symbols_text(const std::vector<std::int64_t>& defined, const routines::SymbolTable& symbols) {
  std::int64_t last = 0;
  for (const auto symbol : defined) last = std::min(last, symbol);
  std::string text = "[";
  for (std::int64_t symbol = -1; symbol >= last; --symbol) {
    if (symbol < -1) text += ',';
    text += std::to_string(symbols.has(symbol) ? symbols.at(symbol) : 0);
  }
  return text + "]";
}

}  // namespace

StoredLog stored_log(const desk::LogRow& row, const routines::SymbolTable& symbols,
                     std::optional<std::int64_t> plan) {
  StoredLog stored;
  stored.plan = plan;
  stored.at = row.at.seconds;
  stored.employee = value_of(row.employee);
  stored.role = row.role;
  stored.unit = row.unit;
  stored.action = row.action;
  stored.clients = "[";
  for (const auto& client : row.clients) {
    if (stored.clients.size() > 1) stored.clients += ',';
    stored.clients += std::to_string(real(client.value, symbols));
  }
  stored.clients += "]";
  stored.outcome = row.outcome;
  stored.from_address = row.from_address;
  return stored;
}

CommitResult write_job(Group& group, const CommitJob& job) {
  auto& connection = group.connection;
  if (auto kept = kept_answer(connection, job)) return *kept;
  if (is_stale(connection, job)) return {CommitOutcome::stale, 0, {}, {}};

  const Writing writing{group.numbers.plan + 1, job.at, job.actor.employee};
  const auto defined = routines::symbols_defined(job.rows);
  routines::SymbolTable symbols;
  std::set<std::int64_t> new_ids;
  for (const auto symbol : defined) {
    symbols.set(symbol, ++group.numbers.id);
    new_ids.insert(group.numbers.id);
  }
  auto rows = job.rows;
  for (auto& row : rows) routines::replace_symbols(row, symbols);

  StoredPlan plan;
  plan.number = writing.plan;
  plan.routine = job.routine;
  plan.json = job.plan_json;
  plan.symbols = symbols_text(defined, symbols);
  plan.digest = job.plan_digest;
  plan.policy_digest = job.policy_digest;
  plan.employee = value_of(job.actor.employee);
  plan.at = job.at.seconds;
  group.add(plan);

  write_rows(connection, rows, new_ids, writing);
  for (const auto& row : rows) {
    if (const auto* redaction = std::get_if<model::Redaction>(&row)) carry_out(connection, *redaction);
  }
  connection.check_deferred();

  Touched touched;
  for (const auto& aggregate : job.touches) touched[{aggregate.kind, real(aggregate.id, symbols)}];
  std::set<std::int64_t> renamed;
  for (const auto& row : rows) {
    if (const auto client = client_of(row)) touched[{AggregateKind::client, client}] |= table_bit(row);
    if (of_organisation(row)) touched[{AggregateKind::organisation, 0}];
    if (std::holds_alternative<model::Client>(row)) renamed.insert(id_of(row));
  }
  touch(connection, touched, writing.plan);
  if (touched.contains({AggregateKind::organisation, 0})) group.organisation_changed = true;
  write_attachments(connection, job);
  refresh_images(connection, rows, touched);

  std::map<std::int64_t, bool> card_changed;
  for (const auto client : renamed) card_changed[client] = refresh_card(connection, {client});
  for (const auto& row : rows) {
    if (std::holds_alternative<model::Denial>(row)) refresh_denied(connection, {client_of(row)});
  }
  for (auto index : job.index) {
    index.client.value = real(index.client.value, symbols);
    for (auto& reach : index.reaches) reach.level.value = real(reach.level.value, symbols);
    replace_reach(connection, index, card_changed[index.client.value]);
    card_changed.erase(index.client.value);
  }
  // A new name without a new index: what the client is reached from stays.
  for (const auto& [client, changed] : card_changed) {
    if (changed) replace_reach(connection, {{client}, reaches_of(connection, {client})}, true);
  }

  CommitResult result{CommitOutcome::committed, writing.plan, {}, {}};
  if (job.answer) result.answer = job.answer(writing.plan, symbols);
  if (!job.idempotency_key.empty()) {
    Query(connection,
          "insert into idempotency (key, employee, request_digest, plan, answer) values (?, ?, ?, ?, ?)",
          job.idempotency_key, employee_key(job), job.request_digest, result.plan_number, result.answer)
        .run();
  }
  group.add(stored_log(job.log, symbols, writing.plan));
  return result;
}

}  // namespace stafett::store
