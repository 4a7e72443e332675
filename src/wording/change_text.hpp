#pragma once

// How a change of provider stands, in a sentence or two, for the client's card. Pure and thread-safe.

#include "base/date.hpp"
#include "model/client_record.hpp"
#include "model/organisation.hpp"
#include "wording/language.hpp"

#include <string>

namespace stafett::wording {

/// "Bytter til Omsorgspartner AS 11. juni. Ikke bekreftet ennå."
[[nodiscard]] std::string change_sentence(const model::ProviderChange& change,
                                          const model::ClientRecord& record,
                                          const model::Organisation& organisation, Date today,
                                          Language language);

/// The three ready answers to a hand-over that was rejected or not answered in time.
enum class ReadyAnswer { extend_present_provider, municipal_provider, another_provider };

/// A verb for the button: "Forleng hos nåværende leverandør".
[[nodiscard]] std::string ready_answer_title(ReadyAnswer answer, Language language);
/// `provider` is the one that would deliver; `first_day` the new provider's day as planned now.
[[nodiscard]] std::string ready_answer_sentence(ReadyAnswer answer, const std::string& provider,
                                                Date first_day, Date today, Language language);

}  // namespace stafett::wording
