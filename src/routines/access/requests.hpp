#pragma once

// What is asked for about the rights to one client. Grants and bars are given by the day, so that what was
// previewed is what is committed a minute later; a look-up alone counts from its moment.

#include "model/client_record.hpp"

#include <optional>
#include <string>

#include <boost/describe.hpp>

namespace stafett::routines {

/// OV-13: to see a client for some hours. Who the client is, the desk has found by the identity number.
struct LookUp {
  Id<model::Client> client;
  std::string reason_code;  ///< of policy.look_up_reasons
  std::string reason;       ///< in own words
};
BOOST_DESCRIBE_STRUCT(LookUp, (), (client, reason_code, reason))

enum class LookUpFinding { in_order, questioned };
BOOST_DESCRIBE_ENUM(LookUpFinding, in_order, questioned)

/// Afterwards, by a leader of the district that was responsible.
struct LookUpReview {
  Id<model::Client> client;
  Id<model::Grant> look_up;
  LookUpFinding finding = LookUpFinding::in_order;
  std::optional<std::string> note;  ///< needed when questioned
};
BOOST_DESCRIBE_STRUCT(LookUpReview, (), (client, look_up, finding, note))

/// OV-109, OV-110, OV-118: exactly one of `employee` and `unit`.
struct Block {
  Id<model::Client> client;
  std::optional<Id<model::Employee>> employee;
  std::optional<Id<model::Level>> unit;
  /// The employee is a disqualified leader: with everyone in the line below the person may prepare, not
  /// decide.
  bool line = false;
  std::string reason;
  std::optional<Date> first_day;  ///< today when not set
  std::optional<Date> last_day;
};
BOOST_DESCRIBE_STRUCT(Block, (), (client, employee, unit, line, reason, first_day, last_day))

struct BlockLifting {
  Id<model::Client> client;
  Id<model::Denial> block;
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(BlockLifting, (), (client, block, reason))

enum class GivenGrant { single_client, substitute_district };
BOOST_DESCRIBE_ENUM(GivenGrant, single_client, substitute_district)

/// OV-107: `employee` for a single client, `district` for a substitute district.
struct Granting {
  Id<model::Client> client;
  GivenGrant kind = GivenGrant::single_client;
  std::optional<Id<model::Employee>> employee;
  std::optional<Id<model::District>> district;
  std::string reason;
  Date first_day;
  Date last_day;  ///< OV-113: it always ends, and by itself
};
BOOST_DESCRIBE_STRUCT(Granting, (), (client, kind, employee, district, reason, first_day, last_day))

struct GrantEnding {
  Id<model::Client> client;
  Id<model::Grant> grant;
};
BOOST_DESCRIBE_STRUCT(GrantEnding, (), (client, grant))

/// OV-12: a number that must be looked at before anyone registers it.
struct RegistrationHold {
  NationalId national_id;
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(RegistrationHold, (), (national_id, reason))

struct RegistrationSettling {
  Id<model::PendingRegistration> registration;
  std::string note;
};
BOOST_DESCRIBE_STRUCT(RegistrationSettling, (), (registration, note))

}  // namespace stafett::routines
