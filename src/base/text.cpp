#include "base/text.hpp"

#include "base/check.hpp"

#include <algorithm>
#include <array>
#include <memory>

#include <openssl/evp.h>
#include <unicode/coll.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

namespace stafett {
namespace {

constexpr UChar32 combining_ring = 0x030A;

void append_utf8(std::string& text, UChar32 character) { icu::UnicodeString(character).toUTF8String(text); }

std::string hex(const unsigned char* bytes, std::size_t count) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  text.reserve(2 * count);
  for (std::size_t i = 0; i < count; ++i) {
    text.push_back(digits[bytes[i] >> 4]);
    text.push_back(digits[bytes[i] & 0xf]);
  }
  return text;
}

/// Letters of neighbouring and immigrant languages that Unicode does not take apart into a base and an
/// accent.
struct PlainLetter {
  UChar32 from;
  std::string_view to;
};
constexpr std::array plain_letters{PlainLetter{U'đ', "d"}, PlainLetter{U'ð', "d"}, PlainLetter{U'þ', "th"},
                                   PlainLetter{U'ł', "l"}, PlainLetter{U'ŧ', "t"}, PlainLetter{U'ħ', "h"},
                                   PlainLetter{U'ı', "i"}, PlainLetter{U'ŋ', "n"}, PlainLetter{U'ə', "e"},
                                   PlainLetter{U'œ', "oe"}};

bool parts_words(UChar32 character) {
  constexpr std::array<UChar32, 6> apostrophes{U'\'', U'`', U'\u00b4', U'\u2018', U'\u2019', U'\u02bc'};
  return u_isUWhiteSpace(character) || u_charType(character) == U_DASH_PUNCTUATION ||
         std::find(apostrophes.begin(), apostrophes.end(), character) != apostrophes.end();
}

/// Builds the folded form letter by letter; a space is written only once a letter follows it.
class Folded {
 public:
  void word_ends() {
    space_due_ = !text_.empty();
    single_a_ = false;
  }
  void add(std::string_view letters) {
    if (space_due_) text_.push_back(' ');
    space_due_ = false;
    if (letters == "a" && single_a_) {
      text_.replace(text_.size() - 1, 1, "å");
      single_a_ = false;
      return;
    }
    text_.append(letters);
    single_a_ = letters == "a";
  }
  /// A ring over the a just written makes it å.
  void ring() {
    if (text_.empty() || text_.back() != 'a' || space_due_) return;
    text_.replace(text_.size() - 1, 1, "å");
    single_a_ = false;
  }
  [[nodiscard]] std::string take() { return std::move(text_); }

 private:
  std::string text_;
  bool space_due_ = false;
  bool single_a_ = false;
};

icu::Collator& norwegian_collator() {
  thread_local const std::unique_ptr<icu::Collator> collator = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Collator> made(icu::Collator::createInstance(icu::Locale("nb", "NO"), status));
    if (U_FAILURE(status) || !made) throw EnvironmentFailure("ICU has no collation for nb");
    return made;
  }();
  return *collator;
}

}  // namespace

bool is_valid_utf8(std::string_view text) {
  const auto length = static_cast<std::int64_t>(text.size());
  for (std::int64_t at = 0; at < length;) {
    UChar32 character = 0;
    U8_NEXT(text.data(), at, length, character);
    if (character <= 0) return false;
  }
  return true;
}

bool is_plain_text(std::string_view text) {
  const auto length = static_cast<std::int64_t>(text.size());
  for (std::int64_t at = 0; at < length;) {
    UChar32 character = 0;
    U8_NEXT(text.data(), at, length, character);
    const bool control = (character < 0x20 && character != '\n' && character != '\t') ||
                         (character >= 0x7f && character < 0xa0);
    const bool turns =
        (character >= 0x202a && character <= 0x202e) || (character >= 0x2066 && character <= 0x2069);
    if (control || turns) return false;
  }
  return true;
}

std::string squeezed(std::string_view text) {
  std::string kept;
  bool space_due = false;
  const auto length = static_cast<std::int64_t>(text.size());
  for (std::int64_t at = 0; at < length;) {
    const auto start = at;
    UChar32 character = 0;
    U8_NEXT(text.data(), at, length, character);
    if (character >= 0 && u_isUWhiteSpace(character)) {
      space_due = !kept.empty();
      continue;
    }
    if (space_due) kept.push_back(' ');
    space_due = false;
    kept.append(text.substr(static_cast<std::size_t>(start), static_cast<std::size_t>(at - start)));
  }
  return kept;
}

std::size_t length_in_characters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

std::string name_fold(std::string_view name) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* const decomposition = icu::Normalizer2::getNFDInstance(status);
  if (U_FAILURE(status)) throw EnvironmentFailure("ICU has no normalisation data");
  auto text = icu::UnicodeString::fromUTF8(icu::StringPiece(name.data(), static_cast<int>(name.size())));
  text = decomposition->normalize(text.foldCase(), status);
  if (U_FAILURE(status)) throw EnvironmentFailure("ICU could not normalise a name");

  Folded folded;
  for (int at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
    const UChar32 character = text.char32At(at);
    const auto* const plain =
        std::find_if(plain_letters.begin(), plain_letters.end(),
                     [&](const PlainLetter& letter) { return letter.from == character; });
    if (plain != plain_letters.end()) {
      folded.add(plain->to);
    } else if (parts_words(character)) {
      folded.word_ends();
    } else if (character == combining_ring) {
      folded.ring();
    } else if (u_charType(character) != U_NON_SPACING_MARK && u_charType(character) != U_FORMAT_CHAR) {
      std::string letter;
      append_utf8(letter, character);
      folded.add(letter);
    }
  }
  return folded.take();
}

std::vector<std::string> name_prefixes(std::string_view typed) {
  std::vector<std::string> prefixes{name_fold(typed)};
  if (prefixes.front().ends_with('a')) {
    prefixes.push_back(prefixes.front().substr(0, prefixes.front().size() - 1) + "å");
  }
  return prefixes;
}

std::string name_sort_key(std::string_view name) {
  const auto text =
      icu::UnicodeString::fromUTF8(icu::StringPiece(name.data(), static_cast<int>(name.size())));
  std::vector<unsigned char> key(4 * name.size() + 16);
  auto& collator = norwegian_collator();
  auto needed = collator.getSortKey(text, key.data(), static_cast<int>(key.size()));
  if (needed > static_cast<int>(key.size())) {
    key.resize(static_cast<std::size_t>(needed));
    needed = collator.getSortKey(text, key.data(), needed);
  }
  check(needed > 0, "ICU gives every text a sort key");
  // The closing zero byte is ICU's end mark and carries no order.
  return hex(key.data(), static_cast<std::size_t>(needed) - 1);
}

std::string sha256_hex(std::string_view bytes) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned length = 0;
  if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &length, EVP_sha256(), nullptr) != 1) {
    throw EnvironmentFailure("OpenSSL could not compute a SHA-256");
  }
  return hex(digest.data(), length);
}

}  // namespace stafett
