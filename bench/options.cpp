#include "options.hpp"

#include "base/check.hpp"

#include <cstdlib>
#include <string_view>

namespace stafett::bench {

Options read_options(int argc, char** argv) {
  Options options;
  for (int i = 1; i + 1 < argc; i += 2) {
    const std::string_view name = argv[i];
    const std::string value = argv[i + 1];
    if (name == "--clients") {
      options.clients = std::atoi(value.c_str());
    } else if (name == "--seconds") {
      options.seconds = std::atof(value.c_str());
    } else if (name == "--folder") {
      options.folder = value;
    } else if (name == "--city") {
      options.city = value;
    } else if (name == "--only") {
      options.only = value;
    } else if (name == "--peers") {
      options.peers = value;
    } else if (name == "--decisions") {
      options.decisions = value;
    } else if (name == "--times") {
      options.times = std::atoi(value.c_str());
    } else {
      throw EnvironmentFailure(
          "bench takes --clients, --seconds, --folder, --city, --only and --peers, each with a value");
    }
  }
  return options;
}

}  // namespace stafett::bench
