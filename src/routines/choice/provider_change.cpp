#include "routines/choice/provider_change.hpp"

#include "base/check.hpp"
#include "base/text.hpp"
#include "routines/choice/change_basis.hpp"
#include "routines/choice/change_messages.hpp"
#include "routines/choice/day_bounds.hpp"
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

/// The first line of the request that names a service line named before.
const LineChange* named_twice(const ProviderChangeRequest& request) {
  for (auto line = request.lines.begin(); line != request.lines.end(); ++line) {
    if (std::find_if(request.lines.begin(), line, [&](const LineChange& before) {
          return before.service_line == line->service_line;
        }) != line) {
      return &*line;
    }
  }
  return nullptr;
}

/// another day is the parties' agreement, so who and why are written down, and nothing of it without a
/// day.
std::optional<Refusal> check_agreement(const ProviderChangeRequest& request, Date today) {
  const bool with = !is_blank(request.agreed_with);
  const bool why = !is_blank(request.agreed_why);
  if (!request.agreed_first_day) {
    return with || why ? std::optional(Refusal{RefusalCode::agreement_without_day, {}}) : std::nullopt;
  }
  if (!with || !why) {
    return Refusal{RefusalCode::first_day_not_agreed, {fact("first_day", *request.agreed_first_day)}};
  }
  return why_not_agreed_on(*request.agreed_first_day, today);
}

std::optional<Refusal> check_request(const ProviderChangeRequest& request, const Situation& situation) {
  if (request.lines.empty()) return Refusal{RefusalCode::no_service_line_named, {}};
  if (const auto* twice = named_twice(request)) {
    const auto* line = situation.record.find(twice->service_line);
    return Refusal{RefusalCode::line_named_twice,
                   line ? std::vector{fact("service", enum_name(line->service))} : std::vector<NamedFact>{}};
  }
  if (request.asked_by != model::AskedBy::client && is_blank(request.asked_by_name)) {
    return Refusal{RefusalCode::asked_by_name_missing, {}};
  }
  if (request.notice_day > situation.today()) {
    return Refusal{RefusalCode::notice_day_in_future, {fact("notice_day", request.notice_day)}};
  }
  if (auto refusal = why_not_told_on(request.notice_day, situation.today())) return refusal;
  if (auto refusal = check_agreement(request, situation.today())) return refusal;
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

/// When the new provider begins, and by what rule.
struct FirstDay {
  Date day;
  std::vector<Because> because;
};

struct PlannedLine {
  LineNow now;
  const model::Provider* arriving = nullptr;
  FirstDay first;
  std::optional<Date> natural_last_day;
  std::optional<model::EndReason> natural_end_reason;
  bool tell_leaving = true;
};

/// BV-36: the last day is the tenth, counting the day of notice as the first; Q-13 has its own length, Q-02
/// the parties' own day.
tl::expected<FirstDay, Refusal> first_day(const ProviderChangeRequest& request, const Situation& situation,
                                          const model::Provider& leaving, const model::Provider& arriving) {
  const auto today = situation.today();
  const auto notice_day = counted_notice_day(request, situation);
  const auto length = notice_length_days(situation, leaving, arriving, notice_day);
  const auto by_rule = notice_day + length;
  if (request.agreed_first_day) {
    const auto day = *request.agreed_first_day;
    if (day <= today) {
      return refuse(RefusalCode::first_day_too_early, {fact("first_day", day), fact("earliest", today + 1)});
    }
    return FirstDay{day,
                    {{"Q-02",
                      {fact("first_day", day), fact("by_rule", by_rule),
                       fact("agreed_with", squeezed(*request.agreed_with)),
                       fact("agreed_why", squeezed(*request.agreed_why))}}}};
  }
  if (by_rule <= today) {
    // where the day the client spoke up counts, no other day can be chosen: the parties agree on one.
    return refuse(
        RefusalCode::notice_day_too_old,
        {fact("notice_day", notice_day), fact("first_day", by_rule), fact("earliest", today + 1 - length),
         fact("day_is_fixed", std::string(notice_day == request.notice_day ? "no" : "yes"))});
  }
  return FirstDay{by_rule,
                  {{same_house(leaving, arriving) ? "Q-13" : "BV-36",
                    {fact("notice_day", notice_day), fact("notice_length_days", length)}}}};
}

/// The one that is asked for must be another than those who have the line or wait for it.
std::optional<Refusal> why_not_new(const LineNow& now, const model::Provider& arriving) {
  const auto& last = now.waiting.empty() ? *now.running : *now.waiting.back();
  if (arriving.id != now.running->provider && arriving.id != last.provider) return std::nullopt;
  const bool goes_back = !now.waiting.empty() && arriving.id == now.running->provider;
  return Refusal{RefusalCode::same_provider,
                 {fact("provider", arriving.name), fact("pending", std::string(goes_back ? "yes" : "no"))}};
}

/// BV-51, and Q-04: who was told of another last day is told of the new one.
bool tells_leaving(const LineChange& asked, const LineNow& now, const Situation& situation, Date notice_day) {
  const auto by_default = situation.policy.task_to_municipal_nursing_by_default.on(notice_day);
  return must_be_told(*now.line, *now.leaving) || asked.tell_leaving_provider.value_or(by_default) ||
         (now.pending_change &&
          was_told_of_ending(situation, now.line->id, *now.leaving, now.pending_change->first_day - 1));
}

tl::expected<PlannedLine, Refusal> plan_line(const LineChange& asked, const ProviderChangeRequest& request,
                                             const Situation& situation, const Home& home) {
  const auto now = line_now(asked, situation);
  if (!now) return tl::unexpected(now.error());
  PlannedLine planned;
  planned.now = *now;
  planned.arriving = situation.organisation.find(asked.new_provider);
  if (!planned.arriving) return refuse(RefusalCode::unknown_provider);
  if (auto refusal = why_not_new(*now, *planned.arriving)) return tl::unexpected(*std::move(refusal));
  auto first = first_day(request, situation, *now->leaving, *planned.arriving);
  if (!first) return tl::unexpected(first.error());
  planned.first = *std::move(first);

  const auto& last = now->waiting.empty() ? *now->running : *now->waiting.back();
  planned.natural_last_day = last.last_day;
  planned.natural_end_reason = last.end_reason;
  if (last.last_day && *last.last_day < planned.first.day) {
    return refuse(RefusalCode::service_ended,
                  {fact("service", enum_name(now->line->service)), fact("day", *last.last_day)});
  }
  if (auto refusal = why_not_deliver(situation, *planned.arriving, *home.district, now->line->service,
                                     planned.first.day)) {
    return tl::unexpected(*std::move(refusal));
  }
  planned.tell_leaving = tells_leaving(asked, *now, situation, counted_notice_day(request, situation));
  if (planned.tell_leaving) {
    if (auto refusal = why_not_tell(situation, *now->leaving, *now->running)) {
      return tl::unexpected(*std::move(refusal));
    }
  }
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
    if (task.request != id || !is_open(task)) continue;
    model::Task done = task;
    done.state = model::TaskState::done;
    builder.add(FinishTask{done}, {{"Q-12", {}}});
  }
}

/// The lines that can change; the builder keeps those that can't, with why. Empty when none can.
std::vector<PlannedLine> plan_lines(PlanBuilder& builder, const ProviderChangeRequest& request,
                                    const Situation& situation, const Home& home) {
  std::vector<PlannedLine> lines;
  for (const auto& asked : request.lines) {
    auto planned = plan_line(asked, request, situation, home);
    if (planned) {
      lines.push_back(*std::move(planned));
    } else {
      builder.leave_out(asked.service_line, planned.error());
    }
  }
  return lines;
}

/// Ends the running assignment, starts the successor and tells both providers. Gives the line for letter and
/// note.
model::LetterLine change_line(PlanBuilder& builder, const ProviderChangeRequest& request,
                              const Situation& situation, const Home& home, const PlannedLine& planned,
                              Id<ChangeNotice> notice) {
  const auto& now = planned.now;
  replace_pending(builder, situation, planned);
  // what the leaving provider has yet to read of an earlier change no longer holds.
  cancel_ending_tasks(builder, situation, *now.line, *now.leaving, {{"Q-04", {}}});
  const Succession succession{*now.line,
                              *now.running,
                              *now.leaving,
                              *planned.arriving,
                              planned.first.day,
                              planned.natural_last_day,
                              planned.natural_end_reason,
                              {},
                              planned.first.because};
  const auto from_day =
      now.waiting.empty() ? planned.first.day : std::min(planned.first.day, now.waiting.front()->first_day);
  const auto carried = carried_measures(situation.record, *now.line, now.leaving->id, from_day);
  const auto started = hand_line_over(builder, situation, succession, carried);

  ProviderChange change;
  change.id = builder.next_id<ProviderChange>();
  change.client = situation.record.client.id;
  change.notice = notice;
  change.service_line = now.line->id;
  change.from_assignment = now.running->id;
  change.to_assignment = started.assignment;
  change.first_day = planned.first.day;
  if (request.agreed_first_day) {
    change.agreed_with = squeezed(*request.agreed_with);
    change.agreed_why = squeezed(*request.agreed_why);
  }
  // The hand-over shows what the new provider is to deliver, so the decision of its first day.
  change.handover = send_handover(builder, situation, home, succession, started,
                                  situation.record.decision_on(change.service_line, change.first_day));
  builder.add(RecordChange{change}, {{"BV-39", {}}, {"BV-35", {}}});
  if (planned.tell_leaving) tell_leaving_provider(builder, situation, succession);
  return {now.line->service,     now.leaving->name, planned.arriving->name,
          planned.first.day - 1, planned.first.day, change.id};
}

/// BV-32: who asked, how and when, and what came of it.
void write_notice_note(PlanBuilder& builder, const ProviderChangeRequest& request, const Situation& situation,
                       const ChangeNotice& notice, std::vector<model::LetterLine> lines) {
  auto content = note_content(model::ChangeAct::registered, notice, std::move(lines));
  content.agreed_with = squeezed(request.agreed_with.value_or(""));
  content.agreed_why = squeezed(request.agreed_why.value_or(""));
  content.remark = notice.note;
  write_change_note(builder, situation, notice.id, std::move(content),
                    {{"BV-32", {fact("notice_day", notice.notice_day)}}});
}

/// BV-43, and its repetitions for each kind of service.
std::vector<Because> rules_of_letter(const std::vector<PlannedLine>& lines) {
  std::vector<Because> because{{"BV-43", {}}};
  const auto any_of_kind = [&](bool nursing) {
    return std::ranges::any_of(lines, [&](const PlannedLine& planned) {
      return model::is_home_nursing(planned.now.line->service) == nursing;
    });
  };
  if (any_of_kind(true)) because.push_back({"BV-52", {}});
  if (any_of_kind(false)) because.push_back({"BV-57", {}});
  return because;
}

}  // namespace

PlanOrRefusal plan_provider_change(const ProviderChangeRequest& request, const Situation& situation) {
  if (auto refusal = check_request(request, situation)) return tl::unexpected(*std::move(refusal));
  const auto home = home_of(situation);
  if (!home) return tl::unexpected(home.error());

  PlanBuilder builder("provider_change");
  const auto lines = plan_lines(builder, request, situation, *home);
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
  auto letter_lines = lines_of_rests(taken);
  std::vector<model::LetterLine> note_lines;
  for (const auto& planned : lines) {
    note_lines.push_back(change_line(builder, request, situation, *home, planned, notice.id));
  }
  letter_lines.insert(letter_lines.end(), note_lines.begin(), note_lines.end());
  write_notice_note(builder, request, situation, notice, std::move(note_lines));
  make_letter(builder, situation, *home, model::LetterKind::provider_change_confirmed, notice.id,
              notice.notice_day, std::move(letter_lines), taken.last, rules_of_letter(lines));
  return builder.take();
}

}  // namespace stafett::routines
