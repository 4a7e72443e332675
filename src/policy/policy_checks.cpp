#include "policy/policy_checks.hpp"

#include "base/json.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace stafett::policy {
namespace {

/// Calls `compare(day, a, b)` for every day from which either value has a new version.
template <class A, class B, class Compare>
void on_each_new_version(const Dated<A>& a, const Dated<B>& b, Compare compare) {
  if (a.versions().empty() || b.versions().empty()) return;
  std::set<Date> days;
  for (const auto& version : a.versions()) days.insert(version.first);
  for (const auto& version : b.versions()) days.insert(version.first);
  for (const Date day : days) compare(day, a.on(day), b.on(day));
  a.forget_reads();
  b.forget_reads();
}

}  // namespace

std::vector<Disagreement> disagreements(const Policy& policy) {
  std::vector<Disagreement> found;
  on_each_new_version(
      policy.provider_roles, policy.role_actions, [&](Date day, const auto& roles, const auto& actions) {
        for (const std::string& role : roles) {
          if (actions.contains(role)) continue;
          found.push_back(
              {policy.provider_roles.key(),
               fmt::format(
                   "names the role \"{}\", which has no actions on {}; add it to {} or remove it here", role,
                   day.iso(), policy.role_actions.key())});
        }
      });
  // OV-14: whoever may look up has a length, and nobody else.
  on_each_new_version(
      policy.look_up_hours, policy.role_actions, [&](Date day, const auto& hours, const auto& actions) {
        for (const auto& [role, length] : hours) {
          const auto found_role = actions.find(role);
          if (found_role != actions.end() && found_role->second.contains(model::Action::look_up)) continue;
          found.push_back(
              {policy.look_up_hours.key(),
               fmt::format("names the role \"{}\", which has not look_up on {}; give it to the role "
                           "in {} or remove it here",
                           role, day.iso(), policy.role_actions.key())});
        }
        for (const auto& [role, given] : actions) {
          if (!given.contains(model::Action::look_up) || hours.contains(role)) continue;
          found.push_back(
              {policy.look_up_hours.key(),
               fmt::format("does not name the role \"{}\", which has look_up on {}; say for how many "
                           "hours",
                           role, day.iso())});
        }
      });
  // A hand-over that its receiver can't open could not be answered, and lists take every reach for one that
  // shows the client.
  for (const auto* field : {&policy.handover_actions, &policy.recalled_handover_actions}) {
    for (const auto& [day, actions] : field->versions()) {
      if (actions.contains(model::Action::see_client)) continue;
      found.push_back({field->key(), fmt::format("has not see_client on {}; add it", day.iso())});
    }
  }
  // OV-118: the line under a leader may prepare, so what only looks is never barred alone.
  for (const auto& [day, actions] : policy.deciding_actions.versions()) {
    for (const auto action : model::reading_actions) {
      if (!actions.contains(action)) continue;
      found.push_back(
          {policy.deciding_actions.key(),
           fmt::format("names {} on {}, which only looks; remove it", enum_name(action), day.iso())});
    }
  }
  on_each_new_version(
      policy.case_worker_journal, policy.journal_types, [&](Date day, const auto& code, const auto& types) {
        const auto type = std::ranges::find(types, code, &JournalType::code);
        if (type != types.end() && type->offices_write) return;
        found.push_back(
            {policy.case_worker_journal.key(),
             fmt::format(
                 "is \"{}\", which is not a journal type that offices write on {}; use such a code of {}",
                 code, day.iso(), policy.journal_types.key())});
      });
  return found;
}

}  // namespace stafett::policy
