#pragma once

#include "base/id.hpp"
#include "model/record.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe.hpp>

namespace stafett::model {

/// The content of some rows of the log was taken out by order of law; their hashes stay, so that the chain
/// holds.
struct Redaction {
  static constexpr std::string_view table = "redaction";
  Id<Redaction> id;
  std::vector<std::int64_t> log_rows;  ///< by number
  std::string ordered_by;              ///< the authority or court
  std::string legal_reference;
  Id<Employee> carried_out_by;
  Id<Employee> confirmed_by;  ///< another person (design §2)
  Stamp created{};
  std::int64_t recorded_by = 0;
};
BOOST_DESCRIBE_STRUCT(Redaction, (),
                      (id, log_rows, ordered_by, legal_reference, carried_out_by, confirmed_by))

}  // namespace stafett::model
