#include "server/password_rules.hpp"

#include "base/normal_form.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <unordered_set>

namespace stafett::server {

/// data/passwords/often_used.txt
extern const std::string_view common_password_words;

namespace {

/// A password that this many common words make up is guessed by trying them in pairs.
constexpr int few_pieces = 2;
constexpr std::size_t longest_word_bytes = 40;
constexpr std::size_t shortest_inflected_bytes = 4;
constexpr std::size_t shortest_run = 3;
constexpr std::size_t longest_free_digits = 4;      // a year
constexpr std::size_t longest_repeated_bytes = 14;  // shorter than a password may be
constexpr std::size_t shortest_name_bytes = 3;
constexpr int unreachable = std::numeric_limits<int>::max() / 2;

using Words = std::unordered_set<std::string>;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Lower case and without accents, å as "aa": where one word ends in a and the next begins with it, nobody
/// can tell which was meant.
std::string folded(std::string_view text) {
  std::string made;
  for (const char c : name_fold(text)) {
    made += c;
    if (made.ends_with("å"))
      made.replace(made.size() - std::string_view("å").size(), std::string::npos, "aa");
  }
  return made;
}

const Words& common_words() {
  static const Words words = [] {
    Words read;
    std::string_view rest = common_password_words;
    while (!rest.empty()) {
      const auto line = rest.substr(0, rest.find('\n'));
      rest.remove_prefix(std::min(rest.size(), line.size() + 1));
      if (line.empty() || line.front() == '#') continue;
      const auto word = folded(line);
      // "sommerferie" and "sommerferien" are one word to whoever guesses.
      if (word.size() >= shortest_inflected_bytes && is_letter(word.back())) {
        for (const auto* const ending : {"n", "en", "et", "a", "e", "er", "ene", "s"})
          read.insert(word + ending);
      }
      read.insert(word);
    }
    return read;
  }();
  return words;
}

/// Digits and signs as the letters that they are written for: "p4$$w0rd".
std::string as_letters(std::string text) {
  constexpr std::string_view signs = "01345789@$!|+";
  constexpr std::string_view letters = "oieastbgasilt";
  for (char& c : text) {
    if (const auto at = signs.find(c); at != std::string_view::npos) c = letters[at];
  }
  return text;
}

/// How many bytes from the beginning are one character again and again, neighbours in the alphabet, or keys
/// in a row.
std::size_t run_length(std::string_view text) {
  std::size_t longest = 0;
  for (const int step : {0, 1, -1}) {
    std::size_t length = 1;
    while (length < text.size() && text[length] - text[length - 1] == step) ++length;
    longest = std::max(longest, length);
  }
  constexpr std::array<std::string_view, 6> rows = {"qwertyuiopaa", "asdfghjkløæ", "zxcvbnm,.-",
                                                    "1234567890",   "0987654321",  "poiuytrewq"};
  for (const auto row : rows) {
    for (std::size_t at = 0; at < row.size(); ++at) {
      const auto same =
          std::mismatch(text.begin(), text.end(), row.begin() + static_cast<std::ptrdiff_t>(at), row.end());
      longest = std::max(longest, static_cast<std::size_t>(same.first - text.begin()));
    }
  }
  return longest >= shortest_run ? longest : 0;
}

/// The fewest common words and runs that the text is made of, where what `free_words` holds counts for
/// nothing, nor do a year's digits and signs between; `unreachable` when it holds something else.
int fewest_pieces(std::string_view text, const Words& words, const Words& free_words) {
  std::vector<int> fewest(text.size() + 1, unreachable);
  fewest[0] = 0;
  std::vector<std::string_view> last(text.size() + 1);
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (fewest[at] >= unreachable) continue;
    const auto rest = text.substr(at);
    const auto reach = [&](std::size_t length, int cost) {
      const auto piece = rest.substr(0, length);
      const int pieces = fewest[at] + (piece == last[at] ? 0 : cost);
      if (pieces >= fewest[at + length]) return;
      fewest[at + length] = pieces;
      last[at + length] = cost > 0 ? piece : last[at];
    };
    if (!is_letter(rest.front()) && !is_digit(rest.front())) reach(1, 0);
    for (std::size_t digits = 1; digits <= std::min(rest.size(), longest_free_digits); ++digits) {
      if (!is_digit(rest[digits - 1])) break;
      const bool begins = at == 0 || !is_digit(text[at - 1]);
      if (begins) reach(digits, 0);
    }
    if (const auto run = run_length(rest); run > 0) reach(run, 1);
    for (std::size_t length = 2; length <= std::min(rest.size(), longest_word_bytes); ++length) {
      const std::string word(rest.substr(0, length));
      if (free_words.contains(word)) {
        reach(length, 0);
      } else if (words.contains(word)) {
        reach(length, 1);
      }
    }
  }
  return fewest.back();
}

bool repeats_itself(std::string_view text) {
  for (std::size_t unit = 1; unit <= longest_repeated_bytes && 2 * unit <= text.size(); ++unit) {
    bool same = true;
    for (std::size_t at = unit; at < text.size() && same; ++at) same = text[at] == text[at - unit];
    if (same) return true;
  }
  return false;
}

/// The words of the names, each alone and with its letters only: "kari.nordmann" gives both halves.
Words words_of(const std::vector<std::string>& names) {
  Words words;
  const auto add = [&](std::string& word) {
    if (word.size() >= shortest_name_bytes) words.insert(word);
    word.clear();
  };
  for (const auto& name : names) {
    std::string word;
    for (const char c : folded(name)) {
      if (is_letter(c) || is_digit(c)) {
        word += c;
      } else {
        add(word);
      }
    }
    add(word);
  }
  return words;
}

}  // namespace

std::string password_form(std::string_view typed) {
  // What is not text is refused or fails as it is; what is far too long need not be worked on.
  if (typed.size() > 4 * longest_password_bytes || !is_valid_utf8(typed)) return std::string(typed);
  return compatibility_form(typed);
}

std::optional<PasswordFault> password_fault(std::string_view password,
                                            const std::vector<std::string>& about) {
  if (!is_valid_utf8(password)) return PasswordFault::password_not_text;
  if (password.size() > longest_password_bytes) return PasswordFault::password_too_long;
  if (length_in_characters(password) < shortest_password_characters) return PasswordFault::password_too_short;
  const auto plain = folded(password);
  auto own = words_of(about);
  own.insert("stafett");
  if (repeats_itself(plain)) return PasswordFault::password_common;
  for (const auto& text : {plain, as_letters(plain)}) {
    if (fewest_pieces(text, common_words(), {}) <= few_pieces) return PasswordFault::password_common;
    if (fewest_pieces(text, common_words(), own) <= few_pieces) return PasswordFault::password_personal;
  }
  return std::nullopt;
}

std::string_view sentence_of(PasswordFault fault) {
  switch (fault) {
    case PasswordFault::password_too_short:
      return "The password needs at least 15 characters.";
    case PasswordFault::password_too_long:
      return "The password takes more than 256 bytes.";
    case PasswordFault::password_not_text:
      return "The password is not valid UTF-8.";
    case PasswordFault::password_common:
      return "The password is made of common words or keys in a row; put four or more words together.";
    case PasswordFault::password_personal:
      return "The password is made of the person's own name, the unit, the place or Stafett.";
  }
  return {};
}

}  // namespace stafett::server
