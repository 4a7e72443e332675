#pragma once

#include <string>
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

/// Why a request can't be carried out. The set is closed: `wording` has a sentence and a next step for each.
enum class RefusalCode {
  unknown_service_line,
  no_service_line_named,
  unknown_provider,
  provider_not_started,
  provider_contract_ended,
  provider_without_agreement,
  provider_has_no_reception_team,
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
  asked_by_name_missing,
  unknown_change,
  change_not_pending,
  change_already_started,
  change_not_started,
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
  import_invalid
};
BOOST_DESCRIBE_ENUM(RefusalCode, unknown_service_line, no_service_line_named, unknown_provider,
                    provider_not_started, provider_contract_ended, provider_without_agreement,
                    provider_has_no_reception_team, same_provider, service_ended, service_not_started,
                    no_running_assignment, not_a_choice_service, notice_day_in_future, notice_day_too_old,
                    first_day_not_agreed, first_day_too_early, first_day_before_running_assignment,
                    asked_by_name_missing, unknown_change, change_not_pending, change_already_started,
                    change_not_started, nothing_to_correct, correction_too_early, visits_already_delivered,
                    found_by_missing, later_change_stands, unknown_handover, handover_not_open,
                    rejection_reason_missing, unknown_care_team, recall_not_open, unknown_request,
                    request_not_open, unknown_task, task_not_open, unknown_journal_type,
                    journal_type_not_yours, empty_text, text_too_long, unknown_note, not_your_team,
                    not_your_service, unknown_letter, letter_not_waiting, bad_attachment, unknown_deadline,
                    deadline_not_due, client_dead, no_postal_address, no_responsible_district, import_invalid)

struct Refusal {
  RefusalCode code = RefusalCode::unknown_service_line;
  std::vector<NamedFact> facts;
  friend bool operator==(const Refusal&, const Refusal&) = default;
};
BOOST_DESCRIBE_STRUCT(Refusal, (), (code, facts))

}  // namespace stafett::routines
