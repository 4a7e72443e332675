#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace stafett {

/// What kind of identity number eleven (or, for DUF, twelve) digits form (domain.md §5.13).
enum class NationalIdKind {
  birth_number,        ///< fødselsnummer
  d_number,            ///< first digit + 4
  common_help_number,  ///< felles hjelpenummer, first digit 8 or 9
  duf_number,          ///< twelve digits
  local_h_number       ///< month + 40: a local H-number, or NAV's synthetic series of the same shape
};

/// Which synthetic series a number belongs to. A real person can't hold a number of `tenor` or `nhn`.
enum class SyntheticSeries { none, tenor, nhn };

/// A checked identity number. Birth date and sex are never derived from it: from 2032 they can't be, so the
/// record holds both as given by the register.
class NationalId {
 public:
  NationalId() = default;
  /// Spaces are ignored. nullopt when the length, a digit, the date part or a control digit is wrong. From
  /// 2032 the first control digit may leave a remainder of 0-3; both rules are accepted side by side.
  static std::optional<NationalId> parse(std::string_view text);
  /// For values read back from our own database.
  static NationalId trusted(std::string digits);

  [[nodiscard]] const std::string& digits() const { return digits_; }
  [[nodiscard]] NationalIdKind kind() const;
  [[nodiscard]] SyntheticSeries synthetic() const;
  friend auto operator<=>(const NationalId&, const NationalId&) = default;

 private:
  std::string digits_;
};

/// True for a nine-digit organisation number whose control digit is right (weights 3 2 7 6 5 4 3 2, modulus
/// 11).
[[nodiscard]] bool is_organisation_number(std::string_view digits);

}  // namespace stafett
