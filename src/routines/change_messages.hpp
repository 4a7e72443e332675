#pragma once

// What a change of provider tells people: tasks to the leaving provider, the client's letter, the case
// worker's note.

#include "routines/succession.hpp"

#include <vector>

namespace stafett::routines {

/// The task that tells the leaving provider its last day (BV-49, BV-51, BV-56).
void tell_leaving_provider(PlanBuilder& builder, const Situation& situation, const Succession& succession);

/// Cancels the open task that told the provider of an ending, and tells it that it goes on.
void tell_provider_it_goes_on(PlanBuilder& builder, const Situation& situation,
                              const model::ServiceLine& line, const model::Provider& provider,
                              const std::vector<Because>& because);
void cancel_ending_tasks(PlanBuilder& builder, const Situation& situation, const model::ServiceLine& line,
                         const model::Provider& provider, const std::vector<Because>& because);

/// The letters of a notice that have not been replaced, newest last.
[[nodiscard]] std::vector<const model::Letter*> standing_letters(const model::ClientRecord& record,
                                                                 Id<model::ChangeNotice> notice);

/// A letter of the kind with the lines, replacing `replaces` when that one has not left the house.
void make_letter(PlanBuilder& builder, const Situation& situation, const Home& home, model::LetterKind kind,
                 Id<model::ChangeNotice> notice, Date notice_day, std::vector<model::LetterLine> lines,
                 const model::Letter* replaces, std::vector<Because> because);
/// Takes a letter that has not been posted out of the print queue.
void withdraw_letter(PlanBuilder& builder, const model::Letter& letter, std::vector<Because> because);

/// The case worker's note about the act (BV-32).
void write_change_note(PlanBuilder& builder, const Situation& situation, Id<model::ChangeNotice> notice,
                       model::ChangeNoteContent content, std::vector<Because> because);

/// The line of a letter or note for a planned change.
[[nodiscard]] model::LetterLine letter_line(const Situation& situation, const model::ProviderChange& change);

/// The notice's other planned changes, as letter lines; those in `without` are left out.
[[nodiscard]] std::vector<model::LetterLine> remaining_lines(
    const Situation& situation, Id<model::ChangeNotice> notice,
    const std::vector<Id<model::ProviderChange>>& without);

}  // namespace stafett::routines
