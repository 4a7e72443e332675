#pragma once

// The one list of dated values: where each stands in the file, which date selects its version, and its lower
// limit.

#include "policy/policy.hpp"

#include <string_view>

namespace stafett::policy {

struct PolicyField {
  std::string_view key;  ///< group and name, as in the TOML file
  std::string_view
      selected_by;   ///< the date that the program looks the value up by; the file must say the same
  int at_least = 0;  ///< for whole numbers
};

/// Calls `visit(PolicyField, Dated<T>&)` once per dated value. `AnyPolicy` is Policy or const Policy.
template <class AnyPolicy, class Visit>
void for_each_value(AnyPolicy& policy, Visit&& visit) {
  visit(PolicyField{"provider_change.notice_length_days", "notice_day", 1}, policy.notice_length_days);
  // a length below 1 would end an assignment before the notice.
  visit(PolicyField{"provider_change.notice_length_same_unit_days", "notice_day", 1},
        policy.notice_length_same_unit_days);
  visit(PolicyField{"provider_change.notice_counts_from", "notice_day"}, policy.notice_counts_from);
  visit(PolicyField{"provider_change.task_to_municipal_nursing_by_default", "notice_day"},
        policy.task_to_municipal_nursing_by_default);
  visit(PolicyField{"provider_change.request_held_working_days", "notice_day", 1},
        policy.request_held_working_days);
  visit(PolicyField{"provider_change.handover_presets", "service_start_day"}, policy.handover_presets);

  visit(PolicyField{"clocks.notify_provider_by", "service_start_day"}, policy.notify_provider_by);
  visit(PolicyField{"clocks.urgent_call_by", "service_start_day"}, policy.urgent_call_by);
  visit(PolicyField{"clocks.urgent_start_hours", "service_start_day", 1}, policy.urgent_start_hours);
  visit(PolicyField{"clocks.practical_help_start_days", "service_start_day", 1},
        policy.practical_help_start_days);
  visit(PolicyField{"clocks.amber_working_days_before", "service_start_day", 1},
        policy.amber_working_days_before);

  visit(PolicyField{"access.role_actions", "day_of_question"}, policy.role_actions);
  visit(PolicyField{"access.grant_actions", "day_of_question"}, policy.grant_actions);
  visit(PolicyField{"access.handover_actions", "day_of_question"}, policy.handover_actions);
  visit(PolicyField{"access.recalled_handover_actions", "day_of_question"}, policy.recalled_handover_actions);
  visit(PolicyField{"access.provider_roles", "day_of_question"}, policy.provider_roles);
  visit(PolicyField{"access.look_up_hours", "day_of_grant", 1}, policy.look_up_hours);
  visit(PolicyField{"access.look_up_reasons", "day_of_grant"}, policy.look_up_reasons);
  visit(PolicyField{"access.deciding_actions", "day_of_grant"}, policy.deciding_actions);
  visit(PolicyField{"access.read_only_tail_days", "last_day_of_service", 0}, policy.read_only_tail_days);

  visit(PolicyField{"registers.levels", "day_of_question"}, policy.levels);
  visit(PolicyField{"registers.journal_types", "day_of_writing"}, policy.journal_types);
  visit(PolicyField{"registers.case_worker_journal", "day_of_writing"}, policy.case_worker_journal);
  visit(PolicyField{"registers.end_reason_codes", "day_of_writing"}, policy.end_reason_codes);
  visit(PolicyField{"registers.letter_texts", "day_of_writing"}, policy.letter_texts);
}

}  // namespace stafett::policy
