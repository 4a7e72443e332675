#include "store/sql_store.hpp"

#include "store/commit_job.hpp"
#include "store/lists.hpp"
#include "store/reach.hpp"
#include "store/record_image.hpp"
#include "store/redaction.hpp"
#include "store/row_mapping.hpp"
#include "store/row_tables.hpp"
#include "store/verify.hpp"

#include <limits>

namespace stafett::store {

namespace {

/// A client's index, and the version of the record that it was derived from.
struct Derived {
  desk::ClientIndex index;
  std::int64_t version = 0;
};

}  // namespace

SqlStore::SqlStore(Database database, int readers)
    : lock_(std::move(database.lock)),
      readers_(std::move(database.reader), readers),
      writer_(
          std::move(database.writer), [this](const Group& group) { before_commit(group); },
          [this](const Group& group) { after_commit(group); }) {}

void SqlStore::before_commit(const Group& group) {
  constexpr int most_groups_behind = 64;
  readers_move_on_ = !group.only_log || ++groups_behind_ >= most_groups_behind;
  if (readers_move_on_) readers_.let_go();
}

void SqlStore::after_commit(const Group& group) {
  if (readers_move_on_) {
    groups_behind_ = 0;
    readers_.move_on();
  }
  if (!group.organisation_changed) return;
  const std::lock_guard lock(organisation_mutex_);
  organisation_.reset();
  ++organisation_age_;
}

desk::CommitResult SqlStore::commit(desk::CommitJob job) {
  desk::CommitResult result;
  try {
    writer_.run([&](Group& group) {
      group.only_log = false;
      result = write_job(group, job);
    });
  } catch (const ConstraintViolation& violation) {
    return {desk::CommitOutcome::constraint, 0, {}, violation.what()};
  }
  return result;
}

std::optional<desk::KeptAnswer> SqlStore::kept_answer(Id<model::Employee> employee, std::string_view key) {
  auto lent = readers_.lend();
  Query query(*lent, "select request_digest, answer from idempotency where key = ? and employee = ?", key,
              employee.value);
  if (!query.step()) return std::nullopt;
  return desk::KeptAnswer{query.string(0), query.string(1)};
}

void SqlStore::append_log(desk::LogRow row) {
  writer_.run([&](Group& group) { group.add(stored_log(row, {}, std::nullopt)); });
}

std::vector<desk::LevelCode> SqlStore::level_codes() {
  auto lent = readers_.lend();
  Query query(*lent,
              "select level.id, level.code, made.at, replaced.at from level join plan made on made.number = "
              "level.recorded_by left join plan replaced on replaced.number = level.superseded_by order by "
              "level.recorded_by, level.id");
  std::vector<desk::LevelCode> codes;
  while (query.step()) {
    codes.push_back({{query.integer(0)}, std::string(query.text(1)), {query.integer(2)}, std::nullopt});
    if (!query.is_null(3)) codes.back().until = Instant{query.integer(3)};
  }
  return codes;
}

std::vector<desk::LogEntry> SqlStore::log_about(Id<model::Client> client, Instant from, Instant until,
                                                int limit) {
  readers_.move_on();  // readers pass over groups that hold nothing but log rows
  auto lent = readers_.lend();
  static const std::string sql =
      "select " + std::string(log_columns) +
      " from log_client join log on log.number = log_client.log where log_client.client = ? and log.at >= ? "
      "and log.at < ? order by log_client.log desc limit ?";
  Query query(*lent, sql, client.value, from.seconds, until.seconds, limit);
  std::vector<desk::LogEntry> entries;
  while (query.step()) {
    auto stored = read_log(query);
    desk::LogEntry entry{stored.number, stored.plan, {}};
    entry.row.at.seconds = stored.at;
    if (stored.employee) entry.row.employee = Id<model::Employee>{*stored.employee};
    entry.row.role = std::move(stored.role);
    entry.row.unit = std::move(stored.unit);
    entry.row.action = std::move(stored.action);
    entry.row.clients = {client};
    entry.row.outcome = std::move(stored.outcome);
    entry.row.from_address = std::move(stored.from_address);
    entries.push_back(std::move(entry));
  }
  return entries;
}

bool SqlStore::can_redact_log_row(std::int64_t number) {
  readers_.move_on();
  auto lent = readers_.lend();
  return store::can_redact_log_row(*lent, number);
}

std::vector<model::Redaction> SqlStore::redactions() {
  auto lent = readers_.lend();
  return load_redactions(*lent);
}

std::optional<desk::LogLink> SqlStore::newest_log_link() {
  readers_.move_on();
  auto lent = readers_.lend();
  Query newest(*lent, "select number, hash from log_link order by number desc limit 1");
  if (!newest.step()) return std::nullopt;
  return desk::LogLink{newest.integer(0), newest.string(1)};
}

std::optional<model::ClientRecord> SqlStore::client(Id<model::Client> id,
                                                    std::optional<std::int64_t> known_at) {
  auto lent = readers_.lend();
  if (!known_at) return open_client(*lent, id);
  const Reading reading(*lent);
  return load_client(*lent, id, known_at);
}

std::optional<Id<model::Client>> SqlStore::client_with(const NationalId& id) {
  auto lent = readers_.lend();
  Query query(*lent, "select id from client where national_id = ? and superseded_by is null", id.digits());
  if (!query.step()) return std::nullopt;
  return Id<model::Client>{query.integer(0)};
}

template <class Row>
std::optional<Id<model::Client>> SqlStore::owner_of(Id<Row> id) {
  static const std::string sql =
      "select client from " + std::string(Row::table) + " where id = ? and superseded_by is null";
  auto lent = readers_.lend();
  Query query(*lent, sql, id.value);
  if (!query.step()) return std::nullopt;
  return Id<model::Client>{query.integer(0)};
}

std::optional<Id<model::Client>> SqlStore::client_of(Id<model::Handover> id) { return owner_of(id); }
std::optional<Id<model::Client>> SqlStore::client_of(Id<model::Task> id) { return owner_of(id); }
std::optional<Id<model::Client>> SqlStore::client_of(Id<model::Letter> id) { return owner_of(id); }
std::optional<Id<model::Client>> SqlStore::client_of(Id<model::Attachment> id) { return owner_of(id); }

std::optional<std::string> SqlStore::attachment_bytes(std::string_view sha256) {
  auto lent = readers_.lend();
  Query query(*lent, "select bytes from attachment_bytes where sha256 = ?", sha256);
  if (!query.step()) return std::nullopt;
  return std::string(query.blob(0));
}

std::shared_ptr<const model::Organisation> SqlStore::organisation() {
  std::int64_t age = 0;
  {
    const std::lock_guard lock(organisation_mutex_);
    if (organisation_) return organisation_;
    age = organisation_age_;
  }
  auto lent = readers_.lend();
  const Reading reading(*lent);
  auto loaded = std::make_shared<const model::Organisation>(load_organisation(*lent));
  const std::lock_guard lock(organisation_mutex_);
  if (organisation_age_ == age && !organisation_) organisation_ = loaded;
  return organisation_ ? organisation_ : loaded;
}

desk::ClientPage SqlStore::search(const desk::ClientSearch& search, const desk::ListRights& rights) {
  auto lent = readers_.lend();
  const Reading reading(*lent);
  return search_clients(*lent, search, rights);
}

desk::Bench SqlStore::bench(const desk::BenchQuery& query) {
  const auto known = organisation();
  auto lent = readers_.lend();
  const Reading reading(*lent);
  return load_bench(*lent, query, *known);
}

std::vector<desk::Listed<model::Letter>> SqlStore::print_queue(const std::vector<Id<model::Team>>& offices,
                                                               const desk::ListRights& rights) {
  auto lent = readers_.lend();
  const Reading reading(*lent);
  return letters_to_print(*lent, offices, rights);
}

std::vector<std::pair<Id<model::Client>, Id<model::Grant>>> SqlStore::look_ups_to_review(
    const std::vector<Id<model::District>>& owners, int limit) {
  auto lent = readers_.lend();
  std::vector<std::pair<Id<model::Client>, Id<model::Grant>>> waiting;
  for (const auto owner : owners) {
    Query query(
        *lent,
        "select client, id from grant_ where superseded_by is null and review = 'waiting' and owner = ? "
        "order by id limit ?",
        owner.value, limit);
    while (query.step()) waiting.push_back({{query.integer(0)}, {query.integer(1)}});
  }
  std::ranges::sort(waiting, {}, &std::pair<Id<model::Client>, Id<model::Grant>>::second);
  return waiting;
}

std::vector<std::pair<Id<model::Client>, Id<model::Deadline>>> SqlStore::due_deadlines(Instant now,
                                                                                       int limit) {
  auto lent = readers_.lend();
  Query query(*lent,
              "select client, id from deadline where superseded_by is null and state = 'open' and due <= ? "
              "order by due, id limit ?",
              now.seconds, limit);
  std::vector<std::pair<Id<model::Client>, Id<model::Deadline>>> due;
  while (query.step()) due.push_back({{query.integer(0)}, {query.integer(1)}});
  return due;
}

std::vector<desk::PlanStamp> SqlStore::plans_of(Id<model::Client> id, int limit,
                                                std::optional<std::int64_t> before,
                                                std::optional<Id<model::Employee>> reader) {
  auto lent = readers_.lend();
  Query query(*lent,
              "select p.number, p.routine, p.at, p.employee, p.policy_digest, coalesce(i.key, '') "
              "from plan_aggregate a join plan p on p.number = a.plan "
              "left join idempotency i on i.plan = p.number and i.employee = ? "
              "where a.kind = 0 and a.id = ? and a.plan < ? order by a.plan desc limit ?",
              reader.value_or(Id<model::Employee>{}).value, id.value,
              before.value_or(std::numeric_limits<std::int64_t>::max()), limit);
  std::vector<desk::PlanStamp> plans;
  while (query.step()) {
    auto& plan = plans.emplace_back();
    plan.number = query.integer(0);
    plan.routine = query.text(1);
    plan.at.seconds = query.integer(2);
    read_field(query, 3, plan.employee);
    plan.policy_digest = query.text(4);
    plan.receipt_key = query.text(5);
  }
  return plans;
}

template <class... Values>
std::optional<std::string> SqlStore::text(std::string_view sql, const Values&... values) {
  auto lent = readers_.lend();
  Query query(*lent, sql, values...);
  if (!query.step()) return std::nullopt;
  return query.string(0);
}

template <class... Values>
void SqlStore::write(std::string_view sql, const Values&... values) {
  writer_.run([&](Group& group) {
    group.only_log = false;
    Query(group.connection, sql, values...).run();
  });
}

std::optional<std::string> SqlStore::plan_json(std::int64_t number) {
  return text("select json from plan where number = ?", number);
}

void SqlStore::put_draft(Id<model::Employee> owner, std::string_view key, std::string_view json, Instant at) {
  write(
      "insert into draft (owner, key, json, at) values (?, ?, ?, ?) on conflict (owner, key) do update set "
      "json = excluded.json, at = excluded.at",
      owner.value, key, json, at.seconds);
}
std::optional<std::string> SqlStore::draft(Id<model::Employee> owner, std::string_view key) {
  return text("select json from draft where owner = ? and key = ?", owner.value, key);
}
void SqlStore::delete_draft(Id<model::Employee> owner, std::string_view key) {
  write("delete from draft where owner = ? and key = ?", owner.value, key);
}

desk::DraftsKept SqlStore::drafts_besides(Id<model::Employee> owner, std::string_view key) {
  auto lent = readers_.lend();
  Query query(*lent,
              "select count(*), coalesce(sum(length(json)), 0) from draft where owner = ? and key <> ?",
              owner.value, key);
  if (!query.step()) return {};
  return {query.integer(0), query.integer(1)};
}

void SqlStore::put_session(const desk::Session& session) {
  write(
      "insert into session (token_sha256, employee, begun, last_seen) values (?, ?, ?, ?) on conflict "
      "(token_sha256) "
      "do update set employee = excluded.employee, begun = excluded.begun, last_seen = excluded.last_seen",
      session.token_sha256, session.employee.value, session.begun.seconds, session.last_seen.seconds);
}
void SqlStore::touch_session(std::string_view token_sha256, Instant last_seen) {
  write("update session set last_seen = ? where token_sha256 = ?", last_seen.seconds, token_sha256);
}
std::optional<desk::Session> SqlStore::session(std::string_view token_sha256) {
  auto lent = readers_.lend();
  Query query(*lent, "select employee, begun, last_seen from session where token_sha256 = ?", token_sha256);
  if (!query.step()) return std::nullopt;
  return desk::Session{std::string(token_sha256), {query.integer(0)}, {query.integer(1)}, {query.integer(2)}};
}
void SqlStore::delete_session(std::string_view token_sha256) {
  write("delete from session where token_sha256 = ?", token_sha256);
}
std::vector<desk::Session> SqlStore::sessions_of(Id<model::Employee> employee) {
  auto lent = readers_.lend();
  Query query(
      *lent,
      "select token_sha256, begun, last_seen from session where employee = ? order by last_seen desc, "
      "token_sha256",
      employee.value);
  std::vector<desk::Session> sessions;
  while (query.step()) {
    sessions.push_back({std::string(query.text(0)), employee, {query.integer(1)}, {query.integer(2)}});
  }
  return sessions;
}
void SqlStore::delete_sessions_of(Id<model::Employee> employee) {
  write("delete from session where employee = ?", employee.value);
}
void SqlStore::delete_sessions_begun_before(Instant begun) {
  write("delete from session where begun < ?", begun.seconds);
}

void SqlStore::put_password_hash(Id<model::Employee> employee, std::string_view hash) {
  write(
      "insert into password (employee, hash) values (?, ?) on conflict (employee) do update set hash = "
      "excluded.hash",
      employee.value, hash);
}
std::optional<std::string> SqlStore::password_hash(Id<model::Employee> employee) {
  return text("select hash from password where employee = ?", employee.value);
}

void SqlStore::put_setting(std::string_view name, std::string_view value) {
  write(
      "insert into setting (name, value) values (?, ?) on conflict (name) do update set value = "
      "excluded.value",
      name, value);
}
std::optional<std::string> SqlStore::setting(std::string_view name) {
  return text("select value from setting where name = ?", name);
}

void SqlStore::reindex(const std::function<desk::ClientIndex(const model::ClientRecord&)>& index_of) {
  constexpr std::size_t at_a_time = 100;  // others' plans wait this long and no longer
  std::vector<Derived> derived;
  const auto put = [&] {
    writer_.run([&](Group& group) {
      group.only_log = false;
      for (const auto& one : derived) {
        Query standing(group.connection, "select version from aggregate where kind = 0 and id = ?",
                       one.index.client.value);
        if (!standing.step() || standing.integer(0) != one.version) continue;
        replace_reach(group.connection, one.index, false);
      }
    });
    derived.clear();
  };
  for_each_client([&](const model::ClientRecord& record) {
    derived.push_back({index_of(record), record.version});
    if (derived.size() == at_a_time) put();
  });
  if (!derived.empty()) put();
}

void SqlStore::for_each_client(const std::function<void(const model::ClientRecord&)>& each) {
  constexpr int at_a_time = 500;
  std::int64_t after = 0;
  for (bool more = true; more;) {
    std::vector<model::ClientRecord> records;
    {
      auto lent = readers_.lend();
      std::vector<Id<model::Client>> of_another_form;
      {
        Query query(*lent, "select client, bytes from client_image where client > ? order by client limit ?",
                    after, at_a_time);
        while (query.step()) {
          after = query.integer(0);
          auto& record = records.emplace_back();
          if (read_image(query.blob(1), record)) continue;
          record.client.id.value = after;
          of_another_form.push_back(record.client.id);
        }
      }
      more = records.size() == at_a_time;
      for (auto& record : records) {
        if (of_another_form.empty() || record.client.id != of_another_form.front()) continue;
        of_another_form.erase(of_another_form.begin());
        const Reading reading(*lent);
        if (auto loaded = load_client(*lent, record.client.id, std::nullopt)) record = std::move(*loaded);
      }
    }
    // Without the connection: `each` may ask the store again.
    for (const auto& record : records) each(record);
  }
}

std::vector<std::string> SqlStore::verify(
    const std::function<desk::ClientIndex(const model::ClientRecord&)>& index_of,
    const std::vector<desk::LogAnchor>& anchors) {
  readers_.move_on();  // to see the newest rows of the log, and what others than we have changed
  auto lent = readers_.lend();
  const Reading reading(*lent);
  return verify_database(*lent, index_of, anchors);
}

}  // namespace stafett::store
