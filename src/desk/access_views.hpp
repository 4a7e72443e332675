#pragma once

// What the pages about access show: why the reader sees a client, and who sees it (OV-11).

#include "desk/client_views.hpp"

#include <optional>
#include <string>
#include <vector>

namespace stafett::desk {

/// One way to a client, in words and in parts.
struct AccessWayView {
  std::string sentence;
  Extent extent = Extent::whole_record;
  std::string extent_name;  ///< "hele journalen"
  Instant from;
  std::optional<Instant> until;  ///< first instant without
  std::string granted_by;        ///< who gave the role or the grant; empty when it came with the data
  std::string reason;            ///< of a grant, in its giver's words
};
BOOST_DESCRIBE_STRUCT(AccessWayView, (), (sentence, extent, extent_name, from, until, granted_by, reason))

/// What the reader can do with the client now.
struct PermittedActionView {
  model::Action action = model::Action::see_client;
  std::string name;  ///< "lese journal"
  std::optional<Instant> until;
};
BOOST_DESCRIBE_STRUCT(PermittedActionView, (), (action, name, until))

/// "Hvorfor ser jeg denne brukeren?", the way that counts most first.
struct AccessWhyView {
  Id<model::Client> client;
  std::vector<AccessWayView> ways;
  std::vector<PermittedActionView> actions;
  Instant now;
};
BOOST_DESCRIBE_STRUCT(AccessWhyView, (), (client, ways, actions, now))

/// One employee who sees the client, by the way that counts most.
struct SeerView {
  Id<model::Employee> employee;
  std::string name;
  std::string title;
  std::string unit;
  AccessWayView way;
};
BOOST_DESCRIBE_STRUCT(SeerView, (), (employee, name, title, unit, way))

/// Who is barred from the client now or later: `actions` empty bars everything.
struct BarredView {
  Id<model::Denial> denial;
  std::string who;  ///< the employee or the unit
  std::string sentence;
  std::vector<model::Action> actions;
  bool line = false;
  Instant from;
  std::optional<Instant> until;
  std::string decided_by;
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(BarredView, (), (denial, who, sentence, actions, line, from, until, decided_by, reason))

/// "Hvem ser denne brukeren?": everyone who does now, by unit and name, and who is barred.
struct WhoSeesView {
  Id<model::Client> client;
  std::vector<SeerView> seers;
  std::vector<BarredView> barred;
  Instant now;
};
BOOST_DESCRIBE_STRUCT(WhoSeesView, (), (client, seers, barred, now))

}  // namespace stafett::desk
