// A process that is killed in the middle of its commits has lost nothing that it acknowledged.

#include "store/test_database.hpp"
#include "store/test_rows.hpp"

#include <chrono>
#include <csignal>
#include <thread>

#include <gmock/gmock.h>
#include <sys/wait.h>
#include <unistd.h>

namespace stafett::store {
namespace {

/// What the child tells its parent once a commit has returned; small enough for a pipe to pass it whole.
struct Acknowledged {
  std::int64_t client = 0;
  std::int64_t plan = 0;
};

[[noreturn]] void commit_until_killed(const TestDatabase& database, int tell) {
  const auto store = database.open();
  std::vector<std::thread> threads;
  for (int thread = 0; thread < 3; ++thread) {
    threads.emplace_back([&, thread] {
      for (int i = 0;; ++i) {
        const auto number =
            std::to_string(::getpid()) + "0" + std::to_string(thread) + "0" + std::to_string(i);
        auto client = client_named(-1, "Anne", number);
        client.national_id = NationalId::trusted(number);
        auto job = job_with({client});
        job.index = {{{-1}, {{{3}, {0}, std::nullopt}}}};
        Acknowledged acknowledged;
        job.answer = [&](std::int64_t plan, const routines::SymbolTable& symbols) {
          acknowledged = {symbols.at(-1), plan};
          return std::string();
        };
        if (store->commit(job).outcome != desk::CommitOutcome::committed) std::_Exit(1);
        if (::write(tell, &acknowledged, sizeof acknowledged) != sizeof acknowledged) std::_Exit(2);
      }
    });
  }
  for (auto& thread : threads) thread.join();
  std::_Exit(3);
}

class Crash : public OnBoth {};

TEST_P(Crash, a_killed_server_has_kept_every_change_that_it_acknowledged) {
  Random random(7);
  const int rounds = GetParam() == Dialect::sqlite ? 50 : 10;
  std::size_t all = 0;
  store.reset();
  for (int round = 0; round < rounds; ++round) {
    int ends[2] = {};
    ASSERT_EQ(::pipe(ends), 0);
    const auto child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
      ::close(ends[0]);
      commit_until_killed(*database, ends[1]);
    }
    ::close(ends[1]);
    std::vector<Acknowledged> acknowledged;
    Acknowledged one;
    // The kill falls at a random moment after the first acknowledgement.
    if (::read(ends[0], &one, sizeof one) == sizeof one) {
      acknowledged.push_back(one);
      std::this_thread::sleep_for(std::chrono::microseconds(up_to(random, 40'000)));
    }
    ::kill(child, SIGKILL);
    while (::read(ends[0], &one, sizeof one) == sizeof one) acknowledged.push_back(one);
    ::close(ends[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    ASSERT_TRUE(WIFSIGNALED(status)) << "the child ended by itself with " << WEXITSTATUS(status);
    ASSERT_FALSE(acknowledged.empty());
    all += acknowledged.size();

    store = database->open();
    for (const auto& kept : acknowledged) {
      const auto record = store->client({kept.client});
      ASSERT_TRUE(record) << "client " << kept.client << " of plan " << kept.plan << " is lost";
      EXPECT_EQ(record->version, kept.plan);
      EXPECT_TRUE(store->plan_json(kept.plan));
    }
    if (round % 10 == 9) {
      EXPECT_THAT(store->verify([](const model::ClientRecord& record) {
        return desk::ClientIndex{record.client.id, {{{3}, {0}, std::nullopt}}};
      }),
                  testing::IsEmpty());
    }
    store.reset();
  }
  RecordProperty("acknowledged", static_cast<int>(all));
}

STAFETT_ON_BOTH(Crash);

}  // namespace
}  // namespace stafett::store
