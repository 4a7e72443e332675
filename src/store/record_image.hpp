#pragma once

// A client's record in one piece, as bytes. Reading twenty tables for each opened card costs several times
// more; the image is derived from the rows, written anew by each plan that touches the client, and compared
// with them by verify.

#include "model/client_record.hpp"

#include <string>
#include <string_view>

namespace stafett::store {

[[nodiscard]] std::string image_of(const model::ClientRecord& record);

/// False when the image was written by a program whose rows have other fields: read the rows then.
/// Throws EnvironmentFailure when it is of this form and damaged.
[[nodiscard]] bool read_image(std::string_view image, model::ClientRecord& record);

}  // namespace stafett::store
