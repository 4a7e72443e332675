#include "letters/pages.hpp"

#include "base/check.hpp"

#include <algorithm>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace stafett::letters {
namespace {

constexpr double mm = 72.0 / 25.4;

const Typesetter& typesetter() {
  static const Typesetter made;
  return made;
}

Document document() {
  return {.title = "Du får ny leverandør av hjemmetjenester",
          .dated = Date::of(2026, 6, 2),
          .sender = {"Oslo kommune", "Bestillerkontoret, Bydel Alna"},
          .recipient = {"Åse Sæther", "Øvre gate 1", "0551 OSLO"},
          .particulars = {{"Dato", "2. juni 2026"}, {"Vår ref.", "7041"}},
          .body = {Paragraph{"Hei, Åse Sæther"}},
          .signature = {"Vennlig hilsen", "Bestillerkontoret"},
          .footer = {"Postboks 1, 0001 Oslo"},
          .page_label = "Side {page} av {pages}"};
}

/// Text lines of a page whose element has the type; "" means artifacts.
std::vector<std::string> lines(const Pages& pages, std::size_t page, std::string_view type) {
  std::vector<std::string> found;
  for (const Mark& mark : pages.pages.at(page)) {
    const auto* text = std::get_if<TextMark>(&mark.drawn);
    const std::string_view of = mark.element == artifact ? "" : pages.elements.at(mark.element).type;
    if (text && of == type) found.push_back(text->text);
  }
  return found;
}

bool stands_on(const Pages& pages, std::size_t page, std::string_view text) {
  return std::any_of(pages.pages.at(page).begin(), pages.pages.at(page).end(), [&](const Mark& mark) {
    const auto* line = std::get_if<TextMark>(&mark.drawn);
    return line && line->text.find(text) != std::string::npos;
  });
}

TEST(Pages, the_address_and_nothing_else_shows_in_the_window_of_a_c5_envelope) {
  Document long_name = document();
  long_name.recipient[0] = "Maria Magdalena Konstantinopolous-Fagerlund-Østerhus av Skaugum og Holmenkollen";
  const Pages pages = laid_out(long_name, typesetter());
  int inside = 0;
  for (const Mark& mark : pages.pages[0]) {
    const auto* text = std::get_if<TextMark>(&mark.drawn);
    if (!text) continue;
    const double right = text->x + typesetter().width(text->text, text->type);
    const bool in_window = text->x >= 20 * mm - 0.01 && right <= 110 * mm &&
                           text->y - text->type.size >= 45 * mm && text->y + 3 <= 80 * mm;
    // A sheet of 148 mm slides in an envelope of 162 mm, and 210 in 229.
    const bool near_window = text->x < 120 * mm && text->y > 40 * mm && text->y - text->type.size < 94 * mm;
    EXPECT_EQ(in_window, near_window) << text->text;
    inside += in_window ? 1 : 0;
  }
  EXPECT_EQ(inside, 5);
}

TEST(Pages, a_short_letter_has_one_page_with_its_number_as_an_artifact) {
  const Pages pages = laid_out(document(), typesetter());
  ASSERT_EQ(pages.pages.size(), 1U);
  EXPECT_THAT(lines(pages, 0, ""), testing::UnorderedElementsAre("Side 1 av 1", "Postboks 1, 0001 Oslo"));
  EXPECT_THAT(lines(pages, 0, "H1"), testing::ElementsAre("Du får ny leverandør av hjemmetjenester"));
}

TEST(Pages, no_line_of_a_paragraph_stands_alone_wherever_the_page_ends) {
  std::set<std::size_t> lines_left_behind;
  for (int before = 0; before < 40; ++before) {
    Document long_letter = document();
    std::string filling = "Linje.";
    for (int i = 0; i < before; ++i) filling += "\nLinje.";
    long_letter.body.emplace_back(Paragraph{filling});
    const std::vector<std::string> four{"Første linje.", "Andre linje.", "Tredje linje.", "Fjerde linje."};
    long_letter.body.emplace_back(Paragraph{four[0] + "\n" + four[1] + "\n" + four[2] + "\n" + four[3]});
    const Pages pages = laid_out(long_letter, typesetter());
    lines_left_behind.insert(static_cast<std::size_t>(std::count_if(
        four.begin(), four.end(), [&](const std::string& line) { return stands_on(pages, 0, line); })));
  }
  EXPECT_THAT(lines_left_behind, testing::ElementsAre(0, 2, 4)) << "never one or three";
}

TEST(Pages, the_signature_is_never_alone_on_a_page) {
  for (int before = 10; before < 40; ++before) {
    Document long_letter = document();
    for (int i = 0; i < before; ++i) long_letter.body.emplace_back(Paragraph{"En kort linje."});
    const Pages pages = laid_out(long_letter, typesetter());
    const std::size_t last = pages.pages.size() - 1;
    EXPECT_TRUE(stands_on(pages, last, "Vennlig hilsen")) << before;
    EXPECT_TRUE(stands_on(pages, last, "En kort linje")) << before;
  }
}

TEST(Pages, a_heading_is_followed_by_text_on_its_page) {
  for (int before = 15; before < 35; ++before) {
    Document long_letter = document();
    for (int i = 0; i < before; ++i) long_letter.body.emplace_back(Paragraph{"En kort linje."});
    long_letter.body.emplace_back(Heading{"Hva nå?"});
    long_letter.body.emplace_back(Paragraph{"Dette står under."});
    const Pages pages = laid_out(long_letter, typesetter());
    for (std::size_t page = 0; page < pages.pages.size(); ++page) {
      EXPECT_EQ(stands_on(pages, page, "Hva nå?"), stands_on(pages, page, "Dette står under.")) << before;
    }
  }
}

TEST(Pages, a_table_over_two_pages_repeats_its_header_without_reading_it_twice) {
  Document with_table = document();
  Table table{{"Tjeneste", "Leverandør"}, {}};
  for (int i = 0; i < 40; ++i) table.rows.push_back({"Rad " + std::to_string(i), "Ørn Omsorg AS"});
  with_table.body.emplace_back(table);
  const Pages pages = laid_out(with_table, typesetter());
  ASSERT_GE(pages.pages.size(), 2U);
  EXPECT_THAT(lines(pages, 0, "TH"), testing::ElementsAre("Tjeneste", "Leverandør"));
  EXPECT_THAT(lines(pages, 1, "TH"), testing::IsEmpty());
  EXPECT_THAT(lines(pages, 1, ""), testing::IsSupersetOf({"Tjeneste", "Leverandør"}));
}

TEST(Pages, long_names_are_broken_inside_their_own_column) {
  Document with_table = document();
  with_table.body.emplace_back(
      Table{{"Tjeneste", "Leverandør nå", "Siste dag", "Ny leverandør", "Første dag"},
            {{"Hjemmesykepleie stasjonær", "Kjempelangtsammensattleverandørnavnutenmellomrom AS",
              "30. september 2026", "Sør-Norges Døgnkontinuerlige Hjemmesykepleie- og Omsorgstjenester AS",
              "1. oktober 2026"}}});
  const Pages pages = laid_out(with_table, typesetter());
  std::vector<const TextMark*> header;
  std::vector<const TextMark*> cells;
  for (const Mark& mark : pages.pages[0]) {
    if (mark.element == artifact) continue;
    const std::string_view type = pages.elements.at(mark.element).type;
    if (type == "TH") header.push_back(&std::get<TextMark>(mark.drawn));
    if (type == "TD") cells.push_back(&std::get<TextMark>(mark.drawn));
  }
  for (const TextMark* cell : cells) {
    double next_column = page_width - 19 * mm;
    for (const TextMark* caption : header) {
      if (caption->x > cell->x + 1) next_column = std::min(next_column, caption->x);
    }
    EXPECT_LT(cell->x + typesetter().width(cell->text, cell->type), next_column - 4) << cell->text;
  }
  EXPECT_GE(cells.size(), 9U);
  EXPECT_TRUE(stands_on(pages, 0, "Hjemmesykepleie "))
      << "an ordinary word is not cut for the sake of a strange one";
  EXPECT_TRUE(stands_on(pages, 0, "30. september")) << "a day keeps its month";
}

TEST(Pages, an_empty_letter_is_still_a_page) {
  EXPECT_EQ(laid_out(Document{}, typesetter()).pages.size(), 1U);
}

TEST(Pages, a_row_as_long_as_another_table_is_our_own_mistake) {
  Document wrong = document();
  wrong.body.emplace_back(Table{{"Tjeneste", "Leverandør"}, {{"bare én"}}});
  EXPECT_THROW((void)laid_out(wrong, typesetter()), BrokenPromise);
}

TEST(Typesetter, lines_keep_their_final_space_but_the_last) {
  const auto broken = typesetter().lines("Leverandøren du har nå, hjelper deg til den siste dagen", {}, 120);
  ASSERT_GT(broken.size(), 2U);
  for (std::size_t i = 0; i + 1 < broken.size(); ++i) EXPECT_THAT(broken[i], testing::EndsWith(" "));
  std::string joined;
  for (const std::string& line : broken) {
    joined += line;
    EXPECT_LE(typesetter().width(line, {}), 120);
  }
  EXPECT_EQ(joined, "Leverandøren du har nå, hjelper deg til den siste dagen");
}

TEST(Typesetter, a_day_keeps_its_month_but_a_sentence_may_end_a_line) {
  const double room = typesetter().width("til og med 30. se", {});
  EXPECT_THAT(typesetter().lines("til og med 30. september", {}, room),
              testing::ElementsAre("til og med ", "30. september"));
  EXPECT_THAT(typesetter().lines("til og med 30. September", {}, room),
              testing::ElementsAre("til og med 30. ", "September"));
}

TEST(Typesetter, a_line_feed_begins_a_new_line) {
  EXPECT_THAT(typesetter().lines("en\n\nto", {}, 100), testing::ElementsAre("en", "", "to"));
  EXPECT_THAT(typesetter().lines("", {}, 100), testing::ElementsAre(""));
}

}  // namespace
}  // namespace stafett::letters
