#pragma once

#include "base/date.hpp"
#include "base/long_enum.hpp"

#include <string>
#include <utility>
#include <vector>

#include <boost/describe.hpp>

namespace stafett::routines {

/// A named input of a rule or a refusal, as text the reader of the sentence needs: {"notice_day",
/// "2026-06-01"}.
struct NamedFact {
  std::string name;
  std::string value;
  friend bool operator==(const NamedFact&, const NamedFact&) = default;
};
BOOST_DESCRIBE_STRUCT(NamedFact, (), (name, value))

[[nodiscard]] inline NamedFact fact(std::string name, Date day) { return {std::move(name), day.iso()}; }
[[nodiscard]] inline NamedFact fact(std::string name, int number) {
  return {std::move(name), std::to_string(number)};
}
[[nodiscard]] inline NamedFact fact(std::string name, std::string text) {
  return {std::move(name), std::move(text)};
}

/// Why a request can't be carried out. The set is closed: `wording` has a sentence and a next step for each.
enum class RefusalCode {
  unknown_service_line,
  no_service_line_named,
  line_named_twice,
  unknown_provider,
  provider_not_started,
  provider_contract_ended,
  provider_without_agreement,
  provider_has_no_reception_team,
  leaving_provider_has_no_team,
  same_provider,
  service_ended,
  service_not_started,
  no_running_assignment,
  not_a_choice_service,
  notice_day_in_future,
  notice_day_too_old,
  first_day_not_agreed,
  first_day_too_early,
  first_day_before_running_assignment,
  day_too_far_back,
  day_too_far_ahead,
  agreement_without_day,
  asked_by_name_missing,
  unknown_change,
  change_not_pending,
  change_already_started,
  nothing_to_correct,
  correction_too_early,
  visits_already_delivered,
  found_by_missing,
  later_change_stands,
  unknown_handover,
  handover_not_open,
  rejection_reason_missing,
  unknown_care_team,
  recall_not_open,
  unknown_request,
  request_not_open,
  unknown_task,
  task_not_open,
  unknown_journal_type,
  journal_type_not_yours,
  empty_text,
  text_too_long,
  unknown_note,
  not_your_team,
  not_your_service,
  unknown_letter,
  letter_not_waiting,
  bad_attachment,
  unknown_deadline,
  deadline_not_due,
  client_dead,
  no_postal_address,
  no_responsible_district,
  import_invalid,
  // The organisation's
  name_missing,
  period_reversed,
  nothing_to_set,
  unknown_level,
  bad_level_part,
  level_under_itself,
  level_in_use,
  level_code_taken,
  bad_provider_level,
  unknown_employee,
  bad_user_name,
  user_name_taken,
  user_name_stays,
  manager_circle,
  own_account,
  own_role,
  unknown_role,
  role_already_held,
  not_employed,
  unknown_team,
  team_in_use,
  bad_telephone,
  already_a_member,
  unknown_district,
  bad_organisation_number,
  unknown_agreement,
  agreement_overlaps,
  unknown_substitution,
  own_substitute,
  substitution_too_long,
  substitution_only_shortened,
  outside_your_levels,
  // Rights to one client
  unknown_look_up_reason,
  reason_missing,
  look_up_not_for_role,
  unknown_look_up,
  look_up_reviewed,
  own_look_up,
  same_reason_again,
  block_target,
  already_blocked,
  unknown_block,
  block_is_over,
  own_block,
  grant_target,
  own_grant,
  own_substitute_district,
  grant_too_long,
  already_granted,
  unknown_grant,
  grant_is_over,
  day_in_past,
  unknown_registration,
  registration_settled
};
STAFETT_DESCRIBE_LONG_ENUM(
    RefusalCode,
    (unknown_service_line, no_service_line_named, line_named_twice, unknown_provider, provider_not_started,
     provider_contract_ended, provider_without_agreement, provider_has_no_reception_team,
     leaving_provider_has_no_team, same_provider, service_ended, service_not_started, no_running_assignment,
     not_a_choice_service, notice_day_in_future, notice_day_too_old, first_day_not_agreed,
     first_day_too_early, first_day_before_running_assignment, day_too_far_back, day_too_far_ahead,
     agreement_without_day, asked_by_name_missing, unknown_change, change_not_pending, change_already_started,
     nothing_to_correct, correction_too_early, visits_already_delivered, found_by_missing,
     later_change_stands),
    (unknown_handover, handover_not_open, rejection_reason_missing, unknown_care_team, recall_not_open,
     unknown_request, request_not_open, unknown_task, task_not_open, unknown_journal_type,
     journal_type_not_yours, empty_text, text_too_long, unknown_note, not_your_team, not_your_service,
     unknown_letter, letter_not_waiting, bad_attachment, unknown_deadline, deadline_not_due, client_dead,
     no_postal_address, no_responsible_district, import_invalid, user_name_stays, own_block,
     same_reason_again),
    (name_missing, period_reversed, nothing_to_set, unknown_level, bad_level_part, level_under_itself,
     level_in_use, level_code_taken, bad_provider_level, unknown_employee, bad_user_name, user_name_taken,
     manager_circle, own_account, own_role, unknown_role, role_already_held, not_employed, unknown_team,
     team_in_use, bad_telephone, already_a_member, unknown_district, bad_organisation_number,
     unknown_agreement, agreement_overlaps, unknown_substitution, own_substitute, substitution_too_long,
     substitution_only_shortened, outside_your_levels, unknown_look_up_reason, reason_missing,
     look_up_not_for_role, unknown_look_up, look_up_reviewed, own_look_up, block_target, already_blocked,
     unknown_block, block_is_over, grant_target, own_grant, own_substitute_district, grant_too_long,
     already_granted, unknown_grant, grant_is_over, day_in_past, unknown_registration, registration_settled))

struct Refusal {
  RefusalCode code = RefusalCode::unknown_service_line;
  std::vector<NamedFact> facts;
  friend bool operator==(const Refusal&, const Refusal&) = default;
};
BOOST_DESCRIBE_STRUCT(Refusal, (), (code, facts))

}  // namespace stafett::routines
