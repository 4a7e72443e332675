#pragma once

// Who has seen a client, in words for the client (pasientjournalforskriften § 14).

#include "desk/list_views.hpp"
#include "wording/access_log.hpp"

#include <optional>
#include <string>
#include <vector>

#include <boost/describe.hpp>

namespace stafett::desk {

/// Days in Oslo, both included. Without a first day a year before the last; without a last day today.
struct AccessLogPeriod {
  std::optional<Date> from;
  std::optional<Date> to;
};
BOOST_DESCRIBE_STRUCT(AccessLogPeriod, (), (from, to))

/// What the rows are for: told in the log, and how many there may be and whether they are put together.
enum class AccessLogPurpose {
  page,   ///< the same act of the same person on one day is one line
  paper,  ///< likewise, and more of them
  table   ///< every row of the log by itself
};

struct AccessLogLine {
  Instant first;
  Instant last;
  int times = 1;
  std::string when;      ///< "1. juni 2026 kl. 09.12 og 10.03"
  std::string who;       ///< the employee's name
  std::string position;  ///< as the employee's own title
  std::string unit;      ///< by name
  std::string what;      ///< "Leste journalen"
  std::string basis;     ///< "Saksbehandler i Bydel Frogner"; empty for a refusal
  wording::LogOutcome outcome = wording::LogOutcome::shown;
  std::string outcome_name;
};
BOOST_DESCRIBE_STRUCT(AccessLogLine, (),
                      (first, last, times, when, who, position, unit, what, basis, outcome, outcome_name))

struct AccessLogView {
  ClientName client;
  std::string municipality;
  Date today;
  Date from;
  Date to;
  std::vector<AccessLogLine> lines;  ///< newest first
  bool more = false;                 ///< the period holds older rows than these
};
BOOST_DESCRIBE_STRUCT(AccessLogView, (), (client, municipality, today, from, to, lines, more))

}  // namespace stafett::desk
