#pragma once

// The running text of a letter as pieces that no page break divides, and the pages they fall on.

#include "letters/pages.hpp"

#include <cstddef>
#include <vector>

namespace stafett::letters {

/// A line of a paragraph, a row of a table, a heading. The y of its marks counts from the piece's own top.
struct Piece {
  std::vector<Mark> marks{};
  double space_before = 0;  ///< dropped at the top of a page
  double height = 0;
  bool keep_with_next = false;
  /// Index of the table's header piece for the rows below it; a row that begins a page has the header above
  /// it again.
  int header = -1;
};

/// A piece at a place.
struct Placed {
  std::size_t piece = 0;
  double y = 0;
  bool repeated = false;  ///< a header once more, which is no part of the text
};

/// Where on a page text may stand: points from the top of the page.
struct Frame {
  double top = 0;
  double bottom = 0;
};

/// Fills the first page's frame, then as many of the next as it takes; at least one page. Pieces that keep
/// together stay so unless they are higher than a page.
[[nodiscard]] std::vector<std::vector<Placed>> paginated(const std::vector<Piece>& pieces, const Frame& first,
                                                         const Frame& next);

}  // namespace stafett::letters
