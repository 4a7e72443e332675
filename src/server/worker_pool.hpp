#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace stafett::server {

/// Threads that do one kind of work on items, first come, first served. Thread-safe.
template <class Item>
class WorkerPool {
 public:
  /// `work` must not throw.
  WorkerPool(int threads, std::function<void(Item)> work) : work_(std::move(work)) {
    for (int i = 0; i < threads; ++i) threads_.emplace_back([this] { run(); });
  }
  ~WorkerPool() { stop(); }
  WorkerPool(const WorkerPool&) = delete;
  WorkerPool& operator=(const WorkerPool&) = delete;

  void add(Item item) {
    {
      const std::lock_guard lock(mutex_);
      items_.push_back(std::move(item));
    }
    added_.notify_one();
  }

  /// Lets each thread finish the item it is at, and drops those that wait. Returns when all have.
  void stop() {
    {
      const std::lock_guard lock(mutex_);
      stopping_ = true;
    }
    added_.notify_all();
    for (auto& thread : threads_) {
      if (thread.joinable()) thread.join();
    }
  }

 private:
  void run() {
    while (true) {
      std::unique_lock lock(mutex_);
      added_.wait(lock, [this] { return stopping_ || !items_.empty(); });
      if (stopping_) return;
      Item item = std::move(items_.front());
      items_.pop_front();
      lock.unlock();
      work_(std::move(item));
    }
  }

  std::function<void(Item)> work_;
  std::mutex mutex_;
  std::condition_variable added_;
  std::deque<Item> items_;
  bool stopping_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace stafett::server
