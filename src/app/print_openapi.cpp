#include "app/commands.hpp"
#include "app/data_folder.hpp"
#include "app/folder_clock.hpp"
#include "base/check.hpp"
#include "server/api.hpp"
#include "server/openapi.hpp"
#include "store/open.hpp"

#include <iostream>

namespace stafett::app {

int print_openapi() {
  // The route table is made by the same code that serves it; no route is called, so an empty store in memory
  // does.
  const SystemClock clock;
  const auto store = store::open_sqlite(":memory:");
  desk::Desk desk(*store, clock, read_policy_file({}));
  desk::Sessions sessions(*store, clock);
  desk::Drafts drafts(*store, clock);
  server::Passwords passwords(server::cheapest_hash);
  server::SignInThrottle throttle;
  server::Uploads uploads;
  server::ApiParts parts{
      desk, sessions, drafts, passwords, throttle, uploads, {}, {}, {}, {}, server::Transport::plain};
  const auto router = server::api_router(parts);
  std::cout << json_text(server::openapi_document(router->table(),
                                                  {"Stafett", "1", "Municipal care changing hands"}))
            << '\n';
  return 0;
}

}  // namespace stafett::app
