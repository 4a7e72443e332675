#pragma once

// What a change of provider tells people: tasks to the leaving provider, the client's letter, the case
// worker's note.

#include "routines/choice/succession.hpp"

#include <optional>
#include <string>
#include <vector>

namespace stafett::routines {

/// The task that tells the leaving provider its last day (BV-49, BV-51, BV-56).
void tell_leaving_provider(PlanBuilder& builder, const Situation& situation, const Succession& succession);

/// Why the leaving provider can't be told: it has no team; nullopt when it can.
[[nodiscard]] std::optional<Refusal> why_not_tell(const Situation& situation, const model::Provider& leaving,
                                                  const model::Assignment& running);

/// The rule by which a provider that is left is told: BV-56 of practical help; of home nursing BV-49 for a
/// private firm and BV-51 for a municipal unit.
[[nodiscard]] std::string rule_of_ending(model::ServiceType service, model::ProviderKind leaving);

/// BV-51: only a municipal unit that leaves home nursing may go untold.
[[nodiscard]] bool must_be_told(const model::ServiceLine& line, const model::Provider& leaving);

/// Whether the provider has been told that the day is its last on the line, and not that it isn't.
[[nodiscard]] bool was_told_of_ending(const Situation& situation, Id<model::ServiceLine> line,
                                      const model::Provider& provider, Date last_day);

/// Cancels the open task that told the leaving provider of the change, and tells it that it goes on.
void tell_provider_it_goes_on(PlanBuilder& builder, const Situation& situation,
                              const model::ProviderChange& change, const std::vector<Because>& because);
/// The task that tells a provider that it keeps the line.
void tell_it_goes_on(PlanBuilder& builder, const Situation& situation, const model::ServiceLine& line,
                     const model::Provider& provider, const model::Assignment& running,
                     const std::vector<Because>& because);
/// Cancels what the provider has yet to read about the line ending or going on: something newer holds.
void cancel_ending_tasks(PlanBuilder& builder, const Situation& situation, const model::ServiceLine& line,
                         const model::Provider& provider, const std::vector<Because>& because);

/// The letters that told of changes which are taken back.
struct LettersTakenBack {
  /// A letter that never left the house, and what it told of other changes, which stand.
  struct Rest {
    const model::Letter* letter = nullptr;
    std::vector<model::LetterLine> lines;
  };
  std::vector<Rest> rests;
  const model::Letter* last = nullptr;  ///< the newest of them, posted ones included
  bool posted = false;                  ///< whether the client has been told of any of the changes
};
/// Takes every letter that tells of the changes and has not been posted out of the print queue.
[[nodiscard]] LettersTakenBack take_letters_back(PlanBuilder& builder, const Situation& situation,
                                                 const std::vector<Id<model::ProviderChange>>& gone,
                                                 const std::vector<Because>& because);
/// What the letters told of other changes.
[[nodiscard]] std::vector<model::LetterLine> lines_of_rests(const LettersTakenBack& taken);
/// Makes new letters of what else the letters told.
void tell_the_rest_again(PlanBuilder& builder, const Situation& situation, const Home& home,
                         const LettersTakenBack& taken, const std::vector<Because>& because);
/// The lines that the client believes in, for the services of the changes that are gone, and that no longer
/// hold: what a letter about the withdrawal has to tell. Letters still in the queue count as read.
[[nodiscard]] std::vector<model::LetterLine> lines_to_withdraw(
    const Situation& situation, const LettersTakenBack& taken,
    const std::vector<Id<model::ProviderChange>>& gone);

/// BV-32: what a note says of the notice and the lines; the act adds what is its own.
[[nodiscard]] model::ChangeNoteContent note_content(model::ChangeAct act, const model::ChangeNotice& notice,
                                                    std::vector<model::LetterLine> lines);

/// A letter of the kind with the lines, in the place of `replaces`. It waits outside the print queue while a
/// provider that it promises has said no.
void make_letter(PlanBuilder& builder, const Situation& situation, const Home& home, model::LetterKind kind,
                 Id<model::ChangeNotice> notice, Date notice_day, std::vector<model::LetterLine> lines,
                 const model::Letter* replaces, std::vector<Because> because);
/// The case worker's note about the act (BV-32).
void write_change_note(PlanBuilder& builder, const Situation& situation, Id<model::ChangeNotice> notice,
                       model::ChangeNoteContent content, std::vector<Because> because);

/// takes the letters that promise the change out of the print queue; they are made and stay so until
/// another act replaces them.
void hold_letters(PlanBuilder& builder, const Situation& situation, Id<model::Handover> rejected,
                  const std::vector<Because>& because);

/// The line of a letter or note for a planned change.
[[nodiscard]] model::LetterLine letter_line(const Situation& situation, const model::ProviderChange& change);

/// Whether any other change of the notice stands than those in `without`.
[[nodiscard]] bool notice_stands(const model::ClientRecord& record, Id<model::ChangeNotice> notice,
                                 const std::vector<Id<model::ProviderChange>>& without);

}  // namespace stafett::routines
