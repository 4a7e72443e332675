#include "store/chain.hpp"
#include "store/record_image.hpp"
#include "store/test_database.hpp"
#include "store/test_rows.hpp"

#include <gmock/gmock.h>

namespace stafett::store {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

desk::ClientIndex index_of(const model::ClientRecord& record) {
  return {record.client.id, {{{3}, {0}, std::nullopt}}};
}

class Verify : public OnBoth {
 protected:
  void SetUp() override {
    OnBoth::SetUp();
    if (IsSkipped()) return;
    for (int i = 0; i < 3; ++i) {
      auto job = job_with({client_named(-1, "Anne", "Berg")});
      job.index = {{{-1}, {{{3}, {0}, std::nullopt}}}};
      commit_for_ids(*store, job);
      store->append_log(log_row("search"));
    }
    ASSERT_THAT(store->verify(index_of), IsEmpty());
  }
  /// What someone with the database's own password can do.
  void tamper(const std::string& table, const std::string& sql) {
    const auto connection = database->connect();
    if (GetParam() == Dialect::postgresql) {
      connection->execute("alter table " + table + " disable trigger all; " + sql + "; alter table " + table +
                          " enable trigger all");
    } else {
      connection->execute("drop trigger " + table + "_never_changed; drop trigger " + table +
                          "_never_deleted; " + sql);
    }
  }
  std::vector<std::string> findings() { return store->verify(index_of); }
};

TEST_P(Verify, a_changed_row_of_the_log_is_found) {
  tamper("log", "update log set employee = 8 where number = 4");
  EXPECT_THAT(findings(), ElementsAre(HasSubstr("Link 4 of the log has another hash than its rows")));
}

TEST_P(Verify, a_removed_row_of_the_log_is_found) {
  tamper("log", "delete from log where number = 4");
  EXPECT_THAT(findings(), Contains(HasSubstr("Row of the log 4 is missing")));
}

TEST_P(Verify, rows_that_changed_places_are_found) {
  tamper("log",
         "update log set number = -1 where number = 3; update log set number = 3 where number = 5; "
         "update log set number = 5 where number = -1");
  EXPECT_THAT(findings(), Contains(HasSubstr("Link 3 of the log has another hash")));
  EXPECT_THAT(findings(), Contains(HasSubstr("Link 5 of the log has another hash")));
}

TEST_P(Verify, a_changed_plan_is_found) {
  tamper("plan", "update plan set json = '{}' where number = 2");
  EXPECT_THAT(findings(), Contains(HasSubstr("Link 3 of the log has another hash than its rows: plans 2-2")));
}

TEST_P(Verify, a_link_taken_out_with_its_rows_is_found) {
  tamper("log", "delete from log where number = 4");
  tamper("log_link", "delete from log_link where number = 4");
  EXPECT_THAT(findings(), Contains(HasSubstr("Link 4 of the log is missing")));
}

TEST_P(Verify, a_link_written_anew_does_not_fit_the_next) {
  tamper("log", "update log set employee = 8 where number = 4");
  std::string hash;
  {
    const auto connection = database->connect();
    Query links(*connection,
                "select number, first_log, last_log, first_plan, last_plan, previous, hash from log_link "
                "where number = 4");
    links.step();
    const auto link = read_link(links);
    Query logs(*connection, "select " + std::string(log_columns) + " from log where number = 4");
    logs.step();
    std::string text;
    append_canonical(text, read_log(logs));
    hash = link_hash(link, text);
  }
  tamper("log_link", "update log_link set hash = '" + hash + "' where number = 4");
  EXPECT_THAT(findings(),
              ElementsAre(HasSubstr("Link 5 of the log does not name the hash of the one before")));
}

TEST_P(Verify, a_row_of_the_log_slipped_in_is_found) {
  const auto connection = database->connect();
  StoredLog row;
  row.number = 7;
  row.clients = "[]";
  insert(*connection, row);
  EXPECT_THAT(findings(), ElementsAre(HasSubstr("Row of the log 7 stands in no link")));
}

TEST_P(Verify, a_row_that_no_plan_wrote_is_found) {
  const auto connection = database->connect();
  connection->execute(
      "insert into household (id, recorded_by, created_by, created_at) values (900, 77, 77, 0)");
  EXPECT_THAT(findings(), ElementsAre(HasSubstr("Row 900 of household recorded by 77")));
}

TEST_P(Verify, an_index_that_is_not_the_records_is_found) {
  const auto connection = database->connect();
  connection->execute("delete from reach_name where given_first = 1 and client = 1");
  EXPECT_THAT(findings(), ElementsAre(HasSubstr("Client 1 is not found by name at level 3")));
  connection->execute("update reach set until_ = 5 where client = 2");
  EXPECT_THAT(findings(), Contains(HasSubstr("Client 2 is reached from other levels than its record says")));
  connection->execute("update client_card set protection = 'confidential' where client = 3");
  EXPECT_THAT(findings(), Contains(HasSubstr("Client 3 has another card in lists")));
}

TEST_P(Verify, a_denial_that_lists_would_pass_over_is_found) {
  model::Denial denial;
  denial.id.value = -1;
  denial.client.value = 1;
  denial.employee = Id<model::Employee>{7};
  commit_for_ids(*store, job_with({denial}));
  ASSERT_THAT(findings(), IsEmpty());
  database->connect()->execute("update client_card set denied = 0");
  EXPECT_THAT(findings(), ElementsAre("Client 1 has another card in lists than in its record"));
}

TEST_P(Verify, an_image_that_is_not_what_the_rows_say_is_found) {
  const auto connection = database->connect();
  auto record = store->client({1});
  record->client.surname = "Dahl";
  Query change(*connection, "update client_image set bytes = ? where client = ?");
  change.bind_blob(image_of(*record)).bind(1).run();
  EXPECT_THAT(findings(), ElementsAre("Client 1 is shown otherwise than its rows say"));
}

STAFETT_ON_BOTH(Verify);

TEST(Chain, no_field_can_pass_for_its_neighbour) {
  StoredLog one;
  one.role = "a";
  one.unit = "bc";
  auto other = one;
  other.role = "ab";
  other.unit = "c";
  std::string text, other_text;
  append_canonical(text, one);
  append_canonical(other_text, other);
  EXPECT_NE(text, other_text);
}

}  // namespace
}  // namespace stafett::store
