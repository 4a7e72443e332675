#include "wording/why.hpp"

#include "wording/questions.hpp"
#include "wording/routine_names.hpp"
#include "wording/town_test.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>

#include <gtest/gtest.h>

namespace stafett::wording {
namespace {

/// What the first group of the pattern matches in the sources of the routines, tests left out.
std::set<std::string> found_in_routines(const std::string& pattern) {
  const std::regex expression(pattern);
  std::set<std::string> found;
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(STAFETT_SOURCE_DIR "/src/routines")) {
    const auto name = entry.path().filename().string();
    if (!entry.is_regular_file()) continue;
    if (name.ends_with("_test.cpp") || name.starts_with("test_")) continue;
    std::ifstream file(entry.path());
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    for (std::sregex_iterator at(text.begin(), text.end(), expression), end; at != end; ++at) {
      found.insert((*at)[1].str());
    }
  }
  return found;
}

TEST(Why, every_fact_that_a_routine_names_has_a_label) {
  auto names = found_in_routines(R"re(fact\("([a-z_]+)")re");
  names.merge(found_in_routines(R"re(\{"([a-z_]+)", std::move)re"));
  EXPECT_GT(names.size(), 20u) << "the pattern no longer finds them";
  for (const auto language : both_languages) {
    std::set<std::string> labels;
    for (const auto& name : names) {
      const auto label = readable({name, "x"}, language).name;
      EXPECT_NE(label, name) << "no label for this fact";
      EXPECT_TRUE(labels.insert(label).second) << label << " is the label of two facts";
    }
  }
}

TEST(Why, every_question_that_a_routine_cites_has_a_title_and_a_statement) {
  const auto cited = found_in_routines(R"re("(Q-[0-9]+)")re");
  EXPECT_GE(cited.size(), 6u) << "the pattern no longer finds them";
  for (const auto& id : cited) {
    for (const auto language : both_languages) {
      EXPECT_FALSE(question_title(id, language).empty()) << id;
      EXPECT_EQ(fault_of_sentence(why_statement(id, language)), "") << id;
      EXPECT_EQ(why_title(id, language), question_title(id, language));
    }
  }
}

TEST(Why, every_rule_that_a_routine_cites_is_in_the_catalogue) {
  const auto cited = found_in_routines(R"re("((BV|OV)-[0-9]+)")re");
  EXPECT_GT(cited.size(), 30u) << "the pattern no longer finds them";
  for (const auto& id : cited) {
    for (const auto language : both_languages) {
      EXPECT_NE(why_title(id, language), id);
      EXPECT_FALSE(why_statement(id, language).empty()) << id;
    }
  }
}

TEST(Why, a_rule_is_told_in_the_readers_language) {
  EXPECT_EQ(why_title("BV-36", Language::bokmaal), "Sluttdato = tiende dag");
  EXPECT_NE(why_title("BV-36", Language::english), why_title("BV-36", Language::bokmaal));
  EXPECT_NE(why_statement("BV-36", Language::english), why_statement("BV-36", Language::bokmaal));
  EXPECT_EQ(why_title("ELISE-1", Language::bokmaal), "ELISE-1");
  EXPECT_EQ(why_statement("ELISE-1", Language::bokmaal), "");
}

TEST(Why, inputs_are_written_as_people_write_them) {
  const auto value = [](std::string name, std::string text, Language language) {
    return readable({std::move(name), std::move(text)}, language).value;
  };
  EXPECT_EQ(readable({"notice_day", "2026-06-01"}, Language::bokmaal),
            (routines::NamedFact{"Meldingen kom", "mandag 1. juni 2026"}));
  EXPECT_EQ(value("notice_length_days", "10", Language::bokmaal), "10 dager");
  EXPECT_EQ(value("notice_length_days", "1", Language::english), "1 day");
  EXPECT_EQ(value("amber_working_days", "2", Language::bokmaal), "2 virkedager før");
  EXPECT_EQ(value("service", "practical_help", Language::bokmaal), "praktisk bistand");
  EXPECT_EQ(value("clock", "14:00", Language::bokmaal), "kl. 14.00");
  EXPECT_EQ(value("due", "2026-06-10T12:00:00Z", Language::bokmaal), "kl. 14.00 onsdag 10. juni 2026");
  EXPECT_EQ(value("state", "done", Language::bokmaal), "ferdig");
  EXPECT_EQ(value("state", "rejected", Language::english), "rejected");
  EXPECT_EQ(value("pending", "yes", Language::bokmaal), "ja");
  EXPECT_EQ(value("problem", "missing", Language::bokmaal), "mangler");
}

TEST(Why, what_cannot_be_read_stays_as_it_is) {
  EXPECT_EQ(readable({"notice_day", "snart"}, Language::bokmaal).value, "snart");
  EXPECT_EQ(readable({"shoe_size", "43"}, Language::bokmaal), (routines::NamedFact{"shoe_size", "43"}));
}

TEST(RoutineNames, every_routine_has_a_name_in_both_languages) {
  auto routines = found_in_routines(R"re(PlanBuilder builder[({]"([a-z_]+)")re");
  routines.merge(found_in_routines(R"re(routine = "([a-z_]+)")re"));
  EXPECT_GT(routines.size(), 12u) << "the pattern no longer finds them";
  std::set<std::string_view> seen;
  for (const auto& routine : routines) {
    for (const auto language : both_languages) {
      const auto name = routine_name(routine, language);
      EXPECT_NE(name, routine) << "no name for this routine";
      EXPECT_TRUE(seen.insert(name).second) << name;
    }
  }
}

}  // namespace
}  // namespace stafett::wording
