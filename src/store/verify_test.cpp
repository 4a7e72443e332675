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
      connection->execute("drop trigger if exists " + table + "_never_changed; drop trigger if exists " +
                          table + "_never_deleted; " + sql);
    }
  }
  std::vector<std::string> findings() { return store->verify(index_of); }
};

TEST_P(Verify, a_changed_row_of_the_log_is_found) {
  tamper("log", "update log set employee = 8 where number = 4");
  EXPECT_THAT(findings(), ElementsAre("Row of the log 4 of link 4 is not what was written"));
}

TEST_P(Verify, a_row_changed_together_with_its_hash_is_found_in_its_link) {
  tamper("log", "update log set employee = 8, hash = 'made up' where number = 4");
  EXPECT_THAT(findings(), ElementsAre("Row of the log 4 of link 4 is not what was written"));
  std::string hash;
  {
    const auto connection = database->connect();
    Query row(*connection, "select " + std::string(log_columns) + " from log where number = 4");
    row.step();
    hash = row_hash(read_log(row));
  }
  tamper("log", "update log set hash = '" + hash + "' where number = 4");
  EXPECT_THAT(findings(), ElementsAre("Link 4 of the log has another hash than what stands in it: row 4"));
}

TEST_P(Verify, a_removed_row_of_the_log_is_found) {
  tamper("log", "delete from log where number = 4");
  EXPECT_THAT(findings(), Contains("Row of the log 4 of link 4 is missing"));
}

TEST_P(Verify, rows_that_changed_places_are_found) {
  tamper("log",
         "update log set number = -1 where number = 3; update log set number = 3 where number = 5; "
         "update log set number = 5 where number = -1");
  EXPECT_THAT(
      findings(),
      ElementsAre("Row of the log 3 of link 3 was row 5 when it was written: rows have changed places",
                  "Row of the log 5 of link 5 was row 3 when it was written: rows have changed places"));
}

TEST_P(Verify, a_changed_plan_is_found) {
  tamper("plan", "update plan set json = '{}' where number = 2");
  EXPECT_THAT(findings(),
              ElementsAre("Link 3 of the log has another hash than what stands in it: plan 2, row 3"));
}

TEST_P(Verify, a_link_taken_out_with_its_rows_is_found) {
  tamper("log", "delete from log where number = 4");
  tamper("log_link", "delete from log_link where number = 4");
  EXPECT_THAT(findings(), Contains("Link 4 of the log is missing, with row 4"));
}

TEST_P(Verify, a_link_written_anew_does_not_fit_the_next) {
  tamper("log", "update log set employee = 8 where number = 4");
  std::string hash, row_hash_of_4;
  {
    const auto connection = database->connect();
    Query links(*connection, "select " + std::string(link_columns) + " from log_link where number = 4");
    links.step();
    const auto link = read_link(links);
    Query logs(*connection, "select " + std::string(log_columns) + " from log where number = 4");
    logs.step();
    auto row = read_log(logs);
    row.hash = row_hash_of_4 = row_hash(row);
    std::string text;
    append_to_link(text, row, link.form);
    hash = link_hash(link, text);
  }
  tamper("log", "update log set hash = '" + row_hash_of_4 + "' where number = 4");
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

TEST_P(Verify, a_tail_cut_off_is_found_by_what_was_exported) {
  const auto newest = store->newest_log_link();
  ASSERT_TRUE(newest);
  const std::vector<desk::LogAnchor> anchors{{today, *newest}};
  EXPECT_THAT(store->verify(index_of, anchors), IsEmpty());
  tamper("log", "delete from log where number = 6");
  tamper("log_link", "delete from log_link where number = 6");
  EXPECT_THAT(findings(), IsEmpty()) << "nothing inside the database tells";
  EXPECT_THAT(store->verify(index_of, anchors),
              ElementsAre("Link 6 of the log, exported on 2026-06-01, is missing: the log ends with link 5 "
                          "and has been cut"));
  reopen();
  store->append_log(log_row("search"));
  EXPECT_THAT(findings(), IsEmpty());
  EXPECT_THAT(store->verify(index_of, {{today, {6, newest->hash}}}), IsEmpty()) << "the same row again";
  store->append_log(log_row("see_client"));
  EXPECT_THAT(store->verify(index_of, {{today, {7, newest->hash}}}),
              ElementsAre("Link 7 of the log, exported on 2026-06-01, has another hash than it had then: the "
                          "log was written anew before it"));
}

TEST_P(Verify, an_emptied_row_that_nobody_ordered_is_found) {
  tamper("log",
         "update log set employee = null, role = '', unit = '', action = 'redacted', clients = '[]', outcome "
         "= '', from_address = '' where number = 4");
  EXPECT_THAT(findings(), ElementsAre("Row of the log 4 of link 4 is emptied, and no redaction lists it"));
}

TEST_P(Verify, a_row_emptied_by_order_of_law_holds_its_place_in_the_chain) {
  auto row = log_row("see_client");
  row.clients = {{1}, {2}};
  store->append_log(row);
  EXPECT_TRUE(store->can_redact_log_row(7));
  model::Redaction redaction;
  redaction.id.value = -1;
  redaction.log_rows = {2, 7};
  redaction.ordered_by = "Oslo tingrett";
  redaction.legal_reference = "helsepersonelloven § 43";
  redaction.carried_out_by.value = 7;
  redaction.confirmed_by.value = 8;
  commit_for_ids(*store, job_with({redaction}));
  EXPECT_THAT(findings(), IsEmpty());
  EXPECT_TRUE(store->log_about({1}, {0}, moment + 1, 10).empty());
  EXPECT_FALSE(store->can_redact_log_row(7)) << "it is empty";
  EXPECT_FALSE(store->can_redact_log_row(999));
  const auto listed = store->redactions();
  ASSERT_EQ(listed.size(), 1U);
  EXPECT_THAT(listed[0].log_rows, ElementsAre(2, 7));
  EXPECT_EQ(listed[0].ordered_by, "Oslo tingrett");
  const auto connection = database->connect();
  {
    Query emptied(*connection, "select employee, role, clients, from_address, at from log where number = 7");
    ASSERT_TRUE(emptied.step());
    EXPECT_TRUE(emptied.is_null(0));
    EXPECT_EQ(emptied.text(1), "");
    EXPECT_EQ(emptied.text(2), "[]");
    EXPECT_EQ(emptied.text(3), "");
    EXPECT_EQ(emptied.integer(4), row.at.seconds);
  }
  EXPECT_THROW(connection->execute("update log set employee = 7 where number = 7"), ConstraintViolation);
  EXPECT_THROW(connection->execute("update log set clients = '[]' where number = 4"), ConstraintViolation);
  EXPECT_THROW(connection->execute("delete from log where number = 7"), ConstraintViolation);
  EXPECT_EQ(store->commit(job_with({redaction})).outcome, desk::CommitOutcome::constraint) << "only once";
  redaction.log_rows = {4};
  redaction.confirmed_by = redaction.carried_out_by;
  EXPECT_EQ(store->commit(job_with({redaction})).outcome, desk::CommitOutcome::constraint)
      << "by two persons";
  EXPECT_THAT(findings(), IsEmpty());
}

TEST_P(Verify, a_row_that_is_not_found_by_its_client_is_found) {
  auto row = log_row("see_client");
  row.clients = {{1}, {2}, {1}};
  store->append_log(row);
  ASSERT_THAT(findings(), IsEmpty());
  const auto connection = database->connect();
  connection->execute("delete from log_client where client = 2 and log = 7");
  connection->execute("insert into log_client (client, log) values (3, 7)");
  EXPECT_THAT(findings(), ElementsAre("Row of the log 7 is not found by client 2",
                                      "Row of the log 7 is found by client 3, whom it does not name"));
}

TEST_P(Verify, links_from_before_rows_had_a_hash_are_compared_too) {
  const auto connection = database->connect();
  Link link;
  link.number = 7;
  link.first_log = link.last_log = 7;
  link.first_plan = 4;
  link.last_plan = 3;
  link.previous = store->newest_log_link()->hash;
  link.form = 0;
  StoredLog row;
  row.number = 7;
  row.clients = "[1]";
  std::string text;
  append_to_link(text, row, link.form);
  link.hash = link_hash(link, text);
  insert(*connection, row);
  insert(*connection, link);
  EXPECT_THAT(findings(), IsEmpty());
  tamper("log", "update log set employee = 8 where number = 7");
  EXPECT_THAT(findings(), ElementsAre("Link 7 of the log has another hash than what stands in it: row 7"));
}

TEST_P(Verify, the_rows_about_a_client_are_read_newest_first) {
  auto row = log_row("see_client");
  row.at.seconds += 100;
  row.clients = {{2}, {1}};
  store->append_log(row);
  const auto all = store->log_about({1}, {0}, row.at + 1, 10);
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].number, 7);
  EXPECT_EQ(all[0].row.action, "see_client");
  EXPECT_EQ(all[0].row.role, "case_worker@1.3");
  EXPECT_EQ(all[0].row.employee, Id<model::Employee>{7});
  EXPECT_EQ(all[0].row.at, row.at);
  EXPECT_EQ(all[0].row.clients, std::vector{Id<model::Client>{1}});
  EXPECT_TRUE(store->log_about({1}, row.at + 1, row.at + 2, 10).empty());
  EXPECT_TRUE(store->log_about({1}, {0}, row.at, 10).empty());
  EXPECT_TRUE(store->log_about({1}, {0}, row.at + 1, 0).empty());
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
  append_canonical(text, one, 1);
  append_canonical(other_text, other, 1);
  EXPECT_NE(text, other_text);
}

}  // namespace
}  // namespace stafett::store
