#include "server/sign_in.hpp"

#include "base/check.hpp"

#include <atomic>
#include <set>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

namespace stafett::server {
namespace {

constexpr Instant noon{1'772'366'400};

TEST(Passwords, KnowTheRightOneFromTheWrong) {
  Passwords passwords(cheapest_hash);
  const auto kept = passwords.hash("blåbær");
  EXPECT_TRUE(kept.starts_with("$argon2id$"));
  EXPECT_TRUE(passwords.verify(kept, "blåbær"));
  EXPECT_FALSE(passwords.verify(kept, "blåbæ"));
  EXPECT_FALSE(passwords.verify(kept, ""));
  EXPECT_FALSE(passwords.verify("not a hash", "blåbær"));
  EXPECT_NE(kept, passwords.hash("blåbær"));
}

TEST(Passwords, LetNobodyInWithoutAKeptHash) {
  Passwords passwords(cheapest_hash);
  EXPECT_FALSE(passwords.verify(std::nullopt, ""));
  EXPECT_FALSE(passwords.verify(std::nullopt, "blåbær"));
}

TEST(Passwords, DoNotTakeTheBeginningOfALongOneForTheWhole) {
  Passwords passwords(cheapest_hash);
  const std::string longest(longest_password_bytes, 'x');
  const auto kept = passwords.hash(longest);
  EXPECT_TRUE(passwords.verify(kept, longest));
  EXPECT_FALSE(passwords.verify(kept, longest + "y"));
  EXPECT_THROW(static_cast<void>(passwords.hash(longest + "y")), BrokenPromise);
}

TEST(Passwords, CostWhatTheyAreToldTo) {
  EXPECT_NE(Passwords(HashCost{1, 1 << 20}).hash("x").find("m=1024,t=1"), std::string::npos);
}

TEST(Passwords, TurnAwayACrowdInsteadOfLettingAllWait) {
  Passwords passwords(HashCost{4, std::size_t{64} << 20}, 1, 1);
  const auto kept = passwords.hash("x");
  std::atomic<int> verified = 0;
  std::atomic<int> turned_away = 0;
  std::vector<std::thread> crowd;
  for (int i = 0; i < 16; ++i) {
    crowd.emplace_back([&] {
      try {
        verified += passwords.verify(kept, "x") ? 1 : 0;
      } catch (const EnvironmentFailure&) {
        ++turned_away;
      }
    });
  }
  for (auto& one : crowd) one.join();
  EXPECT_EQ(verified + turned_away, 16);
  EXPECT_GE(verified, 1);
  EXPECT_GE(turned_away, 1);
  EXPECT_TRUE(passwords.verify(kept, "x"));
}

TEST(SessionToken, IsLongUrlSafeAndNeverTheSame) {
  std::set<std::string> tokens;
  for (int i = 0; i < 1000; ++i) {
    const auto token = new_session_token();
    EXPECT_EQ(token.size(), 43U);
    EXPECT_EQ(token.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"),
              std::string::npos);
    tokens.insert(token);
  }
  EXPECT_EQ(tokens.size(), 1000U);
}

TEST(SignInThrottle, LetsAFewMistakesPassAndThenDoublesTheWait) {
  SignInThrottle throttle;
  for (int i = 0; i < SignInThrottle::free_attempts; ++i) EXPECT_EQ(throttle.begin("anna", "a", noon), 0);
  EXPECT_EQ(throttle.begin("anna", "a", noon), 1);
  EXPECT_EQ(throttle.begin("anna", "a", noon), 1) << "an attempt that was refused does not count";
  EXPECT_EQ(throttle.begin("anna", "a", noon + 1), 0);
  EXPECT_EQ(throttle.begin("anna", "a", noon + 1), 2);
  EXPECT_EQ(throttle.begin("anna", "a", noon + 3), 0);
  EXPECT_EQ(throttle.begin("anna", "a", noon + 3), 4);
}

TEST(SignInThrottle, NeverWaitsLongerThanItSays) {
  SignInThrottle throttle;
  auto now = noon;
  for (int i = 0; i < 60; ++i) {
    now = now + throttle.begin("anna", "a", now);
    EXPECT_LE(throttle.begin("anna", "a", now), SignInThrottle::longest_wait_seconds);
  }
  EXPECT_GT(throttle.begin("anna", "a", now), SignInThrottle::longest_wait_seconds / 2);
}

TEST(SignInThrottle, LeavesOtherUsersAndOtherAddressesAlone) {
  SignInThrottle throttle;
  for (int i = 0; i < 10; ++i) static_cast<void>(throttle.begin("anna", "a", noon));
  EXPECT_GT(throttle.begin("anna", "a", noon), 0);
  EXPECT_EQ(throttle.begin("bo", "a", noon), 0);
  EXPECT_EQ(throttle.begin("anna", "b", noon), 0);
}

TEST(SignInThrottle, ForgetsAfterASuccessOrAnHour) {
  SignInThrottle throttle;
  for (int i = 0; i < 5; ++i) EXPECT_EQ(throttle.begin("anna", "a", noon), 0);
  throttle.succeeded("anna", "a");
  for (int i = 0; i < 5; ++i) EXPECT_EQ(throttle.begin("anna", "a", noon), 0);
  EXPECT_GT(throttle.begin("anna", "a", noon), 0);
  const auto later = noon + SignInThrottle::memory_seconds;
  for (int i = 0; i < 5; ++i) EXPECT_EQ(throttle.begin("anna", "a", later), 0);
  EXPECT_GT(throttle.begin("anna", "a", later), 0);
}

TEST(SignInThrottle, SlowsDownAnAddressThatTriesManyUsers) {
  SignInThrottle throttle;
  int refused = 0;
  for (int i = 0; i < 200; ++i) refused += throttle.begin("user" + std::to_string(i), "a", noon) > 0 ? 1 : 0;
  EXPECT_EQ(refused, 100);
  EXPECT_EQ(throttle.begin("anna", "b", noon), 0);
}

TEST(SignInThrottle, SlowsDownGuessesAtOneUserFromManyAddresses) {
  SignInThrottle throttle;
  int refused = 0;
  for (int i = 0; i < 200; ++i) refused += throttle.begin("anna", std::to_string(i), noon) > 0 ? 1 : 0;
  EXPECT_EQ(refused, 200 - SignInThrottle::free_attempts_of_user);
  EXPECT_EQ(throttle.begin("bo", "1", noon), 0);
  const auto later = noon + SignInThrottle::longest_wait_of_user_seconds;
  EXPECT_EQ(throttle.begin("anna", "home", later), 0) << "the user is never shut out for long";
}

TEST(SignInThrottle, LetsAWholeOfficeInFromOneAddress) {
  SignInThrottle throttle;
  for (int i = 0; i < 500; ++i) {
    const auto user = "user" + std::to_string(i);
    ASSERT_EQ(throttle.begin(user, "a", noon), 0);
    throttle.succeeded(user, "a");
  }
  EXPECT_EQ(throttle.kept(), 0U);
}

TEST(SignInThrottle, KeepsALimitedNumber) {
  SignInThrottle throttle;
  for (std::size_t i = 0; i < SignInThrottle::most_kept + 100; ++i) {
    static_cast<void>(throttle.begin("anna", std::to_string(i), noon));
  }
  EXPECT_LE(throttle.kept(), 2 * SignInThrottle::most_kept);
}

}  // namespace
}  // namespace stafett::server
