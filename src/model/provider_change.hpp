#pragma once

// The record of a change of provider: the message that asked for it and one change per service line.

#include "base/date.hpp"
#include "model/casework.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe.hpp>

namespace stafett::model {

struct Handover;

/// Who asked for the change (domain.md §4.2, tab Brukervalg). No reason is asked for (BV-31).
enum class AskedBy { client, next_of_kin, guardian, provider_on_behalf };
BOOST_DESCRIBE_ENUM(AskedBy, client, next_of_kin, guardian, provider_on_behalf)

enum class Channel { oral, written };
BOOST_DESCRIBE_ENUM(Channel, oral, written)

/// A client's wish to change provider as told to the present provider, until the district confirms it.
enum class ChangeRequestState { open, confirmed, declined };
BOOST_DESCRIBE_ENUM(ChangeRequestState, open, confirmed, declined)

struct ChangeRequest {
  static constexpr std::string_view table = "change_request";
  Id<ChangeRequest> id;
  Id<Client> client;
  std::vector<Id<ServiceLine>> service_lines;
  Id<Provider> told_to;
  AskedBy asked_by = AskedBy::client;
  Channel channel = Channel::oral;
  Date told_on;  ///< the day the client told the provider
  std::optional<Id<Provider>> wanted_provider;
  std::string note;
  ChangeRequestState state = ChangeRequestState::open;
  Stamp created{};
  std::int64_t recorded_by = 0;
};
BOOST_DESCRIBE_STRUCT(ChangeRequest, (),
                      (id, client, service_lines, told_to, asked_by, channel, told_on, wanted_provider, note,
                       state))

/// The message that the client wants another provider (BV-32), for one or several lines.
struct ChangeNotice {
  static constexpr std::string_view table = "change_notice";
  Id<ChangeNotice> id;
  Id<Client> client;
  AskedBy asked_by = AskedBy::client;
  std::string asked_by_name;  ///< empty when the client asked
  Channel channel = Channel::oral;
  Date notice_day;  ///< counts as day one of the notice (BV-36, Q-03)
  std::string note;
  std::optional<Id<ChangeRequest>> request;
  RecordState state = RecordState::valid;
  Stamp created{};
  std::int64_t recorded_by = 0;
};
BOOST_DESCRIBE_STRUCT(ChangeNotice, (),
                      (id, client, asked_by, asked_by_name, channel, notice_day, note, request, state))

enum class ChangeState {
  planned,          ///< stands; under way before the first day, carried out from it
  withdrawn,        ///< taken back before the first day
  replaced,         ///< a later change took its place before the first day (Q-04)
  entered_in_error  ///< corrected after the first day
};
BOOST_DESCRIBE_ENUM(ChangeState, planned, withdrawn, replaced, entered_in_error)

/// One service line going from one provider to another.
struct ProviderChange {
  static constexpr std::string_view table = "provider_change";
  Id<ProviderChange> id;
  Id<Client> client;
  Id<ChangeNotice> notice;
  Id<ServiceLine> service_line;
  Id<Assignment> from_assignment;
  Id<Assignment> to_assignment;
  Date first_day;           ///< of the new provider
  std::string agreed_with;  ///< set when the first day is not the one the rule gives (Q-02)
  std::string agreed_why;
  std::optional<Id<Handover>> handover;
  ChangeState state = ChangeState::planned;
  Stamp created{};
  std::int64_t recorded_by = 0;
};
BOOST_DESCRIBE_STRUCT(ProviderChange, (),
                      (id, client, notice, service_line, from_assignment, to_assignment, first_day,
                       agreed_with, agreed_why, handover, state))

}  // namespace stafett::model
