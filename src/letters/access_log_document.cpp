#include "letters/access_log_document.hpp"

#include "wording/access_log.hpp"
#include "wording/times.hpp"

namespace stafett::letters {

namespace {

/// Who it was in one cell: name, position and unit under each other would be three columns on a narrow page.
std::string who(const desk::AccessLogLine& line) {
  std::string text = line.who;
  for (const auto* part : {&line.position, &line.unit}) {
    if (!part->empty()) text += ", " + *part;
  }
  return text;
}

}  // namespace

Document access_log_document(const desk::AccessLogView& view, wording::Language language) {
  const auto& words = wording::access_log_words(language);
  Document document;
  document.title = words.title;
  document.language = wording::language_tag(language);
  document.dated = view.today;
  document.sender = {view.municipality};
  document.recipient = {view.client.given_name + " " + view.client.surname};
  document.particulars = {
      {std::string(words.date), wording::long_date(view.today, language)},
      {std::string(words.period), wording::short_date(view.from) + "–" + wording::short_date(view.to)}};
  document.body.emplace_back(Paragraph{std::string(words.intro)});
  if (view.lines.empty()) {
    document.body.emplace_back(Paragraph{std::string(words.none)});
  } else {
    Table table;
    table.header = {std::string(words.when), std::string(words.who), std::string(words.what),
                    std::string(words.basis)};
    for (const auto& line : view.lines) table.rows.push_back({line.when, who(line), line.what, line.basis});
    document.body.emplace_back(std::move(table));
  }
  if (view.more) document.body.emplace_back(Paragraph{std::string(words.more)});
  document.body.emplace_back(Paragraph{std::string(words.rights)});
  document.page_label = words.page_label;
  return document;
}

}  // namespace stafett::letters
