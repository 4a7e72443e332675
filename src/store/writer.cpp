#include "store/writer.hpp"

#include "base/check.hpp"

#include <algorithm>

namespace stafett::store {
namespace {

Numbers read_numbers(Connection& connection) {
  Numbers numbers;
  const auto number = [&](std::string_view sql) {
    Query query(connection, sql);
    return query.step() ? query.integer(0) : 0;
  };
  numbers.plan = number("select coalesce(max(number), 0) from plan");
  numbers.log = number("select coalesce(max(number), 0) from log");
  numbers.id = number("select value from counter where name = 'id'");
  Query newest(connection, "select number, hash from log_link order by number desc limit 1");
  if (newest.step()) {
    numbers.link = newest.integer(0);
    numbers.hash = newest.text(1);
  }
  return numbers;
}

}  // namespace

void Group::add(const StoredPlan& plan) {
  check(plan.number == numbers.plan + 1, "plans are numbered without a gap");
  insert(connection, plan);
  append_canonical(text_, plan);
  numbers.plan = plan.number;
  if (first_plan_ == 0) first_plan_ = plan.number;
}

void Group::back_to(const Mark& mark) {
  text_.resize(mark.text);
  log_.resize(mark.log);
  numbers.plan = mark.plan;
  organisation_changed = mark.organisation_changed;
  if (first_plan_ > numbers.plan) first_plan_ = 0;
}

void Group::finish() {
  if (numbers.id != id_before_) {
    Query(connection, "update counter set value = ? where name = 'id'", numbers.id).run();
  }
  if (log_.empty() && first_plan_ == 0) return;
  try {
    write_link();
  } catch (const ConstraintViolation& refused) {
    // No row of ours: the log itself can't be written, so nobody is answered (design §4).
    throw EnvironmentFailure(std::string("the log can't be written: ") + refused.what());
  }
}

void Group::write_link() {
  Link link;
  link.number = ++numbers.link;
  link.first_log = numbers.log + 1;
  for (auto& row : log_) {
    row.number = ++numbers.log;
    row.hash = row_hash(row);
    insert(connection, row);
    append_to_link(text_, row, link.form);
  }
  link.last_log = numbers.log;
  link.first_plan = first_plan_ == 0 ? numbers.plan + 1 : first_plan_;
  link.last_plan = numbers.plan;
  link.previous = numbers.hash;
  link.hash = numbers.hash = link_hash(link, text_);
  insert(connection, link);
}

Writer::Writer(std::function<std::unique_ptr<Connection>()> connect,
               std::function<void(const Group&)> before_commit,
               std::function<void(const Group&)> after_commit)
    : connect_(std::move(connect)),
      before_commit_(std::move(before_commit)),
      after_commit_(std::move(after_commit)) {
  ready();
}

void Writer::ready() {
  if (!connection_ || !connection_->alive()) {
    numbers_.reset();
    connection_.reset();
    connection_ = connect_();
  }
  if (!numbers_) numbers_ = read_numbers(*connection_);
}

void Writer::run(const Work& work) {
  Waiting mine{work, nullptr, false, {}};
  std::unique_lock lock(mutex_);
  queue_.push_back(&mine);
  mine.woken.wait(lock, [&] { return mine.done || queue_.front() == &mine; });
  if (!mine.done) {
    const auto size = std::min(queue_.size(), largest_group);
    const std::vector<Waiting*> group(queue_.begin(), queue_.begin() + static_cast<std::ptrdiff_t>(size));
    lock.unlock();
    write(group);
    lock.lock();
    queue_.erase(queue_.begin(), queue_.begin() + static_cast<std::ptrdiff_t>(size));
    for (auto* other : group) {
      other->done = true;
      if (other != &mine) other->woken.notify_one();
    }
    if (!queue_.empty()) queue_.front()->woken.notify_one();
  }
  lock.unlock();
  if (mine.failure) std::rethrow_exception(mine.failure);
}

void Writer::write(const std::vector<Waiting*>& group) {
  if (attempt(group)) return;
  // A constraint that waits for COMMIT held in each savepoint but not in the end: find whose it is.
  for (auto* waiting : group) {
    waiting->failure = nullptr;
    if (!attempt({waiting})) {
      waiting->failure =
          std::make_exception_ptr(ConstraintViolation("a constraint that is checked at the end"));
    }
  }
}

bool Writer::attempt(const std::vector<Waiting*>& members) {
  try {
    ready();
    auto& connection = *connection_;
    connection.begin_writing();
    Group group(connection, *numbers_);
    for (auto* waiting : members) {
      const auto mark = group.mark();
      Query(connection, "savepoint work").run();
      try {
        waiting->work(group);
        Query(connection, "release savepoint work").run();
      } catch (...) {
        waiting->failure = std::current_exception();
        if (!connection.alive()) throw;
        Query(connection, "rollback to savepoint work").run();
        Query(connection, "release savepoint work").run();
        group.back_to(mark);
      }
    }
    group.finish();
    before_commit_(group);
    try {
      connection.commit();
    } catch (const ConstraintViolation&) {
      connection.rollback();
      return false;
    }
    numbers_ = group.numbers;
    after_commit_(group);
  } catch (...) {
    // Whether the transaction is durable is not known here: the numbers are read again before the next group.
    numbers_.reset();
    if (connection_) connection_->rollback();
    for (auto* waiting : members) waiting->failure = std::current_exception();
  }
  return true;
}

}  // namespace stafett::store
