#pragma once

// What one party sends another: hand-overs, tasks, notes, letters and the deadlines that go with them.

#include "base/instant.hpp"
#include "model/casework.hpp"
#include "model/provider_change.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe.hpp>

namespace stafett::model {

/// Pasientovergang for home nursing (BV-41), Henvendelse for practical help (BV-42).
enum class HandoverKind { patient_transition, inquiry };
BOOST_DESCRIBE_ENUM(HandoverKind, patient_transition, inquiry)

enum class HandoverState {
  sent,
  accepted,
  rejected,
  recalled,  ///< the sender took it back; the addressee has yet to acknowledge
  recall_acknowledged,
  replaced  ///< a newer one stands in its place
};
BOOST_DESCRIBE_ENUM(HandoverState, sent, accepted, rejected, recalled, recall_acknowledged, replaced)

struct HandedSchedule {
  int weekdays = 0;
  int every_weeks = 1;
  PartOfDay part_of_day = PartOfDay::morning;
  int minutes = 0;
};
BOOST_DESCRIBE_STRUCT(HandedSchedule, (), (weekdays, every_weeks, part_of_day, minutes))

struct HandedMeasure {
  std::string code;
  std::string name;
  std::string place;
  std::vector<HandedSchedule> schedules;
};
BOOST_DESCRIBE_STRUCT(HandedMeasure, (), (code, name, place, schedules))

struct HandedPracticalNote {
  PracticalMatter matter = PracticalMatter::entry;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(HandedPracticalNote, (), (matter, text))

/// What the receiver is shown, frozen as of sending.
struct HandoverContent {
  ServiceType service = ServiceType::practical_help;
  Date decision_valid_from;
  std::optional<Date> decision_valid_to;
  int minutes_per_week = 0;
  std::string goal;
  std::vector<HandedMeasure> measures;
  std::vector<HandedPracticalNote> practical_notes;
};
BOOST_DESCRIBE_STRUCT(HandoverContent, (),
                      (service, decision_valid_from, decision_valid_to, minutes_per_week, goal, measures,
                       practical_notes))

/// A client handed from one team to another. While `sent` or `accepted` it lets the receiving provider see
/// what delivery needs (design §4).
struct Handover {
  static constexpr std::string_view table = "handover";
  Id<Handover> id;
  Id<Client> client;
  Id<ServiceLine> service_line;
  Id<Assignment> assignment;  ///< the one the receiver is to deliver
  HandoverKind kind = HandoverKind::patient_transition;
  Id<Team> from_team;    ///< "Henvendelse fra" of an inquiry (BV-54); the office of a transition
  Id<Team> to_team;      ///< "<PROVIDER> Mottaksteam" (BV-44, BV-53)
  Id<Team> sender_team;  ///< the office that hears of the answer
  std::optional<Id<Team>> responsible_team;  ///< "Ansvarlig team hjemmesykepleie" (BV-47)
  std::string transition_from;   ///< "Overgang fra", preset of policy (BV-45); empty for an inquiry
  std::string expected_service;  ///< "Forespeilet tjeneste/plasstype" (BV-46) or "Tjeneste" (BV-53)
  Date wanted_start;             ///< "Ønsket oppstart" (BV-55)
  HandoverContent content;
  HandoverState state = HandoverState::sent;
  std::string answer;  ///< reason of a rejection, remark of an acceptance
  Stamp created{};
  std::int64_t recorded_by = 0;
};
BOOST_DESCRIBE_STRUCT(Handover, (),
                      (id, client, service_line, assignment, kind, from_team, to_team, sender_team,
                       responsible_team, transition_from, expected_service, wanted_start, content, state,
                       answer))

enum class TaskKind {
  assignment_ends,         ///< to the provider that is being left (BV-49, BV-56)
  assignment_goes_on,      ///< to it again: the change was withdrawn or its last day moved (Q-04)
  handover_answered,       ///< to the sender: accepted or rejected (Q-37)
  handover_unanswered,     ///< to the sender: red (Q-37)
  notify_by_telephone,     ///< to the sender: too late for the ordinary notice (Q-08, BV-22)
  confirm_change_request,  ///< to the district: a provider was told of a wish to change (Q-12)
  look_up_made,            ///< to the district: somebody elsewhere looked its client up (Q-15)
  secure_access,           ///< to whoever looked up: lasting access before it lapses (OV-15)
  substitute_district      ///< to another district: it is the client's substitute district (OV-107)
};
BOOST_DESCRIBE_ENUM(TaskKind, assignment_ends, assignment_goes_on, handover_answered, handover_unanswered,
                    notify_by_telephone, confirm_change_request, look_up_made, secure_access,
                    substitute_district)

struct Grant;

enum class TaskState { open, taken, done, cancelled };
BOOST_DESCRIBE_ENUM(TaskState, open, taken, done, cancelled)

/// A to-do for a team (oppgave).
struct Task {
  static constexpr std::string_view table = "task";
  Id<Task> id;
  Id<Client> client;
  Id<Team> team;
  TaskKind kind = TaskKind::assignment_ends;
  std::optional<Id<ServiceLine>> service_line;
  std::optional<Id<Handover>> handover;
  std::optional<Id<ChangeRequest>> request;
  std::optional<Id<Provider>> about_provider;  ///< e.g. the new provider's name for the leaving one (Q-36)
  std::optional<Date> day;                     ///< the day the task is about, e.g. the last day
  std::optional<Instant> due;
  std::optional<Id<Employee>> taken_by;
  TaskState state = TaskState::open;
  std::optional<Id<Grant>> right{};              ///< the look-up or grant that the task is about
  std::optional<Id<Employee>> about_employee{};  ///< who was given it
  Stamp created{};
  std::int64_t recorded_by = 0;
};
BOOST_DESCRIBE_STRUCT(Task, (),
                      (id, client, team, kind, service_line, handover, request, about_provider, day, due,
                       taken_by, state, right, about_employee))

/// Whether somebody has yet to do it.
[[nodiscard]] inline bool is_open(const Task& task) {
  return task.state == TaskState::open || task.state == TaskState::taken;
}

enum class LetterKind {
  provider_change_confirmed,  ///< BV-43, BV-52, BV-57
  provider_change_withdrawn,
  provider_change_corrected
};
BOOST_DESCRIBE_ENUM(LetterKind, provider_change_confirmed, provider_change_withdrawn,
                    provider_change_corrected)

enum class LetterState {
  made,           ///< made, and kept out of the print queue: a provider it promises has said no (Q-37)
  to_be_printed,  ///< in the print queue
  posted,
  replaced  ///< another letter stands in its place, or none is needed any more
};
BOOST_DESCRIBE_ENUM(LetterState, made, to_be_printed, posted, replaced)

struct LetterLine {
  ServiceType service = ServiceType::practical_help;
  std::string old_provider;
  std::string new_provider;
  std::optional<Date> old_last_day;
  std::optional<Date> new_first_day;
  /// That the line tells of; none in rows of plan schema 1.
  std::optional<Id<ProviderChange>> change = {};
};
BOOST_DESCRIBE_STRUCT(LetterLine, (),
                      (service, old_provider, new_provider, old_last_day, new_first_day, change))

/// The facts of a letter, frozen when it was made; `letters` sets them as text and pages.
struct LetterContent {
  std::string recipient;
  std::string street;
  std::string post_code;
  std::string post_town;
  std::string office;
  std::string office_telephone;
  Date dated;
  Date notice_day;
  std::vector<LetterLine> lines;
};
BOOST_DESCRIBE_STRUCT(LetterContent, (),
                      (recipient, street, post_code, post_town, office, office_telephone, dated, notice_day,
                       lines))

/// What a routine's own note tells, frozen; `wording` sets it as text.
enum class ChangeAct { registered, withdrawn, start_moved, corrected };
BOOST_DESCRIBE_ENUM(ChangeAct, registered, withdrawn, start_moved, corrected)

struct ChangeNoteContent {
  ChangeAct act = ChangeAct::registered;
  AskedBy asked_by = AskedBy::client;
  std::string asked_by_name;
  Channel channel = Channel::oral;
  Date notice_day;
  std::vector<LetterLine> lines;
  std::string agreed_with;
  std::string agreed_why;
  std::string found_by;
  std::string remark;
};
BOOST_DESCRIBE_STRUCT(ChangeNoteContent, (),
                      (act, asked_by, asked_by_name, channel, notice_day, lines, agreed_with, agreed_why,
                       found_by, remark))

/// A note in the journal. Corrected only by a later note that names it; author and unit stay (OV-49).
struct Note {
  static constexpr std::string_view table = "note";
  Id<Note> id;
  Id<Client> client;
  std::string type;  ///< a journal code of the policy file, e.g. "121"
  std::optional<Id<Employee>> author;
  Id<Level> author_unit;
  std::string text;
  std::optional<Id<Note>> corrects;
  std::optional<Id<ServiceLine>> service_line;
  std::optional<Id<ChangeNotice>> notice;
  std::optional<ChangeNoteContent> content;  ///< set, with an empty text, when a routine wrote the note
  Stamp created{};
  std::int64_t recorded_by = 0;
};
BOOST_DESCRIBE_STRUCT(Note, (),
                      (id, client, type, author, author_unit, text, corrects, service_line, notice, content))

/// A document attached to a note. The bytes lie in their own table under their hash.
struct Attachment {
  static constexpr std::string_view table = "attachment";
  Id<Attachment> id;
  Id<Client> client;
  Id<Note> note;
  std::string file_name;
  std::string media_type;
  std::string sha256;
  std::int64_t size_bytes = 0;
  Stamp created{};
  std::int64_t recorded_by = 0;
};
BOOST_DESCRIBE_STRUCT(Attachment, (), (id, client, note, file_name, media_type, sha256, size_bytes))

struct Letter {
  static constexpr std::string_view table = "letter";
  Id<Letter> id;
  Id<Client> client;
  LetterKind kind = LetterKind::provider_change_confirmed;
  Id<Team> office;
  LetterContent content;
  LetterState state = LetterState::to_be_printed;
  std::optional<Id<Letter>> replaces;
  std::optional<Id<ChangeNotice>> notice;
  Stamp created{};
  std::int64_t recorded_by = 0;
};
BOOST_DESCRIBE_STRUCT(Letter, (), (id, client, kind, office, content, state, replaces, notice))

enum class DeadlineKind {
  notify_provider,   ///< BV-19: by 14:00 the working day before the start
  handover_answered  ///< Q-37: amber two working days before the start, red from 14:00 the working day before
};
BOOST_DESCRIBE_ENUM(DeadlineKind, notify_provider, handover_answered)

enum class DeadlineState { open, met, missed, cancelled };
BOOST_DESCRIBE_ENUM(DeadlineState, open, met, missed, cancelled)

/// A clock with an owner (design §3.6). Amber and overdue are derived from the instants when read; what must
/// be done when `due` passes is a plan of its own.
struct Deadline {
  static constexpr std::string_view table = "deadline";
  Id<Deadline> id;
  Id<Client> client;
  DeadlineKind kind = DeadlineKind::notify_provider;
  Id<Team> owner;
  std::optional<Id<Handover>> handover;
  Instant amber;
  Instant due;
  std::string rule;
  DeadlineState state = DeadlineState::open;
  Stamp created{};
  std::int64_t recorded_by = 0;
};
BOOST_DESCRIBE_STRUCT(Deadline, (), (id, client, kind, owner, handover, amber, due, rule, state))

}  // namespace stafett::model
