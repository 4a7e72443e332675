#pragma once

// A letter laid out: where each line of text stands on which page, and what it is part of.

#include "letters/pdf.hpp"
#include "letters/typesetter.hpp"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace stafett::letters {

/// A4 in points.
inline constexpr double page_width = 595.276;
inline constexpr double page_height = 841.89;

/// A part of the letter as a screen reader announces it: a structure type of PDF ("P", "H1", "Table" ...)
/// inside another.
struct Element {
  std::string_view type;
  int parent = -1;  ///< -1 for the first, the document itself
};

/// What belongs to the page and not to the letter's text: rules, footers, page numbers, a table's repeated
/// header.
inline constexpr int artifact = -1;

enum class Ink { black, grey };

/// A line of text. Points from the page's top left corner to the beginning of the baseline.
struct TextMark {
  std::string text;
  Type type;
  double x = 0;
  double y = 0;
  Ink ink = Ink::black;
};

/// A thin horizontal line.
struct RuleMark {
  double x = 0;
  double y = 0;
  double width = 0;
};

struct Mark {
  std::variant<TextMark, RuleMark> drawn;
  int element = artifact;
};

struct Pages {
  std::vector<Element> elements;         ///< parents before children, in reading order
  std::vector<std::vector<Mark>> pages;  ///< in reading order, but for artifacts
};

[[nodiscard]] Pages laid_out(const Document& document, const Typesetter& typesetter);

}  // namespace stafett::letters
