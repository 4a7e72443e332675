#include "letters/pages.hpp"

#include "base/check.hpp"
#include "letters/flow.hpp"
#include "letters/table_columns.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace stafett::letters {

namespace {

constexpr double mm(double millimetres) { return millimetres * 72.0 / 25.4; }

// The window of a Norwegian C5 envelope shows 20-110 mm from the left and 45-80 mm from the top of a sheet
// folded once. The sheet may slide a centimetre, so nothing else stands near.
constexpr double left = mm(20);
constexpr double address_top = mm(47);
constexpr double address_width = mm(86);
constexpr double particulars_left = mm(125);
constexpr double sender_top = mm(16);
constexpr double body_top = mm(98);
constexpr double next_page_top = mm(30);
constexpr double running_header_baseline = mm(18);
constexpr double body_bottom = page_height - mm(32);
constexpr double footer_rule = page_height - mm(22);
constexpr double full_width = page_width - 2 * left;
constexpr double text_width = mm(155);  // about 75 characters: longer lines are hard to follow
constexpr double cell_gap = 9;

constexpr Type sender_name{Weight::bold, 14, 19};
constexpr Type sender_type{Weight::regular, 11, 16};
constexpr Type address_type{Weight::regular, 11, 15};
constexpr Type particular_type{Weight::regular, 9.5, 15};
constexpr Type title_type{Weight::bold, 16, 22};
constexpr Type heading_type{Weight::bold, 11.5, 16};
constexpr Type body_type{Weight::regular, 11, 16};
constexpr Type table_head_type{Weight::bold, 9.5, 13.5};
constexpr Type table_type{Weight::regular, 9.5, 13.5};
constexpr Type footer_type{Weight::regular, 8, 11};

constexpr double after_title = 12;
constexpr double between_paragraphs = 9;
constexpr double before_heading = 18;
constexpr double around_table = 12;
constexpr double cell_padding = 4.5;
constexpr double before_signature = 20;
constexpr double after_greeting = 8;

/// Where in a line's height its baseline lies: the line's spare height is shared above and below.
double baseline(const Type& type) { return (type.leading - type.size) / 2 + type.size * 0.87; }

class Setting {
 public:
  Setting(const Document& document, const Typesetter& typesetter) : document_(document), set_(typesetter) {
    element("Document", -1);
  }

  Pages run() && {
    letter_head();
    body();
    const auto placed = paginated(pieces_, {body_top, body_bottom}, {next_page_top, body_bottom});
    out_.pages.resize(placed.size());
    out_.pages[0] = std::move(head_);
    for (std::size_t page = 0; page < placed.size(); ++page) {
      for (const Placed& at : placed[page]) put(at, out_.pages[page]);
      furniture(page);
    }
    return std::move(out_);
  }

 private:
  int element(std::string_view type, int parent = 0) {
    out_.elements.push_back({type, parent});
    return static_cast<int>(out_.elements.size()) - 1;
  }

  /// Lines in a column, all part of one element. Returns the y below them.
  double column(const std::vector<std::string>& lines, const Type& type, double x, double y, double width,
                int part_of) {
    for (const std::string& text : lines) {
      for (std::string& line : set_.lines(text, type, width)) {
        // The final space keeps this line and the next apart when they are read out.
        head_.push_back({TextMark{std::move(line) + " ", type, x, y + baseline(type)}, part_of});
        y += type.leading;
      }
    }
    return y;
  }

  void letter_head() {
    if (!document_.sender.empty()) {
      const int sender = element("P");
      const double y = column({document_.sender.front()}, sender_name, left, sender_top, full_width, sender);
      column({document_.sender.begin() + 1, document_.sender.end()}, sender_type, left, y, full_width,
             sender);
    }
    if (!document_.recipient.empty()) {
      column(document_.recipient, address_type, left, address_top, address_width, element("P"));
    }
    double label_width = 0;
    for (const Particular& each : document_.particulars) {
      label_width = std::max(label_width, set_.width(each.label, particular_type) + 12);
    }
    double y = address_top;
    for (const Particular& each : document_.particulars) {
      const int line = element("P");
      head_.push_back({TextMark{each.label + " ", particular_type, particulars_left,
                                y + baseline(particular_type), Ink::grey},
                       line});
      const double value_left = particulars_left + label_width;
      y = column({each.value}, particular_type, value_left, y, page_width - mm(15) - value_left, line);
    }
  }

  void body() {
    block_of_lines(document_.title, title_type, element("H1"), full_width, 0);
    double space = after_title;
    for (const Block& block : document_.body) {
      space = std::visit([&](const auto& each) { return add(each, space); }, block);
    }
    signature();
  }

  // Each returns the space that must follow.
  double add(const Heading& heading, double /*space*/) {
    block_of_lines(heading.text, heading_type, element("H2"), text_width, before_heading);
    pieces_.back().keep_with_next = true;
    return 4;
  }

  double add(const Paragraph& paragraph, double space) {
    block_of_lines(paragraph.text, body_type, element("P"), text_width, space);
    return between_paragraphs;
  }

  double add(const Table& table, double space) {
    const std::size_t columns = table.header.size();
    check(columns > 0, "a table has columns");
    std::vector<ColumnWish> wishes(columns);
    const auto wish = [&](const std::vector<std::string>& cells, const Type& type) {
      check(cells.size() == columns, "a table's rows are as long as its header");
      for (std::size_t i = 0; i < columns; ++i) {
        wishes[i].least = std::max(wishes[i].least, set_.widest_word(cells[i], type) + cell_gap);
        wishes[i].full = std::max(wishes[i].full, set_.width(cells[i], type) + cell_gap);
      }
    };
    wish(table.header, table_head_type);
    for (const auto& row : table.rows) wish(row, table_type);
    const std::vector<double> widths = column_widths(wishes, full_width);

    const int part_of = element("Table");
    Piece header = row(table.header, "TH", table_head_type, widths, part_of);
    header.space_before = std::max(space, around_table);
    header.keep_with_next = true;
    const int header_at = static_cast<int>(pieces_.size());
    pieces_.push_back(std::move(header));
    for (const auto& cells : table.rows) {
      pieces_.push_back(row(cells, "TD", table_type, widths, part_of));
      pieces_.back().header = header_at;
    }
    // One row alone on a page looks like a mistake.
    if (table.rows.size() > 2) pieces_[pieces_.size() - 2].keep_with_next = true;
    return around_table;
  }

  Piece row(const std::vector<std::string>& cells, std::string_view cell_type, const Type& type,
            const std::vector<double>& widths, int table) {
    Piece piece;
    const int line = element("TR", table);
    double x = left;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const int cell = element(cell_type, line);
      double y = cell_padding;
      for (std::string& text : set_.lines(cells[i], type, widths[i] - cell_gap + 0.01)) {
        if (!text.empty())
          piece.marks.push_back({TextMark{std::move(text), type, x, y + baseline(type)}, cell});
        y += type.leading;
      }
      piece.height = std::max(piece.height, y + cell_padding);
      x += widths[i];
    }
    piece.marks.push_back({RuleMark{left, piece.height, full_width}, artifact});
    return piece;
  }

  /// A block's lines as one piece each, so that a page may end between them but leaves no line alone.
  void block_of_lines(std::string_view text, const Type& type, int part_of, double width,
                      double space_before) {
    const std::size_t begin = pieces_.size();
    for (std::string& line : set_.lines(text, type, width)) {
      Piece piece;
      piece.space_before = pieces_.size() == begin ? space_before : 0;
      piece.height = type.leading;
      piece.marks.push_back({TextMark{std::move(line), type, left, baseline(type)}, part_of});
      pieces_.push_back(std::move(piece));
    }
    const std::size_t count = pieces_.size() - begin;
    if (count > 1) {
      pieces_[begin].keep_with_next = true;
      pieces_[pieces_.size() - 2].keep_with_next = true;
    }
  }

  void signature() {
    if (document_.signature.empty()) return;
    pieces_.back().keep_with_next = true;
    const std::size_t begin = pieces_.size();
    for (std::size_t i = 0; i < document_.signature.size(); ++i) {
      const double space = i == 0 ? before_signature : i == 1 ? after_greeting : 0;
      block_of_lines(document_.signature[i], body_type, element("P"), text_width, space);
    }
    for (std::size_t i = begin; i + 1 < pieces_.size(); ++i) pieces_[i].keep_with_next = true;
  }

  void put(const Placed& at, std::vector<Mark>& page) const {
    for (Mark mark : pieces_[at.piece].marks) {
      std::visit([&](auto& drawn) { drawn.y += at.y; }, mark.drawn);
      if (at.repeated) mark.element = artifact;
      page.push_back(std::move(mark));
    }
  }

  void furniture_text(std::size_t page, std::string text, double x, double y) {
    out_.pages[page].push_back({TextMark{std::move(text), footer_type, x, y, Ink::grey}, artifact});
  }

  [[nodiscard]] std::string page_label(std::size_t page) const {
    std::string label = document_.page_label;
    const auto fill = [&label](std::string_view name, std::size_t number) {
      if (const auto at = label.find(name); at != std::string::npos)
        label.replace(at, name.size(), std::to_string(number));
    };
    fill("{page}", page + 1);
    fill("{pages}", out_.pages.size());
    return label;
  }

  /// Footer and page number; from the second page on the title once more at the top.
  void furniture(std::size_t page) {
    const double right = page_width - left;
    out_.pages[page].push_back({RuleMark{left, footer_rule, full_width}, artifact});
    const std::string label = page_label(page);
    const double label_width = set_.width(label, footer_type);
    if (!label.empty())
      furniture_text(page, label, right - label_width, footer_rule + footer_type.leading + 2);
    double y = footer_rule + footer_type.leading + 2;
    for (const std::string& text : document_.footer) {
      for (std::string& line : set_.lines(text, footer_type, full_width - label_width - 20)) {
        furniture_text(page, std::move(line), left, y);
        y += footer_type.leading;
      }
    }
    if (page > 0) {
      furniture_text(page, set_.lines(document_.title, footer_type, full_width).front(), left,
                     running_header_baseline);
    }
  }

  const Document& document_;
  const Typesetter& set_;
  Pages out_;
  std::vector<Mark> head_;
  std::vector<Piece> pieces_;
};

}  // namespace

Pages laid_out(const Document& document, const Typesetter& typesetter) {
  return Setting(document, typesetter).run();
}

}  // namespace stafett::letters
