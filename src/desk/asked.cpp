#include "desk/asked.hpp"

#include "routines/access/block.hpp"
#include "routines/access/grant.hpp"
#include "routines/access/look_up.hpp"
#include "routines/access/registration.hpp"
#include "routines/choice/change_request.hpp"
#include "routines/choice/change_start_move.hpp"
#include "routines/choice/provider_change.hpp"
#include "routines/choice/provider_change_correction.hpp"
#include "routines/choice/provider_change_withdrawal.hpp"
#include "routines/collaboration/handover_answer.hpp"
#include "routines/collaboration/letter_posting.hpp"
#include "routines/collaboration/note.hpp"
#include "routines/collaboration/task_step.hpp"
#include "routines/organisation/employee_setting.hpp"
#include "routines/organisation/level_setting.hpp"
#include "routines/organisation/provider_setting.hpp"
#include "routines/organisation/substitution.hpp"
#include "routines/organisation/team_setting.hpp"

namespace stafett::desk {

namespace {

template <class Request>
Asked routine(std::string_view name, model::Action action, const Request& request,
              routines::PlanOrRefusal (*plan)(const Request&, const routines::Situation&)) {
  return {name, action, request.client,
          [plan, request](const routines::Situation& situation) { return plan(request, situation); }};
}

/// The organisation's: the right is asked for over every level that the plan touches.
template <class Request>
Asked of_organisation(std::string_view name, const Request& request,
                      routines::PlanOrRefusal (*plan)(const Request&, const routines::Situation&)) {
  return {name, model::Action::administer, std::nullopt,
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
Asked asked(const routines::LevelSetting& request) {
  return of_organisation("level_setting", request, &routines::plan_level_setting);
}
Asked asked(const routines::EmployeeSetting& request) {
  return of_organisation("employee_setting", request, &routines::plan_employee_setting);
}
Asked asked(const routines::RoleSetting& request) {
  return of_organisation("role_setting", request, &routines::plan_role_setting);
}
Asked asked(const routines::TeamSetting& request) {
  return of_organisation("team_setting", request, &routines::plan_team_setting);
}
Asked asked(const routines::MembershipSetting& request) {
  return of_organisation("membership_setting", request, &routines::plan_membership_setting);
}
Asked asked(const routines::ProviderSetting& request) {
  return of_organisation("provider_setting", request, &routines::plan_provider_setting);
}
Asked asked(const routines::AgreementSetting& request) {
  return of_organisation("agreement_setting", request, &routines::plan_agreement_setting);
}
Asked asked(const routines::SubstitutionSetting& request) {
  return of_organisation("substitution", request, &routines::plan_substitution_setting);
}
Asked asked(const routines::LookUpReview& request) {
  auto review = routine("look_up_review", Action::review_look_ups, request, &routines::plan_look_up_review);
  review.look_up = request.look_up;
  return review;
}
Asked asked(const routines::Block& request) {
  return routine("block", Action::block_access, request, &routines::plan_block);
}
Asked asked(const routines::BlockLifting& request) {
  return routine("block_lifting", Action::block_access, request, &routines::plan_block_lifting);
}
Asked asked(const routines::Granting& request) {
  return routine("grant", Action::grant_access, request, &routines::plan_grant);
}
Asked asked(const routines::GrantEnding& request) {
  return routine("grant_ending", Action::grant_access, request, &routines::plan_grant_ending);
}
Asked asked(const routines::RegistrationSettling& request) {
  return of_organisation("registration_settling", request, &routines::plan_registration_settling);
}

}  // namespace stafett::desk
