#include "app/commands.hpp"
#include "app/demo_folder.hpp"
#include "app/log_anchors.hpp"
#include "base/check.hpp"
#include "store/test_database.hpp"
#include "store/test_rows.hpp"

#include <gmock/gmock.h>

namespace stafett::app {
namespace {

using testing::HasSubstr;

/// A demo folder without clients, in which two things have been logged and the last link exported.
class LookedAfter : public testing::Test {
 protected:
  void SetUp() override {
    options.made_for = FolderKind::demo;
    auto folder = open_folder(options);
    const SystemClock clock;
    desk::Desk desk(*folder.store, clock, read_policy_file({}));
    server::Passwords passwords(server::cheapest_hash);
    make_city(desk, *folder.store, passwords, 0);
    for (const auto* action : {"see_client", "read_journal"}) {
      auto row = store::log_row(action);
      row.clients = {{77}};
      folder.store->append_log(row);
    }
    rows = folder.store->log_about({77}, {0}, {store::moment.seconds + 1}, 10);
    LogAnchors(options.path).now(*folder.store, Date::of(2026, 6, 1));
  }
  [[nodiscard]] std::pair<int, std::string> verified() const {
    testing::internal::CaptureStdout();
    const auto code = verify({options, {}, {}});
    return {code, testing::internal::GetCapturedStdout()};
  }
  [[nodiscard]] RedactOptions redaction() const {
    return {options,
            {},
            {rows.front().number},
            "Oslo tingrett",
            "helsepersonelloven § 43",
            "personvernombud",
            "leder.frogner"};
  }

 private:
  store::TestDatabase database_{store::Dialect::sqlite};

 protected:
  FolderOptions options{std::filesystem::path(database_.path()).parent_path().string(), {}, FolderKind::demo};
  std::vector<desk::LogEntry> rows;
};

TEST_F(LookedAfter, a_whole_log_adds_up_with_what_was_exported) {
  const auto [code, said] = verified();
  EXPECT_EQ(code, 0) << said;
  EXPECT_THAT(said, HasSubstr("Everything adds up."));
  EXPECT_THAT(said, HasSubstr("1 exported link"));
}

TEST_F(LookedAfter, a_redaction_is_listed_and_the_rest_adds_up) {
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(redact_log(redaction()), 0);
  const auto [code, said] = verified();
  EXPECT_EQ(code, 0) << said;
  EXPECT_THAT(said, HasSubstr("By order of Oslo tingrett (helsepersonelloven § 43) the content of row " +
                              std::to_string(rows.front().number) + " of the log was taken out"));
  EXPECT_THROW((void)redact_log(redaction()), EnvironmentFailure) << "a row is emptied once";
}

TEST_F(LookedAfter, a_redaction_takes_two_persons_an_order_and_a_law) {
  auto alone = redaction();
  alone.confirmed_by = alone.carried_out_by;
  EXPECT_THROW((void)redact_log(alone), EnvironmentFailure);
  auto unordered = redaction();
  unordered.ordered_by = " ";
  EXPECT_THROW((void)redact_log(unordered), EnvironmentFailure);
  auto lawless = redaction();
  lawless.legal_reference.clear();
  EXPECT_THROW((void)redact_log(lawless), EnvironmentFailure);
  auto unknown = redaction();
  unknown.carried_out_by = "ingen";
  EXPECT_THROW((void)redact_log(unknown), EnvironmentFailure);
  auto elsewhere = redaction();
  elsewhere.rows = {1'000'000};
  EXPECT_THROW((void)redact_log(elsewhere), EnvironmentFailure);
}

TEST_F(LookedAfter, a_log_that_was_cut_is_found_by_what_was_exported) {
  const auto newest = std::to_string(rows.front().number);
  store::connect_sqlite(options.path + "/stafett.db", {true, {}})
      ->execute(
          "drop trigger log_never_deleted; drop trigger log_link_never_deleted; delete from log_client where "
          "log = " +
          newest + "; delete from log_link where first_log = " + newest +
          "; delete from log where number = " + newest);
  const auto [code, said] = verified();
  EXPECT_EQ(code, 1);
  EXPECT_THAT(said, HasSubstr("has been cut"));
  EXPECT_THAT(said, HasSubstr("1 findings."));
}

}  // namespace
}  // namespace stafett::app
