#pragma once

// The parts that the routines about a change of provider share: what a line looks like now, ending one
// executor and starting the next, taking a successor back, and what is sent.

#include "routines/plan.hpp"

#include <optional>
#include <string>
#include <vector>

namespace stafett::routines {

/// A service line as a change finds it.
struct LineNow {
  const model::ServiceLine* line = nullptr;
  const model::Assignment* running = nullptr;             ///< holds today
  const model::Assignment* pending = nullptr;             ///< begins later
  const model::ProviderChange* pending_change = nullptr;  ///< the planned change that leads to `pending`
  const model::Decision* decision = nullptr;
  const model::Provider* leaving = nullptr;  ///< of `running`
};

/// Who answers for the client and where its post goes; needed by every routine here.
struct Home {
  const model::District* district = nullptr;
  const model::Team* office = nullptr;
  const model::Address* address = nullptr;
};

[[nodiscard]] tl::expected<Home, Refusal> home_of(const Situation& situation);

/// The day-count of BV-36 and Q-13 for a notice on the day.
[[nodiscard]] int notice_length_days(const Situation& situation, const model::Provider& leaving,
                                     const model::Provider& arriving, Date notice_day);

/// Why the provider can't take the service in the district from the day; nullopt when it can.
[[nodiscard]] std::optional<Refusal> why_not_deliver(const Situation& situation,
                                                     const model::Provider& provider,
                                                     const model::District& district,
                                                     model::ServiceType service, Date first_day);

/// What goes from one executor to another.
struct Succession {
  const model::ServiceLine& line;
  const model::Assignment& from;
  const model::Provider& leaving;
  const model::Provider& arriving;
  Date first_day;  ///< of the arriving provider; the leaving one's last day is the day before
  /// What `from` would have lasted to without the change; the successor takes it over.
  std::optional<Date> natural_last_day;
  std::vector<Because> because;  ///< of the day
};

/// A measure as it runs without the change, with its schedules.
struct CarriedMeasure {
  model::Measure measure;                ///< of the leaving executor, as it stands in the record
  std::optional<Date> natural_last_day;  ///< as it was before the change ended it
  std::vector<model::Schedule> schedules;
  std::vector<std::optional<Date>> natural_schedule_last_days;
};

/// The measures of the leaving executor that go on past the day before `first_day` (BV-37); those of other
/// executors on the line are none of the change's business (OV-48). Where an earlier change has already
/// carried a measure on, the carrier lends its natural last day.
[[nodiscard]] std::vector<CarriedMeasure> carried_measures(const model::ClientRecord& record,
                                                           const model::ServiceLine& line,
                                                           Id<model::Provider> leaving, Date first_day);

/// Ends `from` and its measures and schedules, starts the successor with the same (BV-34, BV-36..38, BV-40).
struct Started {
  Id<model::Assignment> assignment;
  std::vector<model::HandedMeasure> measures;
};
[[nodiscard]] Started hand_line_over(PlanBuilder& builder, const Situation& situation,
                                     const Succession& succession,
                                     const std::vector<CarriedMeasure>& carried);

/// Takes back the assignment a change started, with measures and schedules: withdrawn before the first day,
/// entered in error from it on. Its hand-over is recalled and its clocks stop.
void retract_successor(PlanBuilder& builder, const Situation& situation, const model::ProviderChange& change,
                       model::RecordState as, const std::vector<Because>& because);

/// Lets the leaving provider go on as if there had been no change: the opposite of the ending in
/// hand_line_over.
void restore_predecessor(PlanBuilder& builder, const Situation& situation,
                         const model::ProviderChange& change, const std::vector<Because>& because);

/// What the assignment before the change would have lasted to: the successor carries it.
[[nodiscard]] std::optional<Date> natural_last_day(const model::ClientRecord& record,
                                                   const model::ProviderChange& change);

/// Sends the Pasientovergang or Henvendelse with its presets and sets its clocks (BV-41..48, BV-53..55,
/// BV-19, Q-37).
[[nodiscard]] Id<model::Handover> send_handover(PlanBuilder& builder, const Situation& situation,
                                                const Home& home, const Succession& succession,
                                                const Started& started, const model::Decision* decision);

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

[[nodiscard]] NamedFact fact(std::string name, Date day);
[[nodiscard]] NamedFact fact(std::string name, int number);
[[nodiscard]] NamedFact fact(std::string name, std::string text);

}  // namespace stafett::routines
