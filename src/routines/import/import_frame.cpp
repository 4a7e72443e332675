#include "routines/import/import_frame.hpp"

#include "base/text.hpp"

#include <utility>

namespace stafett::routines {
namespace {

constexpr std::size_t longest_text_bytes = 10'000;

}  // namespace

ImportFrame::ImportFrame(const ImportedClient& described, const Situation& known)
    : imported(described), situation(known), organisation(known.organisation), today(known.today()) {}

void ImportFrame::fail(std::string field, std::string value, std::string problem) {
  if (refusal) return;
  refusal =
      Refusal{RefusalCode::import_invalid,
              {{"field", std::move(field)}, {"value", std::move(value)}, {"problem", std::move(problem)}}};
}

std::string ImportFrame::text(const std::optional<std::string>& given, std::string_view otherwise,
                              const std::string& field) {
  if (!given) return std::string(otherwise);
  if (squeezed(*given).empty()) fail(field, *given, "missing");
  if (given->size() > longest_text_bytes) fail(field, std::to_string(given->size()), "too_long");
  return *given;
}

const model::District* ImportFrame::district_with(int district_number) const {
  for (const auto& known : organisation.districts) {
    if (known.number == district_number && Period{known.first_day, known.last_day}.contains(today))
      return &known;
  }
  return nullptr;
}

const model::District& ImportFrame::district_or_own(std::optional<int> district_number,
                                                    const std::string& field) {
  if (!district_number) return *district;
  const auto* found = district_with(*district_number);
  if (!found) fail(field, std::to_string(*district_number), "unknown");
  return found ? *found : *district;
}

const model::Provider* ImportFrame::provider(const std::string& name, Date on, const std::string& field) {
  const model::Provider* found = nullptr;
  for (const auto& known : organisation.providers) {
    if (known.name != name) continue;
    if (!found || Period{known.first_day, known.last_day}.contains(on)) found = &known;
  }
  if (!found) fail(field, name, "unknown");
  return found;
}

std::optional<Id<model::Employee>> ImportFrame::employee(const std::optional<std::string>& user_name,
                                                         const std::string& field) {
  if (!user_name) return std::nullopt;
  const auto* found = organisation.employee_with_user_name(*user_name);
  if (!found) {
    fail(field, *user_name, "unknown");
    return std::nullopt;
  }
  return found->id;
}

void ImportFrame::in_order(Date first, std::optional<Date> last, const std::string& field) {
  if (last && *last < first) fail(field, last->iso(), "wrong_order");
}

void ImportFrame::set_responsibility(model::ResponsibilityKind kind,
                                     std::optional<Id<model::ServiceLine>> line, const model::District& where,
                                     Date first_day, std::string rule) {
  model::Responsibility row;
  row.id = builder.next_id<model::Responsibility>();
  row.client = client;
  row.kind = kind;
  row.service_line = line;
  row.district = where.id;
  if (kind == model::ResponsibilityKind::residence)
    row.housing = imported.housing.value_or(model::Housing::own_home);
  row.first_day = first_day;
  row.rule = rule;
  builder.add(SetResponsibility{std::move(row)}, because_of(std::move(rule)));
}

}  // namespace stafett::routines
