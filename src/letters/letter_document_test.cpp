#include "letters/letter_document.hpp"

#include "base/check.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace stafett::letters {
namespace {

using testing::ElementsAre;

LetterTexts texts() {
  return {
      {"line_table.service", "Tjeneste"},
      {"line_table.old_provider", "Leverandør nå"},
      {"line_table.old_last_day", "Siste dag"},
      {"line_table.new_provider", "Ny leverandør"},
      {"line_table.new_first_day", "Første dag"},
      {"provider_change_confirmed.title", "Du får ny leverandør"},
      {"provider_change_confirmed.body",
       "Hei, {client}\n\n{notice_day} fikk vi melding om bytte.\nDette skal skje:\n\n{line_table}\n\n"
       "Du trenger ikke gjøre noe. Ring {office_telephone}.\n\nVennlig hilsen\n\n{office}, {municipality}\n"},
      {"provider_change_withdrawn.title", "Byttet er trukket"},
      {"provider_change_withdrawn.body", "Brevet av {dated} erstatter det forrige.\n\n{line_table}\n"}};
}

const Letterhead oslo{"Oslo kommune", {"Postboks 1, 0001 Oslo"}};

model::Letter letter() {
  model::Letter made;
  made.id = {7041};
  made.content = {.recipient = "Åse Sæther",
                  .street = "Øvre gate 1",
                  .post_code = "0551",
                  .post_town = "OSLO",
                  .office = "Bestillerkontoret, Bydel Alna",
                  .office_telephone = "23 00 00 00",
                  .dated = Date::of(2026, 6, 2),
                  .notice_day = Date::of(2026, 6, 1),
                  .lines = {{.service = model::ServiceType::home_nursing_evening,
                             .old_provider = "Bydel Alna hjemmetjeneste",
                             .new_provider = "Ørn Omsorg AS",
                             .old_last_day = Date::of(2026, 6, 10),
                             .new_first_day = Date::of(2026, 6, 11)}}};
  return made;
}

const std::string& paragraph(const Document& document, std::size_t at) {
  return std::get<Paragraph>(document.body.at(at)).text;
}

const Table& table(const Document& document, std::size_t at) { return std::get<Table>(document.body.at(at)); }

TEST(LetterDocument, the_frozen_facts_fill_the_texts_of_policy) {
  const Document document = letter_document(letter(), oslo, texts());
  EXPECT_EQ(document.title, "Du får ny leverandør");
  EXPECT_EQ(paragraph(document, 0), "Hei, Åse Sæther");
  EXPECT_EQ(paragraph(document, 1), "1. juni 2026 fikk vi melding om bytte. Dette skal skje:");
  EXPECT_EQ(paragraph(document, 3), "Du trenger ikke gjøre noe. Ring 23 00 00 00.");
  EXPECT_EQ(document.body.size(), 4U);
}

TEST(LetterDocument, the_table_has_a_row_for_each_service) {
  const Document document = letter_document(letter(), oslo, texts());
  EXPECT_THAT(table(document, 2).header,
              ElementsAre("Tjeneste", "Leverandør nå", "Siste dag", "Ny leverandør", "Første dag"));
  EXPECT_THAT(table(document, 2).rows,
              ElementsAre(ElementsAre("Hjemmesykepleie kveld", "Bydel Alna hjemmetjeneste", "10. juni 2026",
                                      "Ørn Omsorg AS", "11. juni 2026")));
}

TEST(LetterDocument, columns_that_no_service_fills_are_left_out) {
  model::Letter withdrawn = letter();
  withdrawn.kind = model::LetterKind::provider_change_withdrawn;
  withdrawn.content.lines[0].new_provider.clear();
  withdrawn.content.lines[0].old_last_day.reset();
  withdrawn.content.lines[0].new_first_day.reset();
  const Document document = letter_document(withdrawn, oslo, texts());
  EXPECT_EQ(paragraph(document, 0), "Brevet av 2. juni 2026 erstatter det forrige.");
  EXPECT_THAT(table(document, 1).header, ElementsAre("Tjeneste", "Leverandør nå"));
  EXPECT_THAT(table(document, 1).rows,
              ElementsAre(ElementsAre("Hjemmesykepleie kveld", "Bydel Alna hjemmetjeneste")));
  EXPECT_TRUE(document.signature.empty());
}

TEST(LetterDocument, a_column_that_some_service_fills_stays_for_all) {
  model::Letter made = letter();
  made.content.lines.push_back(made.content.lines[0]);
  made.content.lines[1].new_first_day.reset();
  const Document document = letter_document(made, oslo, texts());
  EXPECT_EQ(table(document, 2).rows[1].size(), 5U);
  EXPECT_EQ(table(document, 2).rows[1][4], "");
}

TEST(LetterDocument, sender_recipient_and_particulars_come_from_the_content) {
  const Document document = letter_document(letter(), oslo, texts());
  EXPECT_THAT(document.sender, ElementsAre("Oslo kommune", "Bestillerkontoret, Bydel Alna"));
  EXPECT_THAT(document.recipient, ElementsAre("Åse Sæther", "Øvre gate 1", "0551 OSLO"));
  ASSERT_EQ(document.particulars.size(), 3U);
  EXPECT_EQ(document.particulars[0].value, "2. juni 2026");
  EXPECT_EQ(document.particulars[1].value, "7041");
  EXPECT_EQ(document.particulars[2].value, "23 00 00 00");
  EXPECT_THAT(document.signature,
              ElementsAre("Vennlig hilsen", "Bestillerkontoret, Bydel Alna, Oslo kommune"));
  EXPECT_THAT(document.footer, ElementsAre("Postboks 1, 0001 Oslo"));
  EXPECT_EQ(document.language, "nb-NO");
  EXPECT_EQ(document.dated, Date::of(2026, 6, 2));
}

TEST(LetterDocument, a_letter_that_is_not_made_yet_has_no_reference) {
  model::Letter preview = letter();
  preview.id = {-3};
  const Document document = letter_document(preview, oslo, texts());
  ASSERT_EQ(document.particulars.size(), 2U);
  EXPECT_EQ(document.particulars[1].value, "23 00 00 00");
}

TEST(LetterDocument, a_name_is_never_read_as_a_placeholder) {
  model::Letter odd = letter();
  odd.content.recipient = "{office_telephone} {nonsense";
  EXPECT_EQ(paragraph(letter_document(odd, oslo, texts()), 0), "Hei, {office_telephone} {nonsense");
}

TEST(LetterDocument, a_missing_text_or_unknown_placeholder_is_our_own_mistake) {
  LetterTexts without = texts();
  without.erase("provider_change_confirmed.title");
  EXPECT_THROW((void)letter_document(letter(), oslo, without), BrokenPromise);
  LetterTexts strange = texts();
  strange["provider_change_confirmed.body"] = "Hei, {cleint}.";
  EXPECT_THROW((void)letter_document(letter(), oslo, strange), BrokenPromise);
  LetterTexts open = texts();
  open["provider_change_confirmed.body"] = "Hei, {client.";
  EXPECT_THROW((void)letter_document(letter(), oslo, open), BrokenPromise);
}

}  // namespace
}  // namespace stafett::letters
