#pragma once

#include "letters/pages.hpp"

#include <string>

namespace stafett::letters {

/// Adds to what `drawn` made of the pages: the structure tree (cairo 1.16 knows no artifacts, no header
/// cells' scope and nests what may not be nested, so it is built here), language, title, dates and XMP
/// metadata, with an id that depends on nothing but the contents. Throws EnvironmentFailure when qpdf cannot
/// read its input.
[[nodiscard]] std::string tagged(const std::string& drawn, const Pages& pages, const Document& document);

}  // namespace stafett::letters
