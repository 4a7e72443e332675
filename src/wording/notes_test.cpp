#include "wording/notes.hpp"

#include "wording/town_test.hpp"

#include <set>

#include <boost/describe.hpp>
#include <boost/mp11.hpp>
#include <gtest/gtest.h>

namespace stafett::wording {
namespace {

model::ChangeNoteContent content_of_change() {
  model::ChangeNoteContent content;
  content.asked_by = model::AskedBy::next_of_kin;
  content.asked_by_name = "Per Hansen";
  content.notice_day = Date::of(2026, 6, 1);
  content.lines = {{model::ServiceType::home_nursing_day, "Bydel Frogner hjemmetjeneste", "Omsorgspartner AS",
                    Date::of(2026, 6, 10), Date::of(2026, 6, 11)}};
  return content;
}

TEST(NoteText, tells_when_how_who_from_and_to) {
  EXPECT_EQ(note_text(content_of_change(), Language::bokmaal),
            "Bytte av leverandør er registrert.\n"
            "Melding mottatt: mandag 1. juni 2026, muntlig fra pårørende (Per Hansen).\n"
            "Hjemmesykepleie dag: fra Bydel Frogner hjemmetjeneste (siste dag onsdag 10. juni 2026) til "
            "Omsorgspartner "
            "AS (første dag torsdag 11. juni 2026).");
}

TEST(NoteText, keeps_what_was_agreed_found_and_remarked_as_it_was_written) {
  auto content = content_of_change();
  content.act = model::ChangeAct::corrected;
  content.agreed_with = "Anne Hansen";
  content.agreed_why = "ferie";
  content.found_by = "Ada Saksen";
  content.remark = "Ringte begge leverandørene";
  const auto text = note_text(content, Language::bokmaal);
  EXPECT_TRUE(
      text.ends_with("\nFørste dag er avtalt med: Anne Hansen\nHvorfor den er avtalt: ferie\n"
                     "Feilen ble funnet av: Ada Saksen\nMerknad: Ringte begge leverandørene"))
      << text;
}

TEST(NoteText, a_withdrawal_says_who_the_client_stays_with) {
  auto content = content_of_change();
  content.act = model::ChangeAct::withdrawn;
  const auto text = note_text(content, Language::english);
  EXPECT_TRUE(text.ends_with(
      "Home nursing, day: stays with Bydel Frogner hjemmetjeneste. The change to Omsorgspartner "
      "AS (first day Thursday 11 June 2026) does not stand."))
      << text;
}

TEST(NoteText, a_message_that_came_earlier_is_not_told_as_a_new_one) {
  auto content = content_of_change();
  for (const auto act : {model::ChangeAct::withdrawn, model::ChangeAct::start_moved}) {
    content.act = act;
    const auto text = note_text(content, Language::bokmaal);
    EXPECT_NE(text.find("\nByttet var meldt mandag 1. juni 2026, muntlig fra pårørende (Per Hansen).\n"),
              std::string::npos)
        << text;
    EXPECT_EQ(text.find("mottatt"), std::string::npos) << text;
  }
}

TEST(NoteText, every_act_has_a_heading_of_its_own) {
  for (const auto language : both_languages) {
    std::set<std::string> seen;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<model::ChangeAct>>([&](auto act) {
      model::ChangeNoteContent content;
      content.act = act.value;
      const auto text = note_text(content, language);
      EXPECT_EQ(fault_of_sentence(text), "");
      EXPECT_TRUE(seen.insert(text).second) << text;
    });
  }
}

}  // namespace
}  // namespace stafett::wording
