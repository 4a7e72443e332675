#include "app/oidc_file.hpp"

#include "app/data_folder.hpp"
#include "base/check.hpp"
#include "base/json.hpp"
#include "server/oidc_fetch.hpp"
#include "server/oidc_sign_in.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

namespace stafett::app {

namespace {

/// A table of the file, the keys asked for so far, and where faults go.
class Part {
 public:
  Part(const toml::table& table, std::string name, std::vector<std::string>& faults)
      : table_(table), name_(std::move(name)), faults_(faults) {}

  void fault(const toml::node& at, std::string_view key, std::string_view sentence) {
    faults_.push_back("line " + std::to_string(at.source().begin.line) + ": " + full(key) + " " +
                      std::string(sentence));
  }
  const toml::node* find(std::string_view key, bool needed) {
    asked_.insert(std::string(key));
    const auto* node = table_.get(key);
    if (!node && needed) fault(table_, key, "is missing");
    return node;
  }
  void read(std::string_view key, std::string& to, bool needed = true) {
    const auto* node = find(key, needed);
    if (!node) return;
    const auto* text = node->as_string();
    if (!text || text->get().empty()) return fault(*node, key, "is not a text between quotation marks");
    to = text->get();
  }
  void read(std::string_view key, bool& to) {
    const auto* node = find(key, false);
    if (!node) return;
    const auto* truth = node->as_boolean();
    if (!truth) return fault(*node, key, "is neither true nor false");
    to = truth->get();
  }
  void read(std::string_view key, std::optional<std::int64_t>& to) {
    const auto* node = find(key, false);
    if (!node) return;
    const auto* number = node->as_integer();
    if (!number || number->get() < 1) return fault(*node, key, "is not a whole number of seconds");
    to = number->get();
  }
  void read(std::string_view key, std::vector<std::string>& to, bool needed) {
    const auto* node = find(key, needed);
    if (!node) return;
    const auto* list = node->as_array();
    if (!list || list->empty()) return fault(*node, key, "is not a list of texts");
    to.clear();
    for (const auto& one : *list) {
      const auto* text = one.as_string();
      if (!text || text->get().empty()) return fault(one, key, "is not a list of texts");
      to.push_back(text->get());
    }
  }
  void read(std::string_view key, server::JwsAlgorithm& to) {
    std::string name;
    read(key, name, false);
    if (!name.empty()) read_algorithm(key, name, to);
  }
  void read(std::string_view key, std::vector<server::JwsAlgorithm>& to) {
    std::vector<std::string> names;
    read(key, names, false);
    if (names.empty()) return;
    to.clear();
    for (const auto& name : names) read_algorithm(key, name, to.emplace_back());
  }
  void refuse_others() {
    for (const auto& [key, node] : table_) {
      if (!asked_.contains(std::string(key.str()))) fault(node, key.str(), "is not a key that is known here");
    }
  }
  [[nodiscard]] std::string full(std::string_view key) const {
    return name_.empty() ? std::string(key) : name_ + "." + std::string(key);
  }

 private:
  void read_algorithm(std::string_view key, const std::string& name, server::JwsAlgorithm& to) {
    const auto known = enum_of<server::JwsAlgorithm>(name);
    if (known) {
      to = *known;
    } else {
      fault(*table_.get(key), key, "names " + name + "; use RS256, PS256, ES256 or ES384");
    }
  }

  const toml::table& table_;
  std::string name_;
  std::vector<std::string>& faults_;
  std::set<std::string> asked_;
};

void refuse_if_any(const std::string& path, const std::vector<std::string>& faults) {
  if (faults.empty()) return;
  std::string all = path + " has faults:";
  for (const auto& fault : faults) all += "\n  " + fault;
  throw EnvironmentFailure(all);
}

const toml::table& table_in(Part& part, std::string_view key, bool needed) {
  static const toml::table none;
  const auto* node = part.find(key, needed);
  if (!node) return none;
  if (const auto* table = node->as_table()) return *table;
  part.fault(*node, key, "is not a table");
  return none;
}

void check_addresses(const server::OidcSettings& settings, std::vector<std::string>& faults) {
  if (!settings.issuer.empty() && !server::is_private_address(settings.issuer)) {
    faults.emplace_back("issuer must begin with https://");
  }
  if (!settings.return_address.empty() && (!server::is_private_address(settings.return_address) ||
                                           !settings.return_address.ends_with(server::oidc_return_path))) {
    faults.emplace_back("return_address must begin with https:// and end with " +
                        std::string(server::oidc_return_path));
  }
  if (settings.key_algorithm == server::JwsAlgorithm::RS256) {
    faults.emplace_back("key_algorithm must be ES256, ES384 or PS256");
  }
}

}  // namespace

OidcFile read_oidc_file(const std::string& path) {
  const auto parsed = toml::parse(read_file(path), path);
  if (!parsed) {
    throw EnvironmentFailure(path + ", line " + std::to_string(parsed.error().source().begin.line) + ": " +
                             std::string(parsed.error().description()));
  }
  OidcFile file;
  auto& settings = file.settings;
  std::vector<std::string> faults;
  Part top(parsed.table(), "", faults);
  std::string key_file;
  top.read("issuer", settings.issuer);
  top.read("client_id", settings.client_id);
  top.read("return_address", settings.return_address);
  top.read("key_file", key_file);
  top.read("key_id", settings.key_id, false);
  top.read("key_algorithm", settings.key_algorithm);
  top.read("scope", settings.scope, false);
  top.read("acr_values", settings.acr_values, false);
  top.read("max_age_seconds", settings.max_age_seconds);
  top.read("algorithms", settings.algorithms);
  top.read("local_accounts", file.local_accounts);
  Part claims(table_in(top, "claims", true), "claims", faults);
  claims.read("user", settings.claims.user);
  claims.read("user_ending", settings.claims.user_ending, false);
  claims.read("level", settings.claims.level);
  claims.read("level_values", settings.claims.level_values, true);
  claims.refuse_others();
  Part button(table_in(top, "button", false), "button", faults);
  button.read("nb", settings.button_nb, false);
  button.read("en", settings.button_en, false);
  button.refuse_others();
  top.refuse_others();
  check_addresses(settings, faults);
  refuse_if_any(path, faults);
  const auto key_path = std::filesystem::path(path).parent_path() / key_file;
  settings.key_pem = read_file(key_path.string());
  return file;
}

}  // namespace stafett::app
