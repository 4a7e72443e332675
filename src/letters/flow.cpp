#include "letters/flow.hpp"

namespace stafett::letters {

namespace {

/// Fills pages from the top.
class Filling {
 public:
  Filling(const std::vector<Piece>& pieces, const Frame& first, const Frame& next)
      : pieces_(pieces), next_(next), y_(first.top), bottom_(first.bottom) {}

  /// Pieces [begin, end) on this page if they fit, else on the next, else one by one.
  void place(std::size_t begin, std::size_t end) {
    if (!fits(begin, end) && !at_top_) break_page();
    const bool together = fits(begin, end);
    for (std::size_t i = begin; i < end; ++i) {
      if (!together && !at_top_ && !fits(i, i + 1)) break_page();
      put(i);
    }
  }

  [[nodiscard]] std::vector<std::vector<Placed>> pages() && { return std::move(pages_); }

 private:
  [[nodiscard]] bool needs_header(std::size_t piece) const { return at_top_ && pieces_[piece].header >= 0; }

  [[nodiscard]] bool fits(std::size_t begin, std::size_t end) const {
    double y = y_;
    if (needs_header(begin)) y += pieces_[static_cast<std::size_t>(pieces_[begin].header)].height;
    for (std::size_t i = begin; i < end; ++i) {
      if (i != begin || !at_top_) y += pieces_[i].space_before;
      y += pieces_[i].height;
    }
    return y <= bottom_;
  }

  void break_page() {
    pages_.emplace_back();
    y_ = next_.top;
    bottom_ = next_.bottom;
    at_top_ = true;
  }

  void put(std::size_t piece) {
    if (needs_header(piece)) {
      const auto header = static_cast<std::size_t>(pieces_[piece].header);
      pages_.back().push_back({.piece = header, .y = y_, .repeated = true});
      y_ += pieces_[header].height;
    } else if (!at_top_) {
      y_ += pieces_[piece].space_before;
    }
    pages_.back().push_back({.piece = piece, .y = y_});
    y_ += pieces_[piece].height;
    at_top_ = false;
  }

  const std::vector<Piece>& pieces_;
  Frame next_;
  double y_;
  double bottom_;
  bool at_top_ = true;
  std::vector<std::vector<Placed>> pages_{1};
};

}  // namespace

std::vector<std::vector<Placed>> paginated(const std::vector<Piece>& pieces, const Frame& first,
                                           const Frame& next) {
  Filling filling(pieces, first, next);
  for (std::size_t begin = 0; begin < pieces.size();) {
    std::size_t end = begin + 1;
    while (end < pieces.size() && pieces[end - 1].keep_with_next) ++end;
    filling.place(begin, end);
    begin = end;
  }
  return std::move(filling).pages();
}

}  // namespace stafett::letters
