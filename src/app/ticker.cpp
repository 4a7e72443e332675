#include "app/ticker.hpp"

#include "app/log.hpp"

namespace stafett::app {

namespace {

constexpr std::chrono::seconds between_rounds{5};

}  // namespace

Ticker::Ticker(desk::Desk& desk) : desk_(desk), thread_([this] { run(); }) {}

Ticker::~Ticker() {
  {
    const std::scoped_lock lock(mutex_);
    stop_ = true;
  }
  stopping_.notify_all();
  thread_.join();
}

void Ticker::run() {
  std::unique_lock lock(mutex_);
  while (!stop_) {
    lock.unlock();
    try {
      desk_.run_due_deadlines(&report_fault);
    } catch (const std::exception& failure) {
      report_fault(std::string("a due deadline could not be run: ") + failure.what());
    }
    lock.lock();
    stopping_.wait_for(lock, between_rounds, [this] { return stop_; });
  }
}

}  // namespace stafett::app
