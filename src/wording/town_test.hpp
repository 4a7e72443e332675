#pragma once

// Bydel Frogner as the tests of this room know it: one client with home nursing and practical help from the
// district's own unit, and two private providers to choose from. Monday 1 June 2026, ten o'clock.

#include "base/instant.hpp"
#include "model/client_record.hpp"
#include "model/organisation.hpp"
#include "policy/policy.hpp"
#include "routines/plan.hpp"
#include "wording/sentences.hpp"

#include <string>
#include <vector>

namespace stafett::wording {

inline constexpr Language both_languages[] = {Language::bokmaal, Language::english};

struct Town {
  static constexpr Id<model::ServiceLine> nursing{100}, help{101};
  static constexpr Id<model::Provider> municipal{11}, omsorgspartner{12}, fjordlys{13};
  static constexpr Id<model::Team> office{40}, municipal_reception{41}, omsorgspartner_reception{42},
      fjordlys_reception{43};
  static constexpr Id<model::Employee> ada{20}, bo{21};

  Town();

  [[nodiscard]] Date today() const { return oslo_date(now); }
  [[nodiscard]] routines::Situation situation(Id<model::Employee> employee = ada) const {
    return {{employee}, record, organisation, policy, now};
  }
  [[nodiscard]] Context context(Language language = Language::bokmaal) const {
    return {record, organisation, policy, language, today()};
  }
  [[nodiscard]] std::vector<std::string> texts(const routines::Plan& plan,
                                               Language language = Language::bokmaal) const;
  /// Puts the plan into the record as a commit would: symbols become ids that nothing else has.
  void commit(const routines::Plan& plan);
  /// The change of the given lines to a provider, by a message on `notice_day`; planned and committed.
  void change(std::vector<Id<model::ServiceLine>> lines, Id<model::Provider> to, Date notice_day);

  Instant now = oslo_instant(Date::of(2026, 6, 1), ClockTime{10 * 60});
  model::Organisation organisation;
  model::ClientRecord record;
  policy::Policy policy;

 private:
  void add_line(Id<model::ServiceLine> line, model::ServiceType service, int measure_count);
  std::int64_t last_id_ = 10'000;
};

/// What is wrong with a sentence's shape; empty when it begins with a capital, ends with a full stop and has
/// no holes in it.
[[nodiscard]] std::string fault_of_sentence(const std::string& text);

}  // namespace stafett::wording
