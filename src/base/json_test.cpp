#include "base/json.hpp"

#include "base/check.hpp"

#include <cmath>
#include <cstring>
#include <limits>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

namespace stafett {
namespace {

namespace json = boost::json;
using testing::ElementsAre;
using testing::IsEmpty;

enum class Color { red, green };
BOOST_DESCRIBE_ENUM(Color, red, green)

struct Line {
  Id<Line> id;
  std::string text;
  std::optional<Color> color;
  friend bool operator==(const Line&, const Line&) = default;
};
BOOST_DESCRIBE_STRUCT(Line, (), (id, text, color))

struct Thing {
  bool flag = false;
  int small = 0;
  std::int64_t large = 0;
  double ratio = 0;
  std::string text;
  Date date;
  Instant at;
  ClockTime time;
  Money price;
  std::optional<NationalId> number;
  std::optional<Date> last;
  Color color = Color::red;
  Id<Thing> id;
  std::vector<Line> lines;
  Period period;
  friend bool operator==(const Thing&, const Thing&) = default;
};
BOOST_DESCRIBE_STRUCT(Thing, (),
                      (flag, small, large, ratio, text, date, at, time, price, number, last, color, id, lines,
                       period))

struct Base {
  int first = 0;
};
BOOST_DESCRIBE_STRUCT(Base, (), (first))
struct Derived : Base {
  int second = 0;
};
BOOST_DESCRIBE_STRUCT(Derived, (Base), (second))

Thing a_thing() {
  Thing thing;
  thing.flag = true;
  thing.small = -3;
  thing.large = 9'007'199'254'740'993;
  thing.ratio = 0.5;
  thing.text = "Blåbær \"og\" \n";
  thing.date = Date::of(2026, 3, 1);
  thing.at = *Instant::parse_iso("2026-03-01T13:00:00Z");
  thing.time = {840};
  thing.price = {123'450};
  thing.number = NationalId::parse("12834110081");
  thing.color = Color::green;
  thing.id = {7};
  thing.lines = {{{1}, "a", Color::red}, {{-2}, "b", std::nullopt}};
  thing.period = {Date::of(2026, 1, 1), std::nullopt};
  return thing;
}

constexpr const char* thing_text =
    R"({"flag":true,"small":-3,"large":9007199254740993,"ratio":5E-1,"text":"Blåbær \"og\" \n","date":"2026-03-01",)"
    R"("at":"2026-03-01T13:00:00Z","time":"14:00","price":123450,"number":"12834110081","last":null,"color":"green",)"
    R"("id":7,"lines":[{"id":1,"text":"a","color":"red"},{"id":-2,"text":"b","color":null}],)"
    R"("period":{"first":"2026-01-01","last":null}})";

/// The code that refuses the text as a whole, or "" if it is read.
std::string refusal_of(std::string_view text) {
  const auto reading = parse_json(text);
  if (reading.ok()) return "";
  EXPECT_EQ(reading.problems.size(), 1U);
  EXPECT_EQ(reading.problems.front().pointer, "");
  return reading.problems.front().code;
}

/// The problems of one field of a Thing when it holds the value.
std::vector<JsonProblem> problems_with(std::string_view field, const json::value& value) {
  auto tree = to_json(a_thing());
  tree.as_object()[field] = value;
  return from_json<Thing>(tree).problems;
}

std::vector<JsonProblem> problems_from_outside(std::string_view field, std::string_view text) {
  auto tree = to_json(a_thing());
  tree.as_object()[field] = text;
  return from_json<Thing>(tree, Origin::outside).problems;
}

std::string nested(int depth) {
  return std::string(static_cast<std::size_t>(depth), '[') +
         std::string(static_cast<std::size_t>(depth), ']');
}

std::string list_of_zeros(std::size_t count) {
  std::string text = "[0";
  for (std::size_t i = 1; i < count; ++i) text += ",0";
  return text + "]";
}

TEST(JsonTest, AStructIsWrittenInTheOrderOfItsDescription) {
  EXPECT_EQ(json_text(to_json(a_thing())), thing_text);
}

TEST(JsonTest, WhatWasWrittenIsReadBack) {
  const auto reading = read_json<Thing>(thing_text);
  EXPECT_THAT(reading.problems, IsEmpty());
  EXPECT_EQ(reading.value, a_thing());
}

TEST(JsonTest, AnOptionalFieldMayBeAbsentAndAnotherMayNot) {
  EXPECT_TRUE(read_json<Line>(R"({"id":1,"text":"a"})").ok());
  EXPECT_TRUE(read_json<Line>(R"({"id":1,"text":"a","color":null})").ok());
  EXPECT_THAT(read_json<Line>(R"({"id":1})").problems, ElementsAre(JsonProblem{"/text", "required"}));
  EXPECT_THAT(read_json<Line>(R"({"id":1,"text":null})").problems,
              ElementsAre(JsonProblem{"/text", "wrong_type"}));
}

TEST(JsonTest, EveryFaultIsListedWithItsPointer) {
  const auto reading = read_json<std::vector<Line>>(
      R"([{"id":"1","text":"a"},{"id":2,"text":3,"color":"blue"},4,{"id":5,"text":"","a/b~c":0}])");
  EXPECT_THAT(reading.problems,
              ElementsAre(JsonProblem{"/0/id", "wrong_type"}, JsonProblem{"/1/text", "wrong_type"},
                          JsonProblem{"/1/color", "bad_value"}, JsonProblem{"/2", "wrong_type"},
                          JsonProblem{"/3/a~1b~0c", "unknown_field"}));
}

TEST(JsonTest, InheritedFieldsComeFirst) {
  Derived derived;
  derived.first = 1;
  derived.second = 2;
  EXPECT_EQ(json_text(to_json(derived)), R"({"first":1,"second":2})");
  EXPECT_EQ(read_json<Derived>(R"({"first":1,"second":2})").value.first, 1);
}

TEST(JsonTest, AValueOfTheWrongTypeIsRefusedForEveryKindOfField) {
  for (const auto* field : {"flag", "small", "large", "ratio", "text", "date", "at", "time", "price",
                            "number", "color", "id", "lines", "period"}) {
    const json::value wrong = json::array{};
    const auto problems = problems_with(field, std::string_view(field) == "lines" ? json::value("x") : wrong);
    EXPECT_THAT(problems, ElementsAre(JsonProblem{"/" + std::string(field), "wrong_type"})) << field;
  }
}

TEST(JsonTest, AnImpossibleValueIsRefused) {
  const std::vector<std::pair<const char*, json::value>> impossible{{"date", "2026-02-29"},
                                                                    {"at", "2026-03-01T13:00:00"},
                                                                    {"time", "25:00"},
                                                                    {"number", "12834110082"},
                                                                    {"color", "blue"},
                                                                    {"small", 2'147'483'648},
                                                                    {"small", -2'147'483'649},
                                                                    {"large", 18'446'744'073'709'551'615U},
                                                                    {"price", 9'223'372'036'854'775'808U},
                                                                    {"id", 9'223'372'036'854'775'808U}};
  for (const auto& [field, value] : impossible) {
    EXPECT_THAT(problems_with(field, value), ElementsAre(JsonProblem{"/" + std::string(field), "bad_value"}))
        << field;
  }
}

TEST(JsonTest, AFractionIsNoWholeNumber) {
  EXPECT_THAT(problems_with("small", 1.0), ElementsAre(JsonProblem{"/small", "wrong_type"}));
  EXPECT_THAT(problems_with("price", 12.5), ElementsAre(JsonProblem{"/price", "wrong_type"}));
  EXPECT_THAT(problems_with("ratio", 1), IsEmpty());
}

TEST(JsonTest, ATextLongerThanTheLimitIsRefusedWhereverItComesFrom) {
  const std::string longest(longest_json_string_bytes, 'a');
  EXPECT_EQ(refusal_of('"' + longest + '"'), "");
  EXPECT_EQ(refusal_of('"' + longest + "a\""), "too_long");
  EXPECT_EQ(refusal_of("{\"" + longest + "a\":1}"), "too_long");
  EXPECT_THAT(problems_with("text", json::string(longest + "a")),
              ElementsAre(JsonProblem{"/text", "too_long"}));
}

TEST(JsonTest, ANoteOfTwentyThousandLettersOfAnyWidthIsRead) {
  std::string wide;
  for (int i = 0; i < 20'000; ++i) wide += "\U0001F3E0";
  EXPECT_THAT(problems_with("text", json::string(wide)), IsEmpty());
  EXPECT_EQ(refusal_of('"' + wide + '"'), "");
}

TEST(JsonTest, DaysAndInstantsFromOutsideThatNobodyMeansAreRefused) {
  for (const auto* day : {"0001-01-01", "1849-12-31", "2151-01-01", "9999-12-31"}) {
    EXPECT_THAT(problems_from_outside("date", day), ElementsAre(JsonProblem{"/date", "out_of_range"})) << day;
    EXPECT_THAT(problems_from_outside("at", std::string(day) + "T12:00:00Z"),
                ElementsAre(JsonProblem{"/at", "out_of_range"}))
        << day;
    EXPECT_THAT(problems_with("date", day), IsEmpty()) << "what we wrote ourselves is read";
  }
  EXPECT_THAT(problems_from_outside("date", "1850-01-01"), IsEmpty());
  EXPECT_THAT(problems_from_outside("date", "2150-12-31"), IsEmpty());
}

TEST(JsonTest, ATextFromOutsideWithCharactersThatNobodySeesIsRefused) {
  EXPECT_THAT(problems_from_outside("text", "a\x1b[31m"), ElementsAre(JsonProblem{"/text", "bad_character"}));
  EXPECT_THAT(problems_with("text", "a\x1b[31m"), IsEmpty()) << "what we wrote ourselves is read";
  EXPECT_THAT(problems_from_outside("text", "to\nlinjer\tog en tab"), IsEmpty());
}

TEST(JsonTest, AListLargerThanTheLimitIsRefusedWhereverItComesFrom) {
  EXPECT_EQ(refusal_of(list_of_zeros(largest_json_list)), "");
  EXPECT_EQ(refusal_of(list_of_zeros(largest_json_list + 1)), "too_many");
  std::string object = "{\"f0\":0";
  for (std::size_t i = 1; i < largest_json_list; ++i) object += ",\"f" + std::to_string(i) + "\":0";
  EXPECT_EQ(refusal_of(object + "}"), "");
  EXPECT_EQ(refusal_of(object + ",\"last\":0}"), "too_many");
  const json::array large(largest_json_list + 1);
  EXPECT_THAT(problems_with("lines", large), ElementsAre(JsonProblem{"/lines", "too_many"}));
}

TEST(JsonTest, ATreeDeeperThanTheLimitIsRefused) {
  EXPECT_EQ(refusal_of(nested(deepest_json)), "");
  EXPECT_EQ(refusal_of(nested(deepest_json + 1)), "too_deep");
  EXPECT_EQ(refusal_of(nested(1'000'000)), "too_deep");
}

TEST(JsonTest, BytesThatAreNoTextAreRefused) {
  EXPECT_EQ(refusal_of("\"\xf8\""), "bad_utf8");
  EXPECT_EQ(refusal_of(R"("\ud800")"), "not_json");
  EXPECT_EQ(refusal_of(R"("\ud800\u0041")"), "bad_utf8");
  EXPECT_EQ(refusal_of(R"("\udc00")"), "bad_utf8");
  EXPECT_EQ(refusal_of(R"("a\u0000b")"), "bad_utf8");
  EXPECT_EQ(refusal_of(R"({"a\u0000b":1})"), "bad_utf8");
  EXPECT_EQ(refusal_of(R"("\ud83c\udfe0")"), "");
}

TEST(JsonTest, TextThatIsNotJsonIsRefused) {
  for (const auto* text : {"", " ", "{", "[1,]", "{\"a\":1,}", "{a:1}", "'a'", "nul", "1 2", "01", "+1", ".5",
                           "NaN", "// x\n1", "\"a", "\xef\xbb\xbf{}", "{} x", "\"\t\""}) {
    EXPECT_EQ(refusal_of(text), "not_json") << text;
  }
}

TEST(JsonTest, TheSameKeyTwiceIsRefusedAtAnyDepth) {
  EXPECT_EQ(refusal_of(R"({"a":1,"a":1})"), "duplicate_field");
  EXPECT_EQ(refusal_of(R"([{"b":{"a":1,"\u0061":2}}])"), "duplicate_field");
  EXPECT_EQ(refusal_of(R"({"a":{"a":1},"b":{"a":1}})"), "");
}

TEST(JsonTest, ANumberThatNoDoubleHoldsIsRefused) {
  EXPECT_EQ(refusal_of("1e400"), "bad_value");
  EXPECT_EQ(refusal_of("-1e400"), "bad_value");
  EXPECT_EQ(refusal_of("1e99999999999"), "bad_value");
  EXPECT_EQ(parse_json("1e-400").value.as_double(), 0);
}

TEST(JsonTest, AnInfiniteNumberIsNeverWritten) {
  EXPECT_THROW(static_cast<void>(to_json(std::numeric_limits<double>::infinity())), BrokenPromise);
}

TEST(JsonTest, EnumeratorsGoByTheirNames) {
  EXPECT_EQ(enum_name(Color::green), "green");
  EXPECT_EQ(enum_of<Color>("red"), Color::red);
  EXPECT_EQ(enum_of<Color>("Red"), std::nullopt);
}

/// A tree of at most the depth given.
json::value any_tree(int depth) {
  switch (*rc::gen::inRange(0, depth > 0 ? 8 : 6)) {
    case 0:
      return nullptr;
    case 1:
      return *rc::gen::arbitrary<bool>();
    case 2:
      return *rc::gen::arbitrary<std::int64_t>();
    case 3:
      return *rc::gen::arbitrary<double>();
    case 4:
    case 5: {
      const auto letters = *rc::gen::container<std::vector<std::string>>(
          rc::gen::element<std::string>("a", "å", "\"", "\\", "/", "\n", "\x01", "\u2028", "\U0001F3E0"));
      json::string text;
      for (const auto& letter : letters) text += letter;
      return text;
    }
    case 6: {
      json::array list;
      for (int i = *rc::gen::inRange(0, 4); i > 0; --i) list.push_back(any_tree(depth - 1));
      return list;
    }
    default: {
      json::object object;
      for (int i = *rc::gen::inRange(0, 4); i > 0; --i)
        object.emplace("f" + std::to_string(i), any_tree(depth - 1));
      return object;
    }
  }
}

RC_GTEST_PROP(JsonProperty, AnyTreeIsReadBackAsItWasWritten, ()) {
  const auto tree = any_tree(4);
  const auto text = json_text(tree);
  const auto reading = parse_json(text);
  RC_ASSERT(reading.ok());
  RC_ASSERT(reading.value == tree);
  RC_ASSERT(json_text(reading.value) == text);
}

RC_GTEST_PROP(JsonProperty, AnyFiniteDoubleIsReadBackExactly, ()) {
  const auto bits = *rc::gen::arbitrary<std::uint64_t>();
  double number = 0;
  std::memcpy(&number, &bits, sizeof number);
  RC_PRE(std::isfinite(number));
  RC_ASSERT(parse_json(json_text(to_json(number))).value.to_number<double>() == number);
}

RC_GTEST_PROP(JsonProperty, AnyThingIsReadBackAsItWasWritten, ()) {
  Thing thing = a_thing();
  thing.small = *rc::gen::arbitrary<int>();
  thing.large = *rc::gen::arbitrary<std::int64_t>();
  thing.ratio = *rc::gen::arbitrary<double>();
  thing.date = Date::from_number(*rc::gen::inRange(-44'000, 66'000));
  thing.at = {*rc::gen::inRange<std::int64_t>(-4'000'000'000, 4'000'000'000)};
  thing.time = {*rc::gen::inRange(0, 1440)};
  thing.price = {*rc::gen::arbitrary<std::int64_t>()};
  if (*rc::gen::arbitrary<bool>()) thing.last = thing.date + 1;
  if (*rc::gen::arbitrary<bool>()) thing.number.reset();
  thing.lines.resize(*rc::gen::inRange<std::size_t>(0, 5));
  const auto text = json_text(to_json(thing));
  const auto reading = read_json<Thing>(text);
  RC_ASSERT(reading.ok());
  RC_ASSERT(reading.value == thing);
  RC_ASSERT(json_text(to_json(reading.value)) == text);
}

RC_GTEST_PROP(JsonProperty, NoBytesAtAllStopTheParser, ()) {
  auto text = *rc::gen::oneOf(
      rc::gen::arbitrary<std::string>(),
      rc::gen::container<std::string>(rc::gen::elementOf(std::string("[]{}\",:0-1.eE\\u \n"))));
  static_cast<void>(read_json<std::vector<Thing>>(text));
  // One byte of a good text changed.
  text = thing_text;
  text[*rc::gen::inRange<std::size_t>(0, text.size())] = *rc::gen::arbitrary<char>();
  const auto reading = read_json<Thing>(text);
  RC_ASSERT(reading.ok() == reading.problems.empty());
}

}  // namespace
}  // namespace stafett
