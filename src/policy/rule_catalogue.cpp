#include "policy/rule_catalogue.hpp"

#include <algorithm>
#include <unordered_map>

#include <fmt/format.h>

#define TOML_EXCEPTIONS 0
#include "base/check.hpp"
#include "base/json.hpp"

#include <toml++/toml.h>

namespace stafett::policy {

// policy/rules.toml; cmake/embed.cmake writes it.
extern const std::string_view rules_toml;

namespace {

[[noreturn]] void broken(std::string_view where, std::string_view what) {
  throw BrokenPromise(fmt::format("policy/rules.toml: {}: {}", where, what));
}

std::string text(const toml::table& row, std::string_view id, std::string_view key) {
  const auto value = row[key].value<std::string>();
  if (!value || value->empty()) broken(id, fmt::format("{} is missing", key));
  return *value;
}

/// `system-quirk` in the file is `system_quirk` here.
template <class Enum>
Enum word(const toml::table& row, std::string_view id, std::string_view key) {
  std::string name = text(row, id, key);
  std::ranges::replace(name, '-', '_');
  const auto value = enum_of<Enum>(name);
  if (!value) broken(id, fmt::format("{} = {} is not known", key, name));
  return *value;
}

std::vector<Rule> read_rules() {
  const toml::parse_result parsed = toml::parse(rules_toml);
  if (!parsed) broken("syntax", parsed.error().description());
  const toml::table* routines = parsed["routines"].as_table();
  if (!routines) broken("routines", "is missing");
  std::vector<Rule> rules;
  for (const auto& [key, node] : parsed.table()) {
    const std::string id(key.str());
    if (id == "routines") continue;
    if (!node.is_table()) broken(id, "is not a table");
    const toml::table& row = *node.as_table();
    const std::string seed = text(row, id, "routine");
    rules.push_back({id, word<RuleType>(row, id, "type"), word<RuleStrength>(row, id, "strength"),
                     text(row, id, "title"), text(row, id, "title_en"), text(row, id, "statement"),
                     text(row, id, "statement_en"), seed, text(*routines, id, seed), text(row, id, "section"),
                     text(row, id, "lines")});
  }
  // By prefix, then by number: of two numbers the one with fewer digits comes first.
  // many.
  std::ranges::sort(rules, {}, [](const Rule& rule) {
    const std::size_t dash = rule.id.find('-');
    return std::tuple(rule.id.substr(0, dash), rule.id.size(), rule.id);
  });
  return rules;
}

}  // namespace

const std::vector<Rule>& rule_catalogue() {
  static const std::vector<Rule> rules = read_rules();
  return rules;
}

const Rule* find_rule(std::string_view id) {
  static const auto by_id = [] {
    std::unordered_map<std::string_view, const Rule*> index;
    for (const Rule& rule : rule_catalogue()) index.emplace(rule.id, &rule);
    return index;
  }();
  const auto found = by_id.find(id);
  return found == by_id.end() ? nullptr : found->second;
}

}  // namespace stafett::policy
