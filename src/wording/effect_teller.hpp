#pragma once

// What each effect has to say. There is an overload for every effect and none for effects in general: a new
// effect without a sentence does not compile.

#include "routines/effect.hpp"
#include "wording/plan_rows.hpp"
#include "wording/say.hpp"
#include "wording/sentences.hpp"

#include <functional>
#include <optional>
#include <string>
#include <utility>

namespace stafett::wording {

/// Effects that share a sentence, counted.
struct Shared {
  int same = 0;      ///< effects of the type that speaks
  int measures = 0;  ///< measures among all of them
};

/// One effect's part in a sentence.
struct Told {
  /// Effects with the same key share one sentence; with an empty one the effect stands alone.
  std::string key;
  /// Of those that share a sentence, the first with the highest weight speaks.
  int weight = 0;
  bool is_measure = false;
  std::function<std::string(const Shared&)> text;
};

/// Asks to be called with every effect of one plan. Holds references; use it within one expression's life of
/// rows and context.
class EffectTeller {
 public:
  EffectTeller(const PlanRows& rows, const Context& context) : rows_(rows), context_(context) {}

  // The client and rights (client_effects.cpp)
  [[nodiscard]] Told operator()(const routines::RegisterClient& effect) const;
  [[nodiscard]] Told operator()(const routines::RegisterAddress& effect) const;
  [[nodiscard]] Told operator()(const routines::RegisterPerson& effect) const;
  [[nodiscard]] Told operator()(const routines::RelatePerson& effect) const;
  [[nodiscard]] Told operator()(const routines::RegisterHousehold& effect) const;
  [[nodiscard]] Told operator()(const routines::JoinHousehold& effect) const;
  [[nodiscard]] Told operator()(const routines::WritePracticalNote& effect) const;
  [[nodiscard]] Told operator()(const routines::SetResponsibility& effect) const;
  [[nodiscard]] Told operator()(const routines::SetLabel& effect) const;
  [[nodiscard]] Told operator()(const routines::GrantAccess& effect) const;
  [[nodiscard]] Told operator()(const routines::EndGrant& effect) const;
  [[nodiscard]] Told operator()(const routines::ReviewLookUp& effect) const;
  [[nodiscard]] Told operator()(const routines::DenyAccess& effect) const;
  [[nodiscard]] Told operator()(const routines::LiftDenial& effect) const;
  // The organisation (organisation_effects.cpp)
  [[nodiscard]] Told operator()(const routines::SetLevel& effect) const;
  [[nodiscard]] Told operator()(const routines::SetDistrict& effect) const;
  [[nodiscard]] Told operator()(const routines::SetProvider& effect) const;
  [[nodiscard]] Told operator()(const routines::SetAgreement& effect) const;
  [[nodiscard]] Told operator()(const routines::SetTeam& effect) const;
  [[nodiscard]] Told operator()(const routines::SetEmployee& effect) const;
  [[nodiscard]] Told operator()(const routines::SetRole& effect) const;
  [[nodiscard]] Told operator()(const routines::SetTeamMember& effect) const;
  [[nodiscard]] Told operator()(const routines::SetSubstitution& effect) const;
  // Registrations that wait (rights_effects.cpp)
  [[nodiscard]] Told operator()(const routines::HoldRegistration& effect) const;
  [[nodiscard]] Told operator()(const routines::SettleRegistration& effect) const;
  // What is granted, and who delivers (casework_effects.cpp)
  [[nodiscard]] Told operator()(const routines::OpenCase& effect) const;
  [[nodiscard]] Told operator()(const routines::OpenServiceLine& effect) const;
  [[nodiscard]] Told operator()(const routines::MakeDecision& effect) const;
  [[nodiscard]] Told operator()(const routines::StartAssignment& effect) const;
  [[nodiscard]] Told operator()(const routines::EndAssignment& effect) const;
  [[nodiscard]] Told operator()(const routines::ReopenAssignment& effect) const;
  [[nodiscard]] Told operator()(const routines::RetractAssignment& effect) const;
  [[nodiscard]] Told operator()(const routines::SetCareTeam& effect) const;
  [[nodiscard]] Told operator()(const routines::StartMeasure& effect) const;
  [[nodiscard]] Told operator()(const routines::EndMeasure& effect) const;
  [[nodiscard]] Told operator()(const routines::ReopenMeasure& effect) const;
  [[nodiscard]] Told operator()(const routines::RetractMeasure& effect) const;
  [[nodiscard]] Told operator()(const routines::StartSchedule& effect) const;
  [[nodiscard]] Told operator()(const routines::EndSchedule& effect) const;
  [[nodiscard]] Told operator()(const routines::ReopenSchedule& effect) const;
  [[nodiscard]] Told operator()(const routines::RetractSchedule& effect) const;
  [[nodiscard]] Told operator()(const routines::PlanVisit& effect) const;
  // The change of provider (change_effects.cpp)
  [[nodiscard]] Told operator()(const routines::RequestChange& effect) const;
  [[nodiscard]] Told operator()(const routines::SettleRequest& effect) const;
  [[nodiscard]] Told operator()(const routines::RecordNotice& effect) const;
  [[nodiscard]] Told operator()(const routines::CorrectNotice& effect) const;
  [[nodiscard]] Told operator()(const routines::RecordChange& effect) const;
  [[nodiscard]] Told operator()(const routines::CloseChange& effect) const;
  // What is sent (sent_effects.cpp)
  [[nodiscard]] Told operator()(const routines::SendHandover& effect) const;
  [[nodiscard]] Told operator()(const routines::AcceptHandover& effect) const;
  [[nodiscard]] Told operator()(const routines::RejectHandover& effect) const;
  [[nodiscard]] Told operator()(const routines::RecallHandover& effect) const;
  [[nodiscard]] Told operator()(const routines::AcknowledgeRecall& effect) const;
  [[nodiscard]] Told operator()(const routines::CreateTask& effect) const;
  [[nodiscard]] Told operator()(const routines::TakeTask& effect) const;
  [[nodiscard]] Told operator()(const routines::FinishTask& effect) const;
  [[nodiscard]] Told operator()(const routines::CancelTask& effect) const;
  [[nodiscard]] Told operator()(const routines::WriteNote& effect) const;
  [[nodiscard]] Told operator()(const routines::AttachDocument& effect) const;
  [[nodiscard]] Told operator()(const routines::MakeLetter& effect) const;
  [[nodiscard]] Told operator()(const routines::HoldLetter& effect) const;
  [[nodiscard]] Told operator()(const routines::ReplaceLetter& effect) const;
  [[nodiscard]] Told operator()(const routines::PostLetter& effect) const;
  [[nodiscard]] Told operator()(const routines::SetDeadline& effect) const;
  [[nodiscard]] Told operator()(const routines::MeetDeadline& effect) const;
  [[nodiscard]] Told operator()(const routines::MissDeadline& effect) const;
  [[nodiscard]] Told operator()(const routines::CancelDeadline& effect) const;
  // The log (log_effects.cpp)
  [[nodiscard]] Told operator()(const routines::RedactLog& effect) const;

 private:
  template <class... Args>
  [[nodiscard]] std::string say(fmt::format_string<const Args&...> bokmaal,
                                fmt::format_string<const Args&...> english, const Args&... args) const {
    return wording::say(context_.language, bokmaal, english, args...);
  }
  [[nodiscard]] static Told alone(std::string text) {
    return {{}, 0, false, [text = std::move(text)](const Shared&) { return text; }};
  }

  // Words
  /// The name, or the general word when the row is known nowhere or has none.
  template <class Row>
  [[nodiscard]] std::string named(Id<Row> id, InBothLanguages general) const {
    auto name = rows_.name(id);
    return name.empty() ? std::string(general.in(context_.language)) : name;
  }
  template <class Row>
  [[nodiscard]] std::string named(const std::optional<Id<Row>>& id, InBothLanguages general) const {
    return named(id.value_or(Id<Row>{}), general);
  }
  [[nodiscard]] std::string team(Id<model::Team> id) const { return named(id, {"teamet", "the team"}); }
  [[nodiscard]] std::string district(Id<model::District> id) const {
    return named(id, {"bydelen", "the district"});
  }
  [[nodiscard]] std::string employee(const std::optional<Id<model::Employee>>& id) const {
    return named(id, {"den ansatte", "the employee"});
  }
  [[nodiscard]] std::string provider(Id<model::Provider> id) const;
  [[nodiscard]] std::string party(Id<model::Team> id) const;
  [[nodiscard]] std::string service(Id<model::ServiceLine> id) const;
  /// "Praktisk bistand: " when the plan changes several services, else empty.
  [[nodiscard]] std::string service_if_many(Id<model::ServiceLine> id) const;
  [[nodiscard]] std::string full_day(Date day) const;                             ///< "onsdag 10. juni 2026"
  [[nodiscard]] std::string day(Date day) const;                                  ///< "10. juni"
  [[nodiscard]] std::string measures(int count) const;                            ///< "6 tiltak"
  [[nodiscard]] std::string the_handover(const model::Handover& handover) const;  ///< "pasientovergangen"
  [[nodiscard]] std::string the_task(const model::Task& task) const;  ///< "oppgaven «ring leverandøren»"
  [[nodiscard]] std::string who_answers(const model::Deadline& deadline) const;

  // Which sentence a row of casework belongs to
  [[nodiscard]] Told follows(Id<model::ServiceLine> line) const;
  [[nodiscard]] std::string assignment_key(const model::Assignment& assignment) const;
  [[nodiscard]] std::string taken_back_key(Id<model::ServiceLine> line, Id<model::Provider> provider) const;
  [[nodiscard]] Told times(const model::Schedule& schedule, std::string_view bokmaal,
                           std::string_view english) const;
  /// "12 nivåer legges inn." or, for one, `single`.
  [[nodiscard]] Told counted(std::string_view key, std::string single, InBothLanguages many) const;

  const PlanRows& rows_;
  const Context& context_;
};

}  // namespace stafett::wording
