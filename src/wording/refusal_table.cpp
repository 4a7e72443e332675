#include "wording/refusal_table.hpp"

#include "base/date.hpp"
#include "wording/days.hpp"
#include "wording/names.hpp"

#include <algorithm>

namespace stafett::wording {

namespace {

/// A fact's value in words: a day as people write it.
std::string told(const std::string& value, Language language) {
  const auto day = Date::parse_iso(value);
  return day ? long_date(*day, language) : value;
}

/// The text with each {name} replaced by the fact of that name; an unknown one becomes a dash.
std::string filled(std::string_view text, const std::vector<routines::NamedFact>& facts, Language language) {
  std::string out;
  while (true) {
    const auto open = text.find('{');
    const auto close = text.find('}', open);
    out += text.substr(0, open);
    if (open == std::string_view::npos || close == std::string_view::npos) return out;
    const auto fact =
        std::ranges::find(facts, text.substr(open + 1, close - open - 1), &routines::NamedFact::name);
    out += fact == facts.end() || fact->value.empty() ? std::string("–") : told(fact->value, language);
    text.remove_prefix(close + 1);
  }
}

const RefusalText* text_of(std::span<const RefusalText> table, routines::RefusalCode code) {
  const auto found = std::ranges::find(table, code, &RefusalText::code);
  return found == table.end() ? nullptr : &*found;
}

}  // namespace

std::optional<std::string> told_sentence(std::span<const RefusalText> table, const routines::Refusal& refusal,
                                         Language language) {
  const auto* text = text_of(table, refusal.code);
  if (!text) return std::nullopt;
  return sentence_start(filled(text->sentence.in(language), refusal.facts, language));
}

std::optional<std::string> told_next_step(std::span<const RefusalText> table,
                                          const routines::Refusal& refusal, Language language) {
  const auto* text = text_of(table, refusal.code);
  if (!text) return std::nullopt;
  return filled(text->next_step.in(language), refusal.facts, language);
}

}  // namespace stafett::wording
