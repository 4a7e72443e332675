#include "letters/table_columns.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>

namespace stafett::letters {

namespace {

/// The widths `at(wish, level)` for the highest level at which they fit in `width`; `at` grows with the
/// level.
template <class WidthAt>
std::vector<double> filled_to(const std::vector<ColumnWish>& wishes, double width, WidthAt at) {
  std::vector<double> widths(wishes.size());
  const auto try_level = [&](double level) {
    std::transform(wishes.begin(), wishes.end(), widths.begin(),
                   [&](const ColumnWish& wish) { return at(wish, level); });
    return std::accumulate(widths.begin(), widths.end(), 0.0) <= width;
  };
  double low = 0;
  double high = width;
  for (int halving = 0; halving < 40; ++halving) {
    const double middle = (low + high) / 2;
    (try_level(middle) ? low : high) = middle;
  }
  try_level(low);
  return widths;
}

double sum_of_least(const std::vector<ColumnWish>& wishes) {
  return std::accumulate(wishes.begin(), wishes.end(), 0.0,
                         [](double sum, const ColumnWish& wish) { return sum + wish.least; });
}

/// No single word has a claim to a third of the page: such columns make do with what the others leave,
/// between half an equal share and a whole one.
std::vector<ColumnWish> reasonable(std::vector<ColumnWish> wishes, double width) {
  const double most = 0.3 * width;
  std::vector<ColumnWish> others;
  std::copy_if(wishes.begin(), wishes.end(), std::back_inserter(others),
               [&](const ColumnWish& wish) { return wish.least <= most; });
  if (others.size() == wishes.size()) return wishes;
  const double share = width / static_cast<double>(wishes.size());
  const double left = (width - sum_of_least(others)) / static_cast<double>(wishes.size() - others.size());
  for (ColumnWish& wish : wishes) {
    if (wish.least > most) wish.least = std::min(wish.least, std::clamp(left, share / 2, share));
  }
  return wishes;
}

}  // namespace

std::vector<double> column_widths(const std::vector<ColumnWish>& wishes, double width) {
  const double full = std::accumulate(wishes.begin(), wishes.end(), 0.0,
                                      [](double sum, const ColumnWish& wish) { return sum + wish.full; });
  if (full <= width) {
    const double spare = (width - full) / static_cast<double>(wishes.size());
    std::vector<double> widths;
    for (const ColumnWish& wish : wishes) widths.push_back(wish.full + spare);
    return widths;
  }
  const std::vector<ColumnWish> claims = reasonable(wishes, width);
  if (sum_of_least(claims) <= width) {
    return filled_to(claims, width, [](const ColumnWish& wish, double level) {
      return std::min(wish.full, std::max(wish.least, level));
    });
  }
  return filled_to(claims, width,
                   [](const ColumnWish& wish, double level) { return std::min(wish.least, level); });
}

}  // namespace stafett::letters
