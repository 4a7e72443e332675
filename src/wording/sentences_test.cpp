#include "wording/sentences.hpp"

#include "routines/choice/change_request.hpp"
#include "routines/choice/change_start_move.hpp"
#include "routines/choice/provider_change.hpp"
#include "routines/choice/provider_change_correction.hpp"
#include "routines/choice/provider_change_withdrawal.hpp"
#include "routines/collaboration/handover_answer.hpp"
#include "routines/collaboration/task_step.hpp"
#include "wording/town_test.hpp"

#include <set>

#include <boost/mp11.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace stafett::wording {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

routines::ProviderChangeRequest request_for(const Town& town, std::vector<Id<model::ServiceLine>> lines,
                                            Id<model::Provider> to) {
  routines::ProviderChangeRequest request;
  request.client = town.record.client.id;
  request.notice_day = town.today();
  for (const auto line : lines) request.lines.push_back({line, to, {}});
  return request;
}

routines::Plan planned(routines::PlanOrRefusal plan) {
  EXPECT_TRUE(plan) << (plan ? "" : enum_name(plan.error().code));
  return plan ? *std::move(plan) : routines::Plan{};
}

TEST(PlanSentences, a_change_of_home_nursing_reads_like_a_check_list) {
  const Town town;
  const auto plan = planned(
      plan_provider_change(request_for(town, {Town::nursing}, Town::omsorgspartner), town.situation()));
  EXPECT_THAT(
      town.texts(plan),
      ElementsAre(
          "Melding om bytte mottatt mandag 1. juni 2026, muntlig fra bruker.",
          "Hjemmesykepleie dag: Bydel Frogner hjemmetjeneste slutter onsdag 10. juni 2026.",
          "Omsorgspartner AS starter torsdag 11. juni 2026.", "6 tiltak følger med til Omsorgspartner AS.",
          "Pasientovergang sendes til Omsorgspartner Mottaksteam.",
          "Omsorgspartner AS varsles i tide: fristen er kl. 14.00 onsdag 10. juni.",
          "Frist: Omsorgspartner AS må svare innen kl. 14.00 onsdag 10. juni.",
          "Byttet føres på samme sak: hjemmesykepleie dag vises som én tjeneste med begge leverandørene.",
          "Bydel Frogner hjemmetjeneste får en oppgave om at siste dag er 10. juni.",
          "Notat i saksbehandlerjournalen (121).", "Brev som bekrefter byttet, legges i utskriftskøen."));
}

TEST(PlanSentences, an_english_reader_gets_the_same_in_english) {
  const Town town;
  const auto plan = planned(
      plan_provider_change(request_for(town, {Town::nursing}, Town::omsorgspartner), town.situation()));
  EXPECT_THAT(
      town.texts(plan, Language::english),
      ElementsAre("Message about a change received on Monday 1 June 2026, oral, from client.",
                  "Home nursing, day: Bydel Frogner hjemmetjeneste ends on Wednesday 10 June 2026.",
                  "Omsorgspartner AS starts on Thursday 11 June 2026.",
                  "6 measures will continue with Omsorgspartner AS.",
                  "Patient transition is sent to Omsorgspartner Mottaksteam.",
                  "Omsorgspartner AS is notified in time: the deadline is 14:00 on Wednesday 10 June.",
                  "Deadline: Omsorgspartner AS must answer by 14:00 on Wednesday 10 June.",
                  "The change goes on the same case: home nursing, day is shown as one service with both "
                  "providers.",
                  "Bydel Frogner hjemmetjeneste gets a task saying that the last day is 10 June.",
                  "Note in the case worker's journal (121).",
                  "A letter that confirms the change goes to the print queue."));
}

TEST(PlanSentences, with_several_services_each_sentence_says_which) {
  const Town town;
  const auto plan = planned(plan_provider_change(
      request_for(town, {Town::nursing, Town::help}, Town::omsorgspartner), town.situation()));
  const auto texts = town.texts(plan);
  EXPECT_THAT(texts, Contains("Hjemmesykepleie dag: 6 tiltak følger med til Omsorgspartner AS."));
  EXPECT_THAT(texts, Contains("Praktisk bistand: 1 tiltak følger med til Omsorgspartner AS."));
  EXPECT_THAT(texts, Contains("Praktisk bistand: henvendelse sendes til Omsorgspartner Mottaksteam."));
  EXPECT_EQ(std::set(texts.begin(), texts.end()).size(), texts.size()) << "what reads the same is said once";
}

TEST(PlanSentences, measures_that_follow_carry_the_reasons_of_all_their_effects) {
  const Town town;
  const auto plan = planned(
      plan_provider_change(request_for(town, {Town::nursing}, Town::omsorgspartner), town.situation()));
  const auto sentences = plan_sentences(plan, town.context());
  const auto follow = std::ranges::find(sentences, "StartMeasure", &Sentence::effect);
  ASSERT_NE(follow, sentences.end());
  std::vector<std::string> rules;
  for (const auto& because : follow->because) rules.push_back(because.rule);
  EXPECT_THAT(rules, testing::UnorderedElementsAre("BV-37", "BV-40", "BV-34"))
      << "the ending with its day, the continuing, and the times";
}

TEST(PlanSentences, a_withdrawal_says_who_goes_on_and_who_does_not_start) {
  Town town;
  town.change({Town::nursing}, Town::omsorgspartner, town.today());
  routines::ProviderChangeWithdrawal request;
  request.client = town.record.client.id;
  request.changes = {town.record.provider_changes.front().id};
  const auto plan = planned(plan_provider_change_withdrawal(request, town.situation()));
  EXPECT_THAT(
      town.texts(plan),
      ElementsAre("Omsorgspartner AS starter likevel ikke torsdag 11. juni 2026.",
                  "Pasientovergangen til Omsorgspartner Mottaksteam trekkes tilbake, og teamet må bekrefte "
                  "at det er sett.",
                  "Fristen faller bort: svar fra ny leverandør.",
                  "Hjemmesykepleie dag: Bydel Frogner hjemmetjeneste fortsetter som før, med 6 tiltak.",
                  "Oppgaven «oppdraget avsluttes» til Bydel Frogner hjemmetjeneste avlyses.",
                  "Bydel Frogner hjemmetjeneste får en oppgave om at oppdraget fortsetter.",
                  "Byttet til Omsorgspartner AS 11. juni er trukket.",
                  "Brevet av 1. juni tas ut av utskriftskøen.", "Meldingen om bytte fra 1. juni er trukket.",
                  "Notat i saksbehandlerjournalen (121)."));
}

TEST(PlanSentences, a_moved_first_day_is_told_with_the_day_it_replaces) {
  Town town;
  town.change({Town::nursing}, Town::omsorgspartner, town.today());
  routines::ChangeStartMove request;
  request.client = town.record.client.id;
  request.change = town.record.provider_changes.front().id;
  request.first_day = Date::of(2026, 6, 15);
  request.agreed_with = "Anne Hansen og Omsorgspartner AS";
  request.agreed_why = "ferie";
  const auto texts = town.texts(planned(plan_change_start_move(request, town.situation())));
  EXPECT_THAT(texts,
              Contains("Omsorgspartner AS starter mandag 15. juni 2026 i stedet for torsdag 11. juni."));
  EXPECT_THAT(
      texts,
      Contains("Hjemmesykepleie dag: Bydel Frogner hjemmetjeneste slutter søndag 14. juni 2026 i stedet "
               "for onsdag 10. juni."));
  EXPECT_THAT(texts, Contains("6 tiltak følger med til Omsorgspartner AS."));
  EXPECT_THAT(texts, Not(Contains(HasSubstr("likevel ikke")))) << "the provider does start";
  const auto place = [&](std::string_view part) {
    return std::ranges::find_if(texts, [&](const auto& text) { return text.find(part) != text.npos; });
  };
  EXPECT_LT(place("starter mandag"), place("6 tiltak følger med"))
      << "what is taken back is no place for what follows";
}

TEST(PlanSentences, a_second_change_takes_the_first_one_back) {
  Town town;
  town.change({Town::nursing}, Town::omsorgspartner, town.today());
  town.now = town.now + 2 * 24 * 3600;
  const auto plan =
      planned(plan_provider_change(request_for(town, {Town::nursing}, Town::fjordlys), town.situation()));
  const auto texts = town.texts(plan);
  EXPECT_THAT(texts, Contains("Omsorgspartner AS starter likevel ikke torsdag 11. juni 2026."));
  EXPECT_THAT(texts, Contains("Fjordlys omsorg AS starter lørdag 13. juni 2026."));
  EXPECT_THAT(texts, Contains("Byttet til Omsorgspartner AS som var planlagt 11. juni, erstattes av dette."));
}

TEST(PlanSentences, a_correction_of_the_client_marks_the_assignment_as_entered_in_error) {
  Town town;
  town.change({Town::nursing}, Town::omsorgspartner, town.today());
  town.now = town.now + 12 * 24 * 3600;
  routines::ProviderChangeCorrection request;
  request.client = town.record.client.id;
  request.change = town.record.provider_changes.front().id;
  request.kind = routines::CorrectionKind::wrong_client;
  request.found_by = "Ada Saksen";
  const auto texts = town.texts(planned(plan_provider_change_correction(request, town.situation())));
  EXPECT_THAT(texts,
              Contains("Oppdraget hos Omsorgspartner AS fra torsdag 11. juni 2026, med 6 tiltak, merkes som "
                       "feilført."));
  EXPECT_THAT(texts, Contains(HasSubstr("tas ut av utskriftskøen"))) << "it was never posted";
}

TEST(PlanSentences, a_corrected_notice_day_moves_days_that_have_been) {
  Town town;
  town.change({Town::nursing}, Town::omsorgspartner, town.today());
  town.now = town.now + 12 * 24 * 3600;
  routines::ProviderChangeCorrection request;
  request.client = town.record.client.id;
  request.change = town.record.provider_changes.front().id;
  request.right_notice_day = Date::of(2026, 5, 30);
  request.found_by = "Ada Saksen";
  const auto texts = town.texts(planned(plan_provider_change_correction(request, town.situation())));
  EXPECT_THAT(texts,
              Contains("Omsorgspartner AS startet tirsdag 9. juni 2026 i stedet for torsdag 11. juni."));
  EXPECT_THAT(
      texts,
      Contains("Hjemmesykepleie dag: Bydel Frogner hjemmetjeneste sluttet mandag 8. juni 2026 i stedet for "
               "onsdag 10. juni."));
  EXPECT_THAT(texts, Contains("Byttet til Omsorgspartner AS 11. juni merkes som feilført."));
}

TEST(PlanSentences, a_measure_that_ends_before_a_moved_first_day_is_said_not_to_follow) {
  Town town;
  town.record.measures.front().last_day = Date::of(2026, 6, 12);
  town.change({Town::nursing}, Town::omsorgspartner, town.today());
  routines::ChangeStartMove request;
  request.client = town.record.client.id;
  request.change = town.record.provider_changes.front().id;
  request.first_day = Date::of(2026, 6, 15);
  request.agreed_with = "Anne Hansen";
  request.agreed_why = "ferie";
  const auto texts = town.texts(planned(plan_change_start_move(request, town.situation())));
  EXPECT_THAT(texts, Contains("5 tiltak følger med til Omsorgspartner AS."));
  EXPECT_THAT(texts,
              Contains("1 tiltak hos Bydel Frogner hjemmetjeneste slutter før byttet og følger ikke med."));
}

TEST(PlanSentences, an_answer_tells_the_sender) {
  Town town;
  town.change({Town::nursing}, Town::omsorgspartner, town.today());
  routines::HandoverAnswer answer;
  answer.client = town.record.client.id;
  answer.handover = town.record.handovers.front().id;
  answer.reply = routines::HandoverReply::reject;
  answer.text = "Ingen ledig kapasitet før august";
  EXPECT_THAT(
      town.texts(planned(plan_handover_answer(answer, town.situation(Town::bo)))),
      ElementsAre("Pasientovergangen avvises: «Ingen ledig kapasitet før august».",
                  "Brevet av 1. juni tas ut av utskriftskøen til byttet er avklart, fordi det lover en "
                  "leverandør som har avvist.",
                  "Fristen er holdt: svar fra ny leverandør.",
                  "Bydel Frogner bestillerkontor får en oppgave om at Omsorgspartner AS har svart."));
  answer.reply = routines::HandoverReply::accept;
  EXPECT_THAT(town.texts(planned(plan_handover_answer(answer, town.situation(Town::bo)))).front(),
              "Pasientovergangen godtas. Omsorgspartner AS starter torsdag 11. juni 2026.");
}

/// Fills every text so that no sentence has a hole for want of data.
template <class Row>
void fill_texts(Row& row) {
  using Members = boost::describe::describe_members<Row, boost::describe::mod_any_access>;
  boost::mp11::mp_for_each<Members>([&](auto member) {
    if constexpr (std::is_same_v<std::remove_reference_t<decltype(row.*member.pointer)>, std::string>) {
      row.*member.pointer = "Navn";
    }
  });
}

TEST(PlanSentences, every_effect_has_a_sentence_of_its_own_in_both_languages) {
  const Town town;
  for (const auto language : both_languages) {
    std::set<std::string> seen;
    boost::mp11::mp_for_each<boost::mp11::mp_transform<boost::mp11::mp_identity, routines::EffectTypes>>(
        [&](auto identity) {
          typename decltype(identity)::type effect{};
          fill_texts(effect.row);
          routines::Plan plan;
          plan.effects.push_back({effect, {{"BV-36", {}}}});
          const auto sentences = plan_sentences(plan, town.context(language));
          ASSERT_EQ(sentences.size(), 1u);
          EXPECT_EQ(fault_of_sentence(sentences[0].text), "");
          EXPECT_EQ(sentences[0].effect, routines::effect_name(plan.effects[0].effect));
          EXPECT_TRUE(seen.insert(sentences[0].text).second) << "said twice: " << sentences[0].text;
        });
    EXPECT_EQ(seen.size(), boost::mp11::mp_size<routines::EffectTypes>::value);
  }
}

/// The sentence of one effect whose enumeration takes each of its values.

template <class Effect, class Row, class E>
void expect_a_sentence_per_value(E Row::* field) {
  const Town town;
  for (const auto language : both_languages) {
    std::set<std::string> seen;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto value) {
      Effect effect{};
      fill_texts(effect.row);
      effect.row.*field = value.value;
      routines::Plan plan;
      plan.effects.push_back({effect, {}});
      const auto text = plan_sentences(plan, town.context(language)).front().text;
      EXPECT_EQ(fault_of_sentence(text), "");
      EXPECT_TRUE(seen.insert(text).second) << value.name << ": " << text;
    });
  }
}

TEST(PlanSentences, every_kind_and_state_has_a_sentence_of_its_own) {
  expect_a_sentence_per_value<routines::CreateTask>(&model::Task::kind);
  expect_a_sentence_per_value<routines::FinishTask>(&model::Task::kind);
  expect_a_sentence_per_value<routines::MakeLetter>(&model::Letter::kind);
  expect_a_sentence_per_value<routines::SettleRequest>(&model::ChangeRequest::state);
  expect_a_sentence_per_value<routines::CorrectNotice>(&model::ChangeNotice::state);
  expect_a_sentence_per_value<routines::CloseChange>(&model::ProviderChange::state);
  expect_a_sentence_per_value<routines::SetDeadline>(&model::Deadline::state);
  expect_a_sentence_per_value<routines::SetDeadline>(&model::Deadline::kind);
  expect_a_sentence_per_value<routines::SendHandover>(&model::Handover::kind);
  expect_a_sentence_per_value<routines::SetResponsibility>(&model::Responsibility::kind);
  expect_a_sentence_per_value<routines::GrantAccess>(&model::Grant::kind);
}

TEST(PlanSentences, many_rows_of_the_organisation_are_counted) {
  const Town town;
  routines::Plan plan;
  for (int i = 1; i <= 3; ++i) {
    model::Level level;
    level.id = Id<model::Level>{-i};
    level.name = "Nivå";
    plan.effects.push_back({routines::SetLevel{level}, {}});
  }
  EXPECT_THAT(town.texts(plan), ElementsAre("3 nivåer legges inn."));
  EXPECT_THAT(town.texts(plan, Language::english), ElementsAre("3 levels are entered."));
}

}  // namespace
}  // namespace stafett::wording
