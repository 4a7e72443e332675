// qpdf asks its users to say that they hold its objects by std::shared_ptr.
#define POINTERHOLDER_TRANSITION 4

#include "letters/tagging.hpp"

#include "base/check.hpp"

#include <exception>
#include <memory>

#include <fmt/core.h>
#include <qpdf/Buffer.hh>
#include <qpdf/Pl_Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

namespace stafett::letters {

namespace {

using Object = QPDFObjectHandle;

/// Gives cairo's marked-content sequences, all called /P and in the order of the page's marks, their own type
/// and number, or makes them artifacts. Sequences of another name (/Span with a replacement text) lie inside
/// and are left alone.
class Renaming : public Object::TokenFilter {
 public:
  Renaming(const std::vector<Mark>& marks, const std::vector<Element>& elements)
      : marks_(marks), elements_(elements) {}

  void handleToken(const QPDFTokenizer::Token& token) override {
    if (!held_.empty()) {
      held_ += token.getRawValue();
      if (token == QPDFTokenizer::Token(QPDFTokenizer::tt_word, "BDC")) {
        held_.clear();
        begin_mark();
      }
    } else if (token == QPDFTokenizer::Token(QPDFTokenizer::tt_name, "/P")) {
      held_ = token.getRawValue();
    } else {
      writeToken(token);
    }
  }

  void handleEOF() override {
    check(held_.empty() && begun_ == marks_.size(), "a drawn page has one marked sequence for each mark");
  }

 private:
  void begin_mark() {
    check(begun_ < marks_.size(), "a drawn page has no more marked sequences than marks");
    const int element = marks_[begun_++].element;
    if (element == artifact) {
      write("/Artifact BMC");
    } else {
      write(fmt::format("/{} <</MCID {}>> BDC", elements_[static_cast<std::size_t>(element)].type,
                        numbered_++));
    }
  }

  const std::vector<Mark>& marks_;
  const std::vector<Element>& elements_;
  std::string held_;
  std::size_t begun_ = 0;
  int numbered_ = 0;
};

void rename_marks(QPDF& pdf, QPDFPageObjectHelper page, const std::vector<Mark>& marks,
                  const std::vector<Element>& elements) {
  Renaming renaming(marks, elements);
  Pl_Buffer contents("contents");
  page.filterContents(&renaming, &contents);
  page.getObjectHandle().replaceKey("/Contents", Object::newStream(&pdf, contents.getBufferSharedPointer()));
}

/// One structure element for each of `pages.elements`, tied to its marks both ways.
void build_structure(QPDF& pdf, const std::vector<QPDFPageObjectHelper>& sheets, const Pages& pages) {
  Object root = pdf.makeIndirectObject(Object::newDictionary());
  root.replaceKey("/Type", Object::newName("/StructTreeRoot"));
  std::vector<Object> elements;
  for (const Element& element : pages.elements) {
    Object made = pdf.makeIndirectObject(Object::newDictionary());
    made.replaceKey("/Type", Object::newName("/StructElem"));
    made.replaceKey("/S", Object::newName("/" + std::string(element.type)));
    made.replaceKey("/K", Object::newArray());
    if (element.type == "TH") made.replaceKey("/A", Object::parse("<< /O /Table /Scope /Column >>"));
    Object parent = element.parent < 0 ? root : elements[static_cast<std::size_t>(element.parent)];
    made.replaceKey("/P", parent);
    if (element.parent >= 0) parent.getKey("/K").appendItem(made);
    elements.push_back(made);
  }
  Object numbers = Object::newArray();
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    Object sheet = sheets[i].getObjectHandle();
    Object owners = Object::newArray();
    for (const Mark& mark : pages.pages[i]) {
      if (mark.element == artifact) continue;
      Object& owner = elements[static_cast<std::size_t>(mark.element)];
      Object reference = Object::parse("<< /Type /MCR >>");
      reference.replaceKey("/Pg", sheet);
      reference.replaceKey("/MCID", Object::newInteger(owners.getArrayNItems()));
      owner.getKey("/K").appendItem(reference);
      owners.appendItem(owner);
    }
    numbers.appendItem(Object::newInteger(static_cast<long long>(i)));
    numbers.appendItem(pdf.makeIndirectObject(owners));
    sheet.replaceKey("/StructParents", Object::newInteger(static_cast<long long>(i)));
    sheet.replaceKey("/Tabs", Object::newName("/S"));
  }
  Object parents = Object::newDictionary();
  parents.replaceKey("/Nums", numbers);
  root.replaceKey("/ParentTree", pdf.makeIndirectObject(parents));
  root.replaceKey("/ParentTreeNextKey", Object::newInteger(static_cast<long long>(sheets.size())));
  root.replaceKey("/K", elements.at(0));
  pdf.getRoot().replaceKey("/StructTreeRoot", root);
  pdf.getRoot().replaceKey("/MarkInfo", Object::parse("<< /Marked true >>"));
}

std::string xml_text(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string xmp(const Document& document) {
  const std::string author = document.sender.empty() ? "" : document.sender.front();
  return fmt::format(
      "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
      "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"\n"
      " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"\n"
      " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n"
      "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{0}</rdf:li></rdf:Alt></dc:title>\n"
      "<dc:creator><rdf:Seq><rdf:li>{1}</rdf:li></rdf:Seq></dc:creator>\n"
      "<dc:language><rdf:Bag><rdf:li>{2}</rdf:li></rdf:Bag></dc:language>\n"
      "<xmp:CreateDate>{3}T00:00:00Z</xmp:CreateDate>\n"
      "<xmp:ModifyDate>{3}T00:00:00Z</xmp:ModifyDate>\n"
      "<pdf:Producer>Stafett</pdf:Producer>\n"
      "<pdfuaid:part>1</pdfuaid:part>\n"
      "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>\n",
      xml_text(document.title), xml_text(author), xml_text(document.language), document.dated.iso());
}

void describe(QPDF& pdf, const Document& document) {
  Object catalog = pdf.getRoot();
  catalog.replaceKey("/Lang", Object::newUnicodeString(document.language));
  catalog.replaceKey("/ViewerPreferences", Object::parse("<< /DisplayDocTitle true >>"));
  Object metadata = Object::newStream(&pdf, xmp(document));
  metadata.getDict().replaceKey("/Type", Object::newName("/Metadata"));
  metadata.getDict().replaceKey("/Subtype", Object::newName("/XML"));
  catalog.replaceKey("/Metadata", metadata);

  const auto ymd = document.dated.calendar();
  const std::string date = fmt::format("D:{:04}{:02}{:02}000000Z", static_cast<int>(ymd.year()),
                                       static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day()));
  Object information = Object::newDictionary();
  information.replaceKey("/Title", Object::newUnicodeString(document.title));
  if (!document.sender.empty()) {
    information.replaceKey("/Author", Object::newUnicodeString(document.sender.front()));
  }
  information.replaceKey("/CreationDate", Object::newString(date));
  information.replaceKey("/ModDate", Object::newString(date));
  information.replaceKey("/Producer", Object::newString("Stafett"));
  pdf.getTrailer().replaceKey("/Info", pdf.makeIndirectObject(information));
}

std::string written(QPDF& pdf) {
  QPDFWriter writer(pdf);
  writer.setOutputMemory();
  writer.setMinimumPDFVersion("1.7");
  writer.setObjectStreamMode(qpdf_o_generate);
  writer.setDeterministicID(true);
  writer.write();
  const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

}  // namespace

std::string tagged(const std::string& drawn, const Pages& pages, const Document& document) {
  try {
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("letter", drawn.data(), drawn.size());
    const std::vector<QPDFPageObjectHelper> sheets = QPDFPageDocumentHelper(pdf).getAllPages();
    check(sheets.size() == pages.pages.size(), "as many pages are drawn as were laid out");
    for (std::size_t i = 0; i < sheets.size(); ++i) {
      rename_marks(pdf, sheets[i], pages.pages[i], pages.elements);
    }
    build_structure(pdf, sheets, pages);
    describe(pdf, document);
    return written(pdf);
  } catch (const BrokenPromise&) {
    throw;
  } catch (const std::exception& problem) {
    throw EnvironmentFailure(std::string("qpdf could not finish a letter: ") + problem.what());
  }
}

}  // namespace stafett::letters
