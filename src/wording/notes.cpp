#include "wording/notes.hpp"

#include "base/check.hpp"
#include "wording/names.hpp"
#include "wording/say.hpp"

namespace stafett::wording {

namespace {

std::string heading(model::ChangeAct act, Language language) {
  switch (act) {
    case model::ChangeAct::registered:
      return say(language, "Bytte av leverandør er registrert.", "A change of provider is registered.");
    case model::ChangeAct::withdrawn:
      return say(language, "Bytte av leverandør er trukket før det trådte i kraft.",
                 "A change of provider is withdrawn before it took effect.");
    case model::ChangeAct::start_moved:
      return say(language, "Første dag hos ny leverandør er flyttet.",
                 "The first day with the new provider is moved.");
    case model::ChangeAct::corrected:
      return say(language, "Et bytte av leverandør var feilført og er rettet.",
                 "A change of provider was entered in error and is corrected.");
  }
  throw BrokenPromise("an act outside its enumeration has no heading");
}

std::string message(const model::ChangeNoteContent& content, Language language) {
  auto who = std::string(asked_by_name(content.asked_by, language));
  if (!content.asked_by_name.empty()) who += " (" + content.asked_by_name + ")";
  const auto day = long_date_with_weekday(content.notice_day, language);
  const auto channel = channel_name(content.channel, language);
  switch (content.act) {
    case model::ChangeAct::registered:
    case model::ChangeAct::corrected:
      return say(language, "Melding mottatt: {}, {} fra {}.", "Message received: {}, {}, from {}.", day,
                 channel, who);
    // The message is an old one: the one that asked for the change.
    case model::ChangeAct::withdrawn:
    case model::ChangeAct::start_moved:
      return say(language, "Byttet var meldt {}, {} fra {}.", "The change was asked for on {}, {}, by {}.",
                 day, channel, who);
  }
  throw BrokenPromise("an act outside its enumeration has no message");
}

std::string with_day(const std::string& provider, InBothLanguages label, const std::optional<Date>& day,
                     Language language) {
  if (!day) return provider;
  return say(language, "{} ({} {})", "{} ({} {})", provider, label.in(language),
             long_date_with_weekday(*day, language));
}

std::string service_line(const model::LetterLine& line, model::ChangeAct act, Language language) {
  const auto service = sentence_start(service_name(line.service, language));
  const auto to = with_day(line.new_provider, {"første dag", "first day"}, line.new_first_day, language);
  if (act == model::ChangeAct::withdrawn) {
    return say(language, "{}: blir hos {}. Byttet til {} gjelder ikke.",
               "{}: stays with {}. The change to {} does not stand.", service, line.old_provider, to);
  }
  const auto from = with_day(line.old_provider, {"siste dag", "last day"}, line.old_last_day, language);
  return say(language, "{}: fra {} til {}.", "{}: from {} to {}.", service, from, to);
}

}  // namespace

std::string note_text(const model::ChangeNoteContent& content, Language language) {
  std::string text = heading(content.act, language);
  const auto add = [&](const std::string& line) { text += "\n" + line; };
  add(message(content, language));
  for (const auto& line : content.lines) add(service_line(line, content.act, language));
  if (!content.agreed_with.empty()) {
    add(say(language, "Første dag er avtalt med: {}", "First day agreed with: {}", content.agreed_with));
  }
  if (!content.agreed_why.empty()) {
    add(say(language, "Hvorfor den er avtalt: {}", "Why it was agreed: {}", content.agreed_why));
  }
  if (!content.found_by.empty()) {
    add(say(language, "Feilen ble funnet av: {}", "The mistake was found by: {}", content.found_by));
  }
  if (!content.remark.empty()) add(say(language, "Merknad: {}", "Remark: {}", content.remark));
  return text;
}

}  // namespace stafett::wording
