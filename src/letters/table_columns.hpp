#pragma once

#include <vector>

namespace stafett::letters {

/// What a column would like: the width of its longest word and of its longest cell on one line. Points.
struct ColumnWish {
  double least = 0;
  double full = 0;
};

/// Widths that add up to `width`. With room for all, every column is as wide as its longest cell and the rest
/// is shared. Otherwise the columns are made alike, but none wider than its longest cell nor narrower than
/// its longest word: long names are broken before dates. A word too long for any table is cut, in its own
/// column; only if that is not enough are words cut in the widest of the others.
[[nodiscard]] std::vector<double> column_widths(const std::vector<ColumnWish>& wishes, double width);

}  // namespace stafett::letters
