#include "base/json_schema.hpp"

#include "base/check.hpp"

#include <gtest/gtest.h>

namespace stafett {
namespace schema_sample {

enum class Color { red, green };
BOOST_DESCRIBE_ENUM(Color, red, green)

struct Line {
  enum class Kind { one, two };
  BOOST_DESCRIBE_NESTED_ENUM(Kind, one, two)
  Id<Line> id;
  std::optional<Color> color;
  Kind kind = Kind::one;
  std::vector<Line> parts;
};
BOOST_DESCRIBE_STRUCT(Line, (), (id, color, kind, parts))

template <class T>
struct Page {
  std::vector<T> rows;
  std::optional<T> first;
};
BOOST_DESCRIBE_STRUCT(Page<Line>, (), (rows, first))

struct Scalars {
  bool flag = false;
  int small = 0;
  std::int64_t large = 0;
  double ratio = 0;
  std::string text;
  std::optional<std::string> note;
  Date date;
  std::optional<Date> last;
  Instant at;
  ClockTime time;
  Money price;
  NationalId number;
  boost::json::value anything;
};
BOOST_DESCRIBE_STRUCT(Scalars, (),
                      (flag, small, large, ratio, text, note, date, last, at, time, price, number, anything))

namespace other {
struct Color {
  int value = 0;
};
BOOST_DESCRIBE_STRUCT(Color, (), (value))
}  // namespace other

}  // namespace schema_sample

namespace {

using namespace schema_sample;

template <class T>
std::string component(std::string_view name) {
  Schemas named;
  static_cast<void>(json_schema<T>(named));
  return json_text(named.components().at(name));
}

TEST(JsonSchemaTest, AStructIsReferredToAndDescribedOnce) {
  Schemas named;
  const auto reference = json_schema<Period>(named);
  EXPECT_EQ(json_text(reference), R"({"$ref":"#/components/schemas/Period"})");
  EXPECT_EQ(json_schema<Period>(named), reference);
  EXPECT_EQ(
      json_text(named.components()),
      R"({"Period":{"type":"object","properties":{"first":{"type":"string","format":"date"},)"
      R"("last":{"type":["string","null"],"format":"date"}},"required":["first"],"additionalProperties":false}})");
}

TEST(JsonSchemaTest, EnumsAreListedByName) {
  EXPECT_EQ(component<Color>("Color"), R"({"type":"string","enum":["red","green"]})");
}

TEST(JsonSchemaTest, AStructMayHoldItsOwnKindAndANestedEnum) {
  EXPECT_EQ(component<Line>("Line"),
            R"({"type":"object","properties":{"id":{"type":"integer","format":"int64"},)"
            R"("color":{"anyOf":[{"$ref":"#/components/schemas/Color"},{"type":"null"}]},)"
            R"("kind":{"$ref":"#/components/schemas/Line.Kind"},)"
            R"("parts":{"type":"array","items":{"$ref":"#/components/schemas/Line"}}},)"
            R"("required":["id","kind","parts"],"additionalProperties":false})");
}

TEST(JsonSchemaTest, EachScalarHasItsTypeAndFormat) {
  Schemas named;
  static_cast<void>(json_schema<Scalars>(named));
  const auto components = named.components();
  const auto& fields = components.at("Scalars").at("properties").as_object();
  const auto text_of = [&](std::string_view field) { return json_text(fields.at(field)); };
  EXPECT_EQ(text_of("flag"), R"({"type":"boolean"})");
  EXPECT_EQ(text_of("small"), R"({"type":"integer","format":"int32"})");
  EXPECT_EQ(text_of("large"), R"({"type":"integer","format":"int64"})");
  EXPECT_EQ(text_of("ratio"), R"({"type":"number"})");
  EXPECT_EQ(text_of("text"), R"({"type":"string"})");
  EXPECT_EQ(text_of("note"), R"({"type":["string","null"]})");
  EXPECT_EQ(text_of("date"), R"({"type":"string","format":"date"})");
  EXPECT_EQ(text_of("last"), R"({"type":["string","null"],"format":"date"})");
  EXPECT_EQ(text_of("at"), R"({"type":"string","format":"date-time"})");
  EXPECT_EQ(fields.at("time").at("type").as_string(), "string");
  EXPECT_EQ(fields.at("price").at("type").as_string(), "integer");
  EXPECT_EQ(fields.at("number").at("type").as_string(), "string");
  EXPECT_EQ(text_of("anything"), "{}");
}

TEST(JsonSchemaTest, ATemplatesArgumentsArePartOfItsName) {
  Schemas named;
  EXPECT_EQ(json_text(json_schema<Page<Line>>(named)), R"({"$ref":"#/components/schemas/Page_Line"})");
  EXPECT_EQ(json_text(json_schema<std::optional<std::vector<Line>>>(named)),
            R"({"type":["array","null"],"items":{"$ref":"#/components/schemas/Line"}})");
}

TEST(JsonSchemaTest, ComponentsStandInAlphabeticalOrderWhateverCameFirst) {
  Schemas one;
  static_cast<void>(json_schema<Period>(one));
  static_cast<void>(json_schema<Color>(one));
  Schemas two;
  static_cast<void>(json_schema<Color>(two));
  static_cast<void>(json_schema<Period>(two));
  EXPECT_EQ(json_text(one.components()), json_text(two.components()));
}

TEST(JsonSchemaTest, TwoTypesOfOneNameBreakThePromise) {
  Schemas named;
  static_cast<void>(json_schema<Color>(named));
  EXPECT_THROW(static_cast<void>(json_schema<other::Color>(named)), BrokenPromise);
}

}  // namespace
}  // namespace stafett
