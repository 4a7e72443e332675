// Commands that look after a data folder: migrate, verify, passwords, export, and the policy check.

#include "app/commands.hpp"
#include "app/folder_clock.hpp"
#include "app/log_anchors.hpp"
#include "base/check.hpp"
#include "base/text.hpp"
#include "desk/desk.hpp"
#include "desk/index.hpp"
#include "desk/sessions.hpp"
#include "policy/policy_file.hpp"
#include "routines/access/log_redaction.hpp"
#include "server/sign_in.hpp"

#include <cstdio>
#include <iostream>

namespace stafett::app {

namespace {

Id<model::Employee> employee_named(const model::Organisation& organisation, const std::string& user_name) {
  const auto* employee = organisation.employee_with_user_name(user_name);
  if (!employee) throw EnvironmentFailure("Nobody here has the user name " + user_name + ".");
  return employee->id;
}

std::string redaction_line(const model::Redaction& redaction, const model::Organisation& organisation) {
  const auto name = [&](Id<model::Employee> id) {
    const auto* employee = organisation.find(id);
    return employee ? employee->name : "employee " + std::to_string(id.value);
  };
  std::string rows;
  for (const auto row : redaction.log_rows) rows += (rows.empty() ? "" : ", ") + std::to_string(row);
  return "By order of " + redaction.ordered_by + " (" + redaction.legal_reference + ") the content of row " +
         rows + " of the log was taken out on " + oslo_date(redaction.created.at).iso() + " by " +
         name(redaction.carried_out_by) + ", confirmed by " + name(redaction.confirmed_by) + ".";
}

}  // namespace

int redact_log(const RedactOptions& options) {
  const auto policy = read_policy_file(options.policy);
  const auto opened = open_folder(options.folder);
  const auto organisation = opened.store->organisation();
  const routines::LogRedaction request{options.rows, squeezed(options.ordered_by),
                                       squeezed(options.legal_reference),
                                       employee_named(*organisation, options.carried_out_by),
                                       employee_named(*organisation, options.confirmed_by)};
  if (request.ordered_by.empty() || request.legal_reference.empty()) {
    throw EnvironmentFailure("Say who ordered it, and by which law.");
  }
  if (request.carried_out_by == request.confirmed_by) throw EnvironmentFailure("It takes two persons.");
  for (const auto row : request.rows) {
    if (!opened.store->can_redact_log_row(row)) {
      throw EnvironmentFailure(
          "Row " + std::to_string(row) +
          " of the log can't be emptied: it is not there, was emptied before, or is from before "
          "rows had hashes of their own.");
    }
  }
  const SystemClock clock;
  desk::Desk desk(*opened.store, clock, policy);
  const auto committed = desk.commit_own({.routine = "log_redaction",
                                          .client = {},
                                          .actor = {request.carried_out_by},
                                          .idempotency_key = {},
                                          .plan =
                                              [&](const routines::Situation& situation) {
                                                return routines::plan_log_redaction(request, situation);
                                              },
                                          .at = {}});
  check(committed.has_value(), "a redaction is never refused");
  std::printf("Plan %lld.\n", static_cast<long long>(committed->plan_number));
  return 0;
}

int migrate(const FolderOptions& folder) {
  const auto opened = open_folder(folder);
  std::printf("The database is up to date.\n");
  return 0;
}

int verify(const VerifyOptions& options) {
  const auto policy = read_policy_file(options.policy);
  const auto exported = LogAnchors(options.log_anchor.value_or(options.folder.path)).read();
  const auto opened = open_folder_to_read(options.folder);
  const auto organisation = opened.store->organisation();
  auto findings = exported.faults;
  for (auto& finding : opened.store->verify(
           [&](const model::ClientRecord& record) { return desk::index_of(record, *organisation, *policy); },
           exported.anchors)) {
    findings.push_back(std::move(finding));
  }
  for (const auto& redaction : opened.store->redactions()) {
    std::printf("%s\n", redaction_line(redaction, *organisation).c_str());
  }
  for (const auto& finding : findings) std::printf("%s\n", finding.c_str());
  std::printf(findings.empty() ? "Everything adds up.\n" : "%zu findings.\n", findings.size());
  std::printf("Compared with %zu exported links of the log.\n", exported.anchors.size());
  return findings.empty() ? 0 : 1;
}

int check_policy(const std::string& path) {
  const auto policy = policy::read_policy(read_file(path), path);
  if (policy) {
    std::printf("%s has no faults: %zu values for %s.\n", path.c_str(), policy::policy_values(*policy).size(),
                policy->municipality.c_str());
    return 0;
  }
  for (const auto& fault : policy.error()) std::printf("%s\n", fault.text().c_str());
  return 1;
}

int set_password(const FolderOptions& folder, const std::string& user_name,
                 const std::optional<std::string>& policy_path) {
  const auto municipality = read_policy_file(policy_path)->municipality;
  const auto opened = open_folder(folder);
  const auto organisation = opened.store->organisation();
  const auto* employee = organisation->employee_with_user_name(user_name);
  if (!employee) throw EnvironmentFailure("Nobody here has the user name " + user_name + ".");
  const SystemClock clock;
  desk::Sessions sessions(*opened.store, clock);
  auto about = sessions.own_account(employee->id)->names;
  about.push_back(municipality);
  std::string typed;
  std::getline(std::cin, typed);
  const auto password = server::password_form(typed);
  if (const auto fault = server::password_fault(password, about)) {
    throw EnvironmentFailure(std::string(server::sentence_of(*fault)) +
                             " Give another on standard input: 15 characters or more, at most 256 bytes.");
  }
  server::Passwords passwords;
  sessions.change_password(employee->id, passwords.hash(password));
  std::printf("%s has a new password.\n", user_name.c_str());
  return 0;
}

int sign_out(const FolderOptions& folder, const std::optional<std::string>& user_name) {
  const auto opened = open_folder(folder);
  const auto organisation = opened.store->organisation();
  int people = 0;
  for (const auto& employee : organisation->employees) {
    if (user_name && employee.user_name != *user_name) continue;
    opened.store->delete_sessions_of(employee.id);
    ++people;
  }
  if (user_name && people == 0) throw EnvironmentFailure("Nobody here has the user name " + *user_name + ".");
  std::printf("%s signed out everywhere.\n", user_name ? (*user_name + " is").c_str() : "Everybody is");
  return 0;
}

int export_records(const FolderOptions& folder) {
  const auto opened = open_folder(folder);
  const SystemClock machine;
  std::vector<model::ClientRecord> waiting;
  // Who was taken out is in the log before a line of it is out.
  const auto write = [&] {
    if (waiting.empty()) return;
    desk::LogRow row;
    row.at = machine.now();
    row.role = desk::command_line_right;
    row.action = "export";
    row.outcome = "shown";
    for (const auto& record : waiting) row.clients.push_back(record.client.id);
    opened.store->append_log(std::move(row));
    for (const auto& record : waiting) std::cout << json_text(to_json(record)) << '\n';
    waiting.clear();
  };
  opened.store->for_each_client([&](const model::ClientRecord& record) {
    constexpr std::size_t at_a_time = 500;
    waiting.push_back(record);
    if (waiting.size() == at_a_time) write();
  });
  write();
  std::cout.flush();
  if (!std::cout) throw EnvironmentFailure("The export could not be written to the end.");
  return 0;
}

}  // namespace stafett::app
