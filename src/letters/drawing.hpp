#pragma once

#include "letters/pages.hpp"

#include <string>

namespace stafett::letters {

/// The pages as a PDF in which every mark lies in a marked-content sequence of its own, in the order of
/// `pages`; what they mean is added by `tagged`. Throws EnvironmentFailure when cairo fails.
[[nodiscard]] std::string drawn(const Pages& pages, const Typesetter& typesetter);

}  // namespace stafett::letters
