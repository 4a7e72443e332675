#include "routines/plan.hpp"

#include "base/check.hpp"
#include "base/text.hpp"
#include "routines/old_plans.hpp"

#include <algorithm>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

namespace stafett::routines {

namespace {

/// "stafett::routines::StartAssignment" is StartAssignment; taken from the function's own signature at
/// compile time.
template <class T>
constexpr std::string_view type_name() {
  std::string_view name = __PRETTY_FUNCTION__;
  name = name.substr(name.find("T = ") + 4);
  name = name.substr(0, name.find_first_of(";]"));
  const auto colon = name.rfind(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

boost::json::object effect_to_json(const PlannedEffect& planned) {
  boost::json::object json;
  json["effect"] = effect_name(planned.effect);
  json["row"] = std::visit([](const auto& effect) { return to_json(effect.row); }, planned.effect);
  json["because"] = to_json(planned.because);
  return json;
}

template <class T>
T read_part(const boost::json::object& object, std::string_view field, const std::string& pointer,
            std::vector<JsonProblem>& problems) {
  const auto* value = object.if_contains(field);
  if (!value) {
    problems.push_back({pointer + "/" + std::string(field), "required"});
    return {};
  }
  auto reading = from_json<T>(*value);
  for (auto& problem : reading.problems) {
    problems.push_back({pointer + "/" + std::string(field) + problem.pointer, std::move(problem.code)});
  }
  return std::move(reading.value);
}

PlannedEffect effect_from_json(boost::json::object object, int schema, const std::string& pointer,
                               std::vector<JsonProblem>& problems) {
  PlannedEffect planned;
  const auto name = read_part<std::string>(object, "effect", pointer, problems);
  bool found = false;
  boost::mp11::mp_for_each<boost::mp11::mp_transform<boost::mp11::mp_identity, EffectTypes>>(
      [&](auto identity) {
        using EffectType = typename decltype(identity)::type;
        if (name != type_name<EffectType>()) return;
        found = true;
        using Row = decltype(EffectType::row);
        auto* row = object.if_contains("row");
        if (row && row->is_object()) fill_in_later_fields(Row::table, schema, row->get_object());
        planned.effect = EffectType{read_part<Row>(object, "row", pointer, problems)};
      });
  if (!found) problems.push_back({pointer + "/effect", "bad_value"});
  planned.because = read_part<std::vector<Because>>(object, "because", pointer, problems);
  return planned;
}

/// Calls `visit(int64&)` for every id in a described value, nested, optional and listed ones included.
template <class T, class Visitor>
void for_each_id(T& value, const Visitor& visit) {
  using namespace json_detail;
  if constexpr (is_id<T>) {
    visit(value.value);
  } else if constexpr (is_optional<T>) {
    if (value) for_each_id(*value, visit);
  } else if constexpr (is_vector<T>) {
    for (auto& item : value) for_each_id(item, visit);
  } else if constexpr (is_described_struct<T>) {
    boost::mp11::mp_for_each<Members<T>>([&](auto member) { for_each_id(value.*member.pointer, visit); });
  }
}

template <class Row>
void put(std::vector<Row>& rows, const Row& row, std::int64_t plan_number) {
  const auto found = std::ranges::find(rows, row.id, &Row::id);
  if (found == rows.end()) {
    rows.push_back(row);
    rows.back().recorded_by = plan_number;
    rows.back().created.plan = plan_number;
  } else {
    const auto created = found->created;
    *found = row;
    found->created = created;
    found->recorded_by = plan_number;
  }
}

/// Puts `row` into the member of `aggregate` that is a vector of its type, if there is one.
template <class Aggregate, class Row>
void put_where_it_belongs(Aggregate& aggregate, const Row& row, std::int64_t plan_number) {
  boost::mp11::mp_for_each<json_detail::Members<Aggregate>>([&](auto member) {
    using Member = std::remove_reference_t<decltype(aggregate.*member.pointer)>;
    if constexpr (std::is_same_v<Member, std::vector<Row>>) put(aggregate.*member.pointer, row, plan_number);
    if constexpr (std::is_same_v<Member, Row>) {
      const auto created = (aggregate.*member.pointer).created;
      aggregate.*member.pointer = row;
      (aggregate.*member.pointer).created = created;
      (aggregate.*member.pointer).recorded_by = plan_number;
    }
  });
}

}  // namespace

std::string effect_name(const Effect& effect) {
  return std::visit([](const auto& known) { return std::string(type_name<std::decay_t<decltype(known)>>()); },
                    effect);
}

boost::json::value plan_to_json(const Plan& plan) {
  boost::json::object json;
  json["schema"] = plan_schema;
  json["routine"] = plan.routine;
  boost::json::array effects;
  effects.reserve(plan.effects.size());
  for (const auto& planned : plan.effects) effects.push_back(effect_to_json(planned));
  json["effects"] = std::move(effects);
  json["left_out"] = to_json(plan.left_out);
  json["warnings"] = to_json(plan.warnings);
  return json;
}

Reading<Plan> plan_from_json(const boost::json::value& json) {
  Reading<Plan> reading;
  auto& problems = reading.problems;
  if (!json.is_object()) {
    problems.push_back({"", "wrong_type"});
    return reading;
  }
  const auto& object = json.get_object();
  const auto schema = read_part<int>(object, "schema", "", problems);
  if (schema < 1 || schema > plan_schema) problems.push_back({"/schema", "bad_value"});
  reading.value.routine = read_part<std::string>(object, "routine", "", problems);
  reading.value.left_out = read_part<std::vector<LeftOut>>(object, "left_out", "", problems);
  reading.value.warnings = read_part<std::vector<Warning>>(object, "warnings", "", problems);
  const auto* effects = object.if_contains("effects");
  if (!effects || !effects->is_array()) {
    problems.push_back({"/effects", effects ? "wrong_type" : "required"});
    return reading;
  }
  for (std::size_t i = 0; i < effects->get_array().size(); ++i) {
    const auto pointer = "/effects/" + std::to_string(i);
    const auto& item = effects->get_array()[i];
    if (!item.is_object()) {
      problems.push_back({pointer, "wrong_type"});
    } else {
      reading.value.effects.push_back(effect_from_json(item.get_object(), schema, pointer, problems));
    }
  }
  return reading;
}

std::string plan_digest(const Plan& plan) { return sha256_hex(json_text(plan_to_json(plan))); }

std::vector<model::AnyRow> rows_of(const Plan& plan) {
  std::vector<model::AnyRow> rows;
  rows.reserve(plan.effects.size());
  for (const auto& planned : plan.effects) {
    rows.push_back(std::visit([](const auto& effect) { return model::AnyRow{effect.row}; }, planned.effect));
  }
  return rows;
}

std::int64_t SymbolTable::at(std::int64_t symbol) const {
  check(has(symbol), "a plan uses a symbolic id that none of its rows defines");
  return real_[static_cast<std::size_t>(-symbol - 1)];
}

void SymbolTable::set(std::int64_t symbol, std::int64_t real) {
  check(symbol < 0 && real > 0, "a symbol is negative and stands for a positive id");
  const auto at = static_cast<std::size_t>(-symbol - 1);
  if (real_.size() <= at) real_.resize(at + 1, 0);
  real_[at] = real;
}

bool SymbolTable::has(std::int64_t symbol) const {
  const auto at = static_cast<std::size_t>(-symbol - 1);
  return symbol < 0 && at < real_.size() && real_[at] > 0;
}

std::vector<std::int64_t> symbols_defined(const std::vector<model::AnyRow>& rows) {
  std::vector<std::int64_t> symbols;
  for (const auto& row : rows) {
    const auto id = std::visit([](const auto& known) { return known.id.value; }, row);
    if (id < 0 && std::ranges::find(symbols, id) == symbols.end()) symbols.push_back(id);
  }
  return symbols;
}

void replace_symbols(model::AnyRow& row, const SymbolTable& table) {
  std::visit(
      [&](auto& known) {
        for_each_id(known, [&](std::int64_t& id) {
          if (id < 0) id = table.at(id);
        });
      },
      row);
}

void apply_rows(const std::vector<model::AnyRow>& rows, std::int64_t plan_number,
                model::ClientRecord& record) {
  for (const auto& row : rows) {
    std::visit([&](const auto& known) { put_where_it_belongs(record, known, plan_number); }, row);
  }
  record.version = plan_number;
}

void apply_rows(const std::vector<model::AnyRow>& rows, std::int64_t plan_number,
                model::Organisation& organisation) {
  for (const auto& row : rows) {
    std::visit([&](const auto& known) { put_where_it_belongs(organisation, known, plan_number); }, row);
  }
  organisation.version = plan_number;
  organisation.index();
}

}  // namespace stafett::routines
