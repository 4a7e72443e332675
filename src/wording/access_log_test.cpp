#include "wording/access_log.hpp"

#include <gtest/gtest.h>

namespace stafett::wording {
namespace {

constexpr auto nb = Language::bokmaal;
constexpr auto en = Language::english;

TEST(AccessLogWords, an_act_is_told_as_what_it_came_to) {
  EXPECT_EQ(log_action_text("read_journal", LogOutcome::shown, nb), "Leste journalen");
  EXPECT_EQ(log_action_text("read_journal", LogOutcome::refused, nb),
            "Prøvde å lese journalen, men fikk ikke tilgang");
  EXPECT_EQ(log_action_text("read_journal", LogOutcome::refused, en),
            "Tried to read the journal, but had no access");
  EXPECT_EQ(log_action_text("provider_change", LogOutcome::committed, nb),
            "Registrerte «Bytte av leverandør»");
  EXPECT_EQ(log_action_text("provider_change preview", LogOutcome::shown, nb),
            "Forberedte «Bytte av leverandør» og så hva det betyr for brukeren");
  EXPECT_EQ(log_action_text("provider_change", LogOutcome::not_carried_out, en),
            "Tried to register “Change of provider”, but it could not be done");
}

TEST(AccessLogWords, an_act_without_words_of_its_own_is_told_in_general_never_left_out) {
  EXPECT_FALSE(has_log_words("something_new"));
  EXPECT_TRUE(has_log_words("note preview"));
  EXPECT_EQ(log_action_text("something_new", LogOutcome::shown, nb), "Brukte opplysninger om brukeren");
  EXPECT_EQ(log_action_text("something_new", LogOutcome::refused, en),
            "Tried to use information about the client, but had no access");
}

TEST(AccessLogWords, an_outcome_that_is_not_known_counts_as_shown) {
  EXPECT_EQ(log_outcome("committed"), LogOutcome::committed);
  EXPECT_EQ(log_outcome("refused"), LogOutcome::refused);
  EXPECT_EQ(log_outcome("refused by the routine"), LogOutcome::not_carried_out);
  EXPECT_EQ(log_outcome("shown"), LogOutcome::shown);
  EXPECT_EQ(log_outcome("anything else"), LogOutcome::shown);
}

TEST(AccessLogWords, the_right_is_told_by_role_and_place_or_by_the_kind_of_grant) {
  EXPECT_EQ(log_basis_of_role("case_worker", "Bydel Frogner", nb), "Saksbehandler i Bydel Frogner");
  EXPECT_EQ(log_basis_of_role("case_worker", "", en), "Case worker");
  EXPECT_EQ(log_basis_of_grant(model::GrantKind::look_up, nb), "Brukersøk");
}

TEST(AccessLogWords, times_of_one_day_are_one_text) {
  const auto day = Date::of(2026, 6, 1);
  const ClockTime nine{9 * 60 + 12}, ten{10 * 60 + 3}, two{14 * 60 + 30};
  EXPECT_EQ(log_times(day, {nine}, nb), "1. juni 2026 kl. 09.12");
  EXPECT_EQ(log_times(day, {nine, nine, ten}, nb), "1. juni 2026 kl. 09.12 og kl. 10.03");
  EXPECT_EQ(log_times(day, {nine, ten, two}, en), "1 June 2026 at 09:12, 10:03 and 14:30");
  EXPECT_EQ(log_times(day, {nine, nine, nine, ten, ten, ten, two}, nb),
            "1. juni 2026 mellom kl. 09.12 og kl. 14.30, 7 ganger");
}

}  // namespace
}  // namespace stafett::wording
