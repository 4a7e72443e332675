#include "base/text.hpp"
#include "desk/asked.hpp"
#include "server/api.hpp"
#include "server/routine_route.hpp"

namespace stafett::server {

namespace {

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

}  // namespace

void add_routine_routes(ApiRouter& router, ApiParts& parts) {
  using desk::Action;
  add_routine<ProviderChangeCommit>(router, parts, "provider_change", Action::change_provider,
                                    "the client wants another provider (BV-31..57)");
  add_routine<ProviderChangeWithdrawalCommit>(router, parts, "provider_change_withdrawal",
                                              Action::change_provider, "the client stays after all (Q-04)");
  add_routine<ChangeStartMoveCommit>(router, parts, "change_start_move", Action::change_provider,
                                     "another first day by agreement (Q-02, Q-37)");
  add_routine<ProviderChangeCorrectionCommit>(router, parts, "provider_change_correction",
                                              Action::change_provider, "wrong notice day or wrong client");
  add_routine<HandoverAnswerCommit>(router, parts, "handover_answer", Action::answer_handover,
                                    "accept or reject a hand-over (Q-37)");
  add_routine<RecallAcknowledgementCommit>(router, parts, "recall_acknowledgement", Action::answer_handover,
                                           "a recalled hand-over has been seen (Q-04)");
  add_routine<ChangeRequestCommit>(router, parts, "change_request", Action::request_change,
                                   "a provider passes on the client's wish (Q-12)");
  add_routine<ChangeRequestDeclineCommit>(router, parts, "change_request_decline", Action::change_provider,
                                          "the client does not want a change after all (Q-12)");
  add_routine<TaskStepCommit>(router, parts, "task_step", Action::do_task, "take, put back or finish a task");
  add_routine<NoteCommit>(router, parts, "note", Action::write_note, "write a note in the journal");
  add_routine<LetterPostingCommit>(router, parts, "letter_posting", Action::print_letters,
                                   "a letter has been posted");
  router.add(
      {.method = Method::get,
       .path = "/api/receipts/{key:text}",
       .access = Access::signed_in(),
       .summary = "The caller's own receipt, by the key that the commit was sent with",
       .answer = plain_route<desk::ReceiptPageView>([&parts](desk::Caller& caller, const Request& request) {
         return or_problem(parts.desk.receipt(caller, request.text("key")));
       })});
}

}  // namespace stafett::server
