#pragma once

// What differs between municipalities, as dated values (design §6). Read from a TOML file by policy_file.hpp.

#include "base/check.hpp"
#include "base/date.hpp"
#include "base/instant.hpp"
#include "model/client_record.hpp"

#include <atomic>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace stafett::policy {

/// What the policy file says about a value beside the value itself.
struct ValueOrigin {
  std::string source;             ///< rule id or public source
  std::string selected_by;        ///< which date selects the version, e.g. "notice_day"
  std::vector<std::string> json;  ///< each version as JSON, in the order of the versions
};

/// A value that changes on given days. Immutable after load; `on` is thread-safe. Copies share one read flag.
template <class T>
class Dated {
 public:
  Dated() = default;
  /// `versions` ascending by day, at least one.
  Dated(std::string key, std::vector<std::pair<Date, T>> versions, ValueOrigin origin = {})
      : key_(std::move(key)),
        versions_(std::move(versions)),
        origin_(std::make_shared<const ValueOrigin>(std::move(origin))),
        read_(std::make_shared<std::atomic<bool>>(false)) {}

  /// The value that holds on the day; before the first version the first one holds.
  [[nodiscard]] const T& on(Date day) const {
    check(!versions_.empty(), "a policy value is used without having been loaded");
    read_->store(true, std::memory_order_relaxed);
    const T* found = &versions_.front().second;
    for (const auto& [from, value] : versions_) {
      if (from <= day) found = &value;
    }
    return *found;
  }
  [[nodiscard]] const std::string& key() const { return key_; }
  [[nodiscard]] const std::vector<std::pair<Date, T>>& versions() const { return versions_; }
  /// Empty for a value that was not read from a file.
  [[nodiscard]] const ValueOrigin& origin() const {
    static const ValueOrigin none;
    return origin_ ? *origin_ : none;
  }
  /// Whether anyone has asked for the value; lets the scenario runner know which scenarios depend on it.
  [[nodiscard]] bool was_read() const { return read_ && read_->load(std::memory_order_relaxed); }
  void forget_reads() const {
    if (read_) read_->store(false, std::memory_order_relaxed);
  }

 private:
  std::string key_;
  std::vector<std::pair<Date, T>> versions_;
  std::shared_ptr<const ValueOrigin> origin_;
  std::shared_ptr<std::atomic<bool>> read_;
};

/// A journal type: its code is opaque and comes from the routines.
struct JournalType {
  std::string code;
  std::string name;
  bool providers_write = false;
  bool offices_write = false;
};

/// OV-13: why someone may look a client up. The code is stored, the words are shown.
struct LookUpReason {
  std::string code;
  std::string bokmaal;
  std::string english;
};

/// The preset fields of hand-overs; exact values, they are data.
struct HandoverPresets {
  std::string transition_from;              ///< BV-45
  std::string expected_home_nursing;        ///< BV-46, day and evening
  std::string expected_home_nursing_night;  ///< BV-46, night and stationary
  std::string inquiry_practical_help;       ///< BV-53
};

/// The last part of a card's level by housing, and the private providers' branch (OV-32..36, BV-16).
struct LevelPatterns {
  int own_home = 0;
  int staffed = 0;
  int bought_place = 0;
  int substance_use = 0;
  int institution = 0;
  std::string private_branch;     ///< "1.17.1"
  int card_depth = 0;             ///< 3 (OV-29)
  int private_service_depth = 0;  ///< 4 (BV-17)
};

enum class NoticeCountsFrom { district_received, client_told };  ///< Q-12
BOOST_DESCRIBE_ENUM(NoticeCountsFrom, district_received, client_told)

struct Policy {
  std::string municipality;  ///< "Oslo kommune"
  std::string file_digest;   ///< SHA-256 of the file; a plan stores it as the version it used

  // Change of provider. Selected by the notice day.
  Dated<int> notice_length_days;            ///< BV-36: 10, the notice day is day one
  Dated<int> notice_length_same_unit_days;  ///< Q-13: 1, municipal unit to municipal unit in one district
  Dated<NoticeCountsFrom> notice_counts_from;
  Dated<bool> task_to_municipal_nursing_by_default;  ///< BV-51
  Dated<int> request_held_working_days;              ///< Q-12: 1
  Dated<HandoverPresets> handover_presets;

  // Clocks. Selected by the start day of the service.
  Dated<ClockTime> notify_provider_by;   ///< BV-19: 14:00
  Dated<ClockTime> urgent_call_by;       ///< BV-22: 15:30
  Dated<int> urgent_start_hours;         ///< BV-23: 2
  Dated<int> practical_help_start_days;  ///< BV-28: 14
  Dated<int> amber_working_days_before;  ///< Q-37: 2

  // Access. Selected by the day of the question, or of the grant.
  Dated<std::map<std::string, std::set<model::Action>>> role_actions;
  Dated<std::map<model::GrantKind, std::set<model::Action>>> grant_actions;
  Dated<std::set<model::Action>> handover_actions;  ///< of a provider named in a sent hand-over
  /// of one whose hand-over was recalled, until it has confirmed that it knows.
  Dated<std::set<model::Action>> recalled_handover_actions;
  Dated<std::set<std::string>> provider_roles;       ///< roles whose extent is the provider's own measures
  Dated<std::map<std::string, int>> look_up_hours;   ///< OV-14: of each role that may look up: 72
  Dated<std::vector<LookUpReason>> look_up_reasons;  ///< OV-13
  Dated<std::set<model::Action>> deciding_actions;   ///< OV-118: barred for the line under a leader
  Dated<int> read_only_tail_days;                    ///< Q-16: 90

  // Registers of codes. Selected by the day of writing.
  Dated<LevelPatterns> levels;
  Dated<std::vector<JournalType>> journal_types;
  Dated<std::string> case_worker_journal;                   ///< BV-32: the type of the note a change leaves
  Dated<std::map<model::EndReason, int>> end_reason_codes;  ///< BV-70: provider change is 16
  /// Bokmål by key: "<letter kind>.title" and "<letter kind>.body" for each model::LetterKind, and the
  /// headings of the table of service lines, "line_table.service", ".old_provider", ".old_last_day",
  /// ".new_provider", ".new_first_day". In a body an empty line separates paragraphs, `{line_table}` is a
  /// paragraph of its own, and the other placeholders are those of letter_placeholders.
  Dated<std::map<std::string, std::string>> letter_texts;
};

/// What a letter text may hold in braces; the loader refuses any other.
inline constexpr std::string_view letter_placeholders[] = {"client",           "municipality", "office",
                                                           "office_telephone", "dated",        "notice_day"};

/// One version of a value, for the policy page and the mutation runner.
struct PolicyVersion {
  Date valid_from;
  std::string json;  ///< e.g. `10`, `"14:00"` or `{"provider_change":16}`
};

/// A dated value of the policy, described. `key` is its path in the TOML file.
struct PolicyValue {
  std::string key;
  std::string source;       ///< rule id or public source
  std::string selected_by;  ///< which date selects the version
  bool was_read = false;
  std::vector<PolicyVersion> versions;
};

/// Every dated value of the policy, in the order of the struct above. Thread-safe.
[[nodiscard]] std::vector<PolicyValue> policy_values(const Policy& policy);

/// Clears `was_read` of every value, in all copies of this policy. Thread-safe.
void forget_reads(const Policy& policy);

}  // namespace stafett::policy
