#include "routines/old_plans.hpp"

#include <variant>

namespace stafett::routines {

namespace {

struct LaterField {
  int since;  ///< the first schema number with the field
  std::string_view table;
  std::string_view field;
  std::variant<bool, std::string_view> value;
};

constexpr LaterField later_fields[] = {
    {3, "client", "person_protection", std::string_view("none")},
    {3, "grant_", "reason_code", std::string_view("")},
    {3, "grant_", "review", std::string_view("not_needed")},
    {3, "grant_", "review_note", std::string_view("")},
    {3, "denial", "line", false},
};

}  // namespace

void fill_in_later_fields(std::string_view table, int schema, boost::json::object& row) {
  for (const auto& later : later_fields) {
    if (schema >= later.since || later.table != table || row.contains(later.field)) continue;
    std::visit([&](const auto& value) { row.emplace(later.field, value); }, later.value);
  }
}

}  // namespace stafett::routines
