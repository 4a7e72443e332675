#pragma once

// The closed set of effects. Each holds the whole new version of one row; committing a plan appends those
// rows and supersedes the ones with the same id. `wording` has a sentence for each: a missing one does not
// compile.

#include "model/client_record.hpp"

#include <variant>

#include <boost/describe.hpp>
#include <boost/mp11.hpp>

namespace stafett::routines {

#define STAFETT_EFFECT(Name, Row) \
  struct Name {                   \
    model::Row row;               \
  };                              \
  BOOST_DESCRIBE_STRUCT(Name, (), (row))

// Who the client is
STAFETT_EFFECT(RegisterClient, Client)
STAFETT_EFFECT(RegisterAddress, Address)
STAFETT_EFFECT(RegisterPerson, Person)
STAFETT_EFFECT(RelatePerson, RelatedPerson)
STAFETT_EFFECT(RegisterHousehold, Household)
STAFETT_EFFECT(JoinHousehold, HouseholdMember)
STAFETT_EFFECT(WritePracticalNote, PracticalNote)
STAFETT_EFFECT(SetResponsibility, Responsibility)
STAFETT_EFFECT(SetLabel, Label)
// What is granted, and who delivers
STAFETT_EFFECT(OpenCase, Case)
STAFETT_EFFECT(OpenServiceLine, ServiceLine)
STAFETT_EFFECT(MakeDecision, Decision)
STAFETT_EFFECT(StartAssignment, Assignment)
STAFETT_EFFECT(EndAssignment, Assignment)
STAFETT_EFFECT(ReopenAssignment, Assignment)
STAFETT_EFFECT(RetractAssignment, Assignment)  // withdrawn before it began, or entered in error
STAFETT_EFFECT(SetCareTeam, Assignment)
STAFETT_EFFECT(StartMeasure, Measure)
STAFETT_EFFECT(EndMeasure, Measure)
STAFETT_EFFECT(ReopenMeasure, Measure)
STAFETT_EFFECT(RetractMeasure, Measure)
STAFETT_EFFECT(StartSchedule, Schedule)
STAFETT_EFFECT(EndSchedule, Schedule)
STAFETT_EFFECT(ReopenSchedule, Schedule)
STAFETT_EFFECT(RetractSchedule, Schedule)
STAFETT_EFFECT(PlanVisit, Visit)
// The change of provider
STAFETT_EFFECT(RequestChange, ChangeRequest)
STAFETT_EFFECT(SettleRequest, ChangeRequest)
STAFETT_EFFECT(RecordNotice, ChangeNotice)
STAFETT_EFFECT(CorrectNotice, ChangeNotice)
STAFETT_EFFECT(RecordChange, ProviderChange)
STAFETT_EFFECT(CloseChange, ProviderChange)
// What is sent
STAFETT_EFFECT(SendHandover, Handover)
STAFETT_EFFECT(AcceptHandover, Handover)
STAFETT_EFFECT(RejectHandover, Handover)
STAFETT_EFFECT(RecallHandover, Handover)
STAFETT_EFFECT(AcknowledgeRecall, Handover)
STAFETT_EFFECT(CreateTask, Task)
STAFETT_EFFECT(TakeTask, Task)
STAFETT_EFFECT(FinishTask, Task)
STAFETT_EFFECT(CancelTask, Task)
STAFETT_EFFECT(WriteNote, Note)
STAFETT_EFFECT(AttachDocument, Attachment)
STAFETT_EFFECT(MakeLetter, Letter)
STAFETT_EFFECT(HoldLetter, Letter)
STAFETT_EFFECT(ReplaceLetter, Letter)
STAFETT_EFFECT(PostLetter, Letter)
STAFETT_EFFECT(SetDeadline, Deadline)
STAFETT_EFFECT(MeetDeadline, Deadline)
STAFETT_EFFECT(MissDeadline, Deadline)
STAFETT_EFFECT(CancelDeadline, Deadline)
// Rights
STAFETT_EFFECT(GrantAccess, Grant)
STAFETT_EFFECT(EndGrant, Grant)
STAFETT_EFFECT(ReviewLookUp, Grant)
STAFETT_EFFECT(DenyAccess, Denial)
STAFETT_EFFECT(LiftDenial, Denial)
// The organisation
STAFETT_EFFECT(SetLevel, Level)
STAFETT_EFFECT(SetDistrict, District)
STAFETT_EFFECT(SetProvider, Provider)
STAFETT_EFFECT(SetAgreement, Agreement)
STAFETT_EFFECT(SetTeam, Team)
STAFETT_EFFECT(SetEmployee, Employee)
STAFETT_EFFECT(SetRole, RoleHeld)
STAFETT_EFFECT(SetTeamMember, TeamMember)
STAFETT_EFFECT(SetSubstitution, Substitution)
STAFETT_EFFECT(HoldRegistration, PendingRegistration)
STAFETT_EFFECT(SettleRegistration, PendingRegistration)
// The log
STAFETT_EFFECT(RedactLog, Redaction)

#undef STAFETT_EFFECT

using EffectTypes = boost::mp11::mp_list<
    RegisterClient, RegisterAddress, RegisterPerson, RelatePerson, RegisterHousehold, JoinHousehold,
    WritePracticalNote, SetResponsibility, SetLabel, OpenCase, OpenServiceLine, MakeDecision, StartAssignment,
    EndAssignment, ReopenAssignment, RetractAssignment, SetCareTeam, StartMeasure, EndMeasure, ReopenMeasure,
    RetractMeasure, StartSchedule, EndSchedule, ReopenSchedule, RetractSchedule, PlanVisit, RequestChange,
    SettleRequest, RecordNotice, CorrectNotice, RecordChange, CloseChange, SendHandover, AcceptHandover,
    RejectHandover, RecallHandover, AcknowledgeRecall, CreateTask, TakeTask, FinishTask, CancelTask,
    WriteNote, AttachDocument, MakeLetter, HoldLetter, ReplaceLetter, PostLetter, SetDeadline, MeetDeadline,
    MissDeadline, CancelDeadline, GrantAccess, EndGrant, ReviewLookUp, DenyAccess, LiftDenial, SetLevel,
    SetDistrict, SetProvider, SetAgreement, SetTeam, SetEmployee, SetRole, SetTeamMember, SetSubstitution,
    RedactLog, HoldRegistration, SettleRegistration>;

using Effect = boost::mp11::mp_rename<EffectTypes, std::variant>;

}  // namespace stafett::routines
