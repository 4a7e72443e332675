#pragma once

// Text as lines of Open Sans: widths, line breaks and glyphs, by Pango.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

using cairo_t = struct _cairo;

namespace stafett::letters {

enum class Weight { regular, bold };

/// A size of type. Lengths in points.
struct Type {
  Weight weight = Weight::regular;
  double size = 11;
  double leading = 16;  ///< from one baseline to the next
};

/// Not thread-safe, and no two of them may work at once: Pango's and fontconfig's caches are shared.
class Typesetter {
 public:
  /// Throws EnvironmentFailure when Open Sans is not installed.
  Typesetter();
  ~Typesetter();
  Typesetter(const Typesetter&) = delete;
  Typesetter& operator=(const Typesetter&) = delete;

  /// The text broken into lines of at most `width` points. All but a paragraph's last keep their final space,
  /// so that words stay apart when the text is read out or copied. A word wider than the line is cut. At
  /// least one line.
  [[nodiscard]] std::vector<std::string> lines(std::string_view text, const Type& type, double width) const;

  /// Points from the first glyph's origin to the end of the last, on one line.
  [[nodiscard]] double width(std::string_view text, const Type& type) const;

  /// The width in points of the widest piece that `lines` would not cut.
  [[nodiscard]] double widest_word(std::string_view text, const Type& type) const;

  /// Draws the text on one line with its baseline beginning at (x, y), in points from the top left corner.
  void draw(cairo_t* to, std::string_view text, const Type& type, double x, double y) const;

 private:
  struct Pango;
  std::unique_ptr<Pango> pango_;
};

}  // namespace stafett::letters
