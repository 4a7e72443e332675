#include "desk/asked.hpp"

#include "routines/choice/change_request.hpp"
#include "routines/choice/change_start_move.hpp"
#include "routines/choice/provider_change.hpp"
#include "routines/choice/provider_change_correction.hpp"
#include "routines/choice/provider_change_withdrawal.hpp"
#include "routines/collaboration/handover_answer.hpp"
#include "routines/collaboration/letter_posting.hpp"
#include "routines/collaboration/note.hpp"
#include "routines/collaboration/task_step.hpp"

namespace stafett::desk {

namespace {

template <class Request>
Asked routine(std::string_view name, model::Action action, const Request& request,
              routines::PlanOrRefusal (*plan)(const Request&, const routines::Situation&)) {
  return {name, action, request.client,
          [plan, request](const routines::Situation& situation) { return plan(request, situation); }};
}

}  // namespace

using model::Action;

Asked asked(const routines::ProviderChangeRequest& request) {
  return routine("provider_change", Action::change_provider, request, &routines::plan_provider_change);
}
Asked asked(const routines::ProviderChangeWithdrawal& request) {
  return routine("provider_change_withdrawal", Action::change_provider, request,
                 &routines::plan_provider_change_withdrawal);
}
Asked asked(const routines::ChangeStartMove& request) {
  return routine("change_start_move", Action::change_provider, request, &routines::plan_change_start_move);
}
Asked asked(const routines::ProviderChangeCorrection& request) {
  return routine("provider_change_correction", Action::change_provider, request,
                 &routines::plan_provider_change_correction);
}
Asked asked(const routines::HandoverAnswer& request) {
  return routine("handover_answer", Action::answer_handover, request, &routines::plan_handover_answer);
}
Asked asked(const routines::RecallAcknowledgement& request) {
  return routine("recall_acknowledgement", Action::answer_handover, request,
                 &routines::plan_recall_acknowledgement);
}
Asked asked(const routines::ChangeRequestRegistration& request) {
  return routine("change_request", Action::request_change, request, &routines::plan_change_request);
}
Asked asked(const routines::ChangeRequestDecline& request) {
  return routine("change_request_decline", Action::change_provider, request,
                 &routines::plan_change_request_decline);
}
Asked asked(const routines::TaskStep& request) {
  return routine("task_step", Action::do_task, request, &routines::plan_task_step);
}
Asked asked(const routines::NoteWriting& request) {
  return routine("note", Action::write_note, request, &routines::plan_note);
}
Asked asked(const routines::LetterPosting& request) {
  return routine("letter_posting", Action::print_letters, request, &routines::plan_letter_posting);
}

}  // namespace stafett::desk
