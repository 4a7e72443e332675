#include "letters/drawing.hpp"

#include "base/check.hpp"

#include <memory>

#include <cairo-pdf.h>

namespace stafett::letters {

namespace {

struct DestroySurface {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
struct DestroyContext {
  void operator()(cairo_t* context) const { cairo_destroy(context); }
};

void must(cairo_status_t status) {
  if (status != CAIRO_STATUS_SUCCESS) {
    throw EnvironmentFailure(std::string("cairo could not write a letter: ") +
                             cairo_status_to_string(status));
  }
}

cairo_status_t append(void* to, const unsigned char* bytes, unsigned length) {
  static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(bytes), length);
  return CAIRO_STATUS_SUCCESS;
}

void draw(cairo_t* cairo, const TextMark& mark, const Typesetter& typesetter) {
  // #595959 on white has a contrast of 7:1 (WCAG 1.4.6).
  const double grey = mark.ink == Ink::grey ? 0.35 : 0.0;
  cairo_set_source_rgb(cairo, grey, grey, grey);
  typesetter.draw(cairo, mark.text, mark.type, mark.x, mark.y);
}

void draw(cairo_t* cairo, const RuleMark& mark, const Typesetter& /*unused*/) {
  cairo_set_source_rgb(cairo, 0.55, 0.55, 0.55);
  cairo_set_line_width(cairo, 0.5);
  cairo_move_to(cairo, mark.x, mark.y);
  cairo_line_to(cairo, mark.x + mark.width, mark.y);
  cairo_stroke(cairo);
}

}  // namespace

std::string drawn(const Pages& pages, const Typesetter& typesetter) {
  std::string bytes;
  const std::unique_ptr<cairo_surface_t, DestroySurface> surface(
      cairo_pdf_surface_create_for_stream(append, &bytes, page_width, page_height));
  must(cairo_surface_status(surface.get()));
  const std::unique_ptr<cairo_t, DestroyContext> cairo(cairo_create(surface.get()));
  for (const auto& page : pages.pages) {
    for (const Mark& mark : page) {
      cairo_tag_begin(cairo.get(), "P", nullptr);
      std::visit([&](const auto& each) { draw(cairo.get(), each, typesetter); }, mark.drawn);
      cairo_tag_end(cairo.get(), "P");
    }
    cairo_show_page(cairo.get());
  }
  must(cairo_status(cairo.get()));
  cairo_surface_finish(surface.get());
  must(cairo_surface_status(surface.get()));
  return bytes;
}

}  // namespace stafett::letters
