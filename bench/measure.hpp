#pragma once

#include "server_process.hpp"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace stafett::bench {

/// What is asked, by how many at once.
struct Point {
  std::string name;
  int at_once = 1;
  std::vector<std::string> requests;  ///< whole texts
  bool each_once = false;             ///< a request changes something, so that it can't be sent again
};

struct Measured {
  std::string name;
  int at_once = 1;
  std::size_t answered = 0;
  double per_second = 0;
  double cpu_us = 0;  ///< of the server with its database, per request
  double p50_ms = 0;
  double p99_ms = 0;
  double answer_bytes = 0;
  std::string fault;  ///< set when an answer was not 2xx: the figures say nothing then
};

/// Sends the requests until the time is up, or each once has been sent.
[[nodiscard]] Measured measure(const Point& point, const ServerProcess& server, double seconds);

/// Two points in turn, so that what else the machine does bears on both alike.
[[nodiscard]] std::pair<Measured, Measured> measure_in_turn(const Point& one, const Point& other,
                                                            const ServerProcess& server, double seconds);

}  // namespace stafett::bench
