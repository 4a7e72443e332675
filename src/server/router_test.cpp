#include "server/router.hpp"

#include "server/json_route.hpp"

#include <map>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace stafett::server {
namespace {

using desk::Action;
using testing::HasSubstr;

struct Caller {
  std::string name;
  std::vector<Action> actions;
};

struct Note {
  std::string text;
  std::int64_t author = 0;
  std::optional<Date> day;
};
BOOST_DESCRIBE_STRUCT(Note, (), (text, author, day))

struct Filter {
  std::optional<std::int64_t> limit;
  std::optional<Date> from;
  std::string text;
  std::optional<bool> open;
};
BOOST_DESCRIBE_STRUCT(Filter, (), (limit, from, text, open))

struct Seen {
  std::string what;
};
BOOST_DESCRIBE_STRUCT(Seen, (), (what))

class RouterTest : public testing::Test {
 protected:
  RouterTest()
      : router_({.authenticate = [this](const Request& request) -> std::optional<Caller> {
                   const auto token = session_token(request);
                   const auto found = token ? callers_.find(std::string(*token)) : callers_.end();
                   if (found == callers_.end()) return std::nullopt;
                   return found->second;
                 },
                 .may =
                     [](const Caller& caller, Action action) {
                       return std::find(caller.actions.begin(), caller.actions.end(), action) !=
                              caller.actions.end();
                     },
                 .refused =
                     [this](const Caller& caller, Action, const Request& request) {
                       refused_ += caller.name + " " + request.path + "\n";
                     },
                 .elsewhere = {},
                 .report = [this](std::string_view what) { reported_ += what; }},
                Transport::plain) {
    router_.add(
        {.method = Method::post,
         .path = "/api/clients/{client}/notes",
         .access = Access::needs(Action::write_note),
         .summary = "Write a note",
         .answer = json_route<Note, Seen>(
             [](const Note& note, Caller& caller, const Request& request) -> tl::expected<Seen, Problem> {
               if (note.text == "refuse") return tl::unexpected(problem(409, "no_more_notes", "Full"));
               return Seen{caller.name + " on " + std::to_string(request.id("client")) + ": " + note.text};
             },
             201)});
    router_.add({.method = Method::get,
                 .path = "/api/notes",
                 .access = Access::signed_in(),
                 .summary = "Find notes",
                 .answer = query_route<Filter, Seen>([](const Filter& filter) {
                   return Seen{filter.text + std::to_string(filter.limit.value_or(-1)) +
                               (filter.from ? filter.from->iso() : "") +
                               (filter.open.value_or(false) ? "open" : "")};
                 })});
    router_.add({.method = Method::delete_,
                 .path = "/api/drafts/{key:text}",
                 .access = Access::signed_in(),
                 .summary = "Drop a draft",
                 .answer = plain_route<Nothing>([this](Caller&, const Request& request) {
                   dropped_ = request.text("key");
                   return Nothing{};
                 })});
    router_.add({.method = Method::post,
                 .path = "/api/session",
                 .access = Access::open(),
                 .summary = "Sign in",
                 .answer = plain_route<Nothing>([] {
                   Answer<Nothing> answer;
                   answer.headers.add("Set-Cookie", session_cookie("t", Transport::plain));
                   return answer;
                 })});
    router_.add({.method = Method::get,
                 .path = "/api/broken/{kind:text}",
                 .access = Access::open(),
                 .summary = "Break",
                 .answer = plain_route<Nothing>([](const Request& request) {
                   if (request.text("kind") == "disk")
                     throw EnvironmentFailure("the disk is full: secret path");
                   check(false, "secret promise");
                   return Nothing{};
                 })});
    router_.add({.method = Method::put,
                 .path = "/api/picture",
                 .access = Access::open(),
                 .summary = "Store a picture",
                 .answer = raw_route({"image/png"}, {}, [](const Request&) { return empty_response(); })});
  }

  Response send(std::string method, std::string path, std::string body = "", Headers headers = {}) {
    Request request;
    request.method = std::move(method);
    request.path = std::move(path);
    request.body = std::move(body);
    request.headers = std::move(headers);
    request.headers.add("Host", "127.0.0.1:8080");
    return router_.respond(std::move(request));
  }
  static Headers as(const std::string& token) {
    Headers headers;
    headers.add("Cookie", "theme=dark; stafett_session=" + token);
    headers.add("Content-Type", "application/json; charset=utf-8");
    return headers;
  }

  std::map<std::string, Caller> callers_ = {{"anna", {"Anna", {Action::write_note}}}, {"bo", {"Bo", {}}}};
  Router<Caller> router_;
  std::string dropped_;
  std::string reported_;
  std::string refused_;
};

TEST_F(RouterTest, AnswersWithWhatTheFunctionGives) {
  const auto response = send("POST", "/api/clients/17/notes", R"({"text":"hei","author":3})", as("anna"));
  EXPECT_EQ(response.status, 201);
  EXPECT_EQ(response.body, R"({"what":"Anna on 17: hei"})");
  EXPECT_EQ(response.headers.find("content-type"), "application/json");
}

TEST_F(RouterTest, NeverLetsAnAnswerOfTheApiBeKept) {
  for (const auto* path : {"/api/notes", "/api/nothing", "/api", "/api/broken/x"}) {
    EXPECT_EQ(send("GET", path).headers.find("Cache-Control"), "no-store") << path;
  }
  const auto answer = send("POST", "/api/session");
  EXPECT_EQ(answer.status, 204);
  EXPECT_EQ(answer.headers.find("Cache-Control"), "no-store");
}

TEST_F(RouterTest, TellsEveryFaultOfABodyAtOnce) {
  const auto response =
      send("POST", "/api/clients/17/notes", R"({"author":"x","day":"2026-02-30","colour":1})", as("anna"));
  EXPECT_EQ(response.status, 400);
  EXPECT_EQ(response.headers.find("Content-Type"), "application/problem+json");
  for (const auto* pointer : {"\"/text\"", "\"/author\"", "\"/day\"", "\"/colour\""}) {
    EXPECT_THAT(response.body, HasSubstr(pointer));
  }
}

TEST_F(RouterTest, RefusesABodyThatIsNotJson) {
  auto headers = as("anna");
  EXPECT_EQ(send("POST", "/api/clients/17/notes", "hei", headers).status, 400);
  headers.set("Content-Type", "text/plain");
  EXPECT_EQ(send("POST", "/api/clients/17/notes", R"({"text":"hei","author":3})", headers).status, 415);
  EXPECT_EQ(send("PUT", "/api/picture", "..", headers).status, 415);
  headers.set("Content-Type", "image/png");
  EXPECT_EQ(send("PUT", "/api/picture", "..", headers).status, 204);
}

TEST_F(RouterTest, GivesARefusalOfTheFunctionAsAProblem) {
  const auto response = send("POST", "/api/clients/17/notes", R"({"text":"refuse","author":3})", as("anna"));
  EXPECT_EQ(response.status, 409);
  EXPECT_THAT(response.body, HasSubstr(R"("code":"no_more_notes")"));
}

TEST_F(RouterTest, LetsOnlyThoseInWhomTheRouteNames) {
  const auto* body = R"({"text":"hei","author":3})";
  EXPECT_EQ(send("POST", "/api/clients/17/notes", body).status, 401);
  EXPECT_EQ(send("POST", "/api/clients/17/notes", body, as("nobody")).status, 401);
  EXPECT_EQ(refused_, "");
  EXPECT_EQ(send("POST", "/api/clients/17/notes", body, as("bo")).status, 403);
  EXPECT_EQ(refused_, "Bo /api/clients/17/notes\n") << "told before the answer";
  EXPECT_EQ(send("DELETE", "/api/drafts/a", "", as("bo")).status, 204);
  EXPECT_EQ(send("POST", "/api/session").status, 204);
}

TEST_F(RouterTest, RefusesAnOpenRouteWhoseFunctionWantsACaller) {
  EXPECT_THROW(router_.add({.method = Method::get,
                            .path = "/api/open",
                            .access = Access::open(),
                            .summary = "",
                            .answer = plain_route<Nothing>([](Caller&) { return Nothing{}; })}),
               BrokenPromise);
}

TEST_F(RouterTest, ReadsItsInputFromTheQuery) {
  Request request;
  request.method = "GET";
  request.path = "/api/notes";
  request.headers = as("bo");
  request.query = {{"text", "å"}, {"limit", "20"}, {"from", "2026-03-01"}, {"open", "true"}};
  EXPECT_EQ(router_.respond(request).body, R"({"what":"å202026-03-01open"})");
  request.query = {{"text", ""}, {"limit", ""}};
  EXPECT_EQ(router_.respond(request).body, R"({"what":"-1"})");
  request.query = {{"limit", "twenty"}, {"colour", "red"}};
  const auto refused = router_.respond(request);
  EXPECT_EQ(refused.status, 400);
  for (const auto* pointer : {R"("?limit")", R"("?colour")", R"("?text")"}) {
    EXPECT_THAT(refused.body, HasSubstr(pointer));
  }
  request.query = {{"text", "a"}, {"text", "b"}};
  EXPECT_EQ(router_.respond(request).status, 400);
}

TEST_F(RouterTest, HidesWhatWentWrongInsideAndReportsIt) {
  const auto environment = send("GET", "/api/broken/disk");
  EXPECT_EQ(environment.status, 503);
  const auto mistake = send("GET", "/api/broken/promise");
  EXPECT_EQ(mistake.status, 500);
  EXPECT_THAT(environment.body + mistake.body, testing::Not(HasSubstr("secret")));
  EXPECT_THAT(reported_, HasSubstr("secret path"));
  EXPECT_THAT(reported_, HasSubstr("secret promise"));
}

TEST_F(RouterTest, SaysWhichMethodsAPathTakes) {
  const auto response = send("PUT", "/api/notes", "", as("bo"));
  EXPECT_EQ(response.status, 405);
  EXPECT_EQ(response.headers.find("Allow"), "GET, HEAD");
  EXPECT_EQ(send("DELETE", "/anything").status, 405);
  EXPECT_EQ(send("HEAD", "/api/broken/x").status, 500);
}

TEST_F(RouterTest, RefusesToActForAnotherSitesPage) {
  auto headers = as("bo");
  headers.add("Sec-Fetch-Site", "cross-site");
  EXPECT_EQ(send("DELETE", "/api/drafts/a", "", headers).status, 403);
  EXPECT_EQ(dropped_, "");
  headers.set("Sec-Fetch-Site", "same-site");
  EXPECT_EQ(send("DELETE", "/api/drafts/a", "", headers).status, 403);
  headers.set("Sec-Fetch-Site", "same-origin");
  EXPECT_EQ(send("DELETE", "/api/drafts/a", "", headers).status, 204);
  EXPECT_EQ(dropped_, "a");

  auto old_browser = as("bo");
  for (const auto* other : {"http://evil.example", "null", "http://127.0.0.1:8081", "https://127.0.0.1"}) {
    old_browser.set("Origin", other);
    EXPECT_EQ(send("DELETE", "/api/drafts/b", "", old_browser).status, 403) << other;
  }
  old_browser.set("Origin", "http://127.0.0.1:8080");
  EXPECT_EQ(send("DELETE", "/api/drafts/b", "", old_browser).status, 204);
}

TEST_F(RouterTest, RefusesByTheHeaderAloneWhomItWouldRefuse) {
  const auto refused = [&](std::string method, std::string path, Headers headers) {
    Request head;
    head.method = std::move(method);
    head.path = std::move(path);
    head.headers = std::move(headers);
    const auto response = router_.refuse_unread(std::move(head));
    return response ? response->status : 0;
  };
  EXPECT_EQ(refused("POST", "/api/clients/17/notes", {}), 401);
  EXPECT_EQ(refused("POST", "/api/clients/17/notes", as("bo")), 403);
  EXPECT_EQ(refused("POST", "/api/clients/17/notes", as("anna")), 0);
  EXPECT_EQ(refused("POST", "/api/nothing", as("anna")), 404);
  EXPECT_EQ(refused("PUT", "/api/session", {}), 405);
  EXPECT_EQ(refused("POST", "/api/session", {}), 0);
  EXPECT_EQ(refused("POST", "/elsewhere", as("anna")), 405);
  auto from_another_site = as("anna");
  from_another_site.set("Sec-Fetch-Site", "cross-site");
  EXPECT_EQ(refused("POST", "/api/clients/17/notes", from_another_site), 403);
}

TEST_F(RouterTest, SaysInTheReadersLanguageWhatIsWrongWithAText) {
  auto headers = as("anna");
  const auto nb = send("POST", "/api/clients/17/notes", R"({"text":"a\u202eb","author":3})", headers);
  EXPECT_EQ(nb.status, 400);
  EXPECT_THAT(nb.body, HasSubstr("usynlige styretegn"));
  EXPECT_THAT(nb.body, HasSubstr(R"("pointer":"/text","code":"bad_character")"));
  headers.set("Accept-Language", "en");
  const auto en =
      send("POST", "/api/clients/17/notes", R"({"text":"","author":3,"day":"0001-01-01"})", headers);
  EXPECT_EQ(en.status, 400);
  EXPECT_THAT(en.body, HasSubstr("between 1850 and 2150"));
  EXPECT_THAT(send("GET", "/api/notes", "", as("anna")).status, 400);
  Request query;
  query.method = "GET";
  query.path = "/api/notes";
  query.query = {{"text", ""}, {"from", "9999-12-31"}};
  query.headers = as("anna");
  EXPECT_THAT(router_.respond(query).body, HasSubstr(R"("pointer":"?from","code":"out_of_range")"));
}

TEST(PublicSiteTest, DecidesTheCookieAndTheOriginThatChangesMayComeFrom) {
  const auto site = public_site("https://stafett.example.no/");
  ASSERT_TRUE(site);
  EXPECT_EQ(site->transport, Transport::tls);
  EXPECT_EQ(site->origin, "https://stafett.example.no");
  EXPECT_EQ(public_site("https://stafett.example.no:443")->origin, site->origin);
  EXPECT_EQ(public_site("http://10.0.0.2:8080")->origin, "http://10.0.0.2:8080");
  EXPECT_EQ(public_site("http://10.0.0.2:8080")->transport, Transport::plain);
  for (const auto* wrong :
       {"", "stafett.example.no", "ftp://a", "https://", "https://a/b", "https://a?b", "https://u@a"}) {
    EXPECT_FALSE(public_site(wrong)) << wrong;
  }

  Request request;
  request.headers.add("Host", "127.0.0.1:8080");
  request.headers.add("Origin", "https://stafett.example.no");
  EXPECT_FALSE(from_own_pages(request)) << "the proxy's Host is not the browser's";
  EXPECT_TRUE(from_own_pages(request, site->origin));
  request.headers.set("Origin", "http://stafett.example.no");
  EXPECT_FALSE(from_own_pages(request, site->origin)) << "another scheme is another site";
  request.headers.set("Origin", "http://127.0.0.1:8080");
  EXPECT_FALSE(from_own_pages(request, site->origin));
}

TEST_F(RouterTest, GuardsEveryAnswer) {
  for (const auto* path : {"/", "/api/notes", "/api/nothing"}) {
    const auto response = send("GET", path);
    const auto policy = response.headers.find("Content-Security-Policy").value_or("");
    EXPECT_THAT(std::string(policy), HasSubstr("default-src 'self'"));
    EXPECT_THAT(std::string(policy), HasSubstr("frame-ancestors 'none'"));
    EXPECT_THAT(std::string(policy), testing::Not(HasSubstr("unsafe")));
    EXPECT_EQ(response.headers.find("X-Content-Type-Options"), "nosniff");
    EXPECT_TRUE(response.headers.find("Referrer-Policy"));
    EXPECT_FALSE(response.headers.find("Strict-Transport-Security"));
  }
  const Router<Caller> over_tls({}, Transport::tls);
  EXPECT_EQ(over_tls.respond({}).headers.find("Strict-Transport-Security"),
            "max-age=31536000; includeSubDomains");
}

TEST_F(RouterTest, SetsACookieThatScriptsAndOtherSitesCantUse) {
  EXPECT_EQ(send("POST", "/api/session").headers.find("Set-Cookie"),
            "stafett_session=t; Path=/; HttpOnly; SameSite=Strict");
  EXPECT_EQ(session_cookie("t", Transport::tls),
            "__Host-stafett_session=t; Path=/; HttpOnly; SameSite=Strict; Secure");
  EXPECT_THAT(ended_session_cookie(Transport::plain), HasSubstr("Max-Age=0"));
}

TEST_F(RouterTest, TakesNoCookieOverTlsThatANeighbouringHostCouldHaveSet) {
  Request request;
  request.headers.add("Cookie", "stafett_session=theirs; stafett_sign_in=theirs");
  EXPECT_EQ(session_token(request, Transport::tls), std::nullopt);
  EXPECT_EQ(sign_in_secret(request, Transport::tls), std::nullopt);
  EXPECT_EQ(session_token(request, Transport::plain), "theirs");
  request.headers.add("Cookie", "__Host-stafett_session=ours");
  EXPECT_EQ(session_token(request, Transport::tls), "ours");
}

TEST_F(RouterTest, LetsTheCookieOfSigningInComeBackWithAnotherSiteAndNoLongerThanNeeded) {
  EXPECT_EQ(sign_in_cookie("s", Transport::tls),
            "__Host-stafett_sign_in=s; Path=/; HttpOnly; SameSite=Lax; Max-Age=600; Secure");
  EXPECT_THAT(ended_sign_in_cookie(Transport::plain),
              HasSubstr("stafett_sign_in=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0"));
}

}  // namespace
}  // namespace stafett::server
