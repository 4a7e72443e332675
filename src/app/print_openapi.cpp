#include "app/commands.hpp"
#include "app/data_folder.hpp"
#include "app/folder_clock.hpp"
#include "base/check.hpp"
#include "server/api.hpp"
#include "server/openapi.hpp"
#include "store/open.hpp"

#include <cstdlib>
#include <filesystem>
#include <iostream>

namespace stafett::app {

namespace {

/// A folder of its own, gone with the object.
struct EmptyFolder {
  EmptyFolder() {
    auto pattern = (std::filesystem::temp_directory_path() / "stafett-openapi-XXXXXX").string();
    if (!mkdtemp(pattern.data())) throw EnvironmentFailure("No folder can be made for temporary files.");
    path = pattern;
  }
  ~EmptyFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path, ignored);
  }
  EmptyFolder(const EmptyFolder&) = delete;
  EmptyFolder& operator=(const EmptyFolder&) = delete;

  std::string path;
};

}  // namespace

int print_openapi() {
  // The route table is made by the same code that serves it; no route is called, so an empty folder does.
  const SystemClock clock;
  const EmptyFolder folder;
  const auto store = store::open_sqlite(folder.path + "/stafett.db");
  desk::Desk desk(*store, clock, read_policy_file({}));
  desk::Sessions sessions(*store, clock);
  desk::Drafts drafts(*store, clock);
  server::Passwords passwords(server::cheapest_hash);
  server::SignInThrottle throttle;
  server::Uploads uploads;
  server::ApiParts parts{desk, sessions, drafts, passwords, throttle, uploads,
                         {},   {},       {},     {},        {},       server::Transport::plain};
  const auto router = server::api_router(parts);
  std::cout << json_text(server::openapi_document(router->table(),
                                                  {"Stafett", "1", "Municipal care changing hands"}))
            << '\n';
  return 0;
}

}  // namespace stafett::app
