#pragma once

#include <string>

namespace stafett::bench {

struct Options {
  int clients = 25'000;
  double seconds = 2.0;                ///< per point
  std::string folder = "build/bench";  ///< made cities are kept here
  std::string city;                    ///< a data folder made earlier, instead of one for this program
  std::string only;                    ///< the one operation to measure
  std::string peers;                   ///< the program that asks the peers; they are left out without it
  std::string decisions;  ///< a data folder whose access decisions to serve: how this program starts itself
  int times = 1;          ///< with `decisions`: its clients so many times over
};

/// Throws EnvironmentFailure for what is not an option.
[[nodiscard]] Options read_options(int argc, char** argv);

}  // namespace stafett::bench
