#include "base/json_writing.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

namespace stafett {
namespace {

enum class Season { winter, summer };
BOOST_DESCRIBE_ENUM(Season, winter, summer)

struct Inner {
  Id<Inner> id;
  std::string text;
  std::optional<Season> season;
  std::vector<std::vector<std::string>> table;
};
BOOST_DESCRIBE_STRUCT(Inner, (), (id, text, season, table))

struct Base {
  bool flag = false;
};
BOOST_DESCRIBE_STRUCT(Base, (), (flag))

struct Outer : Base {
  int small = 0;
  std::int64_t large = 0;
  double ratio = 0;
  Date date;
  Instant at;
  ClockTime time;
  Money price;
  std::optional<NationalId> number;
  std::optional<Date> last;
  std::vector<Inner> inner;
  boost::json::value tree;
};
BOOST_DESCRIBE_STRUCT(Outer, (Base), (small, large, ratio, date, at, time, price, number, last, inner, tree))

std::string any_text() {
  const auto parts = *rc::gen::container<std::vector<std::string>>(
      rc::gen::element<std::string>("a", "å", "\"", "\\", "/", "\n", "\t", "\b", "\f", "\r", "\x01", "\x1f",
                                    "\x7f", "\u2028", "\U0001F3E0"));
  std::string text;
  for (const auto& part : parts) text += part;
  return text;
}

TEST(JsonWriting, EveryByteOfAsciiIsWrittenAsTheTreeWritesIt) {
  std::string text;
  for (char c = 1; c != 127; ++c) text += c;
  EXPECT_EQ(written_json(Inner{{7}, text, {}, {}}), json_text(to_json(Inner{{7}, text, {}, {}})));
}

RC_GTEST_PROP(JsonWritingProperty, AnyStructIsWrittenAsTheTreeWritesIt, ()) {
  Outer outer;
  outer.flag = *rc::gen::arbitrary<bool>();
  outer.small = *rc::gen::arbitrary<int>();
  outer.large = *rc::gen::arbitrary<std::int64_t>();
  outer.ratio = *rc::gen::arbitrary<double>();
  outer.date = Date::from_number(*rc::gen::inRange(-44'000, 66'000));
  outer.at = {*rc::gen::inRange<std::int64_t>(-4'000'000'000, 4'000'000'000)};
  outer.time = {*rc::gen::inRange(0, 1440)};
  outer.price = {*rc::gen::arbitrary<std::int64_t>()};
  if (*rc::gen::arbitrary<bool>()) outer.last = outer.date + 1;
  if (*rc::gen::arbitrary<bool>()) outer.number = NationalId::trusted("41928312345");
  outer.inner.resize(*rc::gen::inRange<std::size_t>(0, 4));
  for (auto& inner : outer.inner) {
    inner.id.value = *rc::gen::arbitrary<std::int64_t>();
    inner.text = any_text();
    if (*rc::gen::arbitrary<bool>()) inner.season = Season::summer;
    inner.table.resize(*rc::gen::inRange<std::size_t>(0, 3), {any_text(), any_text()});
  }
  outer.tree = boost::json::object{{"key", any_text()}, {"list", boost::json::array{1, nullptr}}};
  RC_ASSERT(written_json(outer) == json_text(to_json(outer)));
}

}  // namespace
}  // namespace stafett
