#pragma once

// Five dated facts that Gerica keeps in one field (design §3.1): where the client lives, who is responsible,
// who pays, who may see (rights.hpp) and where messages go.

#include "base/date.hpp"
#include "model/client.hpp"

#include <optional>
#include <string>
#include <string_view>

#include <boost/describe.hpp>

namespace stafett::model {

struct ServiceLine;

/// Which of the dated facts a row holds.
enum class ResponsibilityKind {
  residence,    ///< where the client lives, with what kind of housing
  responsible,  ///< the district that answers for the client
  decides,      ///< per service line
  pays,         ///< per service line
  messages      ///< whose inbox
};
BOOST_DESCRIBE_ENUM(ResponsibilityKind, residence, responsible, decides, pays, messages)

/// How the client is housed: the last part of the card's level (OV-32..36).
enum class Housing {
  own_home,      ///< 1.x.1
  staffed,       ///< 1.x.2
  bought_place,  ///< 1.x.3
  institution    ///< 1.x.16
};
BOOST_DESCRIBE_ENUM(Housing, own_home, staffed, bought_place, institution)

struct Responsibility {
  static constexpr std::string_view table = "responsibility";
  Id<Responsibility> id;
  Id<Client> client;
  ResponsibilityKind kind = ResponsibilityKind::responsible;
  std::optional<Id<ServiceLine>> service_line;  ///< for `decides` and `pays`
  Id<District> district;
  std::optional<Housing> housing;  ///< for `residence`
  Date first_day;
  std::optional<Date> last_day;
  std::string rule;    ///< the rule that makes it so, e.g. "OV-27"
  std::string reason;  ///< one sentence, may be empty
  Stamp created{};
  std::int64_t recorded_by = 0;
};
BOOST_DESCRIBE_STRUCT(Responsibility, (),
                      (id, client, kind, service_line, district, housing, first_day, last_day, rule, reason))

enum class LabelKind { substance_use };
BOOST_DESCRIBE_ENUM(LabelKind, substance_use)

/// A mark that narrows who may see the client: with substance_use the card's level is 1.x.4 (OV-35, Q-28).
struct Label {
  static constexpr std::string_view table = "label";
  Id<Label> id;
  Id<Client> client;
  LabelKind kind = LabelKind::substance_use;
  Date first_day;
  std::optional<Date> last_day;
  Stamp created{};
  std::int64_t recorded_by = 0;
};
BOOST_DESCRIBE_STRUCT(Label, (), (id, client, kind, first_day, last_day))

}  // namespace stafett::model
