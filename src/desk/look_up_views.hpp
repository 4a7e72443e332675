#pragma once

// What the pages about look-ups, registrations, bars and grants ask for and show.

#include "desk/access_views.hpp"
#include "wording/registration_text.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace stafett::desk {

/// OV-13. The number comes in a body, never in an address.
struct LookUpRequest {
  NationalId national_id;
  std::string reason_code;
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(LookUpRequest, (), (national_id, reason_code, reason))

struct LookUpView {
  Id<model::Client> client;
  std::optional<Instant> until;  ///< first instant without; none when the client was seen already
};
BOOST_DESCRIBE_STRUCT(LookUpView, (), (client, until))

struct LookUpReasonView {
  std::string code;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(LookUpReasonView, (), (code, name))

/// What the form needs: the reasons, and how long the reader's look-ups last.
struct LookUpOptionsView {
  std::vector<LookUpReasonView> reasons;
  int hours = 0;
};
BOOST_DESCRIBE_STRUCT(LookUpOptionsView, (), (reasons, hours))

/// A look-up that a leader of the district responsible has yet to review.
struct WaitingLookUpView {
  Id<model::Grant> look_up;
  Id<model::Client> client;
  std::string client_name;  ///< empty when the reader does not see the client any more
  std::string employee;
  std::string title;
  std::string unit;
  std::string district;  ///< the one responsible then
  std::string reason_name;
  std::string reason;
  Instant from;
  std::optional<Instant> until;
};
BOOST_DESCRIBE_STRUCT(WaitingLookUpView, (),
                      (look_up, client, client_name, employee, title, unit, district, reason_name, reason,
                       from, until))

struct LookUpQueueView {
  std::vector<WaitingLookUpView> look_ups;  ///< oldest first
  Instant now;
};
BOOST_DESCRIBE_STRUCT(LookUpQueueView, (), (look_ups, now))

/// How many of them there are.
struct LookUpCountView {
  std::int64_t waiting = 0;
};
BOOST_DESCRIBE_STRUCT(LookUpCountView, (), (waiting))

/// OV-12.
struct RegistrationCheckRequest {
  NationalId national_id;
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(RegistrationCheckRequest, (), (national_id, reason))

/// Never a name or an id.
struct RegistrationCheckView {
  wording::RegistrationOutcome outcome = wording::RegistrationOutcome::free;
  std::string sentence;
  std::string district;  ///< whom to ask, of a known number alone
  std::string telephone;
};
BOOST_DESCRIBE_STRUCT(RegistrationCheckView, (), (outcome, sentence, district, telephone))

struct PendingRegistrationView {
  Id<model::PendingRegistration> registration;
  NationalId national_id;
  std::string employee;
  std::string unit;
  std::string reason;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(PendingRegistrationView, (), (registration, national_id, employee, unit, reason, at))

struct PendingRegistrationsView {
  std::vector<PendingRegistrationView> registrations;  ///< oldest first
};
BOOST_DESCRIBE_STRUCT(PendingRegistrationsView, (), (registrations))

struct UnitChoice {
  Id<model::Level> unit;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(UnitChoice, (), (unit, name))

/// The bars of a client that hold now or are to come.
struct BlocksView {
  Id<model::Client> client;
  std::vector<BarredView> blocks;
  std::vector<UnitChoice> units;  ///< that could be barred
};
BOOST_DESCRIBE_STRUCT(BlocksView, (), (client, blocks, units))

struct GrantView {
  Id<model::Grant> grant;
  model::GrantKind kind = model::GrantKind::single_client;
  std::string kind_name;
  std::string who;  ///< the employee or the unit
  Instant from;
  std::optional<Instant> until;
  std::string reason;
  std::string granted_by;
  bool may_end = true;  ///< a look-up lapses by itself
};
BOOST_DESCRIBE_STRUCT(GrantView, (), (grant, kind, kind_name, who, from, until, reason, granted_by, may_end))

struct DistrictChoice {
  Id<model::District> district;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(DistrictChoice, (), (district, name))

/// The grants of a client that hold now or are to come.
struct GrantsView {
  Id<model::Client> client;
  std::vector<GrantView> grants;
  std::vector<DistrictChoice> districts;  ///< that could be substitute district
};
BOOST_DESCRIBE_STRUCT(GrantsView, (), (client, grants, districts))

}  // namespace stafett::desk
