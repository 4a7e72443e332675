#pragma once

// What the desk answers about the reader and in lists. Texts are finished sentences in the reader's language;
// everything in a view has passed the access decision.

#include "model/client_record.hpp"
#include "routines/refusal.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <boost/describe.hpp>

namespace stafett::desk {

struct TeamView {
  Id<model::Team> id;
  std::string name;
  model::TeamKind kind = model::TeamKind::case_office;
  std::string telephone;
};
BOOST_DESCRIBE_STRUCT(TeamView, (), (id, name, kind, telephone))

struct MeView {
  Id<model::Employee> id;
  std::string name;
  std::string title;
  std::string unit;
  std::vector<TeamView> teams;
  std::vector<model::Action> actions;  ///< the union over all roles, for showing and hiding buttons only
  std::string municipality;
  Instant now;
  Date today;
  bool test_clock = false;  ///< show the banner: this data folder runs on a clock of its own
};
BOOST_DESCRIBE_STRUCT(MeView, (),
                      (id, name, title, unit, teams, actions, municipality, now, today, test_clock))

/// One rule behind a date, payer, level, right or effect.
struct WhyView {
  std::string rule;                         ///< "BV-36"
  std::string title;                        ///< the rule's short name
  std::string statement;                    ///< the rule in one sentence
  std::vector<routines::NamedFact> inputs;  ///< labels and values in the reader's language
};
BOOST_DESCRIBE_STRUCT(WhyView, (), (rule, title, statement, inputs))

struct ClientName {
  Id<model::Client> id;
  std::string given_name;
  std::string surname;
  Date birth_date;
  int age = 0;
  model::Protection protection = model::Protection::none;
};
BOOST_DESCRIBE_STRUCT(ClientName, (), (id, given_name, surname, birth_date, age, protection))

/// By surname or given name (prefix), birth date (dd.mm.yyyy) or identity number; never in an address.
struct SearchRequest {
  std::string text;
  std::optional<std::string> after;
};
BOOST_DESCRIBE_STRUCT(SearchRequest, (), (text, after))

struct SearchView {
  std::vector<ClientName> clients;
  std::string next;  ///< give it as `after` for the next page; empty at the end
};
BOOST_DESCRIBE_STRUCT(SearchView, (), (clients, next))

enum class Urgency { calm, amber, red };
BOOST_DESCRIBE_ENUM(Urgency, calm, amber, red)

enum class BenchSubject { task, handover, deadline, assignment, change_request };
BOOST_DESCRIBE_ENUM(BenchSubject, task, handover, deadline, assignment, change_request)

/// One row of the bench: who waits for what until when, in words and by rule.
struct BenchRow {
  BenchSubject subject = BenchSubject::task;
  std::int64_t id = 0;  ///< of the task, hand-over ...
  ClientName client;
  std::optional<model::TaskKind> task_kind;            ///< of a task
  std::optional<Id<model::Handover>> handover;         ///< the hand-over to open from the row
  std::optional<model::HandoverState> handover_state;  ///< of a row that is about the hand-over itself
  std::string text;  ///< "Anne Hansen har valgt ny leverandør: siste dag er 10. juni."
  std::string when;  ///< "Senest kl. 14.00 fredag 27. februar", may be empty
  std::optional<Instant> due;
  std::optional<Date> day;
  Urgency urgency = Urgency::calm;
  std::string team;
  std::string taken_by;  ///< name of the colleague who took it, empty when nobody has
  bool mine = false;
  std::vector<WhyView> why;
};
BOOST_DESCRIBE_STRUCT(BenchRow, (),
                      (subject, id, client, task_kind, handover, handover_state, text, when, due, day,
                       urgency, team, taken_by, mine, why))

struct BenchView {
  std::vector<BenchRow> my_tasks;
  std::vector<BenchRow>
      team_inbox;  ///< open tasks nobody has taken, hand-overs to answer, recalls to acknowledge
  std::vector<BenchRow>
      waiting_for;  ///< hand-overs the team has sent and not had an answer to, or a rejection of
  std::vector<BenchRow> deadlines;
  std::vector<BenchRow> next_two_weeks;  ///< services that begin and end
};
BOOST_DESCRIBE_STRUCT(BenchView, (), (my_tasks, team_inbox, waiting_for, deadlines, next_two_weeks))

}  // namespace stafett::desk
