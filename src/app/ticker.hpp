#pragma once

#include "desk/desk.hpp"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace stafett::app {

/// The one clock that does what must be done when time passes (design §2): asks the desk now and then, and at
/// once when it starts, so that what fell due while the server was down is caught up.
class Ticker {
 public:
  explicit Ticker(desk::Desk& desk);
  ~Ticker();
  Ticker(const Ticker&) = delete;
  Ticker& operator=(const Ticker&) = delete;

 private:
  void run();

  desk::Desk& desk_;
  std::mutex mutex_;
  std::condition_variable stopping_;
  bool stop_ = false;
  std::thread thread_;
};

}  // namespace stafett::app
