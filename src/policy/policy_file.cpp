#include "policy/policy_file.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <sstream>

#include <fmt/format.h>

#define TOML_EXCEPTIONS 0
#include "base/json.hpp"
#include "base/text.hpp"
#include "policy/policy_checks.hpp"
#include "policy/policy_fields.hpp"

#include <toml++/toml.h>

namespace stafett::policy {
namespace {

int line_of(const toml::node& node) { return std::max(1, static_cast<int>(node.source().begin.line)); }

/// A spot in the file while it is read: where faults go and what the spot is called.
struct Place {
  std::vector<PolicyFault>& faults;
  std::string_view file;
  std::string key;
  int at_least = 0;

  [[nodiscard]] Place below(std::string_view name) const {
    return {faults, file, key.empty() ? std::string(name) : fmt::format("{}.{}", key, name), at_least};
  }
  void fault(int line, std::string sentence) const {
    faults.push_back({std::string(file), line, key, std::move(sentence)});
  }
  void fault(const toml::node& at, std::string sentence) const { fault(line_of(at), std::move(sentence)); }
};

template <class Names>
std::string listed(const Names& names) {
  return fmt::format("{}", fmt::join(names, ", "));
}

template <class Enum>
std::vector<std::string> names_of() {
  std::vector<std::string> names;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<Enum>>(
      [&](auto d) { names.emplace_back(d.name); });
  return names;
}

/// A table whose keys are known: says which are missing and which are not known.
class Table {
 public:
  Table(Place place, const toml::node& node)
      : place_(std::move(place)), table_(node.as_table()), line_(line_of(node)) {
    if (!table_) place_.fault(node, "is not a table; write its parts as key = value below a [heading]");
  }

  /// The node of a key that is known here, or nullptr.
  const toml::node* look(std::string_view name) {
    known_.insert(std::string(name));
    return table_ ? table_->get(name) : nullptr;
  }

  /// The node of a key that must be there, or nullptr after saying so.
  const toml::node* need(std::string_view name) {
    const toml::node* node = look(name);
    if (table_ && !node) place_.below(name).fault(line_, fmt::format("is missing; add {} = ...", name));
    return node;
  }

  void refuse_unknown_keys() const {
    if (!table_) return;
    for (const auto& [name, node] : *table_) {
      if (known_.contains(std::string(name.str()))) continue;
      place_.below(name.str())
          .fault(std::max(1, static_cast<int>(name.source().begin.line)),
                 fmt::format("is not a key that is known here; remove it or use one of {}", listed(known_)));
    }
  }

  [[nodiscard]] const Place& place() const { return place_; }
  [[nodiscard]] const toml::table* rows() const { return table_; }

 private:
  Place place_;
  const toml::table* table_;
  int line_;
  std::set<std::string> known_;
};

void read(const Place& place, const toml::node& node, bool& to) {
  const auto* value = node.as_boolean();
  if (!value) return place.fault(node, "is not yes or no; write true or false without quotation marks");
  to = value->get();
}

void read(const Place& place, const toml::node& node, int& to) {
  const auto* value = node.as_integer();
  if (!value)
    return place.fault(node, "is not a whole number; write digits without quotation marks, such as 10");
  if (value->get() < place.at_least || value->get() > 100'000) {
    return place.fault(
        node, fmt::format("is {}; write a whole number from {} to 100000", value->get(), place.at_least));
  }
  to = static_cast<int>(value->get());
}

void read(const Place& place, const toml::node& node, std::string& to) {
  const auto* value = node.as_string();
  if (!value) return place.fault(node, "is not text; write it between quotation marks");
  if (squeezed(value->get()).empty()) return place.fault(node, "is empty; write the text that is to be used");
  to = value->get();
}

void read(const Place& place, const toml::node& node, ClockTime& to) {
  const auto* value = node.as_string();
  const auto time = value ? ClockTime::parse(value->get()) : std::nullopt;
  if (!time) return place.fault(node, "is not a time of day; write hours and minutes as \"14:00\"");
  to = *time;
}

template <class Enum>
  requires std::is_enum_v<Enum>
void read(const Place& place, const toml::node& node, Enum& to) {
  const auto* value = node.as_string();
  const auto found = value ? enum_of<Enum>(value->get()) : std::nullopt;
  if (!found) {
    return place.fault(
        node, fmt::format("{} is not known; use one of {}",
                          value ? fmt::format("\"{}\"", value->get()) : "this", listed(names_of<Enum>())));
  }
  to = *found;
}

template <class T>
void read(const Place& place, const toml::node& node, std::set<T>& to) {
  const auto* list = node.as_array();
  if (!list) return place.fault(node, "is not a list; write [\"one\", \"another\"]");
  if (list->empty()) place.fault(node, "is an empty list; name at least one");
  for (const toml::node& item : *list) {
    T value{};
    const std::size_t before = place.faults.size();
    read(place, item, value);
    if (place.faults.size() == before && !to.insert(value).second)
      place.fault(item, "is named twice; remove one");
  }
}

bool is_small_word(std::string_view word) {
  return !word.empty() && word.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == word.npos;
}

/// One entry per role: the names are the municipality's own.
template <class T>
void read_by_role(const Place& place, const toml::node& node, std::string_view example,
                  std::map<std::string, T>& to) {
  const Table table(place, node);
  if (!table.rows()) return;
  if (table.rows()->empty()) place.fault(node, fmt::format("names no role; write role = {}", example));
  for (const auto& [role, value] : *table.rows()) {
    if (!is_small_word(role.str()))
      place.below(role.str()).fault(value, "is not the name of a role; use small letters a-z and _ only");
    read(place.below(role.str()), value, to[std::string(role.str())]);
  }
}

void read(const Place& place, const toml::node& node, std::map<std::string, std::set<model::Action>>& to) {
  read_by_role(place, node, "[\"see_client\", ...]", to);
}

void read(const Place& place, const toml::node& node, std::map<std::string, int>& to) {
  read_by_role(place, node, "72", to);
}

void read(const Place& place, const toml::node& node, std::vector<LookUpReason>& to) {
  const auto* list = node.as_array();
  if (!list) return place.fault(node, "is not a list of reasons; write [{ code = ..., nb = ..., en = ... }]");
  if (list->empty()) place.fault(node, "names no reason; write at least one");
  std::set<std::string> codes;
  for (const toml::node& item : *list) {
    Table table(place, item);
    LookUpReason reason;
    if (const auto* code = table.need("code")) {
      const auto spot = place.below("code");
      read(spot, *code, reason.code);
      if (!reason.code.empty() && !is_small_word(reason.code)) {
        spot.fault(*code, "is not a code; use small letters a-z and _ only");
      } else if (!reason.code.empty() && !codes.insert(reason.code).second) {
        spot.fault(*code,
                   fmt::format("\"{}\" is used by another reason; give it one of its own", reason.code));
      }
    }
    if (const auto* words = table.need("nb")) read(place.below("nb"), *words, reason.bokmaal);
    if (const auto* words = table.need("en")) read(place.below("en"), *words, reason.english);
    table.refuse_unknown_keys();
    to.push_back(std::move(reason));
  }
}

/// One entry per enumerator, none left out.
template <class Enum, class T>
  requires std::is_enum_v<Enum>
void read(const Place& place, const toml::node& node, std::map<Enum, T>& to) {
  Table table(place, node);
  for (const std::string& name : names_of<Enum>()) {
    if (const toml::node* value = table.need(name)) read(place.below(name), *value, to[*enum_of<Enum>(name)]);
  }
  table.refuse_unknown_keys();
}

/// codes are numbers, and no two reasons share one.
void read(const Place& place, const toml::node& node, std::map<model::EndReason, int>& to) {
  read<model::EndReason, int>({place.faults, place.file, place.key, 1}, node, to);
  std::set<int> codes;
  for (const auto& [reason, code] : to) {
    if (code != 0 && !codes.insert(code).second) {
      place.below(enum_name(reason))
          .fault(node, fmt::format("has the code {} like another reason; give it one of its own", code));
    }
  }
}

void read(const Place& place, const toml::node& node, HandoverPresets& to) {
  Table table(place, node);
  const auto field = [&](std::string_view name, std::string& text) {
    if (const toml::node* value = table.need(name)) read(place.below(name), *value, text);
  };
  field("transition_from", to.transition_from);
  field("expected_home_nursing", to.expected_home_nursing);
  field("expected_home_nursing_night", to.expected_home_nursing_night);
  field("inquiry_practical_help", to.inquiry_practical_help);
  table.refuse_unknown_keys();
}

/// The number of nodes in a dotted level code such as 1.17.1; 0 when it is not one.
int depth_of_level_code(std::string_view code) {
  int depth = 0;
  std::size_t digits = 0;
  for (const char c : code) {
    if (c >= '0' && c <= '9') {
      if (++digits == 1) ++depth;
    } else if (c == '.' && digits > 0) {
      digits = 0;
    } else {
      return 0;
    }
  }
  return digits > 0 ? depth : 0;
}

void read(const Place& place, const toml::node& node, LevelPatterns& to) {
  Table table(place, node);
  std::map<int, std::string_view> parts;
  const auto number = [&](std::string_view name, int& value, bool is_part) {
    const toml::node* found = table.need(name);
    if (!found) return;
    const Place spot{place.faults, place.file, place.below(name).key, 1};
    read(spot, *found, value);
    if (is_part && value > 0 && !parts.emplace(value, name).second) {
      spot.fault(*found, fmt::format("is {} like {}; each kind of housing needs its own number", value,
                                     parts[value]));
    }
  };
  number("own_home", to.own_home, true);
  number("staffed", to.staffed, true);
  number("bought_place", to.bought_place, true);
  number("substance_use", to.substance_use, true);
  number("institution", to.institution, true);
  number("card_depth", to.card_depth, false);
  number("private_service_depth", to.private_service_depth, false);
  if (const toml::node* branch = table.need("private_branch")) {
    const Place spot = place.below("private_branch");
    const std::size_t before = place.faults.size();
    read(spot, *branch, to.private_branch);
    const int depth = depth_of_level_code(to.private_branch);
    if (place.faults.size() == before && depth == 0) {
      spot.fault(*branch, "is not a level; write numbers with dots between, such as \"1.17.1\"");
    } else if (depth > 0 && to.private_service_depth > 0 && to.private_service_depth != depth + 1) {
      // BV-16, BV-17: a provider's node lies straight below the branch.
      spot.fault(*branch, fmt::format("has {} parts, so private_service_depth must be {}", depth, depth + 1));
    }
  }
  table.refuse_unknown_keys();
}

enum class Writer { offices, providers };
BOOST_DESCRIBE_ENUM(Writer, offices, providers)

void read(const Place& place, const toml::node& node, std::vector<JournalType>& to) {
  const auto* list = node.as_array();
  if (!list)
    return place.fault(
        node, "is not a list of journal types; write [{ code = ..., name = ..., written_by = [...] }]");
  if (list->empty()) place.fault(node, "names no journal type; write at least one");
  std::set<std::string> codes;
  for (const toml::node& item : *list) {
    Table table(place, item);
    JournalType type;
    std::set<Writer> writers;
    if (const auto* code = table.need("code")) {
      read(place.below("code"), *code, type.code);
      if (!type.code.empty() && !codes.insert(type.code).second) {
        place.below("code").fault(
            *code, fmt::format("\"{}\" is used by another journal type; give it one of its own", type.code));
      }
    }
    if (const auto* name = table.need("name")) read(place.below("name"), *name, type.name);
    if (const auto* by = table.need("written_by")) read(place.below("written_by"), *by, writers);
    type.offices_write = writers.contains(Writer::offices);
    type.providers_write = writers.contains(Writer::providers);
    table.refuse_unknown_keys();
    to.push_back(std::move(type));
  }
}

/// What stands in braces must be something the letter knows, and the table of lines must be there once,
/// alone.
void check_placeholders(const Place& place, const toml::node& node, std::string_view text, bool has_table) {
  int tables = 0;
  for (std::size_t at = text.find('{'); at != text.npos; at = text.find('{', at + 1)) {
    const std::string_view name = text.substr(at + 1, text.find('}', at) - at - 1);
    const bool alone =
        text.substr(0, at).ends_with("\n\n") && text.substr(at).starts_with("{line_table}\n\n");
    if (name == "line_table" && has_table) {
      ++tables;
      if (!alone)
        place.fault(node, "has {line_table} inside a paragraph; put an empty line before it and after it");
    } else if (std::ranges::find(letter_placeholders, name) == std::end(letter_placeholders)) {
      place.fault(node, fmt::format("has {{{}}}, which nothing is filled in for; use one of {}", name,
                                    listed(letter_placeholders)));
    }
  }
  if (has_table && tables != 1)
    place.fault(node, "must have {line_table} once, so that the client sees the dates");
}

void read(const Place& place, const toml::node& node, std::map<std::string, std::string>& to) {
  Table table(place, node);
  const auto group = [&](std::string_view name, std::initializer_list<std::string_view> texts) {
    const toml::node* found = table.need(name);
    if (!found) return;
    Table part(place.below(name), *found);
    for (const std::string_view text : texts) {
      const toml::node* value = part.need(text);
      if (!value) continue;
      const Place spot = part.place().below(text);
      std::string& paragraph = to[fmt::format("{}.{}", name, text)];
      read(spot, *value, paragraph);
      if (!paragraph.empty()) check_placeholders(spot, *value, paragraph, text == "body");
    }
    part.refuse_unknown_keys();
  };
  group("line_table", {"service", "old_provider", "old_last_day", "new_provider", "new_first_day"});
  for (const std::string& kind : names_of<model::LetterKind>()) group(kind, {"title", "body"});
  table.refuse_unknown_keys();
}

/// A value as one line of JSON, for PolicyVersion.
std::string as_json(const toml::node& node) {
  std::ostringstream out;
  node.visit([&](const auto& value) { out << toml::json_formatter(value); });
  return json_text(parse_json(out.str()).value);
}

/// The first day of a version; nullopt after saying what is wrong with it.
std::optional<Date> read_day(const Place& place, const toml::node& node, std::optional<Date> previous) {
  const auto* date = node.as_date();
  if (!date) {
    place.fault(node, "is not a day; write it as 2024-06-01 without quotation marks");
    return std::nullopt;
  }
  const Date day = Date::of(date->get().year, date->get().month, date->get().day);
  if (previous && day <= *previous) {
    place.fault(node,
                fmt::format("{} does not come after {}; put the versions in order of day, each day once",
                            day.iso(), previous->iso()));
    return std::nullopt;
  }
  return day;
}

template <class T>
Dated<T> read_dated(const Place& place, const PolicyField& field, const toml::node& node) {
  Table table(place, node);
  ValueOrigin origin;
  if (const auto* source = table.need("source")) read(place.below("source"), *source, origin.source);
  if (const auto* selector = table.need("selected_by")) {
    read(place.below("selected_by"), *selector, origin.selected_by);
    if (!origin.selected_by.empty() && origin.selected_by != field.selected_by) {
      place.below("selected_by")
          .fault(*selector, fmt::format("must be \"{}\": that date picks the version", field.selected_by));
    }
  }
  std::vector<std::pair<Date, T>> versions;
  const Place spot = place.below("versions");
  const toml::node* list = table.need("versions");
  const toml::array* rows = list ? list->as_array() : nullptr;
  if (list && !rows) {
    spot.fault(*list, "is not a list; write versions = [{ valid_from = 2024-06-01, value = ... }]");
  } else if (rows && rows->empty()) {
    spot.fault(*list, "is empty; write at least one { valid_from = 2024-06-01, value = ... }");
  }
  std::optional<Date> previous;
  for (std::size_t i = 0; rows && i < rows->size(); ++i) {
    Table version(spot, *rows->get(i));
    const toml::node* from = version.need("valid_from");
    const std::optional<Date> day = from ? read_day(spot.below("valid_from"), *from, previous) : std::nullopt;
    if (day) previous = day;
    if (const toml::node* value = version.need("value")) {
      T to{};
      const std::size_t before = place.faults.size();
      read({place.faults, place.file, place.key, field.at_least}, *value, to);
      // A value with a fault of its own is left out, so that it is not compared with others.
      if (place.faults.size() == before && day) {
        versions.emplace_back(*day, std::move(to));
        origin.json.push_back(as_json(*value));
      }
    }
    version.refuse_unknown_keys();
  }
  table.refuse_unknown_keys();
  return Dated<T>(std::string(field.key), std::move(versions), std::move(origin));
}

std::string_view group_of(std::string_view key) { return key.substr(0, key.find('.')); }

}  // namespace

std::string PolicyFault::text() const {
  return fmt::format("{}:{}: {}{}{}", file, line, key, key.empty() ? "" : ": ", sentence);
}

tl::expected<Policy, std::vector<PolicyFault>> read_policy(std::string_view text, std::string_view name) {
  std::vector<PolicyFault> faults;
  toml::parse_result parsed = toml::parse(text, name);
  if (!parsed) {
    const auto& error = parsed.error();
    faults.push_back({std::string(name), static_cast<int>(error.source().begin.line), "",
                      fmt::format("is not TOML: {}", error.description())});
    return tl::unexpected(std::move(faults));
  }
  Policy policy;
  policy.file_digest = sha256_hex(text);
  Table root({faults, name, ""}, parsed.table());
  if (const auto* municipality = root.need("municipality"))
    read(root.place().below("municipality"), *municipality, policy.municipality);

  std::map<std::string, Table, std::less<>> groups;
  std::map<std::string, int, std::less<>> lines;
  for_each_value(policy, [&]<class T>(const PolicyField& field, Dated<T>& dated) {
    const std::string_view group = group_of(field.key);
    const Place place{faults, name, std::string(field.key)};
    const toml::node* node = nullptr;
    if (const toml::node* found = root.look(group)) {
      auto at = groups.try_emplace(std::string(group), root.place().below(group), *found).first;
      node = at->second.look(field.key.substr(group.size() + 1));
    }
    if (!node)
      return place.fault(
          1, fmt::format("is missing; add [{}] with source, selected_by and versions", field.key));
    lines.emplace(field.key, line_of(*node));
    dated = read_dated<T>(place, field, *node);
  });
  for (const auto& [group, table] : groups) table.refuse_unknown_keys();
  root.refuse_unknown_keys();
  for (const Disagreement& found : disagreements(policy)) {
    faults.push_back({std::string(name), lines.find(found.key)->second, found.key, found.sentence});
  }
  std::ranges::stable_sort(faults, {}, &PolicyFault::line);
  if (!faults.empty()) return tl::unexpected(std::move(faults));
  return policy;
}

}  // namespace stafett::policy
