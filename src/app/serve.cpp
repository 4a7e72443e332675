#include "app/commands.hpp"
#include "app/demo_city/demo_accounts.hpp"
#include "app/demo_folder.hpp"
#include "app/folder_clock.hpp"
#include "app/log.hpp"
#include "app/log_anchors.hpp"
#include "app/oidc_file.hpp"
#include "app/ticker.hpp"
#include "base/check.hpp"
#include "letters/access_log_document.hpp"
#include "letters/letter_document.hpp"
#include "letters/pdf.hpp"
#include "server/api.hpp"
#include "server/caller_address.hpp"
#include "server/openapi.hpp"
#include "server/static_files.hpp"

#include <csignal>
#include <cstdio>
#include <filesystem>

namespace stafett::app {

namespace {

constexpr std::string_view ahead_setting = "clock_ahead_seconds";
constexpr std::string_view city_made_setting = "city_is_made";

std::unique_ptr<FolderClock> clock_of(const ServeOptions& options, const DataFolder& folder) {
  if (options.clock) {
    if (folder.kind != FolderKind::test) {
      throw EnvironmentFailure("--clock is only for a data folder made for tests.");
    }
    return std::make_unique<FolderClock>(*options.clock);
  }
  const auto ahead =
      folder.kind == FolderKind::production ? std::nullopt : folder.store->setting(ahead_setting);
  return std::make_unique<FolderClock>(ahead ? std::stoll(*ahead) : 0);
}

server::PublicSite site_of(const ServeOptions& options) {
  for (const auto& proxy : options.trusted_proxies) {
    if (!server::is_address(proxy)) {
      throw EnvironmentFailure("--trusted-proxy takes an address such as 127.0.0.1, not " + proxy + ".");
    }
  }
  if (!options.public_url) return {};
  const auto site = server::public_site(*options.public_url);
  if (!site) {
    throw EnvironmentFailure("--public-url takes scheme and host, such as https://stafett.example.no, not " +
                             *options.public_url + ".");
  }
  return *site;
}

std::string set_letter(const desk::Desk::LetterFile& file) {
  return letters::render_pdf(letters::letter_document(file.letter, {file.municipality, {}}, file.texts));
}

std::string set_access_log(const desk::AccessLogView& view) {
  return letters::render_pdf(letters::access_log_document(view, wording::Language::bokmaal));
}

/// The interface's files; without them a sentence that says where they are.
std::function<server::Response(const server::Request&)> interface_files(
    const std::optional<std::string>& folder) {
  if (!folder) {
    return [](const server::Request&) {
      server::Response response;
      response.status = 404;
      response.headers.add("Content-Type", "text/plain; charset=utf-8");
      response.body =
          "This server was started without the interface. Start it with --ui FOLDER; the API is under "
          "/api.\n";
      return response;
    };
  }
  auto files = std::make_shared<server::StaticFiles>(*folder);
  return [files](const server::Request& request) { return files->respond(request); };
}

/// Waits for whoever runs the server to end it. The signals were blocked before any thread began.
void wait_for_signal(const sigset_t& signals) {
  int signal = 0;
  sigwait(&signals, &signal);
}

void greet(const DataFolder& folder, std::uint16_t port) {
  std::printf("Stafett is ready on http://127.0.0.1:%u\n", static_cast<unsigned>(port));
  if (folder.kind == FolderKind::demo) {
    std::printf("Demo accounts (password %.*s):\n", static_cast<int>(demo_password.size()),
                demo_password.data());
    for (const auto& account : demo_accounts) {
      std::printf("  %-28.*s %.*s\n", static_cast<int>(account.user_name.size()), account.user_name.data(),
                  static_cast<int>(account.description.size()), account.description.data());
    }
  }
  std::printf("Stop with Ctrl+C.\n");
  std::fflush(stdout);
}

}  // namespace

int serve(const ServeOptions& options) {
  const auto site = site_of(options);
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);

  const auto policy = read_policy_file(options.policy);
  const auto elsewhere = interface_files(options.ui);
  auto oidc_file = options.oidc ? std::optional(read_oidc_file(*options.oidc)) : std::nullopt;
  auto folder = open_folder(options.folder);
  // A city half made when the machine stopped is thrown away: there is nothing of anybody's in it.
  const bool half_made =
      folder.kind != FolderKind::production && !folder.is_new && !folder.store->setting(city_made_setting);
  if (half_made) folder = start_over(options.folder, std::move(folder));
  const auto clock = clock_of(options, folder);
  const SystemClock machine;
  desk::Desk desk(*folder.store, *clock, policy);
  desk::Sessions sessions(*folder.store, machine);
  desk::Drafts drafts(*folder.store, machine);
  const bool real = folder.kind == FolderKind::production;
  server::Passwords passwords(real ? server::HashCost{} : server::cheapest_hash);
  server::SignInThrottle throttle;
  server::Uploads uploads;
  if (!real && !folder.store->setting(city_made_setting)) {
    make_city(desk, *folder.store, passwords, options.clients);
    folder.store->put_setting(city_made_setting, "yes");
  }

  desk.refresh_index();

  server::ApiParts parts{desk,    sessions,       drafts,          passwords, throttle,
                         uploads, &set_letter,    &set_access_log, elsewhere, &report_fault,
                         {},      site.transport, site.origin};
  std::optional<server::OidcSignIn> oidc;
  if (oidc_file) {
    oidc.emplace(std::move(oidc_file->settings), server::curl_fetch(), [&machine] { return machine.now(); });
    parts.oidc = &*oidc;
    parts.local_accounts = oidc_file->local_accounts;
    // Browsers that come back over TLS are given cookies that are for TLS alone.
    if (oidc->settings().return_address.starts_with("https:")) parts.transport = server::Transport::tls;
  }
  if (!real) parts.demo = demo_parts(desk, *folder.store, *clock);
  parts.demo.clock_goes_back = options.clock.has_value();
  parts.demo.open_to_all = folder.kind == FolderKind::test;
  const auto router = server::api_router(parts);
  server::ServerOptions server_options;
  server_options.port = options.port;
  server_options.report = &report_fault;
  server_options.body_limit_of = [&](std::string_view method, std::string_view path) {
    return router->table().body_limit(method, path);
  };
  server_options.finish = [&](server::Response& response) { server::guard(response, parts.transport); };
  const auto from_caller = [&](server::Request request) {
    request.remote_address = server::caller_address(request, options.trusted_proxies);
    return request;
  };
  server_options.refuse_unread = [&](server::Request head) {
    return router->refuse_unread(from_caller(std::move(head)));
  };
  server::Server server(server_options, [&](server::Request request) {
    return router->respond(from_caller(std::move(request)));
  });
  server.start();
  LogAnchors anchors(options.log_anchor.value_or(options.folder.path));
  const auto today = [&machine] { return oslo_date(machine.now()); };
  std::optional<Ticker> ticker;
  if (!options.clock) ticker.emplace(desk, [&] { anchors.once_a_day(*folder.store, today()); });
  greet(folder, server.port());
  wait_for_signal(signals);
  server.stop();
  ticker.reset();
  anchors.now(*folder.store, today());
  return 0;
}

}  // namespace stafett::app
