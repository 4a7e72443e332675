#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace stafett {

/// True when the bytes are well-formed UTF-8 without U+0000. Outside text that fails this is refused.
[[nodiscard]] bool is_valid_utf8(std::string_view text);

/// False when the text holds what nobody sees but what changes what is seen: a control character (C0 but
/// newline and tab, DEL, C1) or one that overrides, embeds or isolates a reading direction (U+202A..202E,
/// U+2066..2069). The text must be valid UTF-8. Thread-safe.
[[nodiscard]] bool is_plain_text(std::string_view text);

/// Without white space (Unicode's) at both ends, inner runs folded to one space.
[[nodiscard]] std::string squeezed(std::string_view text);

/// Number of user-perceived code points; text must be valid UTF-8.
[[nodiscard]] std::size_t length_in_characters(std::string_view text);

/// What a name is searched by: lower case, "aa" as "å", accents outside æ ø å removed, hyphen and apostrophe
/// as a space, squeezed. A prefix of the name folds to a prefix of its folded form, but for a final single
/// "a". Thread-safe.
[[nodiscard]] std::string name_fold(std::string_view name);

/// The folded prefixes that a search for what is typed so far looks under: one, or two when it ends in a
/// single "a", which another "a" would turn into "å". Every name that begins with `typed` has one of them as
/// its folded prefix. Thread-safe.
[[nodiscard]] std::vector<std::string> name_prefixes(std::string_view typed);

/// Bytes (as lower-case hexadecimal) that sort like a Norwegian list of names under plain comparison, on both
/// databases: ICU collation for nb with "aa" as "å". Thread-safe.
[[nodiscard]] std::string name_sort_key(std::string_view name);

/// Lower-case hexadecimal SHA-256 of the bytes.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

}  // namespace stafett
