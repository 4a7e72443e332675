#pragma once

// What the desk answers around a routine: its options, preview, receipt and conflict. Texts are finished
// sentences in the reader's language; everything in a view has passed the access decision.

#include "desk/client_views.hpp"
#include "routines/plan.hpp"
#include "routines/requests.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <boost/describe.hpp>

namespace stafett::desk {

/// The days a change is thought of for; without them it is as if the notice came today.
struct ChangeDays {
  std::optional<Date> notice_day;
  std::optional<Date> first_day;  ///< an agreed one (Q-02); goes before the one that the notice day gives
};
BOOST_DESCRIBE_STRUCT(ChangeDays, (), (notice_day, first_day))

struct ProviderOption {
  ProviderView provider;
  bool selectable = true;
  std::string why_not;
};
BOOST_DESCRIBE_STRUCT(ProviderOption, (), (provider, selectable, why_not))

struct LineOptions {
  Id<model::ServiceLine> service_line;
  model::ServiceType service = model::ServiceType::practical_help;
  std::string service_name;
  ProviderView present;
  std::string why_not;              ///< set when the line can't change provider now
  bool may_leave_task_out = false;  ///< BV-51
  bool task_by_default = true;
  std::optional<Id<model::ProviderChange>> pending_change;  ///< a new one would replace it (Q-04)
  std::vector<ProviderOption> providers;
};
BOOST_DESCRIBE_STRUCT(LineOptions, (),
                      (service_line, service, service_name, present, why_not, may_leave_task_out,
                       task_by_default, pending_change, providers))

struct ChangeOptionsView {
  ClientHeader client;
  std::vector<LineOptions> lines;
  std::vector<ChangeRequestView> open_requests;
};
BOOST_DESCRIBE_STRUCT(ChangeOptionsView, (), (client, lines, open_requests))

struct SentenceView {
  std::string effect;  ///< "StartAssignment"
  std::string text;
  std::vector<WhyView> why;
};
BOOST_DESCRIBE_STRUCT(SentenceView, (), (effect, text, why))

struct RefusedLineView {
  Id<model::ServiceLine> service_line;
  std::string code;
  std::string text;
  std::string next_step;
};
BOOST_DESCRIBE_STRUCT(RefusedLineView, (), (service_line, code, text, next_step))

struct PreviewView {
  std::string digest;
  std::vector<SentenceView> sentences;
  std::vector<RefusedLineView> left_out;
  std::vector<std::string> warnings;
};
BOOST_DESCRIBE_STRUCT(PreviewView, (), (digest, sentences, left_out, warnings))

/// `Request` is the routine's own request. The digest is that of the preview the reader agreed to; `seen` its
/// sentences, so that a conflict can be answered with what is different now.
template <class Request>
struct CommitRequest {
  Request request;
  std::string digest;
  std::vector<std::string> seen;
};

struct ReceiptView {
  std::int64_t plan = 0;
  std::string routine;  ///< "provider_change"
  Instant at;
  Id<model::Client> client;
  std::vector<std::string> sentences;
  std::vector<Id<model::Letter>> letters;
  std::vector<Id<model::Handover>> handovers;
  // Whom or what an act about the organisation concerned, for the way on.
  std::optional<Id<model::Employee>> employee;
  std::optional<Id<model::Team>> team;
  std::optional<Id<model::Provider>> provider;
};
BOOST_DESCRIBE_STRUCT(ReceiptView, (),
                      (plan, routine, at, client, sentences, letters, handovers, employee, team, provider))

/// A receipt as a page of its own, for whoever got it.
struct ReceiptPageView {
  std::optional<ClientHeader> client;  ///< none of an act about the organisation
  ReceiptView receipt;
};
BOOST_DESCRIBE_STRUCT(ReceiptPageView, (), (client, receipt))

struct ConflictView {
  std::vector<std::string> no_longer;  ///< sentences that were seen and do not hold now
  std::vector<std::string> now;        ///< sentences that are new
  PreviewView preview;                 ///< what would be committed now
};
BOOST_DESCRIBE_STRUCT(ConflictView, (), (no_longer, now, preview))

/// one of the ready answers to a hand-over that was rejected or not answered.
struct ReadyPlan {
  std::string title;
  std::string sentence;
  std::string routine;  ///< "change_start_move" or "provider_change"
  std::optional<routines::ChangeStartMove> move;
  std::optional<routines::ProviderChangeRequest> change;  ///< fields left for the reader are empty
};
BOOST_DESCRIBE_STRUCT(ReadyPlan, (), (title, sentence, routine, move, change))

struct ReadyPlansView {
  HandoverSummary handover;
  std::vector<ReadyPlan> plans;
};
BOOST_DESCRIBE_STRUCT(ReadyPlansView, (), (handover, plans))

struct PrintQueueRow {
  LetterSummary letter;
  ClientName client;
};
BOOST_DESCRIBE_STRUCT(PrintQueueRow, (), (letter, client))

struct PrintQueueView {
  std::vector<PrintQueueRow> letters;
};
BOOST_DESCRIBE_STRUCT(PrintQueueView, (), (letters))

struct HistoryListView {
  std::vector<HistoryView> plans;
  std::optional<std::int64_t> next;  ///< give it as `before` for older ones; none at the end
};
BOOST_DESCRIBE_STRUCT(HistoryListView, (), (plans, next))

}  // namespace stafett::desk
