// Commands that look after a data folder: migrate, verify, passwords, export, and the policy check.

#include "app/commands.hpp"
#include "base/check.hpp"
#include "desk/index.hpp"
#include "policy/policy_file.hpp"
#include "server/sign_in.hpp"

#include <cstdio>
#include <iostream>

namespace stafett::app {

int migrate(const FolderOptions& folder) {
  const auto opened = open_folder(folder);
  std::printf("The database is up to date.\n");
  return 0;
}

int verify(const FolderOptions& folder, const std::optional<std::string>& policy_path) {
  const auto policy = read_policy_file(policy_path);
  const auto opened = open_folder_to_read(folder);
  const auto organisation = opened.store->organisation();
  const auto findings = opened.store->verify(
      [&](const model::ClientRecord& record) { return desk::index_of(record, *organisation, *policy); });
  for (const auto& finding : findings) std::printf("%s\n", finding.c_str());
  std::printf(findings.empty() ? "Everything adds up.\n" : "%zu findings.\n", findings.size());
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

int set_password(const FolderOptions& folder, const std::string& user_name) {
  constexpr std::size_t shortest = 15;  // NIST SP 800-63B: a password that stands alone
  const auto opened = open_folder(folder);
  const auto organisation = opened.store->organisation();
  const auto* employee = organisation->employee_with_user_name(user_name);
  if (!employee) throw EnvironmentFailure("Nobody here has the user name " + user_name + ".");
  std::string password;
  std::getline(std::cin, password);
  if (password.size() < shortest || password.size() > server::longest_password_bytes) {
    throw EnvironmentFailure("Give a password of at least 15 and at most 256 characters on standard input.");
  }
  server::Passwords passwords;
  opened.store->put_password_hash(employee->id, passwords.hash(password));
  std::printf("%s has a new password.\n", user_name.c_str());
  return 0;
}

int export_records(const FolderOptions& folder) {
  const auto opened = open_folder_to_read(folder);
  opened.store->for_each_client(
      [](const model::ClientRecord& record) { std::cout << json_text(to_json(record)) << '\n'; });
  std::cout.flush();
  if (!std::cout) throw EnvironmentFailure("The export could not be written to the end.");
  return 0;
}

}  // namespace stafett::app
