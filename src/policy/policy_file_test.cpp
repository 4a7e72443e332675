#include "policy/policy_file.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace stafett::policy {

void PrintTo(const PolicyFault& fault, std::ostream* out) { *out << fault.text(); }

namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

std::string shipped(const std::string& name) {
  std::ifstream file(std::string(STAFETT_SOURCE_DIR) + "/policy/" + name);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

const std::string& oslo_text() {
  static const std::string text = shipped("oslo.toml");
  return text;
}

Policy loaded(const std::string& text) {
  auto policy = read_policy(text, "test.toml");
  for (const PolicyFault& fault : policy ? std::vector<PolicyFault>{} : policy.error())
    ADD_FAILURE() << fault.text();
  return policy ? *policy : Policy{};
}

std::vector<PolicyFault> faults_of(const std::string& text) {
  auto policy = read_policy(text, "test.toml");
  return policy ? std::vector<PolicyFault>{} : policy.error();
}

std::string as_lines(const std::vector<PolicyFault>& faults) {
  std::string text;
  for (const PolicyFault& fault : faults) text += fault.text() + "\n";
  return text;
}

int line_at(const std::string& text, std::size_t position) {
  return 1 + static_cast<int>(
                 std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(position), '\n'));
}

/// Oslo's file with the first `from` at or after the heading of `key` replaced, and the line where that is.
struct Spoiled {
  std::string text = oslo_text();
  int line = 0;

  Spoiled(const std::string& key, const std::string& from, const std::string& to) {
    const std::size_t heading = text.find("\n[" + key + "]\n");
    const std::size_t at = heading == text.npos ? text.npos : text.find(from, heading + 1);
    if (at == text.npos) throw std::runtime_error("oslo.toml has no " + from + " below " + key);
    line = line_at(text, at);
    text.replace(at, from.size(), to);
  }
};

TEST(PolicyFile, BothShippedFilesLoadWithoutAFault) {
  EXPECT_EQ(loaded(oslo_text()).municipality, "Oslo kommune");
  EXPECT_EQ(loaded(shipped("lillevik.toml")).municipality, "Lillevik kommune");
}

TEST(PolicyFile, OsloSaysWhatTheRoutinesSay) {
  const Policy oslo = loaded(oslo_text());
  const Date day = Date::of(2026, 6, 1);
  EXPECT_EQ(oslo.notice_length_days.on(day), 10);
  EXPECT_EQ(oslo.notice_length_same_unit_days.on(day), 1);
  EXPECT_EQ(oslo.notice_counts_from.on(day), NoticeCountsFrom::district_received);
  EXPECT_TRUE(oslo.task_to_municipal_nursing_by_default.on(day));
  EXPECT_EQ(oslo.handover_presets.on(day).transition_from, "Hjem - med tjenester");
  EXPECT_EQ(oslo.handover_presets.on(day).expected_home_nursing, "Hjemmesykepleie - bytte av leverandør");
  EXPECT_EQ(oslo.handover_presets.on(day).expected_home_nursing_night,
            "Hjemmesykepleie natt/stasjonær - bytte av leverandør");
  EXPECT_EQ(oslo.handover_presets.on(day).inquiry_practical_help, "Praktisk bistand - bytte av leverandør");
  EXPECT_EQ(oslo.notify_provider_by.on(day).iso(), "14:00");
  EXPECT_EQ(oslo.urgent_call_by.on(day).iso(), "15:30");
  EXPECT_EQ(oslo.urgent_start_hours.on(day), 2);
  EXPECT_EQ(oslo.practical_help_start_days.on(day), 14);
  EXPECT_EQ(oslo.amber_working_days_before.on(day), 2);
  EXPECT_EQ(oslo.look_up_hours.on(day).at("case_worker"), 72);
  EXPECT_FALSE(oslo.look_up_hours.on(day).contains("system_coordinator"));
  EXPECT_EQ(oslo.look_up_reasons.on(day).front().code, "new_application");
  EXPECT_TRUE(oslo.deciding_actions.on(day).contains(model::Action::change_provider));
  EXPECT_EQ(oslo.read_only_tail_days.on(day), 90);
  EXPECT_EQ(oslo.levels.on(day).institution, 16);
  EXPECT_EQ(oslo.levels.on(day).private_branch, "1.17.1");
  EXPECT_EQ(oslo.case_worker_journal.on(day), "121");
  EXPECT_EQ(oslo.end_reason_codes.on(day).at(model::EndReason::provider_change), 16);
  EXPECT_TRUE(oslo.role_actions.on(day).at("case_worker").contains(model::Action::change_provider));
  EXPECT_FALSE(oslo.role_actions.on(day).at("provider_coordinator").contains(model::Action::change_provider));
  EXPECT_FALSE(oslo.role_actions.on(day).at("system_coordinator").contains(model::Action::see_client));
  EXPECT_TRUE(oslo.letter_texts.on(day).contains("provider_change_confirmed.body"));
}

TEST(PolicyFile, EveryReasonBeside16HasACodeFrom100Up) {
  const Policy oslo = loaded(oslo_text());
  for (const auto& [reason, code] : oslo.end_reason_codes.on(Date::of(2026, 1, 1))) {
    EXPECT_TRUE(reason == model::EndReason::provider_change ? code == 16 : code >= 100) << code;
  }
}

TEST(PolicyFile, LillevikDiffersFromOsloInEveryValue) {
  const auto oslo = policy_values(loaded(oslo_text()));
  const auto lillevik = policy_values(loaded(shipped("lillevik.toml")));
  ASSERT_EQ(oslo.size(), lillevik.size());
  for (std::size_t i = 0; i < oslo.size(); ++i) {
    EXPECT_NE(oslo[i].versions.back().json, lillevik[i].versions.back().json) << oslo[i].key;
  }
}

TEST(PolicyFile, TheDayPicksTheVersion) {
  const Policy lillevik = loaded(shipped("lillevik.toml"));
  EXPECT_EQ(lillevik.notice_length_days.on(Date::of(2020, 1, 1)), 7)
      << "before the first version the first one holds";
  EXPECT_EQ(lillevik.notice_length_days.on(Date::of(2024, 12, 31)), 7);
  EXPECT_EQ(lillevik.notice_length_days.on(Date::of(2025, 1, 1)), 14);
}

TEST(PolicyFile, TheDigestIsThatOfTheBytes) {
  EXPECT_EQ(loaded(oslo_text()).file_digest, sha256_hex(oslo_text()));
  EXPECT_NE(loaded(oslo_text() + "\n").file_digest, loaded(oslo_text()).file_digest);
}

TEST(PolicyFile, ListsEveryValueOfTheFileByItsPath) {
  std::vector<std::string> keys;
  for (const PolicyValue& value : policy_values(loaded(oslo_text()))) {
    EXPECT_NE(oslo_text().find("\n[" + value.key + "]\n"), std::string::npos) << value.key;
    EXPECT_FALSE(value.source.empty());
    EXPECT_FALSE(value.selected_by.empty());
    EXPECT_THAT(value.versions, testing::Not(IsEmpty()));
    keys.push_back(value.key);
  }
  EXPECT_THAT(keys, SizeIs(25));
  EXPECT_THAT(keys, Contains("provider_change.notice_length_days"));
}

TEST(PolicyFile, KnowsWhichValuesWereReadInAnyCopyUntilToldToForget) {
  const Policy oslo = loaded(oslo_text());
  const auto read_keys = [&] {
    std::vector<std::string> keys;
    for (const PolicyValue& value : policy_values(oslo)) {
      if (value.was_read) keys.push_back(value.key);
    }
    return keys;
  };
  EXPECT_THAT(read_keys(), IsEmpty()) << "loading reads nothing";
  const Policy copy = oslo;
  (void)copy.look_up_hours.on(Date::of(2026, 1, 1));
  EXPECT_THAT(read_keys(), testing::ElementsAre("access.look_up_hours"));
  forget_reads(oslo);
  EXPECT_THAT(read_keys(), IsEmpty());
}

struct BadValue {
  std::string heading, from, to, key, says;
};

TEST(PolicyFile, NamesLineKeyAndRemedyOfEveryBadValue) {
  const std::vector<BadValue> bad_values = {
      {"provider_change.notice_length_days", "value = 10", "value = 0", "", "from 1"},
      {"provider_change.notice_length_days", "value = 10", "value = \"ti\"", "", "whole number"},
      {"provider_change.notice_length_days", "value = 10", "value = 10.5", "", "whole number"},
      {"provider_change.notice_length_days", "value = 10", "value = 5000000000", "", "to 100000"},
      {"provider_change.notice_length_same_unit_days", "value = 1", "value = 0", "", "from 1"},
      {"provider_change.notice_counts_from", "district_received", "posted", "",
       "use one of district_received, client_told"},
      {"provider_change.notice_counts_from", "\"district_received\"", "1", "", "use one of"},
      {"provider_change.task_to_municipal_nursing_by_default", "value = true", "value = \"ja\"", "",
       "true or false"},
      {"provider_change.request_held_working_days", "value = 1", "value = -1", "", "from 1"},
      {"provider_change.handover_presets.versions.value", "\"Hjem - med tjenester\"", "\" \"",
       "provider_change.handover_presets.transition_from", "is empty"},
      {"provider_change.handover_presets.versions.value", "\"Hjemmesykepleie - bytte av leverandør\"", "3",
       "provider_change.handover_presets.expected_home_nursing", "not text"},
      {"provider_change.handover_presets.versions.value",
       "\"Hjemmesykepleie natt/stasjonær - bytte av leverandør\"", "\"\"",
       "provider_change.handover_presets.expected_home_nursing_night", "is empty"},
      {"provider_change.handover_presets.versions.value", "\"Praktisk bistand - bytte av leverandør\"",
       "\"\"", "provider_change.handover_presets.inquiry_practical_help", "is empty"},
      {"clocks.notify_provider_by", "14:00", "14", "", "\"14:00\""},
      {"clocks.notify_provider_by", "14:00", "24:30", "", "\"14:00\""},
      {"clocks.urgent_call_by", "15:30", "halv fire", "", "\"14:00\""},
      {"clocks.urgent_start_hours", "value = 2", "value = 0", "", "from 1"},
      {"clocks.practical_help_start_days", "value = 14", "value = 0", "", "from 1"},
      {"clocks.amber_working_days_before", "value = 2", "value = true", "", "whole number"},
      {"access.role_actions.versions.value", "case_worker = [", "\"Saksbehandler 1\" = [",
       "access.role_actions.Saksbehandler 1", "small letters"},
      {"access.role_actions.versions.value", "\"change_provider\"", "\"fly\"",
       "access.role_actions.case_worker", "\"fly\" is not known; use one of see_client"},
      {"access.role_actions.versions.value", "[\"follow_up_contract\"]", "[]",
       "access.role_actions.contract_follow_up", "empty list"},
      {"access.role_actions.versions.value", "[\"administer\", \"grant_access\"]", "\"administer\"",
       "access.role_actions.system_coordinator", "not a list"},
      {"access.grant_actions.versions.value", "stay = [\"see_client\", \"read_journal\"",
       "stay = [\"see_client\", \"see_client\"", "access.grant_actions.stay", "named twice"},
      {"access.handover_actions", "\"answer_handover\"", "\"answer\"", "", "use one of"},
      {"access.provider_roles", "\"care_worker\"", "7", "", "not text"},
      {"access.look_up_hours", "case_worker = 72", "case_worker = 0", "access.look_up_hours.case_worker",
       "from 1"},
      {"access.look_up_reasons", "\"moving_in\"", "\"new_application\"", "access.look_up_reasons.code",
       "used by another"},
      {"access.look_up_reasons", "\"moving_in\"", "\"Flytter\"", "access.look_up_reasons.code",
       "small letters"},
      {"access.look_up_reasons", ", en = \"Moving to the district\"", "", "access.look_up_reasons.en",
       "is missing"},
      {"access.read_only_tail_days", "value = 90", "value = -1", "", "from 0"},
      {"registers.levels.versions.value", "staffed = 2", "staffed = 1", "registers.levels.staffed",
       "like own_home"},
      {"registers.levels.versions.value", "institution = 16", "institution = 0",
       "registers.levels.institution", "from 1"},
      {"registers.levels.versions.value", "\"1.17.1\"", "\"1..1\"", "registers.levels.private_branch",
       "not a level"},
      {"registers.levels.versions.value", "\"1.17.1\"", "\"1.17\"", "registers.levels.private_branch",
       "private_service_depth must be 3"},
      {"registers.journal_types", "code = \"140\"", "code = \"121\"", "registers.journal_types.code",
       "another journal type"},
      {"registers.journal_types", "name = \"Fagjournal\"", "name = \"\"", "registers.journal_types.name",
       "is empty"},
      {"registers.journal_types", "[\"offices\", \"providers\"]", "[\"offices\", \"gp\"]",
       "registers.journal_types.written_by", "use one of offices, providers"},
      {"registers.end_reason_codes.versions.value", "moved = 100", "moved = \"100\"",
       "registers.end_reason_codes.moved", "whole number"},
      {"registers.letter_texts.versions.value.line_table", "\"Siste dag\"", "\"\"",
       "registers.letter_texts.line_table.old_last_day", "is empty"},
      {"registers.letter_texts.versions.value.provider_change_withdrawn", "title = \"Byttet",
       "title = \"{owner} Byttet", "registers.letter_texts.provider_change_withdrawn.title", "{owner}"},
  };
  for (const BadValue& bad : bad_values) {
    const Spoiled spoiled(bad.heading, bad.from, bad.to);
    const auto faults = faults_of(spoiled.text);
    SCOPED_TRACE(bad.heading + ": " + bad.to + "\n" + as_lines(faults));
    ASSERT_THAT(faults, testing::Not(IsEmpty()));
    EXPECT_EQ(faults[0].line, spoiled.line);
    EXPECT_EQ(faults[0].key, bad.key.empty() ? bad.heading : bad.key);
    EXPECT_THAT(faults[0].sentence, HasSubstr(bad.says));
  }
}

TEST(PolicyFile, EveryValueNeedsSourceSelectorAndVersions) {
  for (const PolicyValue& value : policy_values(loaded(oslo_text()))) {
    const std::vector<BadValue> bad_values = {
        {value.key, "source = \"", "origin = \"", value.key + ".source", "is missing"},
        {value.key, "source = \"" + value.source + "\"", "source = \"\"", value.key + ".source", "is empty"},
        {value.key, "selected_by = \"" + value.selected_by, "selected_by = \"full_moon",
         value.key + ".selected_by", "must be \"" + value.selected_by + "\""},
        {value.key, "valid_from = 2024-06-01", "valid_from = \"soon\"", value.key + ".versions.valid_from",
         "not a day"},
        {value.key, "valid_from", "valid_form", value.key + ".versions.valid_from", "is missing"},
    };
    for (const BadValue& bad : bad_values) {
      const auto faults = faults_of(Spoiled(bad.heading, bad.from, bad.to).text);
      EXPECT_THAT(faults,
                  Contains(testing::AllOf(testing::Field(&PolicyFault::key, bad.key),
                                          testing::Field(&PolicyFault::sentence, HasSubstr(bad.says)))))
          << bad.to << "\n"
          << as_lines(faults);
    }
  }
}

TEST(PolicyFile, AMisspeltKeyIsBothUnknownAndMissing) {
  for (const PolicyValue& value : policy_values(loaded(oslo_text()))) {
    std::string text = oslo_text();
    for (const char* end : {"]", ".versions]", ".versions."}) {
      for (std::size_t at = 0; (at = text.find("[" + value.key + end, at)) != text.npos;
           at += value.key.size()) {
        text.insert(at + 1 + value.key.size(), "x");
      }
    }
    const auto faults = faults_of(text);
    SCOPED_TRACE(as_lines(faults));
    EXPECT_THAT(faults, Contains(testing::Field(&PolicyFault::key, value.key)));
    const auto unknown = std::ranges::find(faults, value.key + "x", &PolicyFault::key);
    ASSERT_NE(unknown, faults.end());
    EXPECT_EQ(unknown->line, line_at(text, text.find("[" + value.key + "x]")));
  }
}

TEST(PolicyFile, CollectsAllFaultsInTheOrderOfTheFile) {
  std::string text = Spoiled("registers.levels.versions.value", "card_depth = 3", "card_depth = 0").text;
  text.replace(text.find("case_worker = 72"), 16, "case_worker = []");
  text.replace(text.find("municipality = "), 15, "munisipality = ");
  const auto faults = faults_of(text);
  EXPECT_THAT(faults, SizeIs(4)) << as_lines(faults);
  EXPECT_TRUE(std::ranges::is_sorted(faults, {}, &PolicyFault::line));
}

TEST(PolicyFile, VersionsMustComeInOrderOfDay) {
  const std::string one = "versions = [{ valid_from = 2024-06-01, value = 10 }]";
  for (const char* second : {"2024-06-01", "2023-12-31"}) {
    const Spoiled spoiled("provider_change.notice_length_days", one,
                          "versions = [{ valid_from = 2024-06-01, value = 10 }, { valid_from = " +
                              std::string(second) + ", value = 12 }]");
    const auto faults = faults_of(spoiled.text);
    ASSERT_THAT(faults, SizeIs(1)) << as_lines(faults);
    EXPECT_EQ(faults[0].line, spoiled.line);
    EXPECT_THAT(faults[0].sentence, HasSubstr("does not come after 2024-06-01"));
  }
  EXPECT_THAT(faults_of(Spoiled("provider_change.notice_length_days", one, "versions = []").text), SizeIs(1));
  EXPECT_THAT(faults_of(Spoiled("provider_change.notice_length_days", one, "versions = 10").text), SizeIs(1));
}

TEST(PolicyFile, AProviderRoleMustHaveActions) {
  const auto faults = faults_of(Spoiled("access.provider_roles", "\"care_worker\"", "\"carer\"").text);
  ASSERT_THAT(faults, SizeIs(1)) << as_lines(faults);
  EXPECT_EQ(faults[0].key, "access.provider_roles");
  EXPECT_THAT(faults[0].sentence, HasSubstr("\"carer\""));
}

TEST(PolicyFile, WhoeverMayLookUpHasALengthAndNobodyElse) {
  const auto more = faults_of(
      Spoiled("access.look_up_hours", "case_worker = 72", "privacy_officer = 7\ncase_worker = 72").text);
  ASSERT_THAT(more, SizeIs(1)) << as_lines(more);
  EXPECT_THAT(more[0].sentence, HasSubstr("\"privacy_officer\", which has not look_up"));
  const auto fewer = faults_of(Spoiled("access.look_up_hours", "case_office_leader = 72", "").text);
  ASSERT_THAT(fewer, SizeIs(1)) << as_lines(fewer);
  EXPECT_THAT(fewer[0].sentence, HasSubstr("does not name the role \"case_office_leader\""));
}

TEST(PolicyFile, WhatOnlyLooksIsNoDecidingAction) {
  const auto faults =
      faults_of(Spoiled("access.deciding_actions", "\"change_provider\"", "\"see_client\"").text);
  ASSERT_THAT(faults, SizeIs(1)) << as_lines(faults);
  EXPECT_THAT(faults[0].sentence, HasSubstr("only looks"));
}

TEST(PolicyFile, ASentHandoverLetsItsReceiverSee) {
  for (const char* key : {"access.handover_actions", "access.recalled_handover_actions"}) {
    const auto faults = faults_of(Spoiled(key, "\"see_client\", ", "").text);
    ASSERT_THAT(faults, SizeIs(1)) << as_lines(faults);
    EXPECT_EQ(faults[0].key, key);
  }
}

TEST(PolicyFile, TheCaseWorkerJournalMustBeATypeThatOfficesWrite) {
  for (const char* code : {"999", "OL-fagjournal"}) {
    const auto faults = faults_of(Spoiled("registers.case_worker_journal", "121", code).text);
    ASSERT_THAT(faults, SizeIs(1)) << as_lines(faults);
    EXPECT_EQ(faults[0].key, "registers.case_worker_journal");
  }
}

TEST(PolicyFile, EachReasonToEndHasACodeOfItsOwn) {
  const auto same =
      faults_of(Spoiled("registers.end_reason_codes.versions.value", "died = 101", "died = 16").text);
  ASSERT_THAT(same, SizeIs(1)) << as_lines(same);
  EXPECT_THAT(same[0].sentence, HasSubstr("code 16"));
  const auto left_out =
      faults_of(Spoiled("registers.end_reason_codes.versions.value", "died = 101", "").text);
  ASSERT_THAT(left_out, SizeIs(1)) << as_lines(left_out);
  EXPECT_EQ(left_out[0].key, "registers.end_reason_codes.died");
}

TEST(PolicyFile, ALetterShowsTheTableOnceAndAlone) {
  const std::string heading = "registers.letter_texts.versions.value.provider_change_confirmed";
  EXPECT_THAT(faults_of(Spoiled(heading, "{line_table}", "").text), SizeIs(1));
  EXPECT_THAT(faults_of(Spoiled(heading, "{line_table}", "{line_table}\n\n{line_table}").text), SizeIs(1));
  EXPECT_THAT(faults_of(Spoiled(heading, "{line_table}", "Se {line_table}").text), SizeIs(1));
  EXPECT_THAT(faults_of(Spoiled(heading, "{client}", "{client").text), SizeIs(1));
}

TEST(PolicyFile, TextThatIsNotTomlIsOneFaultWithItsLine) {
  const auto faults = faults_of("municipality = \"Oslo\"\n\n[clocks\n");
  ASSERT_THAT(faults, SizeIs(1));
  EXPECT_EQ(faults[0].line, 3);
  EXPECT_THAT(faults[0].text(), testing::StartsWith("test.toml:3: "));
  EXPECT_THAT(faults_of("\xff\xfe"), SizeIs(1));
  EXPECT_THAT(faults_of(""), SizeIs(26)) << "municipality and the 25 values";
}

}  // namespace
}  // namespace stafett::policy
