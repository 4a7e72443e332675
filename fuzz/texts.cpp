#include "base/date.hpp"
#include "base/instant.hpp"
#include "base/national_id.hpp"
#include "base/text.hpp"
#include "targets.hpp"

namespace stafett::fuzz {

void typed_values(std::string_view bytes) {
  if (const auto id = NationalId::parse(bytes)) {
    promise(id->digits().size() == 11 || id->digits().size() == 12, "an identity number has 11 or 12 digits");
    promise(NationalId::parse(id->digits()) == id, "an identity number is read again as the same");
    static_cast<void>(id->kind());
    static_cast<void>(id->synthetic());
  }
  if (is_organisation_number(bytes)) promise(bytes.size() == 9, "an organisation number has nine digits");
  if (const auto date = Date::parse_iso(bytes)) {
    promise(date->iso() == bytes, "a date is written as it was read");
    static_cast<void>(add_months(*date, 24));
    static_cast<void>(age_on(*date, Date::of(2026, 2, 28)));
    static_cast<void>(oslo_instant(*date, ClockTime{}));
  }
  if (const auto instant = Instant::parse_iso(bytes)) {
    promise(Instant::parse_iso(instant->iso()) == instant, "an instant is read again as the same");
    promise(in_oslo(*instant).time.minutes < 24 * 60, "a day has 24 hours");
  }
  if (const auto time = ClockTime::parse(bytes)) {
    promise(time->minutes >= 0 && time->minutes < 24 * 60, "a time of day is within the day");
    promise(ClockTime::parse(time->iso()) == time, "a time of day is read again as the same");
  }
}

void typed_texts(std::string_view bytes) {
  // Text is looked at only after this.
  if (!is_valid_utf8(bytes)) return;
  const auto text = squeezed(bytes);
  promise(is_valid_utf8(text) && squeezed(text) == text, "squeezing twice is squeezing once");
  promise(length_in_characters(text) <= text.size(), "a character takes at least a byte");
  const auto folded = name_fold(bytes);
  promise(is_valid_utf8(folded), "a folded name is text");
  for (const auto& prefix : name_prefixes(bytes))
    promise(is_valid_utf8(prefix), "a prefix to search by is text");
  const auto key = name_sort_key(bytes);
  promise(key.find_first_not_of("0123456789abcdef") == std::string::npos, "a sort key is hexadecimal");
  promise(sha256_hex(bytes).size() == 64, "a digest has 64 digits");
}

}  // namespace stafett::fuzz
