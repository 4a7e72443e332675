#include "base/text.hpp"
#include "desk/asked.hpp"
#include "server/api.hpp"
#include "server/json_route.hpp"
#include "server/reader_language.hpp"

namespace stafett::server {

namespace {

/// The commit of a routine, as it is sent: the request, the digest of the agreed preview and its sentences.
#define STAFETT_COMMIT(Name, Request_) \
  struct Name {                        \
    routines::Request_ request;        \
    std::string digest;                \
    std::vector<std::string> seen;     \
  };                                   \
  BOOST_DESCRIBE_STRUCT(Name, (), (request, digest, seen))

STAFETT_COMMIT(ProviderChangeCommit, ProviderChangeRequest)
STAFETT_COMMIT(ProviderChangeWithdrawalCommit, ProviderChangeWithdrawal)
STAFETT_COMMIT(ChangeStartMoveCommit, ChangeStartMove)
STAFETT_COMMIT(ProviderChangeCorrectionCommit, ProviderChangeCorrection)
STAFETT_COMMIT(HandoverAnswerCommit, HandoverAnswer)
STAFETT_COMMIT(RecallAcknowledgementCommit, RecallAcknowledgement)
STAFETT_COMMIT(ChangeRequestCommit, ChangeRequestRegistration)
STAFETT_COMMIT(ChangeRequestDeclineCommit, ChangeRequestDecline)
STAFETT_COMMIT(TaskStepCommit, TaskStep)
STAFETT_COMMIT(NoteCommit, NoteWriting)
STAFETT_COMMIT(LetterPostingCommit, LetterPosting)
#undef STAFETT_COMMIT

constexpr std::size_t longest_key_bytes = 100;

tl::expected<desk::Agreed, Problem> agreed(const boost::json::value& request, std::string digest,
                                           std::vector<std::string> seen, const Request& http) {
  const auto key = http.headers.find("Idempotency-Key");
  if (!key || key->empty() || key->size() > longest_key_bytes) {
    return tl::unexpected(
        problem_of_fault(400, wording::RequestFault::idempotency_key_missing, language_of(http)));
  }
  return desk::Agreed{std::move(digest), std::move(seen), std::string(*key), sha256_hex(json_text(request))};
}

template <class Commit>
void add(ApiRouter& router, ApiParts& parts, const std::string& name, desk::Action action,
         const std::string& summary) {
  using Asked = decltype(Commit::request);
  router.add(
      {.method = Method::post,
       .path = "/api/routines/" + name + "/preview",
       .access = Access::needs(action),
       .summary = "Preview: " + summary,
       .answer = json_route<Asked, desk::PreviewView>([&parts](const Asked& request, desk::Caller& caller) {
         return or_problem(parts.desk.preview(caller, desk::asked(request)));
       })});
  router.add({.method = Method::post,
              .path = "/api/routines/" + name + "/commit",
              .access = Access::needs(action),
              .summary = "Commit what was previewed: " + summary,
              .answer = json_route<Commit, desk::ReceiptView>(
                  [&parts](const Commit& commit, desk::Caller& caller,
                           const Request& http) -> tl::expected<desk::ReceiptView, Problem> {
                    auto agreement = agreed(to_json(commit.request), commit.digest, commit.seen, http);
                    if (!agreement) return tl::unexpected(agreement.error());
                    const auto asked = desk::asked(commit.request);
                    if (auto kept = parts.desk.kept_receipt(caller, asked, *agreement)) {
                      return or_problem(*std::move(kept));
                    }
                    std::vector<desk::AttachmentBytes> files;
                    if constexpr (requires { commit.request.attachments; }) {
                      const auto missing = parts.uploads.missing(caller.employee, commit.request.attachments);
                      if (!missing.empty()) {
                        return tl::unexpected(problem_of_fault(422, wording::RequestFault::file_not_sent,
                                                               caller.language, missing.front()));
                      }
                      files = parts.uploads.of(caller.employee, commit.request.attachments);
                    }
                    auto receipt = or_problem(parts.desk.commit(caller, asked, *agreement, std::move(files)));
                    if constexpr (requires { commit.request.attachments; }) {
                      if (receipt) parts.uploads.drop(caller.employee, commit.request.attachments);
                    }
                    return receipt;
                  }),
              .headers = {{"Idempotency-Key",
                           "A key of the caller's own; the same again when the request is repeated"}}});
}

}  // namespace

void add_routine_routes(ApiRouter& router, ApiParts& parts) {
  using desk::Action;
  add<ProviderChangeCommit>(router, parts, "provider_change", Action::change_provider,
                            "the client wants another provider (BV-31..57)");
  add<ProviderChangeWithdrawalCommit>(router, parts, "provider_change_withdrawal", Action::change_provider,
                                      "the client stays after all (Q-04)");
  add<ChangeStartMoveCommit>(router, parts, "change_start_move", Action::change_provider,
                             "another first day by agreement (Q-02, Q-37)");
  add<ProviderChangeCorrectionCommit>(router, parts, "provider_change_correction", Action::change_provider,
                                      "wrong notice day or wrong client");
  add<HandoverAnswerCommit>(router, parts, "handover_answer", Action::answer_handover,
                            "accept or reject a hand-over (Q-37)");
  add<RecallAcknowledgementCommit>(router, parts, "recall_acknowledgement", Action::answer_handover,
                                   "a recalled hand-over has been seen (Q-04)");
  add<ChangeRequestCommit>(router, parts, "change_request", Action::request_change,
                           "a provider passes on the client's wish (Q-12)");
  add<ChangeRequestDeclineCommit>(router, parts, "change_request_decline", Action::change_provider,
                                  "the client does not want a change after all (Q-12)");
  add<TaskStepCommit>(router, parts, "task_step", Action::do_task, "take, put back or finish a task");
  add<NoteCommit>(router, parts, "note", Action::write_note, "write a note in the journal");
  add<LetterPostingCommit>(router, parts, "letter_posting", Action::print_letters,
                           "a letter has been posted");
  router.add(
      {.method = Method::get,
       .path = "/api/receipts/{key:text}",
       .access = Access::needs(Action::see_client),
       .summary = "The caller's own receipt, by the key that the commit was sent with",
       .answer = plain_route<desk::ReceiptPageView>([&parts](desk::Caller& caller, const Request& request) {
         return or_problem(parts.desk.receipt(caller, request.text("key")));
       })});
}

}  // namespace stafett::server
