#pragma once

// A plan: everything a routine would do, as a value (design §2). Functions here are pure and thread-safe.

#include "base/json.hpp"
#include "model/client_record.hpp"
#include "policy/policy.hpp"
#include "routines/effect.hpp"
#include "routines/refusal.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <boost/describe.hpp>
#include <boost/json/value.hpp>
#include <tl/expected.hpp>

namespace stafett::routines {

/// The rule behind an effect and the inputs it was given ("Hvorfor?").
struct Because {
  std::string rule;
  std::vector<NamedFact> facts;
  friend bool operator==(const Because&, const Because&) = default;
};
BOOST_DESCRIBE_STRUCT(Because, (), (rule, facts))

struct PlannedEffect {
  Effect effect;
  std::vector<Because> because;  ///< at least one
};

/// A part of the request that was refused while the rest goes on: one service line of several.
struct LeftOut {
  Id<model::ServiceLine> service_line;
  Refusal refusal;
};
BOOST_DESCRIBE_STRUCT(LeftOut, (), (service_line, refusal))

/// What the reader should weigh before agreeing; never an obstacle (strength "should").
enum class WarningCode {
  short_working_day,
  notice_after_deadline,
  second_change,
  acceptance_lapses,
  own_block  ///< who bars a client from themself can't lift it again
};
BOOST_DESCRIBE_ENUM(WarningCode, short_working_day, notice_after_deadline, second_change, acceptance_lapses,
                    own_block)

struct Warning {
  WarningCode code = WarningCode::short_working_day;
  std::vector<NamedFact> facts;
};
BOOST_DESCRIBE_STRUCT(Warning, (), (code, facts))

struct Plan {
  std::string routine;  ///< "provider_change"
  std::vector<PlannedEffect> effects;
  std::vector<LeftOut> left_out;
  std::vector<Warning> warnings;
};

using PlanOrRefusal = tl::expected<Plan, Refusal>;

/// The number of the format in which plans are stored; every older number is read for ever.
inline constexpr int plan_schema = 3;

[[nodiscard]] boost::json::value plan_to_json(const Plan& plan);
/// Reads any schema number up to plan_schema. Problems name the pointer.
[[nodiscard]] Reading<Plan> plan_from_json(const boost::json::value& json);
/// SHA-256 over the plan's JSON: equal digests mean equal plans. The moment of planning is no part of it.
[[nodiscard]] std::string plan_digest(const Plan& plan);
/// "StartAssignment".
[[nodiscard]] std::string effect_name(const Effect& effect);

/// Who acts. Without an employee it is time that acts.
struct Actor {
  std::optional<Id<model::Employee>> employee;
};

/// What a routine knows: nothing else bears on its answer.
struct Situation {
  Actor actor;
  const model::ClientRecord& record;
  const model::Organisation& organisation;
  const policy::Policy& policy;
  Instant now;

  [[nodiscard]] Date today() const { return oslo_date(now); }
};

/// Collects a plan's effects and deals out symbolic ids: -1, -2 ... in order. One for each plan.
class PlanBuilder {
 public:
  explicit PlanBuilder(std::string routine) { plan_.routine = std::move(routine); }

  template <class Row>
  [[nodiscard]] Id<Row> next_id() {
    return Id<Row>{--last_symbol_};
  }
  template <class EffectType>
  void add(EffectType effect, std::vector<Because> because) {
    plan_.effects.push_back({Effect{std::move(effect)}, std::move(because)});
  }
  void warn(WarningCode code, std::vector<NamedFact> facts) {
    plan_.warnings.push_back({code, std::move(facts)});
  }
  void leave_out(Id<model::ServiceLine> line, Refusal refusal) {
    plan_.left_out.push_back({line, std::move(refusal)});
  }
  [[nodiscard]] const Plan& plan() const { return plan_; }
  [[nodiscard]] Plan take() { return std::move(plan_); }

 private:
  Plan plan_;
  std::int64_t last_symbol_ = 0;
};

[[nodiscard]] inline tl::unexpected<Refusal> refuse(RefusalCode code, std::vector<NamedFact> facts = {}) {
  return tl::unexpected<Refusal>(Refusal{code, std::move(facts)});
}

/// The rows that the plan writes, in order.
[[nodiscard]] std::vector<model::AnyRow> rows_of(const Plan& plan);

/// What symbolic ids became: -1, -2 ... to positive ids. `at` is BrokenPromise for one that was never set.
class SymbolTable {
 public:
  [[nodiscard]] std::int64_t at(std::int64_t symbol) const;
  void set(std::int64_t symbol, std::int64_t real);
  [[nodiscard]] bool has(std::int64_t symbol) const;

 private:
  std::vector<std::int64_t> real_;
};
/// The symbols that the rows define (their own ids), in order of first appearance.
[[nodiscard]] std::vector<std::int64_t> symbols_defined(const std::vector<model::AnyRow>& rows);
/// Replaces symbols in every id of the row, nested and optional ones included.
void replace_symbols(model::AnyRow& row, const SymbolTable& table);

/// Puts the rows into the record: a row with a known id replaces it, another is appended. Rows of other
/// aggregates are passed over. `plan_number` becomes the record's version and the rows' recorded_by.
void apply_rows(const std::vector<model::AnyRow>& rows, std::int64_t plan_number,
                model::ClientRecord& record);
void apply_rows(const std::vector<model::AnyRow>& rows, std::int64_t plan_number,
                model::Organisation& organisation);

}  // namespace stafett::routines
