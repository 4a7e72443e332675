#pragma once

// From plans and refusals to what the reader is shown: sentences with their reasons. Pure and thread-safe.

#include "desk/desk.hpp"
#include "wording/sentences.hpp"

#include <vector>

namespace stafett::desk {

[[nodiscard]] std::vector<WhyView> why_views(const std::vector<routines::Because>& because,
                                             wording::Language language);
[[nodiscard]] WhyView why_view(const routines::Because& because, wording::Language language);
[[nodiscard]] PreviewView preview_view(const routines::Plan& plan, std::string digest,
                                       const wording::Context& context);
[[nodiscard]] Failure refusal_failure(const routines::Refusal& refusal, wording::Language language);
/// What differs between the sentences that were seen and those of the plan as it would be now.
[[nodiscard]] ConflictView conflict_view(const std::vector<std::string>& seen, PreviewView now);

}  // namespace stafett::desk
