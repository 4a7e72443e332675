#pragma once

// Group commit: those who wait to write form groups, each made durable by one transaction and one flush.

#include "store/chain.hpp"
#include "store/connection.hpp"

#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace stafett::store {

/// Where the numbers stand; what a group has used is forgotten when the group fails.
struct Numbers {
  std::int64_t plan = 0, id = 0, log = 0, link = 0;
  std::string hash;  ///< of the newest link
};

/// The group being written, as each work in it sees it.
class Group {
 public:
  Group(Connection& connection_of_writer, const Numbers& start)
      : connection(connection_of_writer), numbers(start) {}

  Connection& connection;
  Numbers numbers;
  bool organisation_changed = false;
  bool only_log = true;  ///< nothing was written that is read for an answer
  /// Plans are inserted at once, log rows when the group ends; both go into the group's link.
  void add(const StoredPlan& plan);
  void add(StoredLog row) { log_.push_back(std::move(row)); }
  /// Writes the log rows, the link and the counters. Throws EnvironmentFailure when the log can't be written.
  void finish();

 private:
  friend class Writer;
  /// Undoes what a work that failed has left here.
  struct Mark {
    std::size_t text, log;
    std::int64_t plan;
    bool organisation_changed;
  };
  [[nodiscard]] Mark mark() const { return {text_.size(), log_.size(), numbers.plan, organisation_changed}; }
  void back_to(const Mark& mark);
  void write_link();

  std::int64_t first_plan_ = 0;
  std::string text_;
  std::vector<StoredLog> log_;
  std::int64_t id_before_ = numbers.id;
};

/// The one writer. Thread-safe. Whoever comes first leads: it writes its own work and that of all who came
/// while the group before was being flushed, then wakes them. Each work runs in its own savepoint, so that
/// one that throws leaves the others as they were; when the transaction fails, all of its group are told so.
class Writer {
 public:
  using Work = std::function<void(Group&)>;

  /// `before_commit` runs when all is written; `after_commit` once a group is durable and before anyone is
  /// told.
  Writer(std::function<std::unique_ptr<Connection>()> connect,
         std::function<void(const Group&)> before_commit, std::function<void(const Group&)> after_commit);
  /// Blocks until the work is durable; rethrows what it threw. A work may be run twice: it must begin anew
  /// each time.
  void run(const Work& work);

 private:
  struct Waiting {
    const Work& work;
    std::exception_ptr failure;
    bool done = false;
    std::condition_variable woken;
  };
  void write(const std::vector<Waiting*>& group);
  bool attempt(const std::vector<Waiting*>& group);
  void ready();

  static constexpr std::size_t largest_group = 64;
  std::function<std::unique_ptr<Connection>()> connect_;
  std::function<void(const Group&)> before_commit_;
  std::function<void(const Group&)> after_commit_;
  std::unique_ptr<Connection> connection_;
  std::optional<Numbers> numbers_;  ///< none: read them from the database first
  std::mutex mutex_;
  std::deque<Waiting*> queue_;
};

}  // namespace stafett::store
