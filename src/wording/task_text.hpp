#pragma once

// The rows of the bench: who waits for what until when. `record` may be null where a list has only the row;
// then what stands in the record (the service, the answer) is left out of the sentence. `client_name` is
// given name and surname. A sentence does not repeat the time limit; `latest_by` and `on_day` give the row's
// "when". All functions are pure and thread-safe.

#include "base/date.hpp"
#include "base/instant.hpp"
#include "model/client_record.hpp"
#include "model/organisation.hpp"
#include "wording/language.hpp"

#include <string>
#include <string_view>

namespace stafett::wording {

/// "Anne Hansen har valgt Omsorgspartner AS. Siste dag hos dere er 10. juni 2026."
[[nodiscard]] std::string task_text(const model::Task& task, const model::ClientRecord* record,
                                    const model::Organisation& organisation, std::string_view client_name,
                                    Language language);

/// Whose bench the row stands on.
enum class HandoverSide { receiver, sender };

/// To the receiver "Svar på pasientovergang: Anne Hansen, hjemmesykepleie dag, starter 11. juni 2026.", to
/// the sender "Omsorgspartner Mottaksteam har ikke svart på pasientovergangen for Anne Hansen."
[[nodiscard]] std::string handover_text(const model::Handover& handover, HandoverSide side,
                                        const model::Organisation& organisation, std::string_view client_name,
                                        Language language);

[[nodiscard]] std::string deadline_text(const model::Deadline& deadline, const model::ClientRecord* record,
                                        const model::Organisation& organisation, std::string_view client_name,
                                        Language language);

enum class AssignmentEvent { starts, ends };

/// "Omsorgspartner AS starter hos Anne Hansen, hjemmesykepleie dag."
[[nodiscard]] std::string assignment_text(const model::Assignment& assignment, AssignmentEvent event,
                                          const model::ClientRecord* record,
                                          const model::Organisation& organisation,
                                          std::string_view client_name, Language language);

/// A provider's registration that waits for the district.
[[nodiscard]] std::string change_request_text(const model::ChangeRequest& request,
                                              const model::ClientRecord* record,
                                              const model::Organisation& organisation,
                                              std::string_view client_name, Language language);

/// "Senest kl. 14.00 fredag 27. februar"; with the year when it is not this year. No full stop: a cell.
[[nodiscard]] std::string latest_by(Instant due, Date today, Language language);

/// "Fredag 27. februar"; with the year when it is not this year. No full stop: a cell.
[[nodiscard]] std::string on_day(Date day, Date today, Language language);

}  // namespace stafett::wording
