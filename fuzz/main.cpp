// One program with all targets, since building it is what costs: stafett_fuzz --target=NAME [libFuzzer's
// options]

#include "targets.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

namespace {

using stafett::fuzz::Target;
using stafett::fuzz::targets;

const Target* chosen = nullptr;

const Target* named(std::string_view name) {
  for (const auto& target : targets) {
    if (target.name == name) return &target;
  }
  return nullptr;
}

void print_names() {
  for (const auto& target : targets)
    std::printf("%.*s\n", static_cast<int>(target.name.size()), target.name.data());
}

}  // namespace

void stafett::fuzz::promise(bool kept, const char* what) {
  if (kept) return;
  std::fprintf(stderr, "broken promise: %s\n", what);
  std::abort();
}

// libFuzzer passes over options that begin with two hyphens.
extern "C" int LLVMFuzzerInitialize(int* argc, char*** argv) {
  constexpr std::string_view option = "--target=";
  for (int i = 1; i < *argc; ++i) {
    const std::string_view argument = (*argv)[i];
    if (argument == "--list") {
      print_names();
      std::exit(0);
    }
    if (argument.starts_with(option)) chosen = named(argument.substr(option.size()));
  }
  if (!chosen) {
    std::fprintf(stderr, "stafett_fuzz --target=NAME; --list names them\n");
    std::exit(2);
  }
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(data, data + size);
  chosen->run(bytes);
  return 0;
}
