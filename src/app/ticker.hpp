#pragma once

#include "desk/desk.hpp"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace stafett::app {

/// The one clock that does what must be done when time passes (design §2): asks the desk now and then, and at
/// once when it starts, so that what fell due while the server was down is caught up.
class Ticker {
 public:
  /// `each_round` is called after the deadlines, on the ticker's thread; what it throws is reported.
  Ticker(desk::Desk& desk, std::function<void()> each_round);
  ~Ticker();
  Ticker(const Ticker&) = delete;
  Ticker& operator=(const Ticker&) = delete;

 private:
  void run();

  void try_to(const char* what, const std::function<void()>& act) const;

  desk::Desk& desk_;
  std::function<void()> each_round_;
  std::mutex mutex_;
  std::condition_variable stopping_;
  bool stop_ = false;
  std::thread thread_;
};

}  // namespace stafett::app
