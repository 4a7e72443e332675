#pragma once

#include <source_location>
#include <stdexcept>
#include <string>

namespace stafett {

/// Our own mistake: a promise inside the program did not hold. Stays on in release, stops the request, never
/// the process; caught once at the edge.
class BrokenPromise : public std::logic_error {
 public:
  using std::logic_error::logic_error;
};

/// The environment failed: a disk, a database, a file that could not be read. Caught once at the edge.
class EnvironmentFailure : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Throws BrokenPromise, naming the place, unless `holds`.
inline void check(bool holds, const char* promise,
                  const std::source_location& where = std::source_location::current()) {
  if (!holds) {
    throw BrokenPromise(std::string(where.file_name()) + ":" + std::to_string(where.line()) + ": " + promise);
  }
}

}  // namespace stafett
