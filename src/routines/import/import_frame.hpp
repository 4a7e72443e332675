#pragma once

// What the parts of an import share: its description, the organisation to look names up in, the plan that
// grows, and the first fault, which refuses the whole.

#include "routines/import/import.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stafett::routines {

struct ImportFrame {
  const ImportedClient& imported;
  const Situation& situation;
  const model::Organisation& organisation;
  Date today;
  PlanBuilder builder{"import_client"};
  std::optional<Refusal> refusal;
  Id<model::Client> client;
  std::int64_t number = 0;
  const model::District* district = nullptr;  ///< the responsible one
  Date registered_on;
  std::optional<Id<model::Employee>> case_worker;

  ImportFrame(const ImportedClient& described, const Situation& known);

  /// Keeps the first fault; the steps go on with values that do no harm.
  void fail(std::string field, std::string value, std::string problem);
  /// At fault when the last day comes before the first.
  void in_order(Date first, std::optional<Date> last, const std::string& field);
  /// The text, or what stands in for it; at fault when it is blank or too long.
  std::string text(const std::optional<std::string>& given, std::string_view otherwise,
                   const std::string& field);

  [[nodiscard]] const model::District* district_with(int district_number) const;
  const model::District& district_or_own(std::optional<int> district_number, const std::string& field);
  /// BV-15: a provider is always one of the register's. Two may have had the same name; the one of the day is
  /// meant.
  const model::Provider* provider(const std::string& name, Date on, const std::string& field);
  std::optional<Id<model::Employee>> employee(const std::optional<std::string>& user_name,
                                              const std::string& field);

  void set_responsibility(model::ResponsibilityKind kind, std::optional<Id<model::ServiceLine>> line,
                          const model::District& where, Date first_day, std::string rule);
};

[[nodiscard]] inline std::vector<Because> because_of(std::string rule) { return {{std::move(rule), {}}}; }

template <class T>
const std::vector<T>& list_or_none(const std::optional<std::vector<T>>& list) {
  static const std::vector<T> none;
  return list ? *list : none;
}

/// The first day of the line's service, as described or as it must be for all that is described.
[[nodiscard]] Date first_day_of(const ImportedLine& line, Date today);
[[nodiscard]] Date applied_on(const ImportedLine& line, Date first_day);

/// Cases, service lines, decisions, assignments, measures and schedules.
void open_lines(ImportFrame& frame);

}  // namespace stafett::routines
