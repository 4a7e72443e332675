#pragma once

// The one way in: load, decide, plan, commit, log (design §2). Whoever asks gets a finished view or a
// failure; nobody else reaches the store. All members are thread-safe.

#include "access/decide.hpp"
#include "desk/ports.hpp"
#include "desk/routine_views.hpp"
#include "wording/language.hpp"

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include <tl/expected.hpp>

namespace stafett::desk {

/// Who asks, in which language, from where.
struct Caller {
  Id<model::Employee> employee;
  wording::Language language = wording::Language::bokmaal;
  std::string from_address;
};

enum class FailureKind {
  not_there,   ///< unknown, or not for the caller: the two are alike (design §4)
  refused,     ///< the routine refuses: code, sentence and next step say why
  conflict,    ///< what would be committed is not what was previewed
  key_reused,  ///< the idempotency key belongs to another request
  busy         ///< others kept changing the same record; nothing was written, try again
};

struct Failure {
  FailureKind kind = FailureKind::not_there;
  std::string code;
  std::string sentence;
  std::string next_step;
  std::optional<ConflictView> conflict;
};

template <class View>
using Answer = tl::expected<View, Failure>;

/// A routine with its request filled in, ready for a situation.
struct Asked {
  std::string_view routine;
  model::Action action;
  Id<model::Client> client;
  std::function<routines::PlanOrRefusal(const routines::Situation&)> plan;
};

/// What the reader agreed to.
struct Agreed {
  std::string digest;
  std::vector<std::string> seen;
  std::string idempotency_key;
  std::string request_digest;  ///< of the request's JSON
};

class Desk {
 public:
  Desk(Store& store, const Clock& clock, std::shared_ptr<const policy::Policy> policy);

  [[nodiscard]] Instant now() const { return clock_.now(); }
  [[nodiscard]] std::shared_ptr<const policy::Policy> policy() const;
  /// Takes effect for what is planned from now on, and for lists.
  void set_policy(std::shared_ptr<const policy::Policy> policy);
  /// Derives anew what lists find clients by, unless it was derived from this organisation and policy
  /// already. To be called when a folder is opened; the desk does it by itself after a change of either.
  void refresh_index();

  // Who am I
  [[nodiscard]] Answer<MeView> me(const Caller& caller);
  /// Whether a role of the caller, or any kind of grant, carries the action: no more than a first sieve, the
  /// decision is made per client.
  [[nodiscard]] bool may_somewhere(const Caller& caller, model::Action action);

  // Lists
  [[nodiscard]] BenchView bench(const Caller& caller);
  [[nodiscard]] SearchView search(const Caller& caller, const SearchRequest& request);
  [[nodiscard]] PrintQueueView print_queue(const Caller& caller);

  // One client
  [[nodiscard]] Answer<CardView> card(const Caller& caller, Id<model::Client> id);
  [[nodiscard]] Answer<JournalView> journal(const Caller& caller, Id<model::Client> id,
                                            const std::string& type);
  /// The newest 200 changes, or those before the plan of that number.
  [[nodiscard]] Answer<HistoryListView> history(const Caller& caller, Id<model::Client> id,
                                                std::optional<std::int64_t> before = {});
  [[nodiscard]] Answer<ChangeOptionsView> change_options(const Caller& caller, Id<model::Client> id,
                                                         const ChangeDays& days);
  [[nodiscard]] Answer<HandoverView> handover(const Caller& caller, Id<model::Handover> id);
  [[nodiscard]] Answer<ReadyPlansView> ready_plans(const Caller& caller, Id<model::Handover> id);

  struct LetterFile {
    model::Letter letter;
    std::map<std::string, std::string> texts;
    std::string municipality;
  };
  /// The letter's frozen facts and the policy's texts, for setting.
  [[nodiscard]] Answer<LetterFile> letter(const Caller& caller, Id<model::Letter> id);
  struct AttachmentFile {
    std::string file_name;
    std::string media_type;
    std::string bytes;
  };
  [[nodiscard]] Answer<AttachmentFile> attachment(const Caller& caller, Id<model::Attachment> id);

  // Routines
  [[nodiscard]] Answer<PreviewView> preview(const Caller& caller, const Asked& asked);
  /// The receipt of an earlier commit with the same key, if there was one; its request must have been the
  /// same.
  [[nodiscard]] std::optional<Answer<ReceiptView>> kept_receipt(const Caller& caller, const Asked& asked,
                                                                const Agreed& agreed);
  /// The caller's own receipt, by the key that the commit was sent with; the client must still be theirs to
  /// see.
  [[nodiscard]] Answer<ReceiptPageView> receipt(const Caller& caller, std::string_view key);
  /// `attachments` are the bytes that the request names by hash.
  [[nodiscard]] Answer<ReceiptView> commit(const Caller& caller, const Asked& asked, const Agreed& agreed,
                                           const std::vector<AttachmentBytes>& attachments = {});

  /// Commits what the system itself asks for, without preview: import, demo city, deadlines.
  /// `client` none for a plan about the organisation or a client that is not there yet.
  struct OwnCommit {
    std::string_view routine;
    std::optional<Id<model::Client>> client;
    routines::Actor actor;
    std::string idempotency_key;
    std::function<routines::PlanOrRefusal(const routines::Situation&)> plan;
    std::optional<Instant> at;  ///< the moment to plan and commit as of; now when not set
  };
  struct OwnCommitted {
    std::int64_t plan_number = 0;
    std::optional<Id<model::Client>> client;  ///< the one touched or registered
  };
  [[nodiscard]] tl::expected<OwnCommitted, routines::Refusal> commit_own(const OwnCommit& own);

  /// Runs the plan of every deadline that has passed, each at most once however often this runs, and returns
  /// how many. `report` is told of one that could not be run; the others go on.
  int run_due_deadlines(const std::function<void(std::string_view)>& report = {});

 private:
  struct Opened;
  struct Moment;

  [[nodiscard]] Moment moment(std::optional<Instant> at = {}) const;
  [[nodiscard]] std::optional<access::EmployeeFacts> facts_of(const Caller& caller,
                                                              const Moment& moment) const;
  [[nodiscard]] Answer<Opened> open(const Caller& caller, Id<model::Client> id, model::Action action,
                                    std::string_view log_action, bool log_shown = true);
  [[nodiscard]] static LogRow log_row(const Caller& caller, const Moment& moment, std::string_view action,
                                      const access::Verdict* verdict);
  void log(const Caller& caller, const Moment& moment, std::string_view action,
           std::vector<Id<model::Client>> clients, std::string_view outcome, const access::Verdict* verdict);
  [[nodiscard]] bool pass_deadline(Id<model::Client> client, Id<model::Deadline> deadline);
  [[nodiscard]] CommitJob job_of(const routines::Plan& plan, std::string digest, const Moment& moment,
                                 const routines::Actor& actor, const model::ClientRecord& record) const;

  Store& store_;
  const Clock& clock_;
  mutable std::mutex policy_mutex_;
  std::shared_ptr<const policy::Policy> policy_;
  std::mutex index_mutex_;  ///< one at a time derives the index
};

}  // namespace stafett::desk
