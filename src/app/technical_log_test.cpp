// What whoever runs the server reads must not tell of clients: no identity number, no name, no word of a
// journal, neither when all goes well nor when something fails (OWASP ASVS 16.2.5), and nothing of it in an
// address (14.2.1).

#include "app/test_served_city.hpp"

#include <set>

#include <gmock/gmock.h>

namespace stafett::app {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr std::string_view secret = "Hemmelig sykehistorie om hjertet";

class TechnicalLog : public ServedCity {
 protected:
  void SetUp() override {
    ServedCity::SetUp();
    if (IsSkipped()) return;
    const auto organisation = store->organisation();
    for (const auto& employee : organisation->employees) {
      if (!employee.user_name.starts_with("saksbehandler.")) continue;
      const auto bench = json_of(ask(employee.user_name, "GET", "/api/bench"));
      for (const auto* list : {"my_tasks", "team_inbox", "waiting_for", "deadlines", "next_two_weeks"}) {
        if (bench.at(list).as_array().empty()) continue;
        client = bench.at(list).at(0).at("client").at("id").as_int64();
        case_worker = employee.user_name;
      }
      if (client != 0) break;
    }
    ASSERT_GT(client, 0);
    const auto record = store->client({client});
    number = record->client.national_id.digits();
    surname = record->client.surname;
  }
  [[nodiscard]] std::string note(const std::string& text) const {
    return json_text(
        {{"client", client}, {"type", "121"}, {"text", text}, {"attachments", boost::json::array()}});
  }
  /// Previews a note and commits it.
  [[nodiscard]] server::Response write(const std::string& text) {
    const auto preview = json_of(ask(case_worker, "POST", "/api/routines/note/preview", note(text)));
    return ask(case_worker, "POST", "/api/routines/note/commit",
               json_text({{"request", parse_json(note(text)).value},
                          {"digest", preview.at("digest")},
                          {"seen", boost::json::array()}}));
  }
  void expect_nothing_told() const {
    EXPECT_THAT(reported, Not(HasSubstr(number)));
    EXPECT_THAT(reported, Not(HasSubstr(surname)));
    EXPECT_THAT(reported, Not(HasSubstr(std::string(secret))));
  }

  std::int64_t client = 0;
  std::string case_worker, number, surname;
};

TEST_P(TechnicalLog, work_that_succeeds_and_work_that_is_refused_tell_nothing) {
  const auto path = "/api/clients/" + std::to_string(client);
  EXPECT_EQ(ask(case_worker, "POST", "/api/clients/search", json_text({{"text", number}})).status, 200);
  EXPECT_EQ(ask(case_worker, "POST", "/api/clients/search", json_text({{"text", surname}})).status, 200);
  EXPECT_EQ(ask(case_worker, "POST", "/api/clients/search", "{\"text\": \"" + number).status, 400);
  EXPECT_EQ(ask(case_worker, "POST", "/api/clients/search", json_text({{"text", number}, {"more", surname}}))
                .status,
            400);
  EXPECT_EQ(write(std::string(secret)).status, 200);
  EXPECT_EQ(ask(case_worker, "POST", "/api/routines/note/preview", note(std::string(secret)) + "}").status,
            400);
  EXPECT_EQ(ask(case_worker, "GET", path + "/journal").status, 200);
  EXPECT_EQ(ask(case_worker, "GET", path + "/access-log/csv").status, 200);
  EXPECT_EQ(ask(case_worker, "GET", "/api/clients/" + number).status, 404);
  EXPECT_EQ(ask(case_worker, "GET", "/api/" + number).status, 404);
  expect_nothing_told();
  EXPECT_EQ(reported, "");
}

TEST_P(TechnicalLog, a_row_that_the_database_refuses_is_told_without_its_content) {
  const auto connection = database->connect();
  const auto text = std::string(secret);
  connection->execute(
      GetParam() == Dialect::sqlite
          ? "create trigger refused before insert on note when new.text like '%hjertet%' begin select "
            "raise(abort, 'refused'); end"
          : "alter table note add constraint refused check (text not like '%hjertet%')");
  EXPECT_EQ(write(text).status, 500);
  EXPECT_THAT(reported, HasSubstr("refused"));
  expect_nothing_told();
}

TEST_P(TechnicalLog, a_database_that_cannot_be_written_is_told_without_what_should_have_been) {
  const auto connection = database->connect();
  connection->execute(
      GetParam() == Dialect::sqlite
          ? "create trigger refused before insert on log begin select raise(abort, 'full'); end"
          : "alter table log add constraint full_log check (number < 0) not valid");
  EXPECT_EQ(ask(case_worker, "POST", "/api/clients/search", json_text({{"text", number}})).status, 503);
  EXPECT_EQ(ask(case_worker, "POST", "/api/routines/note/preview", note(std::string(secret))).status, 503);
  EXPECT_THAT(reported, HasSubstr("full"));
  expect_nothing_told();
}

TEST_P(TechnicalLog, no_address_has_room_for_a_number_or_a_text_about_a_client) {
  // Ids are the system's own; a rule's id, a draft's key, a day and a number of a plan are not about anybody
  // by themselves.
  const std::set<std::string> texts = {"rule", "key"};
  const std::set<std::string> queries = {"type", "from", "to", "before", "notice_day", "first_day"};
  for (const auto& route : router->table().routes()) {
    for (const auto& parameter : server::parameters_of(route.path)) {
      EXPECT_TRUE(parameter.id || texts.contains(parameter.name)) << route.path;
    }
    for (const auto& query : route.shape.query)
      EXPECT_TRUE(queries.contains(query.name)) << route.path << " " << query.name;
  }
}

STAFETT_ON_BOTH(TechnicalLog);

}  // namespace
}  // namespace stafett::app
