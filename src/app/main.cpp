#include "app/commands.hpp"
#include "base/check.hpp"

#include <cstdio>

#include <CLI/CLI.hpp>
#include <sys/stat.h>

namespace {

using stafett::app::FolderKind;

void add_folder(CLI::App& command, stafett::app::FolderOptions& folder, bool required) {
  auto* data =
      command.add_option("--data", folder.path, "Folder that holds the data; made when it is not there");
  if (required) data->required();
  command.add_option("--database", folder.database,
                     "PostgreSQL instead of a file in the folder, as libpq writes it: \"host=/run/postgresql "
                     "dbname=stafett\"");
}

void add_anchor(CLI::App& command, std::optional<std::string>& folder) {
  command
      .add_option(
          "--log-anchor", folder,
          "Folder in which the newest hash of the log is written every day; the data folder when left out")
      ->check(CLI::ExistingDirectory);
}

void add_serving(CLI::App& command, stafett::app::ServeOptions& options) {
  command.add_option("--port", options.port, "Port on 127.0.0.1; 0 takes any free one")
      ->capture_default_str();
  command.add_option("--ui", options.ui, "Folder of the built interface (ui/dist)")
      ->check(CLI::ExistingDirectory);
  command.add_option("--policy", options.policy, "The municipality's policy file; Oslo's when left out")
      ->check(CLI::ExistingFile);
  add_anchor(command, options.log_anchor);
  command
      .add_option("--oidc", options.oidc,
                  "TOML file about the identity provider to sign in at; docs/sign-in.md tells what is in it")
      ->check(CLI::ExistingFile);
  command.add_option("--public-url", options.public_url,
                     "Where browsers find the server behind its proxy, such as https://stafett.example.no");
  command.add_option("--trusted-proxy", options.trusted_proxies,
                     "Address of a proxy whose X-Forwarded-For is believed; may be given several times");
}

std::optional<stafett::Instant> instant_of(const std::string& text) {
  if (text.empty()) return std::nullopt;
  auto instant = stafett::Instant::parse_iso(text);
  if (!instant) throw stafett::EnvironmentFailure("--clock takes an instant such as 2026-06-01T08:00:00Z.");
  return instant;
}

int run(int argc, char** argv) {
  CLI::App app("Stafett: a person's home care changes hands, and nothing is dropped on the way.");
  app.require_subcommand(1);

  stafett::app::ServeOptions serve;
  auto* serve_command = app.add_subcommand("serve", "Serve a data folder until Ctrl+C");
  add_folder(*serve_command, serve.folder, true);
  add_serving(*serve_command, serve);

  stafett::app::ServeOptions demo;
  demo.folder.path = "demo-data";
  bool for_tests = false;
  std::string clock;
  auto* demo_command =
      app.add_subcommand("demo", "Make a synthetic Oslo in the folder if there is none, and serve it");
  add_folder(*demo_command, demo.folder, false);
  add_serving(*demo_command, demo);
  demo_command->add_option("--clients", demo.clients, "How many clients a new city has")
      ->check(CLI::Range(0, 2'000'000))
      ->capture_default_str();
  demo_command->add_flag("--test", for_tests, "Make the folder for tests");
  demo_command->add_option("--clock", clock,
                           "With --test: a clock that stands still at this instant until it is moved");

  stafett::app::FolderOptions migrated;
  auto* migrate_command = app.add_subcommand("migrate", "Bring the database of a folder up to date");
  add_folder(*migrate_command, migrated, true);

  stafett::app::VerifyOptions verified;
  auto* verify_command = app.add_subcommand(
      "verify", "Recompute the log's chain and everything that is derived; says what does not add up");
  add_folder(*verify_command, verified.folder, true);
  verify_command->add_option("--policy", verified.policy,
                             "The municipality's policy file; Oslo's when left out");
  add_anchor(*verify_command, verified.log_anchor);

  stafett::app::RedactOptions redacted;
  auto* redact_command = app.add_subcommand(
      "redact-log",
      "Take the content out of rows of the log by order of law; their hashes stay, and verify lists them");
  add_folder(*redact_command, redacted.folder, true);
  redact_command->add_option("--policy", redacted.policy,
                             "The municipality's policy file; Oslo's when left out");
  redact_command->add_option("--rows", redacted.rows, "The numbers of the rows")->required();
  redact_command->add_option("--ordered-by", redacted.ordered_by, "The authority or court")->required();
  redact_command->add_option("--legal-reference", redacted.legal_reference, "The law it was ordered by")
      ->required();
  redact_command->add_option("--carried-out-by", redacted.carried_out_by, "User name of who does it")
      ->required();
  redact_command
      ->add_option("--confirmed-by", redacted.confirmed_by, "User name of another who has confirmed it")
      ->required();

  auto* policy_command = app.add_subcommand("policy", "Look at policy files");
  policy_command->require_subcommand(1);
  std::string policy_path;
  auto* check_command =
      policy_command->add_subcommand("check", "Say what is wrong with a policy file, by line");
  check_command->add_option("file", policy_path, "The TOML file")->required()->check(CLI::ExistingFile);

  auto* user_command = app.add_subcommand("user", "Look after accounts");
  user_command->require_subcommand(1);
  stafett::app::FolderOptions user_folder;
  std::string user_name;
  std::optional<std::string> user_policy;
  auto* password_command =
      user_command->add_subcommand("password", "Give an employee a new password, read from standard input");
  add_folder(*password_command, user_folder, true);
  password_command->add_option("user", user_name, "The user name")->required();
  password_command->add_option("--policy", user_policy,
                               "The municipality's policy file; Oslo's when left out");

  stafett::app::FolderOptions signed_out;
  std::optional<std::string> signed_out_user;
  auto* sign_out_command =
      user_command->add_subcommand("sign-out", "End the sessions of an employee, or of everybody");
  add_folder(*sign_out_command, signed_out, true);
  sign_out_command->add_option("user", signed_out_user, "The user name; everybody when left out");

  stafett::app::ImportOptions imported;
  auto* import_command =
      app.add_subcommand("import", "Fill a folder from a file: how a folder for real use begins");
  add_folder(*import_command, imported.folder, true);
  import_command
      ->add_option("file", imported.file,
                   "JSON lines: {\"organisation\": ...} first, then {\"client\": ...} for each client")
      ->required()
      ->check(CLI::ExistingFile);
  import_command->add_option("--policy", imported.policy,
                             "The municipality's policy file; Oslo's when left out");

  stafett::app::FolderOptions exported;
  auto* export_command =
      app.add_subcommand("export", "Write every client's record to standard output, a line of JSON each");
  add_folder(*export_command, exported, true);

  auto* openapi_command = app.add_subcommand("openapi", "Write the OpenAPI document of the HTTP API");

  CLI11_PARSE(app, argc, argv);
  if (*serve_command) return stafett::app::serve(serve);
  if (*demo_command) {
    demo.folder.made_for = for_tests ? FolderKind::test : FolderKind::demo;
    demo.clock = instant_of(clock);
    return stafett::app::serve(demo);
  }
  if (*migrate_command) return stafett::app::migrate(migrated);
  if (*verify_command) return stafett::app::verify(verified);
  if (*redact_command) return stafett::app::redact_log(redacted);
  if (*check_command) return stafett::app::check_policy(policy_path);
  if (*password_command) return stafett::app::set_password(user_folder, user_name, user_policy);
  if (*sign_out_command) return stafett::app::sign_out(signed_out, signed_out_user);
  if (*import_command) return stafett::app::import_file(imported);
  if (*export_command) return stafett::app::export_records(exported);
  if (*openapi_command) return stafett::app::print_openapi();
  return 1;
}

}  // namespace

int main(int argc, char** argv) {
  umask(077);  // the data folder holds people's records: nobody else on the machine reads them
  try {
    return run(argc, argv);
  } catch (const std::exception& failure) {
    std::fprintf(stderr, "stafett: %s\n", failure.what());
    return 1;
  }
}
