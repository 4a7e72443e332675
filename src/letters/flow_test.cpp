#include "letters/flow.hpp"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace stafett::letters {
namespace {

using testing::ElementsAre;

constexpr Frame hundred{0, 100};

std::vector<std::vector<std::size_t>> piece_numbers(const std::vector<std::vector<Placed>>& pages) {
  std::vector<std::vector<std::size_t>> numbers;
  for (const auto& page : pages) {
    auto& on_page = numbers.emplace_back();
    for (const Placed& placed : page) on_page.push_back(placed.piece);
  }
  return numbers;
}

TEST(Flow, pieces_that_fit_stay_on_one_page) {
  const std::vector<Piece> pieces(4, Piece{.height = 25});
  EXPECT_THAT(piece_numbers(paginated(pieces, hundred, hundred)), ElementsAre(ElementsAre(0, 1, 2, 3)));
}

TEST(Flow, space_between_pieces_counts_but_not_at_the_top_of_a_page) {
  const std::vector<Piece> pieces(4, Piece{.space_before = 10, .height = 30});
  const auto pages = paginated(pieces, hundred, hundred);
  EXPECT_THAT(piece_numbers(pages), ElementsAre(ElementsAre(0, 1), ElementsAre(2, 3)));
  EXPECT_EQ(pages[1][0].y, 0);
  EXPECT_EQ(pages[1][1].y, 40);
}

TEST(Flow, the_first_page_has_its_own_frame) {
  const std::vector<Piece> pieces(3, Piece{.height = 30});
  const auto pages = paginated(pieces, {60, 100}, {10, 100});
  EXPECT_THAT(piece_numbers(pages), ElementsAre(ElementsAre(0), ElementsAre(1, 2)));
  EXPECT_EQ(pages[0][0].y, 60);
  EXPECT_EQ(pages[1][0].y, 10);
}

TEST(Flow, a_piece_that_keeps_with_the_next_moves_with_it) {
  std::vector<Piece> pieces(4, Piece{.height = 30});
  pieces[2].keep_with_next = true;
  EXPECT_THAT(piece_numbers(paginated(pieces, hundred, hundred)),
              ElementsAre(ElementsAre(0, 1), ElementsAre(2, 3)));
}

TEST(Flow, a_row_that_begins_a_page_has_the_header_above_it_again) {
  std::vector<Piece> pieces(5, Piece{.height = 30});
  for (std::size_t row = 1; row < pieces.size(); ++row) pieces[row].header = 0;
  const auto pages = paginated(pieces, hundred, hundred);
  EXPECT_THAT(piece_numbers(pages), ElementsAre(ElementsAre(0, 1, 2), ElementsAre(0, 3, 4)));
  EXPECT_FALSE(pages[0][0].repeated);
  EXPECT_TRUE(pages[1][0].repeated);
  EXPECT_EQ(pages[1][1].y, 30);
}

TEST(Flow, nothing_is_one_empty_page) { EXPECT_EQ(paginated({}, hundred, hundred).size(), 1U); }

RC_GTEST_PROP(Flow, every_piece_stands_once_in_order_and_inside_the_frame, ()) {
  const auto heights = *rc::gen::container<std::vector<int>>(rc::gen::inRange(1, 60));
  std::vector<Piece> pieces;
  for (const int height : heights) {
    pieces.push_back({.space_before = static_cast<double>(*rc::gen::inRange(0, 20)),
                      .height = static_cast<double>(height),
                      .keep_with_next = *rc::gen::arbitrary<bool>()});
  }
  std::size_t expected = 0;
  for (const auto& page : paginated(pieces, {40, 100}, {0, 100})) {
    double below = 0;
    for (const Placed& placed : page) {
      RC_ASSERT(placed.piece == expected++);
      RC_ASSERT(placed.y >= below);
      below = placed.y + pieces[placed.piece].height;
      RC_ASSERT(below <= 100.0);
    }
  }
  RC_ASSERT(expected == pieces.size());
}

}  // namespace
}  // namespace stafett::letters
