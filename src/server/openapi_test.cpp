#include "server/openapi.hpp"

#include "server/json_route.hpp"
#include "server/router.hpp"

#include <set>

#include <boost/json/object.hpp>
#include <gtest/gtest.h>

namespace stafett::server {
namespace {

using boost::json::object;
using boost::json::value;

struct Caller {};

enum class Colour { red, green };
BOOST_DESCRIBE_ENUM(Colour, red, green)

struct Line {
  std::string text;
  std::vector<Line> parts;
};
BOOST_DESCRIBE_STRUCT(Line, (), (text, parts))

struct Letter {
  Colour colour = Colour::red;
  std::vector<Line> lines;
};
BOOST_DESCRIBE_STRUCT(Letter, (), (colour, lines))

struct Search {
  std::string text;
  std::optional<Colour> colour;
};
BOOST_DESCRIBE_STRUCT(Search, (), (text, colour))

value document() {
  Router<Caller> router({}, Transport::plain);
  router.add({.method = Method::post,
              .path = "/api/clients/{client}/letters",
              .access = Access::needs(desk::Action::print_letters),
              .summary = "Write a letter",
              .answer = json_route<Letter, Line>([](const Letter&) { return Line{}; }, 201)});
  router.add({.method = Method::get,
              .path = "/api/clients/{client}/letters",
              .access = Access::signed_in(),
              .summary = "Find letters",
              .answer = query_route<Search, Letter>([](const Search&) { return Letter{}; })});
  router.add({.method = Method::put,
              .path = "/api/print-queue/{name:text}",
              .access = Access::open(),
              .summary = "Put a file",
              .answer = raw_route({"application/pdf"}, {}, [] { return empty_response(); })});
  return openapi_document(router.table(), {"Stafett", "1", "d"});
}

std::string text_at(const char* pointer) {
  const auto whole = document();
  boost::system::error_code error;
  const auto* found = whole.find_pointer(pointer, error);
  return found ? json_text(*found) : "";
}

void collect_references(const value& in, std::set<std::string>& to) {
  if (in.is_array()) {
    for (const auto& item : in.get_array()) collect_references(item, to);
  } else if (in.is_object()) {
    for (const auto& field : in.get_object()) {
      if (field.key() == "$ref") to.insert(std::string(field.value().as_string()));
      collect_references(field.value(), to);
    }
  }
}

TEST(OpenApi, DescribesWhatARouteTakesAndGives) {
  const std::string post = "/paths/~1api~1clients~1{client}~1letters/post";
  EXPECT_EQ(text_at((post + "/requestBody/content/application~1json/schema").c_str()),
            R"({"$ref":"#/components/schemas/Letter"})");
  EXPECT_EQ(text_at((post + "/responses/201/content/application~1json/schema").c_str()),
            R"({"$ref":"#/components/schemas/Line"})");
  EXPECT_EQ(text_at((post + "/responses/default/content/application~1problem+json/schema").c_str()),
            R"({"$ref":"#/components/schemas/Problem"})");
  EXPECT_EQ(text_at((post + "/x-access").c_str()), R"("print_letters")");
  EXPECT_EQ(text_at((post + "/operationId").c_str()), R"("post_clients_client_letters")");
}

TEST(OpenApi, DescribesParametersOfPathAndQuery) {
  const std::string get = "/paths/~1api~1clients~1{client}~1letters/get/parameters";
  EXPECT_EQ(
      text_at((get + "/0").c_str()),
      R"({"name":"client","in":"path","required":true,"schema":{"type":"integer","format":"int64","minimum":1}})");
  EXPECT_EQ(text_at((get + "/1/required").c_str()), "true");
  EXPECT_EQ(
      text_at((get + "/2").c_str()),
      R"({"name":"colour","in":"query","required":false,"schema":{"$ref":"#/components/schemas/Colour"}})");
  EXPECT_EQ(text_at("/paths/~1api~1print-queue~1{name}/put/parameters/0/schema"), R"({"type":"string"})");
}

TEST(OpenApi, SaysWhichRoutesNeedNoSession) {
  EXPECT_EQ(text_at("/security"), R"([{"session":[]}])");
  EXPECT_EQ(text_at("/paths/~1api~1print-queue~1{name}/put/security"), "[]");
  EXPECT_EQ(text_at("/paths/~1api~1print-queue~1{name}/put/responses/204/description"),
            R"("Done, nothing to show")");
  EXPECT_EQ(text_at("/paths/~1api~1clients~1{client}~1letters/get/security"), "");
}

TEST(OpenApi, RefersOnlyToSchemasThatAreThere) {
  const auto whole = document();
  std::set<std::string> references;
  collect_references(whole, references);
  EXPECT_TRUE(references.contains("#/components/schemas/Colour"));
  for (const auto& reference : references) {
    boost::system::error_code error;
    EXPECT_TRUE(whole.find_pointer(reference.substr(1), error)) << reference;
  }
}

}  // namespace
}  // namespace stafett::server
