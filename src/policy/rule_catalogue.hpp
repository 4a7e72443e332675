#pragma once

// The rules of the two routines, as "Hvorfor?" shows them. The text is policy/rules.toml, built into the
// program.

#include <string>
#include <string_view>
#include <vector>

#include <boost/describe.hpp>

namespace stafett::policy {

enum class RuleType {
  rule,
  lost_list,         ///< a rule whose list of points is missing in the routine
  system_behaviour,  ///< what the system does by itself
  workaround,        ///< manual work today that the system makes unnecessary
  system_quirk,      ///< a fault of today's system that ours must not have
  principle,
  definition
};
BOOST_DESCRIBE_ENUM(RuleType, rule, lost_list, system_behaviour, workaround, system_quirk, principle,
                    definition)

/// Skal, bør, kan.
enum class RuleStrength { must, should, may };
BOOST_DESCRIBE_ENUM(RuleStrength, must, should, may)

struct Rule {
  std::string id;  ///< "BV-36"
  RuleType type = RuleType::rule;
  RuleStrength strength = RuleStrength::must;
  std::string title;  ///< bokmål
  std::string title_en;
  std::string statement;  ///< one sentence, bokmål, in our words; for a workaround or quirk what holds here
  std::string statement_en;
  std::string seed;     ///< number of the routine's document, "000" or "003"
  std::string routine;  ///< title of the routine
  std::string section;  ///< heading in the routine
  std::string lines;    ///< in the routine's text, "30" or "153,191"

  /// Whether a program can carry it out; principles and definitions can only be understood.
  [[nodiscard]] bool executable() const {
    return type != RuleType::principle && type != RuleType::definition;
  }
};
BOOST_DESCRIBE_STRUCT(Rule, (),
                      (id, type, strength, title, title_en, statement, statement_en, seed, routine, section,
                       lines))

/// All rules in the order of the routines: BV-01 and on, then OV-01 and on. Thread-safe.
[[nodiscard]] const std::vector<Rule>& rule_catalogue();

/// The rule with the id, or nullptr. Thread-safe.
[[nodiscard]] const Rule* find_rule(std::string_view id);

}  // namespace stafett::policy
