#include "policy/rule_catalogue.hpp"

#include "base/json.hpp"
#include "policy/policy_file.hpp"

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace stafett::policy {
namespace {

/// A rule as the list of rules names it; tests/data/rules.json keeps these three of its fields.
struct ListedRule {
  std::string id, type, strength;
};
BOOST_DESCRIBE_STRUCT(ListedRule, (), (id, type, strength))

std::string contents(const std::string& path) {
  std::ifstream file(std::string(STAFETT_SOURCE_DIR) + "/" + path);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

/// Numbers 1, 2, 3 ... of the ids with the prefix.
std::vector<int> numbers(std::string_view prefix) {
  std::vector<int> found;
  for (const Rule& rule : rule_catalogue()) {
    if (rule.id.starts_with(prefix)) found.push_back(std::stoi(rule.id.substr(prefix.size())));
  }
  return found;
}

TEST(RuleCatalogue, HasEveryListedRuleAndNoOther) {
  const auto listed = read_json<std::vector<ListedRule>>(contents("tests/data/rules.json"));
  ASSERT_TRUE(listed.ok());
  ASSERT_EQ(listed.value.size(), 209u);
  EXPECT_EQ(rule_catalogue().size(), listed.value.size());
  for (const ListedRule& expected : listed.value) {
    const Rule* rule = find_rule(expected.id);
    ASSERT_NE(rule, nullptr) << expected.id;
    std::string type = enum_name(rule->type);
    std::ranges::replace(type, '_', '-');
    EXPECT_EQ(type, expected.type) << expected.id;
    EXPECT_EQ(enum_name(rule->strength), expected.strength) << expected.id;
  }
}

TEST(RuleCatalogue, TheListIsThatOfTheDomainWhereThatLiesBesideTheClone) {
  const auto domain = parse_json(contents("../shared/domain/rules.json"));
  if (!domain.ok()) return;  // a clone on its own
  ASSERT_EQ(domain.value.as_array().size(), rule_catalogue().size());
  for (const auto& listed : domain.value.as_array()) {
    const Rule* rule = find_rule(std::string(listed.at("id").as_string()));
    ASSERT_NE(rule, nullptr) << listed.at("id");
    EXPECT_EQ(rule->title, listed.at("title_no").as_string()) << rule->id;
    EXPECT_EQ(enum_name(rule->strength), listed.at("strength").as_string()) << rule->id;
    EXPECT_EQ(rule->seed, listed.at("seed").as_string()) << rule->id;
  }
}

TEST(RuleCatalogue, Has191RulesThatAProgramCanCarryOut) {
  EXPECT_EQ(std::ranges::count_if(rule_catalogue(), &Rule::executable), 191);
}

TEST(RuleCatalogue, RunsThroughTheRoutinesInOrder) {
  const auto in_order = [](int count) {
    std::vector<int> expected;
    for (int i = 1; i <= count; ++i) expected.push_back(i);
    return expected;
  };
  EXPECT_EQ(numbers("BV-"), in_order(86));
  EXPECT_EQ(numbers("OV-"), in_order(123));
  EXPECT_EQ(rule_catalogue().front().id, "BV-01");
  EXPECT_EQ(rule_catalogue().back().id, "OV-123");
}

TEST(RuleCatalogue, FindsARuleByItsId) {
  const Rule* rule = find_rule("BV-36");
  ASSERT_NE(rule, nullptr);
  EXPECT_EQ(rule->title, "Sluttdato = tiende dag");
  EXPECT_THAT(rule->statement, testing::HasSubstr("fra og med meldingsdagen"));
  EXPECT_EQ(rule->seed, "000");
  EXPECT_EQ(rule->routine, "Brukervalg i hjemmetjenesten");
  EXPECT_EQ(rule->section, "Bytte av leverandør");
  EXPECT_EQ(rule->lines, "30");
  EXPECT_EQ(find_rule("BV-"), nullptr);
  EXPECT_EQ(find_rule(""), nullptr);
}

TEST(RuleCatalogue, EveryStatementIsOneSentenceOfItsOwn) {
  std::set<std::string> statements;
  for (const Rule& rule : rule_catalogue()) {
    for (const std::string& statement : {rule.statement, rule.statement_en}) {
      EXPECT_TRUE(statement.ends_with('.')) << rule.id;
      EXPECT_LE(statement.size(), 240u) << rule.id;
      EXPECT_TRUE(statements.insert(statement).second) << rule.id << " repeats: " << statement;
    }
  }
}

TEST(RuleCatalogue, SaysShouldExactlyWhereTheRuleIsNoMust) {
  for (const Rule& rule : rule_catalogue()) {
    if (rule.strength == RuleStrength::should) {
      EXPECT_THAT(rule.statement, testing::HasSubstr("bør")) << rule.id;
    } else if (rule.strength == RuleStrength::must) {
      EXPECT_THAT(rule.statement, testing::Not(testing::HasSubstr(" bør "))) << rule.id;
    }
  }
}

TEST(RuleCatalogue, EveryRuleThatAPolicyNamesIsInIt) {
  for (const char* file : {"policy/oslo.toml", "policy/lillevik.toml"}) {
    const auto policy = read_policy(contents(file), file);
    ASSERT_TRUE(policy.has_value());
    for (const PolicyValue& value : policy_values(*policy)) {
      std::istringstream parts(value.source);
      for (std::string part; std::getline(parts >> std::ws, part, ',');) {
        const bool names_rule = part.starts_with("BV-") || part.starts_with("OV-");
        EXPECT_TRUE(!names_rule || find_rule(part)) << part;
      }
    }
  }
}

}  // namespace
}  // namespace stafett::policy
