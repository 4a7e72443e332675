#pragma once

// The one way in: load, decide, plan, commit, log (design §2). Whoever asks gets a finished view or a
// failure; nobody else reaches the store. All members are thread-safe.

#include "access/decide.hpp"
#include "desk/access_log_view.hpp"
#include "desk/access_views.hpp"
#include "desk/look_up_views.hpp"
#include "desk/organisation_views.hpp"
#include "desk/ports.hpp"
#include "desk/routine_views.hpp"
#include "desk/throttle.hpp"
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
  busy,        ///< others kept changing the same record; nothing was written, try again
  throttled    ///< too many within the hour
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
  std::optional<Id<model::Client>> client;  ///< none for a routine about the organisation
  std::function<routines::PlanOrRefusal(const routines::Situation&)> plan;
  /// The look-up that is reviewed: the right is the one over the district that was responsible then.
  std::optional<Id<model::Grant>> look_up = {};
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

  /// Logs that the caller was turned away before the desk was asked; `client` when the request named one.
  void log_refusal(const Caller& caller, model::Action action, std::optional<Id<model::Client>> client);
  /// A row in the log about somebody who signed in or out, or tried to. `employee` is nobody when the name is
  /// not known here. The row is there before this returns; EnvironmentFailure when it can't be.
  void log_sign_in(std::optional<Id<model::Employee>> employee, std::string_view from_address,
                   std::string_view action, std::string_view outcome);

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

  /// Who has seen the client, when, what, and by which right; the latest year unless the period says
  /// otherwise. `purpose` says in the log whether it was looked at or taken out.
  [[nodiscard]] Answer<AccessLogView> access_log(const Caller& caller, Id<model::Client> id,
                                                 const AccessLogPeriod& period,
                                                 AccessLogPurpose purpose = AccessLogPurpose::page);

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

  // The organisation: to administrators; `employees` to everybody, names and units alone
  [[nodiscard]] Answer<OrganisationView> organisation(const Caller& caller) const;
  [[nodiscard]] EmployeesView employees(const Caller& caller, const EmployeeSearch& search) const;
  [[nodiscard]] Answer<EmployeeView> employee(const Caller& caller, Id<model::Employee> id) const;
  [[nodiscard]] Answer<TeamMembersView> team_members(const Caller& caller, Id<model::Team> team) const;

  // Who may see whom (OV-11)
  [[nodiscard]] Answer<AccessWhyView> why(const Caller& caller, Id<model::Client> id);
  [[nodiscard]] Answer<WhoSeesView> who_sees(const Caller& caller, Id<model::Client> id);

  /// By those who may bar, on the client's card.
  [[nodiscard]] Answer<BlocksView> blocks(const Caller& caller, Id<model::Client> id);
  [[nodiscard]] Answer<GrantsView> grants(const Caller& caller, Id<model::Client> id);

  // Look-ups (OV-13..15) and registrations (OV-12)
  /// Without preview, since the hours count from now; the key in `agreed` makes the same request twice one.
  [[nodiscard]] Answer<LookUpView> look_up(const Caller& caller, const LookUpRequest& request,
                                           const Agreed& agreed);
  [[nodiscard]] LookUpOptionsView look_up_options(const Caller& caller) const;
  [[nodiscard]] Answer<LookUpQueueView> waiting_look_ups(const Caller& caller);
  /// Shows nobody, and so is not in the log.
  [[nodiscard]] Answer<LookUpCountView> waiting_look_up_count(const Caller& caller);
  [[nodiscard]] Answer<RegistrationCheckView> check_registration(const Caller& caller,
                                                                 const RegistrationCheckRequest& request);
  [[nodiscard]] Answer<PendingRegistrationsView> pending_registrations(const Caller& caller);

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
  struct ToReview;

  [[nodiscard]] Moment moment(std::optional<Instant> at = {}) const;
  [[nodiscard]] std::optional<access::EmployeeFacts> facts_of(const Caller& caller,
                                                              const Moment& moment) const;
  /// The decision about one client of a list.
  [[nodiscard]] bool permits(const access::EmployeeFacts& employee, model::Action action,
                             Id<model::Client> client, const Moment& moment);
  [[nodiscard]] Answer<Opened> open(const Caller& caller, Id<model::Client> id, model::Action action,
                                    std::string_view log_action, bool log_shown = true);
  /// For a routine about the organisation: an empty record, and the role that carries the action.
  [[nodiscard]] Answer<Opened> open_organisation(const Caller& caller, model::Action action,
                                                 std::string_view log_action);
  [[nodiscard]] Answer<Opened> open_for(const Caller& caller, const Asked& asked);
  /// For the review of a look-up.
  [[nodiscard]] Answer<Opened> open_look_up(const Caller& caller, const Asked& asked);
  /// The look-ups that wait for a review by the employee, oldest first.
  [[nodiscard]] std::vector<ToReview> to_review(const Opened& opened);
  /// For what only the roles over the card's level may do.
  [[nodiscard]] Answer<Opened> open_on_card(const Caller& caller, Id<model::Client> id, model::Action action,
                                            std::string_view log_action);
  /// Counts the attempt; logs and gives the failure when it is one too many.
  [[nodiscard]] std::optional<Failure> throttled(const Caller& caller, Throttle& throttle,
                                                 std::string_view log_action);
  [[nodiscard]] routines::PlanOrRefusal plan_of(const Asked& asked, const Opened& opened,
                                                const Caller& caller) const;
  [[nodiscard]] bool administers(const Caller& caller) const;
  /// Logs and gives the answer for a part of the client that is not there, or not for the caller.
  [[nodiscard]] tl::unexpected<Failure> not_shown(const Caller& caller, const Opened& opened,
                                                  std::string_view log_action);
  void log_shown(const Caller& caller, const Opened& opened, std::string_view log_action);
  /// A list: the right used is every role that carries the action.
  void log_list(const Caller& caller, const Moment& moment, const access::EmployeeFacts& employee,
                model::Action action, std::string_view log_action, std::vector<Id<model::Client>> shown);
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
  // Within an hour, by one employee.
  Throttle look_ups_{20, 3600};
  Throttle registration_checks_{20, 3600};
  std::mutex index_mutex_;  ///< one at a time derives the index
};

}  // namespace stafett::desk
