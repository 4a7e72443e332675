#include "letters/pdf.hpp"

#include "letters/drawing.hpp"
#include "letters/pages.hpp"
#include "letters/tagging.hpp"

#include <mutex>
#include <utility>

namespace stafett::letters {

namespace {

/// Pango and fontconfig share caches between contexts, so one letter is set and drawn at a time.
std::pair<Pages, std::string> set_and_drawn(const Document& document) {
  static std::mutex one_at_a_time;
  const std::lock_guard lock(one_at_a_time);
  static const Typesetter typesetter;
  Pages pages = laid_out(document, typesetter);
  std::string pdf = drawn(pages, typesetter);
  return {std::move(pages), std::move(pdf)};
}

}  // namespace

std::string render_pdf(const Document& document) {
  const auto [pages, pdf] = set_and_drawn(document);
  return tagged(pdf, pages, document);
}

}  // namespace stafett::letters
