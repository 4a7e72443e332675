// Every way out of the server: whatever shows a client is in the log before it leaves, and when the log can't
// be written nothing is shown (design §4). The routes are read from the route table, so that a new one is
// held to it too.

#include "app/test_served_city.hpp"
#include "base/json_schema.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include <gmock/gmock.h>

namespace stafett::app {
namespace {

using namespace std::string_view_literals;
using testing::HasSubstr;
using testing::Not;

/// Need no action, and so can show nobody but the caller: addresses begin so.
constexpr std::array show_no_client = {
    "/api/session"sv,
    "/api/sign-in/"sv,
    "/api/own-account/"sv,
    "/api/employees/search"sv,  // colleagues
    "/api/demo-accounts"sv,
    "/api/health"sv,
    "/api/openapi.json"sv,
    "/api/rules/"sv,
    "/api/drafts/"sv,  // what the caller is writing
    "/api/test/"sv,
};
/// Need an action and still show no client: a file sent ahead of its note comes back as its own hash.
const std::set<std::string> take_in_only = {"POST /api/attachments", "GET /api/look-ups/options",
                                            "GET /api/look-ups/count"};

/// Of an own act, whoever did it; one about a client is opened as the client is.
constexpr auto own_receipt = "/api/receipts/{key:text}"sv;
/// Of the organisation, and shows identity numbers.
constexpr auto waiting_registrations = "/api/registrations"sv;

bool shows_clients(const server::RouteDescription& route) {
  if (route.path == own_receipt || route.path == waiting_registrations) return true;
  const auto action = route.access.action();
  return action && *action != model::Action::administer && *action != model::Action::follow_up_contract;
}

class WaysOut : public ServedCity {
 protected:
  /// The log refuses every row, as a full disk would.
  void break_log() {
    const auto connection = database->connect();
    connection->execute(
        GetParam() == Dialect::sqlite
            ? "create trigger full before insert on log begin select raise(abort, 'full'); end"
            : "create function full_log() returns trigger language plpgsql as $$ begin raise exception "
              "'full' using errcode = 'integrity_constraint_violation'; end $$; create trigger full_log "
              "before insert on log for each row execute function full_log()");
  }
  void mend_log() {
    const auto connection = database->connect();
    connection->execute(GetParam() == Dialect::sqlite
                            ? "drop trigger full"
                            : "drop trigger full_log on log; drop function full_log()");
  }
  [[nodiscard]] std::int64_t number(const std::string& sql) {
    const auto connection = database->connect();
    store::Query query(*connection, sql);
    return query.step() ? query.integer(0) : 0;
  }
  [[nodiscard]] std::int64_t log_rows() { return number("select coalesce(max(number), 0) from log"); }

  /// A body that is read without faults, by its schema; about the client where it can be.
  [[nodiscard]] boost::json::value example(const boost::json::value& schema, std::string_view name) const {
    const auto& object = schema.as_object();
    if (const auto* reference = object.if_contains("$ref")) {
      const std::string_view path = reference->as_string();
      return example(components_.at(path.substr(path.rfind('/') + 1)), name);
    }
    if (const auto* values = object.if_contains("enum")) return values->as_array().front();
    const auto* type = object.if_contains("type");
    if (!type || !type->is_string()) return nullptr;
    if (type->as_string() == "object") {
      boost::json::object made;
      const auto* required = object.if_contains("required");
      if (!required) return made;
      for (const auto& field : required->as_array()) {
        made.emplace(field.as_string(),
                     example(object.at("properties").at(field.as_string()), field.as_string()));
      }
      return made;
    }
    if (type->as_string() == "array") return boost::json::array();
    if (type->as_string() == "boolean") return true;
    if (type->as_string() == "integer") return name == "client" ? client : 1;
    const auto* format = object.if_contains("format");
    if (format && format->as_string() == "date") return "2026-06-01";
    if (format && format->as_string() == "date-time") return "2026-06-01T08:00:00Z";
    return name == "text" ? boost::json::value(surname) : boost::json::value(number_of_client);
  }

  struct Asking {
    std::string method;
    std::string path;
    std::string body;
    std::string type;
  };
  [[nodiscard]] Asking asking(const server::RouteDescription& route) {
    Asking asking{std::string(server::method_name(route.method)), route.path, {}, "application/json"};
    const std::map<std::string, std::int64_t> known = {
        {"client", client}, {"handover", handover}, {"letter", letter}, {"attachment", attachment}};
    for (const auto& parameter : server::parameters_of(route.path)) {
      const auto pattern = "{" + parameter.name + (parameter.id ? "}" : ":text}");
      const auto found = known.find(parameter.name);
      const auto value = found == known.end() ? std::string("1") : std::to_string(found->second);
      asking.path.replace(asking.path.find(pattern), pattern.size(), value);
    }
    if (route.shape.takes) {
      asking.type = route.shape.takes->media_types.front();
      if (route.shape.takes->schema) {
        Schemas named;
        const auto schema = route.shape.takes->schema(named);
        components_ = named.components();
        asking.body = json_text(example(schema, {}));
      } else {
        asking.body = "x";
      }
    }
    return asking;
  }
  [[nodiscard]] server::Response ask_route(const Asking& asking) {
    return ask(case_worker, asking.method, asking.path, asking.body, asking.type);
  }

  void SetUp() override {
    ServedCity::SetUp();
    if (IsSkipped()) return;
    // Of the clients in Frogner one with a hand-over and a letter, as the demo city has.
    client = number(
        "select h.client from handover h join letter l on l.client = h.client and l.superseded_by is null "
        "where "
        "h.superseded_by is null order by h.client limit 1");
    ASSERT_GT(client, 0) << "the city has a client with a hand-over and a letter";
    const auto where = std::to_string(client) + " and superseded_by is null order by id limit 1";
    handover = number("select id from handover where client = " + where);
    letter = number("select id from letter where client = " + where);
    const auto record = store->client({client});
    surname = record->client.surname;
    number_of_client = record->client.national_id.digits();
    find_case_worker();
    attach();
  }

  std::string case_worker;
  std::string surname;
  std::string number_of_client;
  std::int64_t client = 0, handover = 0, letter = 0, attachment = 0;

 private:
  /// The case worker who may open the client.
  void find_case_worker() {
    const auto organisation = store->organisation();
    for (const auto& employee : organisation->employees) {
      if (!employee.user_name.starts_with("saksbehandler.")) continue;
      if (ask(employee.user_name, "GET", "/api/clients/" + std::to_string(client)).status != 200) continue;
      case_worker = employee.user_name;
      return;
    }
    FAIL() << "nobody may open client " << client;
  }
  /// A note with an attached file.
  void attach() {
    const auto kept = json_of(ask(case_worker, "POST", "/api/attachments", "kart", "text/plain"));
    const boost::json::value note = {{"client", client},
                                     {"type", "121"},
                                     {"text", "Se kartet."},
                                     {"attachments", boost::json::array{kept}}};
    const auto preview = json_of(ask(case_worker, "POST", "/api/routines/note/preview", json_text(note)));
    const auto committed =
        ask(case_worker, "POST", "/api/routines/note/commit",
            json_text({{"request", note}, {"digest", preview.at("digest")}, {"seen", boost::json::array()}}));
    ASSERT_EQ(committed.status, 200) << committed.body;
    attachment = number("select id from attachment where client = " + std::to_string(client));
  }

  boost::json::object components_;
};

TEST_P(WaysOut, every_answer_about_a_client_is_in_the_log_before_it_leaves) {
  int shown = 0;
  for (const auto& route : router->table().routes()) {
    const auto name = std::string(server::method_name(route.method)) + " " + route.path;
    if (!shows_clients(route)) {
      const bool own = std::ranges::any_of(
          show_no_client, [&](std::string_view beginning) { return route.path.starts_with(beginning); });
      EXPECT_TRUE(route.access.action() || own) << name << " needs no action: does it show a client?";
      continue;
    }
    if (take_in_only.contains(name)) continue;
    const auto asking = this->asking(route);
    const auto before = log_rows();
    const auto answer = ask_route(asking);
    EXPECT_NE(answer.status, 400) << name << " did not read " << asking.body << ": " << answer.body;
    EXPECT_LT(answer.status, 500) << name << ": " << answer.body;
    EXPECT_GT(log_rows(), before) << name << " answered " << answer.status << " and logged nothing";
    if (answer.body.find(surname) != std::string::npos) ++shown;
  }
  EXPECT_GE(shown, 5) << "card, search, hand-over, options ... name the client";
}

TEST_P(WaysOut, an_answer_that_cannot_be_logged_is_503_and_shows_nothing) {
  std::vector<std::pair<std::string, Asking>> all;
  for (const auto& route : router->table().routes()) {
    const auto name = std::string(server::method_name(route.method)) + " " + route.path;
    if (shows_clients(route) && !take_in_only.contains(name)) all.emplace_back(name, asking(route));
  }
  EXPECT_EQ(ask(case_worker, "GET", "/api/bench").status, 200);  // signed in while the log can be written
  const auto plans = number("select max(number) from plan");
  break_log();
  std::string body;
  for (const auto& [name, asking] : all) {
    const auto answer = ask_route(asking);
    EXPECT_EQ(answer.status, 503) << name << ": " << answer.body.substr(0, 300);
    if (body.empty()) body = answer.body;
    EXPECT_EQ(answer.body, body) << name;
    EXPECT_THAT(answer.body, Not(HasSubstr(surname))) << name;
  }
  // A refusal too, and a change that would otherwise succeed.
  const auto elsewhere =
      case_worker == "saksbehandler.ullern" ? "saksbehandler.alna" : "saksbehandler.ullern";
  mend_log();
  EXPECT_EQ(ask(elsewhere, "GET", "/api/clients/" + std::to_string(client)).status, 404);
  const boost::json::value note = {{"client", client},
                                   {"type", "121"},
                                   {"text", "Nøkkelen henger i gangen."},
                                   {"attachments", boost::json::array()}};
  const auto preview = json_of(ask(case_worker, "POST", "/api/routines/note/preview", json_text(note)));
  break_log();
  EXPECT_EQ(ask(elsewhere, "GET", "/api/clients/" + std::to_string(client)).status, 503);
  const auto commit =
      json_text({{"request", note}, {"digest", preview.at("digest")}, {"seen", boost::json::array()}});
  EXPECT_EQ(ask(case_worker, "POST", "/api/routines/note/commit", commit).status, 503);
  EXPECT_EQ(number("select max(number) from plan"), plans) << "nothing was written";
  mend_log();
  EXPECT_EQ(ask(case_worker, "POST", "/api/routines/note/commit", commit).status, 200);
}

TEST_P(WaysOut, a_caller_without_the_action_anywhere_is_logged_as_refused) {
  const auto before = log_rows();
  EXPECT_EQ(
      ask("kontrakt.velferdsetaten", "GET", "/api/clients/" + std::to_string(client) + "/access-log").status,
      403);
  const auto entries = store->log_about({client}, {0}, clock.now() + 1, 1);
  ASSERT_EQ(entries.size(), 1U);
  EXPECT_GT(entries[0].number, before);
  EXPECT_EQ(entries[0].row.outcome, "refused");
  EXPECT_EQ(entries[0].row.action, "see_access");
  EXPECT_EQ(entries[0].row.role, "");
}

TEST_P(WaysOut, the_log_says_by_which_right) {
  EXPECT_EQ(ask(case_worker, "GET", "/api/clients/" + std::to_string(client)).status, 200);
  const auto shown = store->log_about({client}, {0}, clock.now() + 1, 1);
  ASSERT_EQ(shown.size(), 1U);
  EXPECT_THAT(shown[0].row.role, testing::StartsWith("case_worker@1."));
  EXPECT_EQ(shown[0].row.from_address, "127.0.0.1");
  EXPECT_FALSE(shown[0].row.unit.empty());
  EXPECT_EQ(ask(case_worker, "POST", "/api/clients/search", json_text({{"text", surname}})).status, 200);
  const auto listed = store->log_about({client}, {0}, clock.now() + 1, 1);
  EXPECT_EQ(listed[0].row.action, "search");
  EXPECT_THAT(listed[0].row.role, testing::StartsWith("case_worker@1."));
}

TEST_P(WaysOut, the_client_can_be_told_who_has_seen_the_record) {
  const auto path = "/api/clients/" + std::to_string(client);
  EXPECT_EQ(ask(case_worker, "GET", path + "/journal").status, 200);
  EXPECT_NE(ask("kontrakt.velferdsetaten", "GET", path).status, 200);
  const auto view = json_of(ask(case_worker, "GET", path + "/access-log?from=2026-06-01"));
  const auto& lines = view.at("lines").as_array();
  ASSERT_FALSE(lines.empty());
  std::set<std::string> acts;
  for (const auto& line : lines) {
    acts.emplace(line.at("what").as_string());
    EXPECT_FALSE(line.at("who").as_string().empty());
    if (line.at("outcome").as_string() == "shown") {
      EXPECT_THAT(std::string(line.at("basis").as_string()), HasSubstr(" i Bydel "));
    }
  }
  EXPECT_THAT(
      acts, testing::IsSupersetOf({"Leste journalen", "Åpnet brukerkortet", "Registrerte «Notat i journalen»",
                                   "Prøvde å åpne brukerkortet, men fikk ikke tilgang",
                                   "Så hvem som har sett i journalen"}));
  EXPECT_EQ(json_of(ask(case_worker, "GET", path + "/access-log?from=2020-01-01&to=2020-01-02")).at("lines"),
            boost::json::array());
  EXPECT_EQ(ask(case_worker, "GET", path + "/access-log?from=2026-06-01&to=2026-05-01").status, 422);
  EXPECT_EQ(ask(case_worker, "GET", path + "/access-log/pdf").body, "%PDF log");
  const auto table = ask(case_worker, "GET", path + "/access-log/csv");
  EXPECT_THAT(table.body, testing::StartsWith("\xEF\xBB\xBF\"Når\",\"Hvem\",\"Stilling\",\"Enhet\",\"Hva\""));
  EXPECT_THAT(table.body, HasSubstr("\"Leste journalen\""));
}

TEST_P(WaysOut, every_act_in_the_log_has_words_for_the_client) {
  for (const auto& route : router->table().routes()) {
    if (shows_clients(route)) (void)ask_route(asking(route));
  }
  const auto connection = database->connect();
  store::Query actions(*connection,
                       "select distinct action from log where clients <> '[]' and employee is not null");
  while (actions.step()) {
    EXPECT_TRUE(wording::has_log_words(actions.text(0))) << actions.text(0);
  }
}

STAFETT_ON_BOTH(WaysOut);

}  // namespace
}  // namespace stafett::app
