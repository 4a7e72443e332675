#include "desk/client_page.hpp"
#include "desk/desk.hpp"
#include "routines/choice/change_basis.hpp"
#include "wording/names.hpp"
#include "wording/refusals.hpp"

#include <algorithm>

namespace stafett::desk {

namespace {

/// The first day that the change would have with this provider: the agreed one, or what BV-36 or Q-13 gives.
/// The option is judged as of it.
Date expected_first_day(const routines::Situation& situation, const model::Provider& leaving,
                        const model::Provider& arriving, const ChangeDays& days) {
  if (days.first_day) return *days.first_day;
  const auto notice_day = days.notice_day.value_or(situation.today());
  return notice_day + routines::notice_length_days(situation, leaving, arriving, notice_day);
}

std::vector<ProviderOption> options_for(const PageContext& page, const routines::Situation& situation,
                                        const model::District& district, const model::ServiceLine& line,
                                        Id<model::Provider> present, const model::Assignment* pending,
                                        const ChangeDays& days) {
  std::vector<ProviderOption> options;
  const auto* leaving = page.organisation.find(present);
  if (!leaving) return options;
  for (const auto& provider : page.organisation.providers) {
    // Another district's own unit is never an option, so it is not shown as one that is refused.
    if (provider.kind == model::ProviderKind::municipal && provider.district != district.id) continue;
    if (provider.id == present || (pending && provider.id == pending->provider)) continue;
    ProviderOption option{provider_view(page.organisation, provider.id), true, {}};
    if (const auto refusal =
            routines::why_not_deliver(situation, provider, district, line.service,
                                      expected_first_day(situation, *leaving, provider, days))) {
      option.selectable = false;
      option.why_not = wording::refusal_sentence(*refusal, page.language);
    }
    options.push_back(std::move(option));
  }
  std::ranges::stable_sort(options, [](const ProviderOption& a, const ProviderOption& b) {
    if (a.selectable != b.selectable) return a.selectable;
    return a.provider.name < b.provider.name;
  });
  return options;
}

LineOptions line_options(const PageContext& page, const routines::Situation& situation,
                         const model::District* district, const model::ServiceLine& line,
                         const ChangeDays& days) {
  LineOptions options;
  options.service_line = line.id;
  options.service = line.service;
  options.service_name = wording::sentence_start(wording::service_name(line.service, page.language));
  const auto* running = page.record.assignment_on(line.id, page.today());
  const auto refused = [&](routines::RefusalCode code) {
    options.why_not =
        wording::refusal_sentence({code, {{"service", enum_name(line.service)}}}, page.language);
    return options;
  };
  if (line.service == model::ServiceType::personal_assistance)
    return refused(routines::RefusalCode::not_a_choice_service);
  if (!district) return refused(routines::RefusalCode::no_responsible_district);
  if (!running) return refused(routines::RefusalCode::no_running_assignment);
  options.present = provider_view(page.organisation, running->provider);
  options.may_leave_task_out =
      model::is_home_nursing(line.service) && options.present.kind == model::ProviderKind::municipal;
  options.task_by_default =
      !options.may_leave_task_out || page.policy.task_to_municipal_nursing_by_default.on(page.today());
  const auto* pending = page.record.pending_assignment(line.id, page.today());
  if (pending) {
    if (const auto* change = page.record.planned_change_to(pending->id)) options.pending_change = change->id;
  }
  options.providers = options_for(page, situation, *district, line, running->provider, pending, days);
  return options;
}

}  // namespace

Answer<ChangeOptionsView> Desk::change_options(const Caller& caller, Id<model::Client> id,
                                               const ChangeDays& days) {
  const auto opened = open(caller, id, model::Action::see_client, "change_options");
  if (!opened) return tl::unexpected(opened.error());
  const auto page = opened->page(caller.language);
  const routines::Situation situation{
      {caller.employee}, page.record, page.organisation, page.policy, page.now};
  const auto district_id = page.record.responsible_district(page.today());
  const auto* district = district_id ? page.organisation.find(*district_id) : nullptr;
  ChangeOptionsView view;
  view.client = client_header(page);
  for (const auto& line : page.record.service_lines) {
    const bool over = line.last_day && *line.last_day < page.today();
    if (!over && page.shows_line(line))
      view.lines.push_back(line_options(page, situation, district, line, days));
  }
  for (auto& wish : change_request_views(page)) {
    if (wish.state == model::ChangeRequestState::open) view.open_requests.push_back(std::move(wish));
  }
  return view;
}

}  // namespace stafett::desk
