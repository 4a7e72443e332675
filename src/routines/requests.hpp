#pragma once

// What each routine is asked for. The fields are the form's fields; everything else is computed.

#include "model/client_record.hpp"

#include <optional>
#include <string>
#include <vector>

#include <boost/describe.hpp>

namespace stafett::routines {

/// One service line of a notice.
struct LineChange {
  Id<model::ServiceLine> service_line;
  Id<model::Provider> new_provider;
  /// Whether the leaving provider gets a task. Only a choice when a municipal unit leaves home nursing
  /// (BV-51); not set means what policy says.
  std::optional<bool> tell_leaving_provider;
};
BOOST_DESCRIBE_STRUCT(LineChange, (), (service_line, new_provider, tell_leaving_provider))

/// BV-31..BV-57: a client wants another provider for one or several lines.
struct ProviderChangeRequest {
  Id<model::Client> client;
  model::AskedBy asked_by = model::AskedBy::client;
  std::optional<std::string> asked_by_name;  ///< needed unless the client asked
  model::Channel channel = model::Channel::oral;
  Date notice_day;
  std::optional<std::string> note;                  ///< never a reason that is required (BV-31)
  std::optional<Id<model::ChangeRequest>> request;  ///< the provider's registration that this confirms (Q-12)
  std::vector<LineChange> lines;
  /// Another first day than the rule gives, only with who agreed and why.
  std::optional<Date> agreed_first_day;
  std::optional<std::string> agreed_with;
  std::optional<std::string> agreed_why;
};
BOOST_DESCRIBE_STRUCT(ProviderChangeRequest, (),
                      (client, asked_by, asked_by_name, channel, notice_day, note, request, lines,
                       agreed_first_day, agreed_with, agreed_why))

/// Before the first day: the client stays with the present provider.
struct ProviderChangeWithdrawal {
  Id<model::Client> client;
  std::vector<Id<model::ProviderChange>> changes;
  std::optional<std::string> note;
};
BOOST_DESCRIBE_STRUCT(ProviderChangeWithdrawal, (), (client, changes, note))

/// Before the first day: the parties agree on another first day (Q-37: the old assignment is extended; Q-02).
struct ChangeStartMove {
  Id<model::Client> client;
  Id<model::ProviderChange> change;
  Date first_day;
  std::optional<std::string> agreed_with;
  std::optional<std::string> agreed_why;
};
BOOST_DESCRIBE_STRUCT(ChangeStartMove, (), (client, change, first_day, agreed_with, agreed_why))

enum class CorrectionKind { wrong_notice_day, wrong_client };
BOOST_DESCRIBE_ENUM(CorrectionKind, wrong_notice_day, wrong_client)

/// From the first day on: the change was registered with the wrong notice day, or on the wrong client. The
/// old rows stay readable as entered in error (design §2).
struct ProviderChangeCorrection {
  Id<model::Client> client;
  Id<model::ProviderChange> change;
  CorrectionKind kind = CorrectionKind::wrong_notice_day;
  std::optional<Date> right_notice_day;  ///< for wrong_notice_day
  std::string found_by;
  std::optional<std::string> note;
};
BOOST_DESCRIBE_STRUCT(ProviderChangeCorrection, (), (client, change, kind, right_notice_day, found_by, note))

enum class HandoverReply { accept, reject };
BOOST_DESCRIBE_ENUM(HandoverReply, accept, reject)

struct HandoverAnswer {
  Id<model::Client> client;
  Id<model::Handover> handover;
  HandoverReply reply = HandoverReply::accept;
  std::optional<std::string> text;           ///< the reason, needed for a rejection
  std::optional<Id<model::Team>> care_team;  ///< the team that will deliver, when accepted
};
BOOST_DESCRIBE_STRUCT(HandoverAnswer, (), (client, handover, reply, text, care_team))

struct RecallAcknowledgement {
  Id<model::Client> client;
  Id<model::Handover> handover;
};
BOOST_DESCRIBE_STRUCT(RecallAcknowledgement, (), (client, handover))

/// the client told the present provider, which helps the client onward.
struct ChangeRequestRegistration {
  Id<model::Client> client;
  std::vector<Id<model::ServiceLine>> service_lines;
  model::AskedBy asked_by = model::AskedBy::client;
  model::Channel channel = model::Channel::oral;
  Date told_on;
  std::optional<Id<model::Provider>> wanted_provider;
  std::optional<std::string> note;
};
BOOST_DESCRIBE_STRUCT(ChangeRequestRegistration, (),
                      (client, service_lines, asked_by, channel, told_on, wanted_provider, note))

/// The district finds that the client does not want a change after all.
struct ChangeRequestDecline {
  Id<model::Client> client;
  Id<model::ChangeRequest> request;
  std::string why;
};
BOOST_DESCRIBE_STRUCT(ChangeRequestDecline, (), (client, request, why))

enum class TaskMove { take, put_back, finish };
BOOST_DESCRIBE_ENUM(TaskMove, take, put_back, finish)

struct TaskStep {
  Id<model::Client> client;
  Id<model::Task> task;
  TaskMove move = TaskMove::take;
  std::optional<Id<model::Employee>> hand_to;  ///< with `take`: a colleague of the team instead of oneself
};
BOOST_DESCRIBE_STRUCT(TaskStep, (), (client, task, move, hand_to))

struct NewAttachment {
  std::string file_name;
  std::string media_type;
  std::string sha256;
  std::int64_t size_bytes = 0;
};
BOOST_DESCRIBE_STRUCT(NewAttachment, (), (file_name, media_type, sha256, size_bytes))

struct NoteWriting {
  Id<model::Client> client;
  std::string type;
  std::string text;
  std::optional<Id<model::Note>> corrects;
  std::optional<Id<model::ServiceLine>> service_line;
  std::vector<NewAttachment> attachments;
};
BOOST_DESCRIBE_STRUCT(NoteWriting, (), (client, type, text, corrects, service_line, attachments))

struct LetterPosting {
  Id<model::Client> client;
  Id<model::Letter> letter;
};
BOOST_DESCRIBE_STRUCT(LetterPosting, (), (client, letter))

/// Time's own request: the deadline's instant has passed.
struct DeadlinePassing {
  Id<model::Client> client;
  Id<model::Deadline> deadline;
};
BOOST_DESCRIBE_STRUCT(DeadlinePassing, (), (client, deadline))

}  // namespace stafett::routines
