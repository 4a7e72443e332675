#pragma once

// Inside `wording`: what a refusal or warning knows, in words for its sentence.

#include "base/check.hpp"
#include "base/date.hpp"
#include "base/json.hpp"
#include "model/service.hpp"
#include "routines/refusal.hpp"
#include "wording/days.hpp"
#include "wording/names.hpp"
#include "wording/say.hpp"
#include "wording/why.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace stafett::wording {

/// The facts of a refusal or warning as words for a sentence. A fact that is not there has a general word
/// instead, so that a sentence never has a hole.
class Facts {
 public:
  Facts(const std::vector<routines::NamedFact>& facts, Language language)
      : facts_(facts), language_(language) {}

  [[nodiscard]] bool has(std::string_view name) const { return find(name) != nullptr; }
  [[nodiscard]] bool is(std::string_view name, std::string_view value) const {
    const auto* fact = find(name);
    return fact && fact->value == value;
  }
  /// "10. juni 2026".
  [[nodiscard]] std::string day(std::string_view name) const {
    const auto* fact = find(name);
    const auto date = fact ? Date::parse_iso(fact->value) : std::nullopt;
    return date ? long_date(*date, language_) : say(language_, "den dagen", "that day");
  }
  [[nodiscard]] std::string weekday(std::string_view name) const {
    const auto* fact = find(name);
    const auto date = fact ? Date::parse_iso(fact->value) : std::nullopt;
    return date ? long_date_with_weekday(*date, language_) : say(language_, "den dagen", "that day");
  }
  [[nodiscard]] std::string service() const {
    const auto* fact = find("service");
    const auto service = fact ? enum_of<model::ServiceType>(fact->value) : std::nullopt;
    return service ? std::string(service_name(*service, language_))
                   : say(language_, "tjenesten", "the service");
  }
  [[nodiscard]] std::string provider() const { return text("provider", "leverandøren", "the provider"); }
  [[nodiscard]] std::string text(std::string_view name, std::string_view bokmaal,
                                 std::string_view english) const {
    const auto* fact = find(name);
    return fact && !fact->value.empty() ? fact->value
                                        : std::string(InBothLanguages{bokmaal, english}.in(language_));
  }
  /// In words: a state, a clock, a fault.
  [[nodiscard]] std::string in_words(std::string_view name, std::string_view bokmaal,
                                     std::string_view english) const {
    const auto* fact = find(name);
    return fact && !fact->value.empty() ? readable(*fact, language_).value
                                        : std::string(InBothLanguages{bokmaal, english}.in(language_));
  }

 private:
  [[nodiscard]] const routines::NamedFact* find(std::string_view name) const {
    const auto found = std::ranges::find(facts_, name, &routines::NamedFact::name);
    return found == facts_.end() ? nullptr : &*found;
  }

  const std::vector<routines::NamedFact>& facts_;
  Language language_;
};

[[noreturn]] inline void no_such_code() {
  throw BrokenPromise("a code outside its enumeration has no sentence");
}

}  // namespace stafett::wording
