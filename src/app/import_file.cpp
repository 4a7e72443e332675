#include "app/commands.hpp"
#include "app/folder_clock.hpp"
#include "base/check.hpp"
#include "base/text.hpp"
#include "desk/desk.hpp"
#include "routines/import/import.hpp"

#include <cstdio>
#include <fstream>

namespace stafett::app {

namespace {

struct ImportLine {
  std::optional<routines::ImportedOrganisation> organisation;
  std::optional<routines::ImportedClient> client;
};
BOOST_DESCRIBE_STRUCT(ImportLine, (), (organisation, client))

/// What is wrong, without what was written: a line holds identity numbers, and this goes to a terminal or a
/// log.
std::string fault_of(const routines::Refusal& refusal) {
  std::string text = enum_name(refusal.code);
  for (const auto& fact : refusal.facts) {
    if (fact.name == "field" || fact.name == "problem") text += " " + fact.value;
  }
  return text;
}

std::string fault_of(const std::vector<JsonProblem>& problems) {
  std::string text;
  for (const auto& problem : problems)
    text += (text.empty() ? "" : ", ") + problem.pointer + " " + problem.code;
  return text;
}

/// Takes one line in; gives the fault, or nothing.
std::string take_in(desk::Desk& desk, desk::Store& store, const std::string& text) {
  const auto key = "import-" + sha256_hex(text);
  // Asked before it is planned again: what is there already can't be planned a second time.
  const Id<model::Employee> nobody{};
  if (store.kept_answer(nobody, key)) return {};
  const auto line = read_json<ImportLine>(text, Origin::outside);
  if (!line.ok()) return fault_of(line.problems);
  const auto& [organisation, client] = line.value;
  if (organisation.has_value() == client.has_value()) return "a line is an organisation or a client";
  const auto committed =
      desk.commit_own({.routine = organisation ? "import_organisation" : "import_client",
                       .client = {},
                       .actor = {},
                       .idempotency_key = key,
                       .plan =
                           [&](const routines::Situation& situation) {
                             return organisation ? plan_import_organisation(*organisation, situation)
                                                 : plan_import_client(*client, situation);
                           },
                       .at = {}});
  return committed ? std::string() : fault_of(committed.error());
}

}  // namespace

int import_file(const ImportOptions& options) {
  const auto policy = read_policy_file(options.policy);
  std::ifstream file(options.file, std::ios::binary);
  if (!file) throw EnvironmentFailure("The file " + options.file + " can't be read.");
  const auto folder = open_folder(options.folder);
  const SystemClock clock;
  desk::Desk desk(*folder.store, clock, policy);
  desk.refresh_index();
  std::string text;
  for (int number = 1; std::getline(file, text); ++number) {
    if (text.empty()) continue;
    const auto fault = take_in(desk, *folder.store, text);
    if (fault.empty()) continue;
    std::printf("Line %d was not taken in: %s. The lines before it were.\n", number, fault.c_str());
    return 1;
  }
  if (file.bad()) throw EnvironmentFailure("The file " + options.file + " can't be read to its end.");
  std::printf("Everything in %s has been taken in.\n", options.file.c_str());
  return 0;
}

}  // namespace stafett::app
