#include "wording/access_sentence.hpp"

#include "wording/town_test.hpp"

#include <set>

#include <boost/describe.hpp>
#include <boost/mp11.hpp>
#include <gtest/gtest.h>

namespace stafett::wording {
namespace {

constexpr auto nb = Language::bokmaal;

AccessReason reason(AccessBasis basis, std::string role, std::string place) {
  AccessReason it;
  it.basis = basis;
  it.role = std::move(role);
  it.place = std::move(place);
  return it;
}

TEST(AccessSentence, a_case_worker_sees_the_client_by_role) {
  EXPECT_EQ(access_sentence(reason(AccessBasis::role, "case_worker", "Bydel Frogner"), nb),
            "Du ser brukeren fordi du er saksbehandler i Bydel Frogner.");
}

TEST(AccessSentence, a_provider_sees_the_client_by_what_it_delivers_or_was_sent) {
  const std::string role = "provider_coordinator";
  EXPECT_EQ(access_sentence(reason(AccessBasis::delivery, role, "Omsorgspartner AS"), nb),
            "Du ser brukeren fordi Omsorgspartner AS utfører en tjeneste hos brukeren.");
  EXPECT_EQ(access_sentence(reason(AccessBasis::handover, role, "Omsorgspartner AS"), nb),
            "Du ser brukeren fordi Omsorgspartner AS har fått en overlevering.");
  EXPECT_EQ(
      access_sentence(reason(AccessBasis::recalled_handover, role, "Omsorgspartner AS"), nb),
      "Du ser brukeren fordi Omsorgspartner AS ikke har bekreftet at en overlevering er trukket tilbake.");
}

TEST(AccessSentence, a_unit_is_told_from_its_like_in_another_district) {
  model::Organisation city;
  const auto level = [&](std::int64_t id, std::int64_t parent, const char* code, const char* name) {
    model::Level row;
    row.id = {id};
    if (parent) row.parent = Id<model::Level>{parent};
    row.code = code;
    row.name = name;
    city.levels.push_back(std::move(row));
  };
  level(1, 0, "1", "Oslo kommune");
  level(5, 1, "1.5", "Bydel Frogner");
  level(51, 5, "1.5.1", "Hjemmetjenesten");
  level(52, 5, "1.5.2", "Vaktsentralen");
  model::District frogner;
  frogner.id = {5};
  frogner.level = {5};
  city.districts.push_back(frogner);
  model::Provider unit;
  unit.id = {3};
  unit.name = "Bydel Frogner hjemmetjeneste";
  unit.level = {51};
  city.providers.push_back(unit);
  city.index();
  EXPECT_EQ(unit_name(city, {5}), "Bydel Frogner");
  EXPECT_EQ(unit_name(city, {51}), "Bydel Frogner hjemmetjeneste");
  EXPECT_EQ(unit_name(city, {52}), "Vaktsentralen, Bydel Frogner");
  EXPECT_EQ(unit_name(city, {1}), "Oslo kommune");
  EXPECT_EQ(unit_name(city, {999}), "");
}

TEST(AccessSentence, the_tail_after_a_service_says_until_which_day_one_can_read) {
  auto tail = reason(AccessBasis::delivery, "provider_coordinator", "Omsorgspartner AS");
  tail.read_only = true;
  tail.until = oslo_instant(Date::of(2026, 9, 9), ClockTime{0});
  EXPECT_EQ(access_sentence(tail, nb),
            "Brukeren kan leses til 8. september 2026, etter at tjenesten hos Omsorgspartner AS tok slutt.");
}

TEST(AccessSentence, a_look_up_says_to_the_minute_when_it_ends) {
  auto look_up = reason(AccessBasis::grant, "", "");
  look_up.grant = model::GrantKind::look_up;
  look_up.until = oslo_instant(Date::of(2026, 6, 4), ClockTime{10 * 60 + 15});
  EXPECT_EQ(access_sentence(look_up, nb),
            "Du ser brukeren til kl. 10.15 4. juni 2026, fordi du har gjort et brukersøk.");
}

TEST(AccessSentence, every_grant_has_a_sentence_of_its_own) {
  for (const auto language : both_languages) {
    std::set<std::string> seen;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<model::GrantKind>>([&](auto kind) {
      for (const std::string place : {"Bydel Frogner", ""}) {
        auto granted = reason(AccessBasis::grant, "", place);
        granted.grant = kind.value;
        EXPECT_EQ(fault_of_sentence(access_sentence(granted, language)), "");
        seen.insert(access_sentence(granted, language));
      }
    });
    EXPECT_GE(seen.size(), 5u);
  }
}

TEST(RoleName, every_role_of_the_policy_has_a_name_in_both_languages) {
  const Town town;
  for (const auto& [role, actions] : town.policy.role_actions.on(town.today())) {
    for (const auto language : both_languages) EXPECT_NE(role_name(role, language), role);
  }
  EXPECT_EQ(role_name("night_watch", nb), "night_watch");
}

}  // namespace
}  // namespace stafett::wording
