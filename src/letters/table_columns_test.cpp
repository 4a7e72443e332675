#include "letters/table_columns.hpp"

#include <numeric>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace stafett::letters {
namespace {

using testing::DoubleNear;
using testing::ElementsAre;

TEST(TableColumns, with_room_for_all_the_rest_is_shared) {
  EXPECT_THAT(column_widths({{10, 20}, {10, 40}}, 100), ElementsAre(40, 60));
}

TEST(TableColumns, a_long_name_is_broken_before_a_date) {
  const auto widths = column_widths({{30, 60}, {40, 300}}, 200);
  EXPECT_THAT(widths, ElementsAre(DoubleNear(60, 0.01), DoubleNear(140, 0.01)));
}

TEST(TableColumns, no_column_is_narrower_than_its_longest_word_while_there_is_room) {
  const auto widths = column_widths({{58, 90}, {20, 300}, {20, 300}, {20, 300}}, 200);
  EXPECT_THAT(widths[0], DoubleNear(58, 0.01));
  EXPECT_THAT(widths[1], DoubleNear(142.0 / 3, 0.01));
}

TEST(TableColumns, a_word_too_long_for_any_table_is_cut_in_its_own_column) {
  const auto widths = column_widths({{55, 60}, {500, 500}, {55, 80}, {55, 80}}, 200);
  for (const std::size_t other : {0U, 2U, 3U}) EXPECT_GE(widths[other], 54.99);
  EXPECT_THAT(widths[1], DoubleNear(35, 0.01));
}

RC_GTEST_PROP(TableColumns, widths_are_positive_and_fill_the_page, ()) {
  const auto count = *rc::gen::inRange(1, 8);
  std::vector<ColumnWish> wishes;
  for (int i = 0; i < count; ++i) {
    const int least = *rc::gen::inRange(5, 400);
    wishes.push_back({static_cast<double>(least), static_cast<double>(least + *rc::gen::inRange(0, 400))});
  }
  const auto widths = column_widths(wishes, 480);
  for (const double width : widths) RC_ASSERT(width > 0.0);
  const double sum = std::accumulate(widths.begin(), widths.end(), 0.0);
  RC_ASSERT(sum <= 480.001);
  RC_ASSERT(sum >= 479.99);
}

}  // namespace
}  // namespace stafett::letters
