#include "base/check.hpp"
#include "base/text.hpp"
#include "routines/import/import.hpp"
#include "routines/test_city.hpp"
#include "targets.hpp"

#include <set>

namespace stafett::fuzz {

namespace {

struct City {
  routines::IdSource ids;
  model::Organisation organisation = routines::CityBuilder(ids).take();
  policy::Policy policy = routines::oslo_policy();
};

const City& city() {
  static const City built;
  return built;
}

/// A plan survives being stored: the same JSON, the same digest.
void keeps(const routines::Plan& plan) {
  const auto json = routines::plan_to_json(plan);
  const auto text = stafett::json_text(json);
  const auto again = routines::plan_from_json(json);
  promise(again.ok(), "a plan that was written is read");
  promise(stafett::json_text(routines::plan_to_json(again.value)) == text, "a plan read is the plan written");
  promise(routines::plan_digest(again.value) == routines::plan_digest(plan),
          "equal plans have equal digests");
  const auto defined = routines::symbols_defined(routines::rows_of(plan));
  promise(std::set(defined.begin(), defined.end()).size() == defined.size(), "a symbol is defined once");
}

}  // namespace

void stored_plan(std::string_view bytes) {
  const auto json = parse_json(bytes);
  if (!json.ok()) return;
  const auto plan = routines::plan_from_json(json.value);
  for (const auto& problem : plan.problems) promise(is_valid_utf8(problem.pointer), "a fault can be told");
  if (plan.ok()) keeps(plan.value);
}

void imported_client(std::string_view bytes) {
  const auto imported = read_json<routines::ImportedClient>(bytes);
  if (!imported.ok()) return;
  static const auto now = routines::at(2026, 6, 1);
  const model::ClientRecord nobody;
  const auto plan =
      routines::plan_import_client(imported.value, {{}, nobody, city().organisation, city().policy, now});
  if (plan) keeps(*plan);
}

}  // namespace stafett::fuzz
