#include "letters/letter_document.hpp"

#include "base/check.hpp"
#include "base/text.hpp"
#include "wording/letter_words.hpp"
#include "wording/names.hpp"

#include <array>
#include <functional>
#include <string_view>
#include <utility>

#include <boost/describe.hpp>
#include <boost/mp11.hpp>

namespace stafett::letters {

namespace {

using wording::Language;

constexpr Language letter_language = Language::bokmaal;
constexpr std::string_view table_placeholder = "{line_table}";

/// The name that policy files and databases know the kind by.
std::string kind_key(model::LetterKind kind) {
  std::string key;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<model::LetterKind>>([&](auto each) {
    if (each.value == kind) key = each.name;
  });
  check(!key.empty(), "a letter has a kind");
  return key;
}

const std::string& text_of(const LetterTexts& texts, const std::string& key) {
  const auto found = texts.find(key);
  check(found != texts.end(), "policy has every text that letters need");
  return found->second;
}

/// The value of a placeholder, by its name without braces.
std::string value_of(std::string_view name, const model::LetterContent& content,
                     const Letterhead& letterhead) {
  if (name == "client") return content.recipient;
  if (name == "municipality") return letterhead.municipality;
  if (name == "office") return content.office;
  if (name == "office_telephone") return content.office_telephone;
  if (name == "dated") return wording::long_date(content.dated, letter_language);
  if (name == "notice_day") return wording::long_date(content.notice_day, letter_language);
  check(false, "letters know every placeholder of policy's texts");
  return {};
}

/// One pass from left to right, so that what is filled in is not read for placeholders again.
std::string filled(std::string_view text, const model::LetterContent& content, const Letterhead& letterhead) {
  std::string out;
  while (!text.empty()) {
    const auto open = text.find('{');
    out += text.substr(0, open);
    if (open == std::string_view::npos) break;
    const auto close = text.find('}', open);
    check(close != std::string_view::npos, "a placeholder of policy's texts ends with a brace");
    out += value_of(text.substr(open + 1, close - open - 1), content, letterhead);
    text.remove_prefix(close + 1);
  }
  return out;
}

/// Paragraphs are parted by empty lines; a line's own end is a space, as in the policy file's long lines.
std::vector<std::string> paragraphs_of(std::string_view body) {
  std::vector<std::string> paragraphs;
  std::string paragraph;
  const auto finish = [&] {
    if (std::string whole = squeezed(paragraph); !whole.empty()) paragraphs.push_back(std::move(whole));
    paragraph.clear();
  };
  while (!body.empty()) {
    const auto end = body.find('\n');
    const std::string_view line = body.substr(0, end);
    if (squeezed(line).empty()) finish();
    paragraph += line;
    paragraph += ' ';
    body.remove_prefix(end == std::string_view::npos ? body.size() : end + 1);
  }
  finish();
  return paragraphs;
}

bool is_sentence(std::string_view paragraph) {
  return paragraph == table_placeholder || paragraph.ends_with('.') || paragraph.ends_with('!') ||
         paragraph.ends_with('?') || paragraph.ends_with(':');
}

std::string day(const std::optional<Date>& date) {
  return date ? wording::long_date(*date, letter_language) : std::string();
}

struct Column {
  const char* caption_key;
  std::function<std::string(const model::LetterLine&)> cell;
};

Table line_table(const model::LetterContent& content, const LetterTexts& texts) {
  using model::LetterLine;
  const std::array<Column, 5> columns{{
      {"line_table.service",
       [](const LetterLine& line) {
         return wording::sentence_start(wording::service_name(line.service, letter_language));
       }},
      {"line_table.old_provider", [](const LetterLine& line) { return line.old_provider; }},
      {"line_table.old_last_day", [](const LetterLine& line) { return day(line.old_last_day); }},
      {"line_table.new_provider", [](const LetterLine& line) { return line.new_provider; }},
      {"line_table.new_first_day", [](const LetterLine& line) { return day(line.new_first_day); }},
  }};
  Table table;
  table.rows.resize(content.lines.size());
  for (const Column& column : columns) {
    std::vector<std::string> cells;
    bool anything = false;
    for (const LetterLine& line : content.lines) {
      cells.push_back(column.cell(line));
      anything = anything || !cells.back().empty();
    }
    if (!anything) continue;
    table.header.push_back(text_of(texts, column.caption_key));
    for (std::size_t i = 0; i < cells.size(); ++i) table.rows[i].push_back(std::move(cells[i]));
  }
  return table;
}

}  // namespace

Document letter_document(const model::Letter& letter, const Letterhead& letterhead,
                         const LetterTexts& texts) {
  const model::LetterContent& content = letter.content;
  const wording::LetterWords words = wording::letter_words(letter_language);
  const std::string kind = kind_key(letter.kind);

  Document document;
  document.title = filled(text_of(texts, kind + ".title"), content, letterhead);
  document.language = wording::language_tag(letter_language);
  document.dated = content.dated;
  document.sender = {letterhead.municipality, content.office};
  document.recipient = {content.recipient, content.street, content.post_code + " " + content.post_town};
  document.particulars.push_back(
      {std::string(words.date), wording::long_date(content.dated, letter_language)});
  if (letter.id.value > 0) {  // the preview of a letter that is not made yet has no number
    document.particulars.push_back({std::string(words.our_reference), std::to_string(letter.id.value)});
  }
  document.particulars.push_back({std::string(words.telephone), content.office_telephone});

  std::vector<std::string> paragraphs = paragraphs_of(text_of(texts, kind + ".body"));
  std::size_t end = paragraphs.size();
  while (end > 0 && !is_sentence(paragraphs[end - 1])) --end;
  for (std::size_t i = 0; i < end; ++i) {
    if (paragraphs[i] != table_placeholder) {
      document.body.emplace_back(Paragraph{filled(paragraphs[i], content, letterhead)});
    } else if (!content.lines.empty()) {
      document.body.emplace_back(line_table(content, texts));
    }
  }
  for (std::size_t i = end; i < paragraphs.size(); ++i) {
    document.signature.push_back(filled(paragraphs[i], content, letterhead));
  }
  document.footer = letterhead.return_address;
  document.page_label = words.page_label;
  return document;
}

}  // namespace stafett::letters
