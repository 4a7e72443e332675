// qpdf asks its users to say that they hold its objects by std::shared_ptr.
#define POINTERHOLDER_TRANSITION 4

#include "letters/access_log_document.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

namespace stafett::letters {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

desk::AccessLogView view() {
  desk::AccessLogView view;
  view.client.given_name = "Åse";
  view.client.surname = "Sæther";
  view.municipality = "Oslo kommune";
  view.today = Date::of(2026, 6, 2);
  view.from = Date::of(2025, 6, 2);
  view.to = view.today;
  desk::AccessLogLine line;
  line.when = "1. juni 2026 kl. 09.12";
  line.who = "Kari Holm";
  line.position = "Saksbehandler";
  line.unit = "Bydel Frogner";
  line.what = "Leste journalen";
  line.basis = "Saksbehandler i Bydel Frogner";
  view.lines.push_back(line);
  line.position.clear();
  line.basis.clear();
  view.lines.push_back(line);
  return view;
}

std::string paragraph(const Document& document, std::size_t block) {
  return std::get<Paragraph>(document.body.at(block)).text;
}

TEST(AccessLogDocument, tells_when_who_what_and_on_which_basis) {
  const auto document = access_log_document(view(), wording::Language::bokmaal);
  EXPECT_EQ(document.title, "Hvem har sett i journalen min");
  EXPECT_EQ(document.language, "nb-NO");
  EXPECT_THAT(document.sender, ElementsAre("Oslo kommune"));
  EXPECT_THAT(document.recipient, ElementsAre("Åse Sæther"));
  EXPECT_EQ(document.particulars.at(1).value, "02.06.2025–02.06.2026");
  const auto& table = std::get<Table>(document.body.at(1));
  EXPECT_THAT(table.header, ElementsAre("Når", "Hvem", "Hva", "Grunnlag"));
  ASSERT_EQ(table.rows.size(), 2U);
  EXPECT_THAT(table.rows[0], ElementsAre("1. juni 2026 kl. 09.12", "Kari Holm, Saksbehandler, Bydel Frogner",
                                         "Leste journalen", "Saksbehandler i Bydel Frogner"));
  EXPECT_THAT(table.rows[1],
              ElementsAre("1. juni 2026 kl. 09.12", "Kari Holm, Bydel Frogner", "Leste journalen", ""));
  EXPECT_THAT(paragraph(document, 2), HasSubstr("pasientjournalforskriften § 14"));
}

TEST(AccessLogDocument, says_so_when_nobody_has_seen_anything_and_when_there_is_more) {
  auto empty = view();
  empty.lines.clear();
  EXPECT_THAT(paragraph(access_log_document(empty, wording::Language::bokmaal), 1),
              HasSubstr("Ingen har sett"));
  auto long_one = view();
  long_one.more = true;
  EXPECT_THAT(paragraph(access_log_document(long_one, wording::Language::english), 2),
              HasSubstr("shorter period"));
}

TEST(AccessLogDocument, is_a_tagged_pdf_over_as_many_pages_as_it_takes) {
  auto many = view();
  many.lines.resize(1, many.lines.front());
  for (int i = 0; i < 200; ++i) many.lines.push_back(many.lines.front());
  const auto pdf = render_pdf(access_log_document(many, wording::Language::bokmaal));
  QPDF file;
  file.processMemoryFile("extract", pdf.data(), pdf.size());
  EXPECT_GT(file.getAllPages().size(), 3U);
  EXPECT_TRUE(file.getRoot().hasKey("/StructTreeRoot"));
  EXPECT_TRUE(file.getRoot().getKey("/MarkInfo").getKey("/Marked").getBoolValue());
  EXPECT_EQ(file.getRoot().getKey("/Lang").getUTF8Value(), "nb-NO");
}

}  // namespace
}  // namespace stafett::letters
