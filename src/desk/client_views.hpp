#pragma once

// What the desk answers about one client. Texts are finished sentences in the reader's language; everything
// in a view has passed the access decision.

#include "desk/list_views.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <boost/describe.hpp>

namespace stafett::desk {

struct ProviderView {
  Id<model::Provider> id;
  std::string name;
  model::ProviderKind kind = model::ProviderKind::municipal;
};
BOOST_DESCRIBE_STRUCT(ProviderView, (), (id, name, kind))

enum class Extent { whole_record, own_measures, read_only };
BOOST_DESCRIBE_ENUM(Extent, whole_record, own_measures, read_only)

struct AccessView {
  std::string sentence;  ///< "Du ser brukeren fordi du er saksbehandler i Bydel Frogner."
  Extent extent = Extent::whole_record;
  std::optional<Instant> until;
  std::optional<model::GrantKind> grant;  ///< that the right comes by; none when it comes by a role
  std::vector<model::Action> actions;     ///< what the reader may do here, by this right or another
};
BOOST_DESCRIBE_STRUCT(AccessView, (), (sentence, extent, until, grant, actions))

struct ClientHeader {
  Id<model::Client> id;
  std::int64_t version = 0;
  std::string given_name;
  std::string surname;
  std::string national_id;
  Date birth_date;
  int age = 0;
  model::Sex sex = model::Sex::female;
  model::Protection protection = model::Protection::none;
  std::string telephone;
  std::string language;
  bool needs_interpreter = false;
  std::optional<Date> death_date;
  std::string address;  ///< one line; "skjult" for a protected address (Q-27)
  std::string district;
  std::string level;  ///< the card's level, "1.5.1"
  std::vector<WhyView> why_district;
  AccessView access;
};
BOOST_DESCRIBE_STRUCT(ClientHeader, (),
                      (id, version, given_name, surname, national_id, birth_date, age, sex, protection,
                       telephone, language, needs_interpreter, death_date, address, district, level,
                       why_district, access))

struct DecisionView {
  Id<model::Decision> id;
  int version = 1;
  Date valid_from;
  std::optional<Date> valid_to;
  int minutes_per_week = 0;
  std::string goal;
  std::string decided_by;
};
BOOST_DESCRIBE_STRUCT(DecisionView, (),
                      (id, version, valid_from, valid_to, minutes_per_week, goal, decided_by))

enum class AssignmentPhase { past, running, in_notice, pending, withdrawn, entered_in_error };
BOOST_DESCRIBE_ENUM(AssignmentPhase, past, running, in_notice, pending, withdrawn, entered_in_error)

struct AssignmentView {
  Id<model::Assignment> id;
  ProviderView provider;
  std::string care_team;
  Date first_day;
  std::optional<Date> last_day;
  AssignmentPhase phase = AssignmentPhase::running;
  std::string end_reason;
  std::vector<WhyView> why;
};
BOOST_DESCRIBE_STRUCT(AssignmentView, (),
                      (id, provider, care_team, first_day, last_day, phase, end_reason, why))

/// A measure shown once, however many providers have carried it on (BV-40).
struct MeasureView {
  Id<model::Measure> id;
  std::string code;
  std::string name;
  std::string place;
  ProviderView executor;
  Date first_day;
  std::optional<Date> last_day;
  std::vector<std::string> schedules;  ///< "mandag, onsdag og fredag morgen, 20 min"
  std::optional<ProviderView> next_executor;
  std::optional<Date> next_from;
};
BOOST_DESCRIBE_STRUCT(MeasureView, (),
                      (id, code, name, place, executor, first_day, last_day, schedules, next_executor,
                       next_from))

struct ChangeView {
  Id<model::ProviderChange> id;
  Id<model::ServiceLine> service_line;
  ProviderView from;
  ProviderView to;
  Date notice_day;
  std::optional<Date> old_last_day;
  Date first_day;
  model::ChangeState state = model::ChangeState::planned;
  bool carried_out = false;                     ///< the first day has come
  std::optional<Id<model::Handover>> handover;  ///< none when it is not the reader's to see
  std::string handover_state;                   ///< in words
  Urgency urgency = Urgency::calm;
  std::string sentence;  ///< "Bytter til Omsorgspartner AS 11. juni. Ikke bekreftet ennå."
  std::vector<WhyView> why;
};
BOOST_DESCRIBE_STRUCT(ChangeView, (),
                      (id, service_line, from, to, notice_day, old_last_day, first_day, state, carried_out,
                       handover, handover_state, urgency, sentence, why))

struct ServiceView {
  Id<model::ServiceLine> id;
  model::ServiceType service = model::ServiceType::practical_help;
  std::string name;
  Date first_day;
  std::optional<Date> last_day;
  model::ChoiceKind choice = model::ChoiceKind::not_recorded;
  std::string payer;
  std::vector<WhyView> why_payer;
  std::vector<DecisionView> decisions;
  std::vector<AssignmentView> assignments;
  std::vector<MeasureView> measures;
  std::vector<ChangeView> changes;
};
BOOST_DESCRIBE_STRUCT(ServiceView, (),
                      (id, service, name, first_day, last_day, choice, payer, why_payer, decisions,
                       assignments, measures, changes))

struct PracticalNoteView {
  model::PracticalMatter matter = model::PracticalMatter::entry;
  std::string label;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(PracticalNoteView, (), (matter, label, text))

struct RelatedPersonView {
  std::string name;
  std::string relation;
  std::string telephone;
};
BOOST_DESCRIBE_STRUCT(RelatedPersonView, (), (name, relation, telephone))

struct HandoverSummary {
  Id<model::Handover> id;
  model::HandoverKind kind = model::HandoverKind::patient_transition;
  std::string kind_name;  ///< "Pasientovergang"
  Id<model::ServiceLine> service_line;
  std::string service_name;
  std::string from_team;
  std::string to_team;
  Date wanted_start;
  model::HandoverState state = model::HandoverState::sent;
  std::string state_name;
  Urgency urgency = Urgency::calm;
  Instant sent_at;
};
BOOST_DESCRIBE_STRUCT(HandoverSummary, (),
                      (id, kind, kind_name, service_line, service_name, from_team, to_team, wanted_start,
                       state, state_name, urgency, sent_at))

struct LetterSummary {
  Id<model::Letter> id;
  std::string title;
  model::LetterState state = model::LetterState::to_be_printed;
  std::string state_name;
  Date dated;
};
BOOST_DESCRIBE_STRUCT(LetterSummary, (), (id, title, state, state_name, dated))

struct TaskSummary {
  Id<model::Task> id;
  model::TaskKind kind = model::TaskKind::assignment_ends;
  std::string text;
  std::string team;
  model::TaskState state = model::TaskState::open;
  std::string state_name;
  std::string taken_by;
  Instant created_at;  ///< logged by the system (BV-50)
  std::string created_by;
};
BOOST_DESCRIBE_STRUCT(TaskSummary, (),
                      (id, kind, text, team, state, state_name, taken_by, created_at, created_by))

struct ChangeRequestView {
  Id<model::ChangeRequest> id;
  std::vector<Id<model::ServiceLine>> service_lines;
  std::string told_to;
  Date told_on;
  std::optional<ProviderView> wanted_provider;
  std::string note;
  model::AskedBy asked_by = model::AskedBy::client;
  model::Channel channel = model::Channel::oral;
  model::ChangeRequestState state = model::ChangeRequestState::open;
  bool held_too_long = false;  ///< Q-12
};
BOOST_DESCRIBE_STRUCT(ChangeRequestView, (),
                      (id, service_lines, told_to, told_on, wanted_provider, note, asked_by, channel, state,
                       held_too_long))

/// One committed plan that touched the client.
struct HistoryView {
  std::int64_t plan = 0;
  Instant at;
  std::string by;
  std::string routine;                 ///< its name in the reader's language
  std::optional<std::string> receipt;  ///< the key of the reader's own receipt
};
BOOST_DESCRIBE_STRUCT(HistoryView, (), (plan, at, by, routine, receipt))

struct CardView {
  ClientHeader header;
  std::vector<ServiceView> services;
  std::vector<PracticalNoteView> practical_notes;
  std::vector<RelatedPersonView> related_persons;
  std::vector<HandoverSummary> handovers;
  std::vector<TaskSummary> tasks;
  std::vector<LetterSummary> letters;
  std::vector<ChangeRequestView> change_requests;
};
BOOST_DESCRIBE_STRUCT(CardView, (),
                      (header, services, practical_notes, related_persons, handovers, tasks, letters,
                       change_requests))

struct HandoverView {
  HandoverSummary summary;
  ClientHeader client;
  std::string responsible_team;
  std::string transition_from;
  std::string expected_service;
  model::HandoverContent content;
  std::vector<std::vector<std::string>> measure_schedules;  ///< in words, one list per measure of the content
  std::string answer;
  std::optional<Instant> answered_at;  ///< set while the answer stands
  std::string answered_by;             ///< empty when it is not the reader's to know
  std::string care_team;               ///< that has been set to deliver
  bool can_answer = false;
  bool can_acknowledge_recall = false;
  std::vector<TeamView> care_teams;  ///< teams of the receiving provider
};
BOOST_DESCRIBE_STRUCT(HandoverView, (),
                      (summary, client, responsible_team, transition_from, expected_service, content,
                       measure_schedules, answer, answered_at, answered_by, care_team, can_answer,
                       can_acknowledge_recall, care_teams))

struct AttachmentView {
  Id<model::Attachment> id;
  std::string file_name;
  std::string media_type;
  std::int64_t size_bytes = 0;
};
BOOST_DESCRIBE_STRUCT(AttachmentView, (), (id, file_name, media_type, size_bytes))

struct NoteView {
  Id<model::Note> id;
  std::string type;
  std::string type_name;
  std::string author;
  std::string author_unit;
  Instant written_at;
  std::string text;
  std::optional<Id<model::Note>> corrects;
  std::optional<Id<model::Note>> corrected_by;
  std::vector<AttachmentView> attachments;
};
BOOST_DESCRIBE_STRUCT(NoteView, (),
                      (id, type, type_name, author, author_unit, written_at, text, corrects, corrected_by,
                       attachments))

struct JournalTypeView {
  std::string code;
  std::string name;
  bool may_write = false;
};
BOOST_DESCRIBE_STRUCT(JournalTypeView, (), (code, name, may_write))

struct JournalView {
  std::vector<NoteView> notes;  ///< newest first
  std::vector<JournalTypeView> types;
};
BOOST_DESCRIBE_STRUCT(JournalView, (), (notes, types))

}  // namespace stafett::desk
