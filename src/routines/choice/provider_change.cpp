#include "routines/choice/provider_change.hpp"

#include "base/check.hpp"
#include "base/text.hpp"
#include "routines/choice/change_basis.hpp"
#include "routines/choice/change_messages.hpp"
#include "routines/choice/succession.hpp"
#include "routines/collaboration/handover_sending.hpp"

#include <algorithm>

namespace stafett::routines {

namespace {

using model::ChangeNotice;
using model::ProviderChange;

/// A service line as a change finds it.
struct LineNow {
  const model::ServiceLine* line = nullptr;
  const model::Assignment* running = nullptr;             ///< holds today
  std::vector<const model::Assignment*> waiting;          ///< begin later; by day, nearly always one or none
  const model::ProviderChange* pending_change = nullptr;  ///< the planned change that leads to one of them
  const model::Provider* leaving = nullptr;               ///< of `running`
};

bool is_blank(const std::optional<std::string>& text) { return !text || squeezed(*text).empty(); }

std::optional<Refusal> check_request(const ProviderChangeRequest& request, const Situation& situation) {
  if (request.lines.empty()) return Refusal{RefusalCode::no_service_line_named, {}};
  if (request.asked_by != model::AskedBy::client && is_blank(request.asked_by_name)) {
    return Refusal{RefusalCode::asked_by_name_missing, {}};
  }
  if (request.notice_day > situation.today()) {
    return Refusal{RefusalCode::notice_day_in_future, {fact("notice_day", request.notice_day)}};
  }
  // another day is the parties' agreement, so both who and why are written down.
  if (request.agreed_first_day && (is_blank(request.agreed_with) || is_blank(request.agreed_why))) {
    return Refusal{RefusalCode::first_day_not_agreed, {fact("first_day", *request.agreed_first_day)}};
  }
  if (request.request) {
    const auto* registered = situation.record.find(*request.request);
    if (!registered) return Refusal{RefusalCode::unknown_request, {}};
    if (registered->state != model::ChangeRequestState::open)
      return Refusal{RefusalCode::request_not_open, {}};
    // a notice day in the past goes back to the day the client gave it, not further.
    if (request.notice_day < registered->told_on) {
      return Refusal{RefusalCode::notice_day_too_old,
                     {fact("notice_day", request.notice_day), fact("earliest", registered->told_on)}};
    }
  }
  return std::nullopt;
}

/// the day that counts as day one.
Date counted_notice_day(const ProviderChangeRequest& request, const Situation& situation) {
  const auto counts_from = situation.policy.notice_counts_from.on(request.notice_day);
  const auto* registered = request.request ? situation.record.find(*request.request) : nullptr;
  switch (counts_from) {
    case policy::NoticeCountsFrom::district_received:
      return request.notice_day;
    case policy::NoticeCountsFrom::client_told:
      return registered ? registered->told_on : request.notice_day;
  }
  return request.notice_day;
}

tl::expected<LineNow, Refusal> line_now(const LineChange& asked, const Situation& situation) {
  const auto& record = situation.record;
  const auto today = situation.today();
  LineNow now;
  now.line = record.find(asked.service_line);
  if (!now.line) return refuse(RefusalCode::unknown_service_line);
  const auto service = fact("service", enum_name(now.line->service));
  // BV-41, BV-42 know home nursing and practical help; personal assistance is no part of the routine.
  if (now.line->service == model::ServiceType::personal_assistance) {
    return refuse(RefusalCode::not_a_choice_service, {service});
  }
  if (now.line->last_day && *now.line->last_day < today) {
    return refuse(RefusalCode::service_ended, {service, fact("day", *now.line->last_day)});
  }
  if (now.line->first_day > today) {
    return refuse(RefusalCode::service_not_started, {service, fact("day", now.line->first_day)});
  }
  now.running = record.assignment_on(now.line->id, today);
  if (!now.running) return refuse(RefusalCode::no_running_assignment, {service});
  for (const auto& row : record.assignments) {
    const bool waits =
        row.service_line == now.line->id && row.state == model::RecordState::valid && row.first_day > today;
    if (!waits) continue;
    now.waiting.push_back(&row);
    if (const auto* change = record.planned_change_to(row.id)) now.pending_change = change;
  }
  std::ranges::sort(now.waiting, {}, [](const model::Assignment* row) { return row->first_day; });
  now.leaving = situation.organisation.find(now.running->provider);
  check(now.leaving != nullptr, "an assignment names a provider of the organisation");
  return now;
}

struct PlannedLine {
  LineNow now;
  const model::Provider* arriving = nullptr;
  Date first_day;
  std::optional<Date> natural_last_day;
  std::optional<model::EndReason> natural_end_reason;
  std::vector<Because> because;
  bool tell_leaving = true;
};

tl::expected<PlannedLine, Refusal> plan_line(const LineChange& asked, const ProviderChangeRequest& request,
                                             const Situation& situation, const Home& home) {
  const auto now = line_now(asked, situation);
  if (!now) return tl::unexpected(now.error());
  PlannedLine planned;
  planned.now = *now;
  planned.arriving = situation.organisation.find(asked.new_provider);
  const auto today = situation.today();
  if (!planned.arriving) return refuse(RefusalCode::unknown_provider);
  const auto& running = *planned.now.running;
  const auto& waiting = planned.now.waiting;
  const auto& last = waiting.empty() ? running : *waiting.back();
  if (planned.arriving->id == running.provider || planned.arriving->id == last.provider) {
    const bool goes_back = !waiting.empty() && planned.arriving->id == running.provider;
    return refuse(RefusalCode::same_provider, {fact("provider", planned.arriving->name),
                                               fact("pending", std::string(goes_back ? "yes" : "no"))});
  }

  // BV-36: the last day is the tenth, counting the day of notice as the first.
  const auto notice_day = counted_notice_day(request, situation);
  const auto length = notice_length_days(situation, *planned.now.leaving, *planned.arriving, notice_day);
  const auto by_rule = notice_day + length;
  planned.first_day = request.agreed_first_day.value_or(by_rule);
  if (request.agreed_first_day) {
    planned.because.push_back({"Q-02",
                               {fact("first_day", planned.first_day), fact("by_rule", by_rule),
                                fact("agreed_with", squeezed(*request.agreed_with)),
                                fact("agreed_why", squeezed(*request.agreed_why))}});
  } else if (length == situation.policy.notice_length_days.on(notice_day)) {
    planned.because.push_back(
        {"BV-36", {fact("notice_day", notice_day), fact("notice_length_days", length)}});
  } else {
    planned.because.push_back({"Q-13", {fact("notice_day", notice_day), fact("notice_length_days", length)}});
  }
  if (planned.first_day <= today) {
    if (request.agreed_first_day) {
      return refuse(RefusalCode::first_day_too_early,
                    {fact("first_day", planned.first_day), fact("earliest", today + 1)});
    }
    return refuse(
        RefusalCode::notice_day_too_old,
        {fact("notice_day", notice_day), fact("first_day", by_rule), fact("earliest", today + 1 - length)});
  }
  planned.natural_last_day = last.last_day;
  planned.natural_end_reason = last.end_reason;
  if (planned.natural_last_day && *planned.natural_last_day < planned.first_day) {
    return refuse(RefusalCode::service_ended, {fact("service", enum_name(planned.now.line->service)),
                                               fact("day", *planned.natural_last_day)});
  }
  if (auto refusal = why_not_deliver(situation, *planned.arriving, *home.district, planned.now.line->service,
                                     planned.first_day)) {
    return tl::unexpected(*std::move(refusal));
  }

  // who was told of another last day is told of the new one.
  const auto* pending = planned.now.pending_change;
  planned.tell_leaving = must_be_told(*planned.now.line, *planned.now.leaving) ||
                         asked.tell_leaving_provider.value_or(
                             situation.policy.task_to_municipal_nursing_by_default.on(notice_day)) ||
                         (pending && was_told_of_ending(situation.record, planned.now.line->id,
                                                        *planned.now.leaving, pending->first_day - 1));
  return planned;
}

/// a second change takes the place of the one that waits. So it does with an imported successor, which
/// no change leads to.
void replace_pending(PlanBuilder& builder, const Situation& situation, const PlannedLine& planned) {
  const auto& now = planned.now;
  if (now.waiting.empty()) return;
  const auto& first = *now.waiting.front();
  const auto* provider = situation.organisation.find(first.provider);
  check(provider != nullptr, "an assignment names a provider of the organisation");
  const std::vector<Because> because{{"Q-04", {fact("provider", provider->name)}}};
  for (const auto* waiting : now.waiting) {
    if (now.pending_change && now.pending_change->to_assignment == waiting->id) {
      retract_successor(builder, situation, *now.pending_change, model::RecordState::withdrawn, because);
      ProviderChange replaced = *now.pending_change;
      replaced.state = model::ChangeState::replaced;
      builder.add(CloseChange{replaced}, because);
    } else {
      retract_assignment(builder, situation, *waiting, model::RecordState::withdrawn, because);
    }
  }
  builder.warn(WarningCode::second_change,
               {fact("provider", provider->name), fact("first_day", first.first_day)});
}

ChangeNotice notice_of(const ProviderChangeRequest& request, const Situation& situation,
                       Id<ChangeNotice> id) {
  ChangeNotice notice;
  notice.id = id;
  notice.client = situation.record.client.id;
  notice.asked_by = request.asked_by;
  notice.asked_by_name = request.asked_by == model::AskedBy::client
                             ? std::string()
                             : squeezed(request.asked_by_name.value_or(""));
  notice.channel = request.channel;
  notice.notice_day = counted_notice_day(request, situation);
  notice.note = squeezed(request.note.value_or(""));
  notice.request = request.request;
  return notice;
}

bool fulfils(const std::vector<PlannedLine>& lines, const model::ChangeRequest& wish) {
  return std::ranges::all_of(wish.service_lines, [&](Id<model::ServiceLine> wished) {
    return std::ranges::any_of(lines,
                               [&](const PlannedLine& planned) { return planned.now.line->id == wished; });
  });
}

void settle_request(PlanBuilder& builder, const Situation& situation, Id<model::ChangeRequest> id) {
  model::ChangeRequest settled = *situation.record.find(id);
  settled.state = model::ChangeRequestState::confirmed;
  builder.add(SettleRequest{settled}, {{"Q-12", {fact("day", settled.told_on)}}});
  for (const auto& task : situation.record.tasks) {
    const bool open = task.state == model::TaskState::open || task.state == model::TaskState::taken;
    if (task.request != id || !open) continue;
    model::Task done = task;
    done.state = model::TaskState::done;
    builder.add(FinishTask{done}, {{"Q-12", {}}});
  }
}

}  // namespace

PlanOrRefusal plan_provider_change(const ProviderChangeRequest& request, const Situation& situation) {
  if (auto refusal = check_request(request, situation)) return tl::unexpected(*std::move(refusal));
  const auto home = home_of(situation);
  if (!home) return tl::unexpected(home.error());

  PlanBuilder builder("provider_change");
  std::vector<PlannedLine> lines;
  for (const auto& asked : request.lines) {
    const bool twice = std::ranges::any_of(
        lines, [&](const PlannedLine& planned) { return planned.now.line->id == asked.service_line; });
    if (twice) continue;
    auto planned = plan_line(asked, request, situation, *home);
    if (planned) {
      lines.push_back(*std::move(planned));
    } else {
      builder.leave_out(asked.service_line, planned.error());
    }
  }
  if (lines.empty()) return tl::unexpected(builder.plan().left_out.front().refusal);

  const auto notice = notice_of(request, situation, builder.next_id<ChangeNotice>());
  builder.add(RecordNotice{notice}, {{"BV-33", {fact("notice_day", notice.notice_day)}}, {"BV-31", {}}});
  // a wish for several lines stays open until each of them is on its way.
  if (request.request && fulfils(lines, *situation.record.find(*request.request))) {
    settle_request(builder, situation, *request.request);
  }

  // Letters that told of changes which this notice replaces; what else they told goes into the new one.
  std::vector<Id<ProviderChange>> gone;
  for (const auto& planned : lines) {
    if (planned.now.pending_change) gone.push_back(planned.now.pending_change->id);
  }
  const auto taken = take_letters_back(builder, situation, gone, {{"Q-04", {}}});
  std::vector<model::LetterLine> letter_lines;
  for (const auto& rest : taken.rests) {
    letter_lines.insert(letter_lines.end(), rest.lines.begin(), rest.lines.end());
  }
  std::vector<model::LetterLine> note_lines;
  for (const auto& planned : lines) {
    replace_pending(builder, situation, planned);
    cancel_ending_tasks(builder, situation, *planned.now.line, *planned.now.leaving, planned.because);
    const Succession succession{*planned.now.line,          *planned.now.running, *planned.now.leaving,
                                *planned.arriving,          planned.first_day,    planned.natural_last_day,
                                planned.natural_end_reason, planned.because};
    const auto& waiting = planned.now.waiting;
    const auto from_day =
        waiting.empty() ? planned.first_day : std::min(planned.first_day, waiting.front()->first_day);
    const auto carried =
        carried_measures(situation.record, *planned.now.line, planned.now.leaving->id, from_day);
    const auto started = hand_line_over(builder, situation, succession, carried);

    ProviderChange change;
    change.id = builder.next_id<ProviderChange>();
    change.client = situation.record.client.id;
    change.notice = notice.id;
    change.service_line = planned.now.line->id;
    change.from_assignment = planned.now.running->id;
    change.to_assignment = started.assignment;
    change.first_day = planned.first_day;
    if (request.agreed_first_day) {
      change.agreed_with = squeezed(*request.agreed_with);
      change.agreed_why = squeezed(*request.agreed_why);
    }
    // The hand-over shows what the new provider is to deliver, so the decision of its first day.
    change.handover = send_handover(builder, situation, *home, succession, started,
                                    situation.record.decision_on(change.service_line, change.first_day));
    builder.add(RecordChange{change}, {{"BV-39", {}}, {"BV-35", {}}});
    if (planned.tell_leaving) tell_leaving_provider(builder, situation, succession);

    model::LetterLine line{planned.now.line->service, planned.now.leaving->name, planned.arriving->name,
                           planned.first_day - 1, planned.first_day};
    letter_lines.push_back(line);
    note_lines.push_back(std::move(line));
  }

  model::ChangeNoteContent content{model::ChangeAct::registered,
                                   notice.asked_by,
                                   notice.asked_by_name,
                                   notice.channel,
                                   notice.notice_day,
                                   std::move(note_lines),
                                   squeezed(request.agreed_with.value_or("")),
                                   squeezed(request.agreed_why.value_or("")),
                                   {},
                                   notice.note};
  write_change_note(builder, situation, notice.id, std::move(content),
                    {{"BV-32", {fact("notice_day", notice.notice_day)}}});

  std::vector<Because> letter_because{{"BV-43", {}}};
  const auto any_of_kind = [&](bool nursing) {
    return std::ranges::any_of(lines, [&](const PlannedLine& planned) {
      return model::is_home_nursing(planned.now.line->service) == nursing;
    });
  };
  if (any_of_kind(true)) letter_because.push_back({"BV-52", {}});
  if (any_of_kind(false)) letter_because.push_back({"BV-57", {}});
  make_letter(builder, situation, *home, model::LetterKind::provider_change_confirmed, notice.id,
              notice.notice_day, std::move(letter_lines), taken.last, std::move(letter_because));
  return builder.take();
}

}  // namespace stafett::routines
