#pragma once

// The ports of the desk: what it asks of the world. `store` implements Store over SQLite and PostgreSQL;
// `app` gives the clock; `letters` sets letters. Rows go in and come out as the model's own structs.

#include "model/client_record.hpp"
#include "routines/plan.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace stafett::desk {

/// The only clock that the desk knows. Thread-safe.
class Clock {
 public:
  virtual ~Clock() = default;
  [[nodiscard]] virtual Instant now() const = 0;
};

enum class AggregateKind { client, organisation };

/// An aggregate and the number of the newest plan that touched it when it was read.
struct AggregateVersion {
  AggregateKind kind = AggregateKind::client;
  std::int64_t id = 0;  ///< 0 for the organisation; may be a symbol for a client that the plan registers
  std::int64_t version = 0;
};

/// One way in which role-holders at a level (or above it) reach a client. Derived from the record, never
/// written by hand; the store keeps one row per ancestor of the level so that a list is one index range
/// (design §8).
struct Reach {
  Id<model::Level> level;
  Instant from;
  std::optional<Instant> until;  ///< first instant without
  friend auto operator<=>(const Reach&, const Reach&) = default;
};

/// Everything that is derived from one client's record for finding it: replaced as a whole by each plan.
struct ClientIndex {
  Id<model::Client> client;
  std::vector<Reach> reaches;  ///< ancestors already included, no duplicates
};

/// One row of the log: an answer that shows a person, a refusal, or a change.
struct LogRow {
  Instant at;
  std::optional<Id<model::Employee>> employee;
  /// The right used: the role and where it is held, "case_worker@1.3", "single_client#42" for a grant and its
  /// id; for a list the roles that carry the action, "case_worker@1.3,case_worker@1.5"; empty on refusals.
  std::string role;
  std::string unit;                        ///< code of the employee's unit
  std::string action;                      ///< e.g. "see_client", "search", "provider_change"
  std::vector<Id<model::Client>> clients;  ///< whom; several for a list; may hold a symbol of the same plan
  std::string outcome;                     ///< "shown", "refused", "committed"
  std::string from_address;
};

/// The right of whoever uses the program's commands on the server: no employee, and everything in the folder.
inline constexpr std::string_view command_line_right = "command_line";

/// A row of the log about one client, read back.
struct LogEntry {
  std::int64_t number = 0;
  std::optional<std::int64_t> plan;
  LogRow row;  ///< `clients` holds only the client asked about
};

/// A code that a level has had, from one plan until the next; the log names levels by their codes.
struct LevelCode {
  Id<model::Level> level;
  std::string code;
  Instant from;
  std::optional<Instant> until;
};

/// A link of the log's chain, by which a cut tail is found later.
struct LogLink {
  std::int64_t number = 0;
  std::string hash;
};

/// A link that was exported, with the day it was.
struct LogAnchor {
  Date day;
  LogLink link;
};

struct AttachmentBytes {
  std::string sha256;
  std::string bytes;
};

/// One plan to commit. Symbolic ids in `rows`, `index`, `touches` and `log` are replaced by the store.
struct CommitJob {
  std::string routine;
  std::string plan_json;
  std::string plan_digest;
  std::string policy_digest;
  routines::Actor actor;
  Instant at;
  std::vector<model::AnyRow> rows;
  std::vector<AggregateVersion> reads;    ///< checked inside the transaction
  std::vector<AggregateVersion> touches;  ///< get this plan's number as version
  std::vector<ClientIndex> index;
  std::vector<AttachmentBytes> attachments;
  LogRow log;
  /// The client's own key for the request; with the same key and employee the kept answer is given again.
  std::string idempotency_key;
  std::string request_digest;
  /// Makes the answer that is kept, once numbers are known. Called on the writer's thread; must not block.
  std::function<std::string(std::int64_t plan_number, const routines::SymbolTable&)> answer;
};

enum class CommitOutcome {
  committed,
  repeated,  ///< the key was used before with the same request: `answer` is the kept one, nothing was written
  key_reused,  ///< the key was used before with another request: nothing was written
  stale,       ///< an aggregate that was read has moved on: nothing was written, plan again
  constraint   ///< the database refused a row, `constraint` names which rule: nothing was written
};

struct CommitResult {
  CommitOutcome outcome = CommitOutcome::committed;
  std::int64_t plan_number = 0;
  std::string answer;
  std::string constraint;
};

struct KeptAnswer {
  std::string request_digest;
  std::string answer;
};

/// What a list shows of a client.
struct ClientHit {
  Id<model::Client> client;
  std::string given_name;
  std::string surname;
  Date birth_date;
  model::Protection protection = model::Protection::none;
};

/// Where one action leads: by the levels of the roles that carry it, and by grants to levels that hold such a
/// role.
struct ListReach {
  std::vector<Id<model::Level>> levels;  ///< a client reached from any of these
  std::vector<model::GrantKind> grant_kinds;
  std::vector<Id<model::Level>> grant_levels;  ///< with a grant of one of the kinds
};

/// Who asks for a list, and what bears on a whole list at once. Grants of the kinds to the employee count
/// too.
struct ListRights : ListReach {
  Id<model::Employee> employee;
  std::vector<Id<model::Level>> units;       ///< the employee's unit and its ancestors: denials of units
  std::vector<Id<model::Employee>> leaders;  ///< the reporting line above: denials along a line (OV-118)
  // What lifts a grade of protection, each for its own reach.
  ListReach confidential, strictly_confidential, restricted_person;
  Instant now;
};

struct ClientSearch {
  std::string name_prefix;  ///< as typed; matches the beginning of surname or given name, "aa" finds "å"
  std::optional<Date> birth_date;
  std::optional<NationalId> national_id;
  int limit = 20;
  std::string after;  ///< opaque position from an earlier page; empty for the first
};

struct ClientPage {
  std::vector<ClientHit> hits;
  std::string next;  ///< empty when there is no more
};

/// A row of a bench with the name to show.
template <class Row>
struct Listed {
  Row row;
  ClientHit client;
  std::optional<model::ServiceType> service = {};  ///< of a task's service line
};

struct BenchQuery {
  std::vector<Id<model::Team>> teams;
  ListRights rights;
  Date today;
  int days_ahead = 14;
};

/// An assignment that begins or ends within the bench's days ahead, where one of the teams' providers or
/// districts is concerned.
struct Bench {
  std::vector<Listed<model::Task>> tasks;           ///< open or taken, of the teams, by due then age
  std::vector<Listed<model::Handover>> inbox;       ///< sent or recalled, to the teams
  std::vector<Listed<model::Handover>> outbox;      ///< sent or rejected, from the teams, not yet settled
  std::vector<Listed<model::Deadline>> deadlines;   ///< open, owned by the teams, by due
  std::vector<Listed<model::Assignment>> starting;  ///< valid, first day within the days ahead
  std::vector<Listed<model::Assignment>> ending;    ///< valid, last day within the days ahead
};

struct PlanStamp {
  std::int64_t number = 0;
  std::string routine;
  Instant at;
  std::optional<Id<model::Employee>> employee;
  std::string policy_digest;
  std::string receipt_key;  ///< of the reader's own receipt; empty for others' plans
};

struct Session {
  std::string token_sha256;
  Id<model::Employee> employee;
  Instant begun;
  Instant last_seen;
};

struct DraftsKept {
  std::int64_t count = 0;
  std::int64_t bytes = 0;
};

/// Where records are read and plans committed. All members are thread-safe; each read sees one consistent
/// moment. Throws EnvironmentFailure when the database can't be read or written.
class Store {
 public:
  virtual ~Store() = default;

  /// Blocks until the job's group is durable (or refused). Never partly written.
  virtual CommitResult commit(CommitJob job) = 0;
  /// The answer kept under an employee's key, if the key was used: asked before planning again, since a
  /// repeated request may no longer be plannable.
  [[nodiscard]] virtual std::optional<KeptAnswer> kept_answer(Id<model::Employee> employee,
                                                              std::string_view key) = 0;
  /// Blocks until the row is durable, together with the writer's next group.
  virtual void append_log(LogRow row) = 0;
  /// The rows about the client from `from` until before `until`, newest first; at most `limit`.
  /// Every code of every level, those of before a renumbering too (OV-68).
  [[nodiscard]] virtual std::vector<LevelCode> level_codes() = 0;
  [[nodiscard]] virtual std::vector<LogEntry> log_about(Id<model::Client> client, Instant from, Instant until,
                                                        int limit) = 0;
  /// Whether there is such a row, with a hash of its own and its content still in it.
  [[nodiscard]] virtual bool can_redact_log_row(std::int64_t number) = 0;
  /// What was taken out of the log by order of law, oldest first.
  [[nodiscard]] virtual std::vector<model::Redaction> redactions() = 0;
  /// nullopt while nothing has been logged.
  [[nodiscard]] virtual std::optional<LogLink> newest_log_link() = 0;

  /// As of now, or as the record was known after plan number `known_at`. nullopt for an unknown id.
  [[nodiscard]] virtual std::optional<model::ClientRecord> client(
      Id<model::Client> id, std::optional<std::int64_t> known_at = {}) = 0;
  [[nodiscard]] virtual std::optional<Id<model::Client>> client_with(const NationalId& id) = 0;
  /// The client a hand-over, task, letter ... belongs to.
  [[nodiscard]] virtual std::optional<Id<model::Client>> client_of(Id<model::Handover> id) = 0;
  [[nodiscard]] virtual std::optional<Id<model::Client>> client_of(Id<model::Task> id) = 0;
  [[nodiscard]] virtual std::optional<Id<model::Client>> client_of(Id<model::Letter> id) = 0;
  [[nodiscard]] virtual std::optional<Id<model::Client>> client_of(Id<model::Attachment> id) = 0;
  [[nodiscard]] virtual std::optional<std::string> attachment_bytes(std::string_view sha256) = 0;

  /// The current organisation, indexed; the same object until a plan changes it.
  [[nodiscard]] virtual std::shared_ptr<const model::Organisation> organisation() = 0;

  [[nodiscard]] virtual ClientPage search(const ClientSearch& search, const ListRights& rights) = 0;
  [[nodiscard]] virtual Bench bench(const BenchQuery& query) = 0;
  [[nodiscard]] virtual std::vector<Listed<model::Letter>> print_queue(
      const std::vector<Id<model::Team>>& offices, const ListRights& rights) = 0;
  /// Look-ups that wait for review, of clients that the districts were responsible for; oldest first, at
  /// most `limit` for each district.
  [[nodiscard]] virtual std::vector<std::pair<Id<model::Client>, Id<model::Grant>>> look_ups_to_review(
      const std::vector<Id<model::District>>& owners, int limit) = 0;
  /// Open deadlines whose instant has passed, oldest first; at most `limit`.
  [[nodiscard]] virtual std::vector<std::pair<Id<model::Client>, Id<model::Deadline>>> due_deadlines(
      Instant now, int limit) = 0;

  /// The plans that touched the client, newest first; only those numbered below `before` when it is set.
  [[nodiscard]] virtual std::vector<PlanStamp> plans_of(Id<model::Client> id, int limit,
                                                        std::optional<std::int64_t> before = {},
                                                        std::optional<Id<model::Employee>> reader = {}) = 0;
  [[nodiscard]] virtual std::optional<std::string> plan_json(std::int64_t number) = 0;

  // What is no fact about a client and keeps no history: drafts, sessions, accounts, settings of the data
  // folder.
  virtual void put_draft(Id<model::Employee> owner, std::string_view key, std::string_view json,
                         Instant at) = 0;
  [[nodiscard]] virtual std::optional<std::string> draft(Id<model::Employee> owner, std::string_view key) = 0;
  virtual void delete_draft(Id<model::Employee> owner, std::string_view key) = 0;
  /// What the owner keeps in drafts of other keys.
  [[nodiscard]] virtual DraftsKept drafts_besides(Id<model::Employee> owner, std::string_view key) = 0;
  virtual void put_session(const Session& session) = 0;
  /// Keeps a session alive; one that has been ended meanwhile stays ended.
  virtual void touch_session(std::string_view token_sha256, Instant last_seen) = 0;
  [[nodiscard]] virtual std::optional<Session> session(std::string_view token_sha256) = 0;
  virtual void delete_session(std::string_view token_sha256) = 0;
  [[nodiscard]] virtual std::vector<Session> sessions_of(Id<model::Employee> employee) = 0;
  /// All of the employee's but the one named; `except` may be empty.
  virtual void delete_sessions_of(Id<model::Employee> employee) = 0;
  virtual void delete_sessions_begun_before(Instant begun) = 0;
  virtual void put_password_hash(Id<model::Employee> employee, std::string_view hash) = 0;
  [[nodiscard]] virtual std::optional<std::string> password_hash(Id<model::Employee> employee) = 0;
  virtual void put_setting(std::string_view name, std::string_view value) = 0;
  [[nodiscard]] virtual std::optional<std::string> setting(std::string_view name) = 0;

  /// Recomputes the log's chain, the plan numbers and the derived index of `ClientIndex` by `index_of`; each
  /// finding is a sentence naming the row. Empty when all is well. With the links exported earlier a log
  /// whose end was cut off is found too.
  [[nodiscard]] virtual std::vector<std::string> verify(
      const std::function<ClientIndex(const model::ClientRecord&)>& index_of,
      const std::vector<LogAnchor>& anchors = {}) = 0;
  /// Derives the index of every client anew, a few at a time beside other work. A client that a plan touches
  /// meanwhile is left to that plan's own index.
  virtual void reindex(const std::function<ClientIndex(const model::ClientRecord&)>& index_of) = 0;
  /// Calls `each` for every client, in id order.
  virtual void for_each_client(const std::function<void(const model::ClientRecord&)>& each) = 0;
};

}  // namespace stafett::desk
