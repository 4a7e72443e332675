#include "letters/typesetter.hpp"

#include "base/check.hpp"

#include <algorithm>

#include <cairo.h>
#include <pango/pangocairo.h>

namespace stafett::letters {

namespace {

constexpr const char* family = "Open Sans";

struct Unref {
  void operator()(void* object) const { g_object_unref(object); }
};
struct FreeDescription {
  void operator()(PangoFontDescription* description) const { pango_font_description_free(description); }
};
struct FreeAttributes {
  void operator()(PangoAttrList* attributes) const { pango_attr_list_unref(attributes); }
};
struct FreeOptions {
  void operator()(cairo_font_options_t* options) const { cairo_font_options_destroy(options); }
};

using Layout = std::unique_ptr<PangoLayout, Unref>;
using Description = std::unique_ptr<PangoFontDescription, FreeDescription>;

Description description_of(const Type& type) {
  Description description(pango_font_description_new());
  pango_font_description_set_family_static(description.get(), family);
  pango_font_description_set_size(description.get(), static_cast<int>(type.size * PANGO_SCALE));
  pango_font_description_set_weight(description.get(),
                                    type.weight == Weight::bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  return description;
}

double points(int pango_units) { return static_cast<double>(pango_units) / PANGO_SCALE; }

std::string_view without_final_spaces(std::string_view text) {
  return text.substr(0, text.find_last_not_of(" \n") + 1);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Forbids a line to end between a day and its month: "10. juni".
void keep_dates_whole(std::string_view text, PangoAttrList* attributes) {
  for (auto at = text.find(". "); at != std::string_view::npos; at = text.find(". ", at + 1)) {
    if (at == 0 || !is_digit(text[at - 1]) || at + 2 >= text.size()) continue;
    const char next = text[at + 2];
    if (next < 'a' || next > 'z') continue;
    PangoAttribute* whole = pango_attr_allow_breaks_new(FALSE);
    whole->start_index = static_cast<guint>(at - 1);
    whole->end_index = static_cast<guint>(at + 3);
    pango_attr_list_insert(attributes, whole);
  }
}

}  // namespace

struct Typesetter::Pango {
  std::unique_ptr<PangoFontMap, Unref> fonts{pango_cairo_font_map_new()};
  std::unique_ptr<PangoContext, Unref> context;
  std::unique_ptr<PangoAttrList, FreeAttributes> attributes{pango_attr_list_new()};

  Pango() {
    // One unit of user space is a point; Pango's default of 96 dots an inch would draw everything a third too
    // large.
    pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(fonts.get()), 72);
    context.reset(pango_font_map_create_context(fonts.get()));
    // Paper has no pixels to round to: with hints or rounding the letters of a word stand unevenly.
    const std::unique_ptr<cairo_font_options_t, FreeOptions> options(cairo_font_options_create());
    cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
    pango_cairo_context_set_font_options(context.get(), options.get());
    pango_context_set_round_glyph_positions(context.get(), FALSE);
    pango_context_set_language(context.get(), pango_language_from_string("nb-no"));
    // Without ligatures each character has its own glyph, and the text can be read out without replacement
    // texts.
    pango_attr_list_insert(attributes.get(), pango_attr_font_features_new("liga=0"));
    // A cut word gets no hyphen: names and addresses must not gain a character.
    pango_attr_list_insert(attributes.get(), pango_attr_insert_hyphens_new(FALSE));
  }

  [[nodiscard]] Layout layout(std::string_view text, const Type& type) const {
    Layout made(pango_layout_new(context.get()));
    const Description description = description_of(type);
    pango_layout_set_font_description(made.get(), description.get());
    const std::unique_ptr<PangoAttrList, FreeAttributes> with_dates(pango_attr_list_copy(attributes.get()));
    keep_dates_whole(text, with_dates.get());
    pango_layout_set_attributes(made.get(), with_dates.get());
    pango_layout_set_auto_dir(made.get(), FALSE);
    pango_layout_set_text(made.get(), text.data(), static_cast<int>(text.size()));
    return made;
  }
};

Typesetter::Typesetter() : pango_(std::make_unique<Pango>()) {
  for (const Weight weight : {Weight::regular, Weight::bold}) {
    const Description wanted = description_of({.weight = weight});
    const std::unique_ptr<PangoFont, Unref> font(
        pango_font_map_load_font(pango_->fonts.get(), pango_->context.get(), wanted.get()));
    const Description found(font ? pango_font_describe(font.get()) : pango_font_description_new());
    const char* name = pango_font_description_get_family(found.get());
    if (!name || std::string_view(name) != family) {
      throw EnvironmentFailure("letters need the typeface Open Sans: install Debian's fonts-open-sans");
    }
  }
}

Typesetter::~Typesetter() = default;

std::vector<std::string> Typesetter::lines(std::string_view text, const Type& type, double width) const {
  const Layout layout = pango_->layout(text, type);
  pango_layout_set_width(layout.get(), static_cast<int>(width * PANGO_SCALE));
  pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
  std::vector<std::string> broken;
  const int count = pango_layout_get_line_count(layout.get());
  for (int i = 0; i < count; ++i) {
    const auto begin = static_cast<std::size_t>(pango_layout_get_line_readonly(layout.get(), i)->start_index);
    const auto end =
        i + 1 < count
            ? static_cast<std::size_t>(pango_layout_get_line_readonly(layout.get(), i + 1)->start_index)
            : text.size();
    const std::string_view line = text.substr(begin, end - begin);
    const bool paragraph_ends = i + 1 == count || line.ends_with('\n');
    broken.emplace_back(paragraph_ends ? without_final_spaces(line) : line);
  }
  return broken;
}

double Typesetter::width(std::string_view text, const Type& type) const {
  const Layout layout = pango_->layout(without_final_spaces(text), type);
  int units = 0;
  pango_layout_get_size(layout.get(), &units, nullptr);
  return points(units);
}

double Typesetter::widest_word(std::string_view text, const Type& type) const {
  // Broken at every opportunity, each line is one word.
  const Layout layout = pango_->layout(text, type);
  pango_layout_set_width(layout.get(), 0);
  pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD);
  int widest = 0;
  const int count = pango_layout_get_line_count(layout.get());
  for (int i = 0; i < count; ++i) {
    PangoRectangle logical;
    pango_layout_line_get_extents(pango_layout_get_line_readonly(layout.get(), i), nullptr, &logical);
    widest = std::max(widest, logical.width);
  }
  return points(widest);
}

void Typesetter::draw(cairo_t* to, std::string_view text, const Type& type, double x, double y) const {
  const Layout layout = pango_->layout(text, type);
  pango_layout_set_single_paragraph_mode(layout.get(), TRUE);
  cairo_move_to(to, x, y);
  pango_cairo_show_layout_line(to, pango_layout_get_line_readonly(layout.get(), 0));
}

}  // namespace stafett::letters
