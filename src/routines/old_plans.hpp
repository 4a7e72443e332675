#pragma once

// Stored plans are read for ever: what a row of an older schema number did not have yet.

#include <string_view>

#include <boost/json/object.hpp>

namespace stafett::routines {

/// Gives a row of `table`, stored under the schema number, the fields that have come since, each with what it
/// meant then. Fields that may be absent need no line here. Thread-safe.
void fill_in_later_fields(std::string_view table, int schema, boost::json::object& row);

}  // namespace stafett::routines
