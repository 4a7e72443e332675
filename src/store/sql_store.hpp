#pragma once

#include "desk/ports.hpp"
#include "store/readers.hpp"
#include "store/writer.hpp"

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>

namespace stafett::store {

/// How to get connections to one database.
struct Database {
  std::function<std::unique_ptr<Connection>()> writer;  ///< called again after a connection was lost
  std::function<std::unique_ptr<Connection>()> reader;
  std::shared_ptr<void> lock;  ///< held as long as the store lives
};

/// The store over either database.
class SqlStore final : public desk::Store {
 public:
  SqlStore(Database database, int readers);

  desk::CommitResult commit(desk::CommitJob job) override;
  std::optional<desk::KeptAnswer> kept_answer(Id<model::Employee> employee, std::string_view key) override;
  void append_log(desk::LogRow row) override;
  std::vector<desk::LevelCode> level_codes() override;
  std::vector<desk::LogEntry> log_about(Id<model::Client> client, Instant from, Instant until,
                                        int limit) override;
  bool can_redact_log_row(std::int64_t number) override;
  std::vector<model::Redaction> redactions() override;
  std::optional<desk::LogLink> newest_log_link() override;

  std::optional<model::ClientRecord> client(Id<model::Client> id,
                                            std::optional<std::int64_t> known_at) override;
  std::optional<Id<model::Client>> client_with(const NationalId& id) override;
  std::optional<Id<model::Client>> client_of(Id<model::Handover> id) override;
  std::optional<Id<model::Client>> client_of(Id<model::Task> id) override;
  std::optional<Id<model::Client>> client_of(Id<model::Letter> id) override;
  std::optional<Id<model::Client>> client_of(Id<model::Attachment> id) override;
  std::optional<std::string> attachment_bytes(std::string_view sha256) override;
  std::shared_ptr<const model::Organisation> organisation() override;

  desk::ClientPage search(const desk::ClientSearch& search, const desk::ListRights& rights) override;
  desk::Bench bench(const desk::BenchQuery& query) override;
  std::vector<desk::Listed<model::Letter>> print_queue(const std::vector<Id<model::Team>>& offices,
                                                       const desk::ListRights& rights) override;
  std::vector<std::pair<Id<model::Client>, Id<model::Grant>>> look_ups_to_review(
      const std::vector<Id<model::District>>& owners, int limit) override;
  std::vector<std::pair<Id<model::Client>, Id<model::Deadline>>> due_deadlines(Instant now,
                                                                               int limit) override;
  std::vector<desk::PlanStamp> plans_of(Id<model::Client> id, int limit, std::optional<std::int64_t> before,
                                        std::optional<Id<model::Employee>> reader) override;
  std::optional<std::string> plan_json(std::int64_t number) override;

  void put_draft(Id<model::Employee> owner, std::string_view key, std::string_view json, Instant at) override;
  std::optional<std::string> draft(Id<model::Employee> owner, std::string_view key) override;
  void delete_draft(Id<model::Employee> owner, std::string_view key) override;
  desk::DraftsKept drafts_besides(Id<model::Employee> owner, std::string_view key) override;
  void put_session(const desk::Session& session) override;
  void touch_session(std::string_view token_sha256, Instant last_seen) override;
  std::optional<desk::Session> session(std::string_view token_sha256) override;
  void delete_session(std::string_view token_sha256) override;
  std::vector<desk::Session> sessions_of(Id<model::Employee> employee) override;
  void delete_sessions_of(Id<model::Employee> employee) override;
  void delete_sessions_begun_before(Instant begun) override;
  void put_password_hash(Id<model::Employee> employee, std::string_view hash) override;
  std::optional<std::string> password_hash(Id<model::Employee> employee) override;
  void put_setting(std::string_view name, std::string_view value) override;
  std::optional<std::string> setting(std::string_view name) override;

  std::vector<std::string> verify(
      const std::function<desk::ClientIndex(const model::ClientRecord&)>& index_of,
      const std::vector<desk::LogAnchor>& anchors) override;
  void reindex(const std::function<desk::ClientIndex(const model::ClientRecord&)>& index_of) override;
  void for_each_client(const std::function<void(const model::ClientRecord&)>& each) override;

 private:
  // On the thread of whoever leads the group; one at a time.
  void before_commit(const Group& group);
  void after_commit(const Group& group);
  /// Runs a statement that writes no history, with the writer's next group.
  template <class... Values>
  void write(std::string_view sql, const Values&... values);
  /// The first column of the only row.
  template <class... Values>
  std::optional<std::string> text(std::string_view sql, const Values&... values);
  template <class Row>
  std::optional<Id<model::Client>> owner_of(Id<Row> id);

  std::shared_ptr<void> lock_;
  Readers readers_;
  // The organisation is the same object until a plan changes it. `organisation_age_` counts the changes, so
  // that one read from before a change is not kept after it.
  std::mutex organisation_mutex_;
  std::shared_ptr<const model::Organisation> organisation_;
  std::int64_t organisation_age_ = 0;
  int groups_behind_ = 0;         ///< groups of nothing but log rows that the readers do not see
  bool readers_move_on_ = false;  ///< with the group that is being written
  Writer writer_;
};

}  // namespace stafett::store
