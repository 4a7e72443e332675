#pragma once

#include <string>

#include <boost/describe.hpp>

namespace stafett::server {

/// Why nobody was signed in, as the page tells it.
enum class OidcFaultKind {
  unavailable,    ///< the provider can't be reached, or does not do as it must
  declined,       ///< the provider or the person said no
  start_again,    ///< the attempt is unknown, too old, used before, or another browser's
  untrusted,      ///< the provider's answer does not hold
  too_low_level,  ///< signed in there, but not at the level that is needed here
  no_user_claim,  ///< the provider did not say who
  no_employee     ///< nobody here has that user name, or no longer
};
BOOST_DESCRIBE_ENUM(OidcFaultKind, unavailable, declined, start_again, untrusted, too_low_level,
                    no_user_claim, no_employee)

struct OidcFault {
  OidcFaultKind kind = OidcFaultKind::untrusted;
  std::string why;  ///< for the technical log: never a token, a code or the value of a claim
};

}  // namespace stafett::server
