// qpdf asks its users to say that they hold its objects by std::shared_ptr.
#define POINTERHOLDER_TRANSITION 4

#include "letters/pdf.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <future>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <thread>
#include <utility>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <unistd.h>

namespace stafett::letters {
namespace {

using testing::HasSubstr;

Document letter() {
  return {
      .title = "Du får ny leverandør <av> hjemmetjenester & mer",
      .dated = Date::of(2026, 6, 2),
      .sender = {"Oslo kommune", "Bestillerkontoret, Bydel Alna"},
      .recipient = {"Åse Bjørnstad Sæther", "Øvre gate 1", "0551 OSLO"},
      .particulars = {{"Dato", "2. juni 2026"}, {"Vår ref.", "7041"}},
      .body = {Paragraph{"Hei, Åse Bjørnstad Sæther"},
               Table{{"Tjeneste", "Ny leverandør", "Første dag"},
                     {{"Praktisk bistand", "Ørn Omsorg AS", "11. juni 2026"}, {"Hjemmesykepleie", "", ""}}},
               Heading{"Hva nå?"},
               Paragraph{"Du trenger ikke gjøre noe. Offentlige kontorer får fire beskjeder."}},
      .signature = {"Vennlig hilsen", "Bestillerkontoret"},
      .footer = {"Postboks 1, 0001 Oslo"},
      .page_label = "Side {page} av {pages}"};
}

Document long_letter() {
  Document document = letter();
  for (int i = 0; i < 12; ++i) {
    document.body.emplace_back(
        Paragraph{"Leverandøren du har nå, hjelper deg til og med den siste dagen i tabellen. Den nye "
                  "leverandøren tar over "
                  "dagen etter. Du får den samme hjelpen som før. Det er bare leverandøren som er ny."});
  }
  return document;
}

/// A letter's file as qpdf reads it.
struct File {
  explicit File(std::string made) : bytes(std::move(made)) {
    pdf.processMemoryFile("letter", bytes.data(), bytes.size());
  }
  std::string bytes;  // qpdf reads from here as it goes
  QPDF pdf;
};

std::string stream_text(QPDFObjectHandle stream) {
  const auto buffer = stream.getStreamData(qpdf_dl_generalized);
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

/// A page's content, operator by operator: what is painted, and inside which marked content.
class Painted : public QPDFObjectHandle::ParserCallbacks {
 public:
  std::set<int> numbers;  ///< MCIDs in use
  std::map<int, std::string> types;
  int unmarked = 0;  ///< painting operators outside any marked content
  int nested = 0;    ///< structure content inside structure content or artifacts
  int artifacts = 0;
  int replacements = 0;  ///< /Span with a replacement text

  void handleObject(QPDFObjectHandle object, std::size_t, std::size_t) override {
    if (!object.isOperator()) {
      operands_.push_back(object);
      return;
    }
    const std::string name = object.getOperatorValue();
    static const std::set<std::string> paints{"Tj", "TJ", "'", "\"", "S",  "s", "f",
                                              "F",  "f*", "B", "b",  "Do", "sh"};
    if (paints.contains(name) && depth_ == 0) ++unmarked;
    if (name == "BMC" || name == "BDC") {
      begin(name);
    } else if (name == "EMC") {
      --depth_;
    }
    operands_.clear();
  }
  void handleEOF() override { EXPECT_EQ(depth_, 0); }

 private:
  void begin(const std::string& name) {
    const std::string type = operands_.at(0).getName();
    if (name == "BMC") {
      EXPECT_EQ(type, "/Artifact");
      ++artifacts;
      nested += depth_ > 0 ? 1 : 0;
    } else if (operands_.at(1).hasKey("/MCID")) {
      const int number = operands_.at(1).getKey("/MCID").getIntValueAsInt();
      EXPECT_TRUE(numbers.insert(number).second);
      types[number] = type;
      nested += depth_ > 0 ? 1 : 0;
    } else {
      ++replacements;
    }
    ++depth_;
  }

  std::vector<QPDFObjectHandle> operands_;
  int depth_ = 0;
};

/// "Document(P P H1 Table(TR(TH TH) TR(TD TD)))"
std::string outline(QPDFObjectHandle element) {
  std::string text = element.getKey("/S").getName().substr(1);
  std::string inner;
  for (QPDFObjectHandle child : element.getKey("/K").getArrayAsVector()) {
    if (!child.hasKey("/S")) continue;
    inner += (inner.empty() ? "" : " ") + outline(child);
  }
  return inner.empty() ? text : text + "(" + inner + ")";
}

/// What a program prints when run with `options` on the letter, or nullopt when it is not installed.
std::optional<std::string> seen_by(const std::string& program, const std::string& options,
                                   const std::string& pdf, const std::string& after = "") {
  if (std::system(("command -v " + program + " >/dev/null").c_str()) != 0) return std::nullopt;
  const auto file =
      std::filesystem::temp_directory_path() / ("stafett-letter-" + std::to_string(getpid()) + ".pdf");
  std::ofstream(file, std::ios::binary) << pdf;
  std::string output;
  FILE* pipe = popen((program + " " + options + " " + file.string() + " " + after).c_str(), "r");
  char buffer[4096];
  for (std::size_t got = 0; (got = fread(buffer, 1, sizeof buffer, pipe)) > 0;) output.append(buffer, got);
  EXPECT_EQ(pclose(pipe), 0) << program;
  std::filesystem::remove(file);
  return output;
}

/// The text in reading order, or nullopt without poppler's programs.
std::optional<std::string> text_of(const std::string& pdf) { return seen_by("pdftotext", "", pdf, "-"); }

TEST(Pdf, the_same_letter_gives_the_same_bytes_in_any_thread) {
  const std::string once = render_pdf(letter());
  std::vector<std::future<std::string>> others;
  for (int i = 0; i < 4; ++i) {
    others.push_back(std::async(std::launch::async, [] {
      (void)render_pdf(long_letter());
      return render_pdf(letter());
    }));
  }
  for (auto& other : others) EXPECT_TRUE(other.get() == once);
  Document changed = letter();
  changed.particulars[1].value = "7042";
  EXPECT_FALSE(render_pdf(changed) == once);
}

TEST(Pdf, the_same_letter_gives_the_same_bytes_at_another_time) {
  const std::string once = render_pdf(letter());
  std::this_thread::sleep_for(std::chrono::milliseconds(1100));  // the clocks in a PDF count seconds
  EXPECT_TRUE(render_pdf(letter()) == once);
}

TEST(Pdf, the_file_says_its_language_its_title_and_that_it_is_tagged) {
  File file(render_pdf(letter()));
  QPDFObjectHandle catalog = file.pdf.getRoot();
  EXPECT_EQ(catalog.getKey("/Lang").getUTF8Value(), "nb-NO");
  EXPECT_TRUE(catalog.getKey("/MarkInfo").getKey("/Marked").getBoolValue());
  EXPECT_TRUE(catalog.getKey("/ViewerPreferences").getKey("/DisplayDocTitle").getBoolValue());
  QPDFObjectHandle information = file.pdf.getTrailer().getKey("/Info");
  EXPECT_EQ(information.getKey("/Title").getUTF8Value(), letter().title);
  EXPECT_EQ(information.getKey("/CreationDate").getUTF8Value(), "D:20260602000000Z");
  EXPECT_FALSE(catalog.getKey("/StructTreeRoot").isNull());
}

TEST(Pdf, the_metadata_is_readable_xml_with_the_title_escaped) {
  File file(render_pdf(letter()));
  QPDFObjectHandle metadata = file.pdf.getRoot().getKey("/Metadata");
  EXPECT_FALSE(metadata.getDict().hasKey("/Filter")) << "programs that do not read PDF look for it too";
  const std::string text = stream_text(metadata);
  EXPECT_THAT(text, HasSubstr("Du får ny leverandør &lt;av&gt; hjemmetjenester &amp; mer</rdf:li>"));
  EXPECT_THAT(text, HasSubstr("<pdfuaid:part>1</pdfuaid:part>"));
  EXPECT_THAT(text, HasSubstr("<rdf:li>nb-NO</rdf:li>"));
}

TEST(Pdf, headings_paragraphs_and_tables_are_what_they_look_like) {
  File file(render_pdf(letter()));
  QPDFObjectHandle root = file.pdf.getRoot().getKey("/StructTreeRoot");
  EXPECT_EQ(outline(root.getKey("/K")),
            "Document(P P P P H1 P Table(TR(TH TH TH) TR(TD TD TD) TR(TD TD TD)) H2 P P P)");
  QPDFObjectHandle table = root.getKey("/K").getKey("/K").getArrayItem(6);
  QPDFObjectHandle header_cell = table.getKey("/K").getArrayItem(0).getKey("/K").getArrayItem(0);
  EXPECT_EQ(header_cell.getKey("/A").getKey("/Scope").getName(), "/Column");
}

TEST(Pdf, everything_on_a_page_is_either_text_in_the_structure_or_an_artifact) {
  File file(render_pdf(long_letter()));
  const auto pages = QPDFPageDocumentHelper(file.pdf).getAllPages();
  ASSERT_EQ(pages.size(), 2U);
  QPDFObjectHandle owners_by_page =
      file.pdf.getRoot().getKey("/StructTreeRoot").getKey("/ParentTree").getKey("/Nums");
  for (std::size_t i = 0; i < pages.size(); ++i) {
    QPDFPageObjectHelper page = pages[i];
    Painted painted;
    page.parseContents(&painted);
    EXPECT_EQ(painted.unmarked, 0);
    EXPECT_EQ(painted.nested, 0);
    EXPECT_EQ(painted.replacements, 0);
    EXPECT_GE(painted.artifacts, 3);
    EXPECT_EQ(page.getObjectHandle().getKey("/StructParents").getIntValueAsInt(), static_cast<int>(i));
    QPDFObjectHandle owners = owners_by_page.getArrayItem(static_cast<int>(2 * i + 1));
    ASSERT_EQ(owners.getArrayNItems(), static_cast<int>(painted.numbers.size()));
    for (const int number : painted.numbers) {
      QPDFObjectHandle owner = owners.getArrayItem(number);
      EXPECT_EQ(owner.getKey("/S").getName(), painted.types[number]);
      const auto kids = owner.getKey("/K").getArrayAsVector();
      const auto points_back = [&](QPDFObjectHandle kid) {
        return kid.getKey("/MCID").getIntValueAsInt() == number &&
               kid.getKey("/Pg").getObjGen() == page.getObjectHandle().getObjGen();
      };
      EXPECT_EQ(std::count_if(kids.begin(), kids.end(), points_back), 1);
    }
  }
}

TEST(Pdf, open_sans_is_embedded_with_a_map_back_to_characters) {
  File file(render_pdf(letter()));
  int fonts = 0;
  for (QPDFPageObjectHelper page : QPDFPageDocumentHelper(file.pdf).getAllPages()) {
    for (auto& [name, font] : page.getObjectHandle().getKey("/Resources").getKey("/Font").getDictAsMap()) {
      ++fonts;
      EXPECT_THAT(font.getKey("/BaseFont").getName(), HasSubstr("OpenSans"));
      EXPECT_TRUE(font.hasKey("/ToUnicode"));
      QPDFObjectHandle simple =
          font.hasKey("/DescendantFonts") ? font.getKey("/DescendantFonts").getArrayItem(0) : font;
      EXPECT_TRUE(simple.getKey("/FontDescriptor").hasKey("/FontFile2"));
    }
  }
  EXPECT_GE(fonts, 2) << "regular and bold";
}

TEST(Pdf, the_text_can_be_copied_out_in_reading_order) {
  const auto text = text_of(render_pdf(letter()));
  if (!text) GTEST_SKIP() << "pdftotext is not installed";
  std::size_t at = 0;
  for (const char* expected :
       {"Oslo kommune", "Åse Bjørnstad Sæther", "0551 OSLO", "Du får ny leverandør <av>", "Ørn Omsorg AS",
        "Hva nå?", "Offentlige kontorer får fire", "Vennlig hilsen"}) {
    const std::size_t found = text->find(expected, at);
    EXPECT_NE(found, std::string::npos) << expected;
    at = std::min(found, text->size());
  }
}

TEST(Pdf, another_reader_finds_the_same_text_in_the_structure) {
  const auto seen = seen_by("pdfinfo", "-struct-text", render_pdf(letter()));
  if (!seen) GTEST_SKIP() << "pdfinfo is not installed";
  std::string folded;
  for (const char c : *seen) {
    if (c != ' ' || !folded.ends_with(' ')) folded += c;
  }
  EXPECT_THAT(folded, HasSubstr("H1 (block)\n \"Du får ny leverandør <av> hjemmetjenester & mer\"\n"));
  EXPECT_THAT(folded, HasSubstr("TH:\n /Scope /Column\n \"Ny leverandør\"\n"));
  EXPECT_THAT(folded, HasSubstr("TD\n \"Ørn Omsorg AS\"\n"));
  EXPECT_THAT(folded, HasSubstr("H2 (block)\n \"Hva nå?\"\n"));
  EXPECT_THAT(folded, testing::Not(HasSubstr("Side 1"))) << "page numbers are artifacts";
}

TEST(Pdf, pages_are_numbered) {
  const auto text = text_of(render_pdf(long_letter()));
  if (!text) GTEST_SKIP() << "pdftotext is not installed";
  EXPECT_THAT(*text, HasSubstr("Side 1 av 2"));
  EXPECT_THAT(*text, HasSubstr("Side 2 av 2"));
}

TEST(Pdf, a_name_from_elsewhere_is_set_and_embedded) {
  Document document = letter();
  document.recipient[0] = "Nguyễn Thị Ánh Łukasz Ğül";
  const std::string bytes = render_pdf(document);
  const auto text = text_of(bytes);
  if (!text) GTEST_SKIP() << "pdftotext is not installed";
  EXPECT_THAT(*text, HasSubstr("Nguyễn Thị Ánh Łukasz Ğül"));
}

}  // namespace
}  // namespace stafett::letters
