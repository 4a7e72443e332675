#include "app/ticker.hpp"

#include "app/log.hpp"

namespace stafett::app {

namespace {

constexpr std::chrono::seconds between_rounds{5};

}  // namespace

Ticker::Ticker(desk::Desk& desk, std::function<void()> each_round)
    : desk_(desk), each_round_(std::move(each_round)), thread_([this] { run(); }) {}

Ticker::~Ticker() {
  {
    const std::scoped_lock lock(mutex_);
    stop_ = true;
  }
  stopping_.notify_all();
  thread_.join();
}

void Ticker::try_to(const char* what, const std::function<void()>& act) const {
  try {
    act();
  } catch (const std::exception& failure) {
    report_fault(std::string(what) + failure.what());
  }
}

void Ticker::run() {
  std::unique_lock lock(mutex_);
  while (!stop_) {
    lock.unlock();
    try_to("a due deadline could not be run: ", [this] { desk_.run_due_deadlines(&report_fault); });
    try_to("", each_round_);
    lock.lock();
    stopping_.wait_for(lock, between_rounds, [this] { return stop_; });
  }
}

}  // namespace stafett::app
