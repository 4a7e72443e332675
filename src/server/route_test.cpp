#include "server/route.hpp"

#include "base/check.hpp"
#include "server/router.hpp"
#include "server/target.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace stafett::server {
namespace {

RouteDescription route(Method method, std::string path) {
  return {method, std::move(path), Access::signed_in(), "", {}, {}};
}

RouteTable some_routes() {
  RouteTable table;
  table.add(route(Method::get, "/api/clients/{client}"));
  table.add(route(Method::post, "/api/clients"));
  table.add(route(Method::get, "/api/drafts/{key:text}"));
  table.add(route(Method::get, "/api/drafts/newest"));
  table.add(route(Method::put, "/api/drafts/{key:text}"));
  return table;
}

std::string matched(std::string_view method, std::string_view path) {
  const auto table = some_routes();
  const auto match = table.match(method, path);
  return match.index ? table.routes()[*match.index].path : "";
}

// A route that does not say who may use it does not compile, in the table's description or in a router's.
template <class Described>
concept may_leave_out_access =
    requires { Described{.method = Method::get, .path = "/api/x", .summary = ""}; };
template <class Described>
concept may_say_access = requires {
  Described{.method = Method::get, .path = "/api/x", .access = Access::signed_in(), .summary = ""};
};
static_assert(!std::is_default_constructible_v<Access>);
static_assert(may_say_access<RouteDescription> && !may_leave_out_access<RouteDescription>);
static_assert(may_say_access<Route<int>> && !may_leave_out_access<Route<int>>);

TEST(RouteTable, MatchesWholeSegments) {
  EXPECT_EQ(matched("GET", "/api/clients/17"), "/api/clients/{client}");
  EXPECT_EQ(matched("HEAD", "/api/clients/17"), "/api/clients/{client}");
  EXPECT_EQ(matched("POST", "/api/clients"), "/api/clients");
  for (const auto* other : {"/api/clients/17/", "/api/clients/", "/api/clients/17/x", "/api/client/17", "/",
                            "/API/clients/17", "/api/clientsx", "/api"}) {
    EXPECT_EQ(matched("GET", other), "") << other;
    EXPECT_EQ(matched("POST", other), "") << other;
  }
}

TEST(RouteTable, TakesOnlyPositiveIntegersAsIds) {
  for (const auto* not_an_id : {"0", "017", "-1", "1.0", "1e3", "x", "1234567890123456789", "1 ", "١"}) {
    EXPECT_EQ(matched("GET", "/api/clients/" + std::string(not_an_id)), "") << not_an_id;
  }
  EXPECT_EQ(matched("GET", "/api/clients/123456789012345678"), "/api/clients/{client}");
}

TEST(RouteTable, GivesTheParametersByName) {
  const auto match = some_routes().match("PUT", "/api/drafts/bytt leverandør");
  EXPECT_EQ(match.parameters, (NamedTexts{{"key", "bytt leverandør"}}));
}

TEST(RouteTable, PrefersTheSegmentThatIsWrittenOut) {
  EXPECT_EQ(matched("GET", "/api/drafts/newest"), "/api/drafts/newest");
  EXPECT_EQ(matched("GET", "/api/drafts/other"), "/api/drafts/{key:text}");
  EXPECT_EQ(matched("PUT", "/api/drafts/newest"), "/api/drafts/{key:text}");
}

TEST(RouteTable, KnowsThePathThoughNotTheMethod) {
  const auto match = some_routes().match("DELETE", "/api/drafts/a");
  EXPECT_FALSE(match.index);
  EXPECT_EQ(match.allowed, (std::vector{Method::get, Method::put}));
  EXPECT_TRUE(some_routes().match("DELETE", "/api/other").allowed.empty());
}

TEST(RouteTable, RefusesAPatternThatIsBrokenOrThereAlready) {
  auto table = some_routes();
  for (const auto* path : {"/clients", "/api/clients/{id}", "/api/{a", "/api/x{a}", "/api/{}", "/api/{:text}",
                           "/api//x", "/api/{a:number}"}) {
    EXPECT_THROW(table.add(route(Method::get, path)), BrokenPromise) << path;
  }
}

TEST(ParseTarget, DecodesPathAndQuery) {
  const auto target = parse_target("/api/drafts/bl%C3%A5b%c3%a6r%20?q=a+b&empty&x=%26%3D&=y");
  ASSERT_TRUE(target);
  EXPECT_EQ(target->path, "/api/drafts/blåbær ");
  EXPECT_EQ(target->query, (NamedTexts{{"q", "a b"}, {"empty", ""}, {"x", "&="}, {"", "y"}}));
}

TEST(ParseTarget, RefusesWhatCouldBeReadInTwoWays) {
  using namespace std::string_literals;
  for (const auto& target :
       {""s,      "api"s,      "*"s,           "http://host/api"s, "/a/../b"s, "/a/%2e%2e/b"s, "/./a"s,
        "/a/.."s, "/a//b"s,    "//a"s,         "/a%2fb"s,          "/a%2Fb"s,  "/a%5cb"s,      "/a\\b"s,
        "/a%00"s, "/a\0b"s,    "/a%0d%0ab"s,   "/a%7f"s,           "/a%"s,     "/a%2"s,        "/a%zz"s,
        "/a%ff"s, "/a%c0%af"s, "/a%ed%a0%80"s, "/a\xff"s,          "/a#b"s,    "/a?q=%00"s,    "/a?q=%ff"s,
        "/a?%zz"s}) {
    EXPECT_FALSE(parse_target(target)) << target;
  }
}

TEST(DecodedFileName, IsOneNameAndNoPath) {
  EXPECT_EQ(decoded_file_name("kart%20over%20oppgangen.pdf"), "kart over oppgangen.pdf");
  for (const auto* path : {"/etc/passwd", "../a", "a/b", "a%2fb", "a%5Cb", "a\\b", "%00", "a%0ab", "%ff"}) {
    EXPECT_FALSE(decoded_file_name(path)) << path;
  }
}

RC_GTEST_PROP(ParseTarget, IsSureOfEveryPathItGives, ()) {
  const auto piece =
      rc::gen::element<std::string>("/", ".", "..", "%2e", "%2f", "%5c", "%", "a", "å", "?", "%00", "%25");
  std::string text = "/";
  for (const auto& one : *rc::gen::container<std::vector<std::string>>(piece)) text += one;
  const auto target = parse_target(text);
  if (!target) return;
  for (const auto& segment : segments_of(target->path)) RC_ASSERT(segment != "." && segment != "..");
  RC_ASSERT(target->path.find('\0') == std::string::npos);
  RC_ASSERT(target->path.find('\\') == std::string::npos);
  RC_ASSERT(target->path.find("//") == std::string::npos);
}

TEST(FileName, IsRefusedWithAPathOrCharactersThatNobodySees) {
  EXPECT_EQ(decoded_file_name("s%C3%B8knad%201.pdf"), "søknad 1.pdf");
  for (const auto* wrong :
       {"a%2Fb.pdf", "a%00.pdf", "a%0A.pdf", "a%C2%85.pdf", "gnp%E2%80%AEfdp.exe", "%FF.pdf"}) {
    EXPECT_FALSE(decoded_file_name(wrong)) << wrong;
  }
}

}  // namespace
}  // namespace stafett::server
