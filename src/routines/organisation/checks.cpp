#include "routines/organisation/checks.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace stafett::routines {

std::optional<Refusal> check_name(const std::string& name) {
  if (std::ranges::all_of(name, [](char c) { return c == ' ' || c == '\t'; })) {
    return Refusal{RefusalCode::name_missing, {}};
  }
  if (length_in_characters(name) > longest_name) {
    return Refusal{RefusalCode::text_too_long, {{"most", std::to_string(longest_name)}}};
  }
  return std::nullopt;
}

std::optional<Refusal> check_period(const Period& period) {
  if (!period.last || *period.last >= period.first) return std::nullopt;
  return Refusal{RefusalCode::period_reversed,
                 {{"first_day", period.first.iso()}, {"last_day", period.last->iso()}}};
}

std::optional<Refusal> check_telephone(const std::string& telephone) {
  constexpr std::ptrdiff_t fewest = 5;
  constexpr std::size_t longest = 20;
  if (telephone.empty()) return std::nullopt;
  std::ptrdiff_t digits = 0;
  bool good = telephone.size() <= longest;
  for (std::size_t i = 0; i < telephone.size(); ++i) {
    const char c = telephone[i];
    if (c >= '0' && c <= '9')
      ++digits;
    else
      good = good && (c == ' ' || (c == '+' && i == 0));
  }
  if (good && digits >= fewest) return std::nullopt;
  return Refusal{RefusalCode::bad_telephone, {{"telephone", telephone}}};
}

int depth_of(const std::string& code) { return static_cast<int>(std::ranges::count(code, '.')) + 1; }

std::optional<Date> earlier(const std::optional<Date>& one, const std::optional<Date>& other) {
  if (!one) return other;
  if (!other) return one;
  return std::min(*one, *other);
}

}  // namespace stafett::routines
