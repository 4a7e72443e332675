#pragma once

// What the model's values are called on screen and in letters: the glossary's words, in bokmål and English.
// Names are in lower case, ready for the middle of a sentence; `sentence_start` makes one a label. All
// functions are pure and thread-safe. The switches have no default, so that a new enumerator without a name
// does not compile.

#include "model/client_record.hpp"
#include "wording/language.hpp"
#include "wording/times.hpp"

#include <string>
#include <string_view>

namespace stafett::wording {

// Services and casework
[[nodiscard]] std::string_view service_name(model::ServiceType service, Language language);
[[nodiscard]] std::string_view part_of_day_name(model::PartOfDay part, Language language);
[[nodiscard]] std::string_view record_state_name(model::RecordState state, Language language);
[[nodiscard]] std::string_view end_reason_name(model::EndReason reason, Language language);
[[nodiscard]] std::string_view choice_name(model::ChoiceKind choice, Language language);
[[nodiscard]] std::string_view visit_state_name(model::VisitState state, Language language);

// The client
[[nodiscard]] std::string_view sex_name(model::Sex sex, Language language);
[[nodiscard]] std::string_view protection_name(model::Protection protection, Language language);
[[nodiscard]] std::string_view person_protection_name(model::PersonProtection protection, Language language);
[[nodiscard]] std::string_view address_kind_name(model::AddressKind kind, Language language);
[[nodiscard]] std::string_view relation_name(model::Relation relation, Language language);
[[nodiscard]] std::string_view practical_matter_name(model::PracticalMatter matter, Language language);
[[nodiscard]] std::string_view responsibility_name(model::ResponsibilityKind kind, Language language);
[[nodiscard]] std::string_view housing_name(model::Housing housing, Language language);
[[nodiscard]] std::string_view label_name(model::LabelKind label, Language language);

// The organisation and rights
[[nodiscard]] std::string_view provider_kind_name(model::ProviderKind kind, Language language);
[[nodiscard]] std::string_view team_kind_name(model::TeamKind kind, Language language);
[[nodiscard]] std::string_view action_name(model::Action action, Language language);
[[nodiscard]] std::string_view grant_kind_name(model::GrantKind kind, Language language);
[[nodiscard]] std::string_view grant_review_name(model::GrantReview review, Language language);

// The change of provider
[[nodiscard]] std::string_view asked_by_name(model::AskedBy asked_by, Language language);
[[nodiscard]] std::string_view channel_name(model::Channel channel, Language language);
[[nodiscard]] std::string_view change_request_state_name(model::ChangeRequestState state, Language language);
[[nodiscard]] std::string_view change_state_name(model::ChangeState state, Language language);

// What is sent
[[nodiscard]] std::string_view handover_kind_name(model::HandoverKind kind, Language language);
[[nodiscard]] std::string_view handover_state_name(model::HandoverState state, Language language);
[[nodiscard]] std::string_view task_kind_name(model::TaskKind kind, Language language);
[[nodiscard]] std::string_view task_state_name(model::TaskState state, Language language);
[[nodiscard]] std::string_view letter_kind_name(model::LetterKind kind, Language language);
[[nodiscard]] std::string_view letter_state_name(model::LetterState state, Language language);
[[nodiscard]] std::string_view deadline_kind_name(model::DeadlineKind kind, Language language);
[[nodiscard]] std::string_view deadline_state_name(model::DeadlineState state, Language language);

/// The text with its first letter as a capital, æ, ø and å included.
[[nodiscard]] std::string sentence_start(std::string_view text);

}  // namespace stafett::wording
