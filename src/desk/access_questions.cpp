#include "access/questions.hpp"
#include "desk/access_blocks.hpp"
#include "desk/access_text.hpp"
#include "desk/client_page.hpp"
#include "desk/desk.hpp"
#include "desk/rights_here.hpp"
#include "wording/names.hpp"

#include <algorithm>
#include <tuple>

namespace stafett::desk {

namespace {

/// In the reader's own case ("Du ser brukeren fordi ..."), or as said of another.
enum class SaidOf { the_reader, another };

AccessWayView way_view(const PageContext& page, const access::Verdict& verdict, SaidOf said_of) {
  const auto reason = access_reason(verdict, page.organisation);
  AccessWayView view;
  view.sentence = said_of == SaidOf::the_reader ? wording::access_sentence(reason, page.language)
                                                : wording::access_of_another(reason, page.language);
  view.extent = extent_view(verdict.extent);
  view.extent_name =
      wording::extent_name(verdict.extent == access::Extent::read_only, verdict.own_measures, page.language);
  view.from = verdict.from;
  view.until = verdict.until;
  view.granted_by = employee_name(page.organisation, verdict.granted_by);
  const auto grant = std::ranges::find(page.record.grants, verdict.grant_id, &model::Grant::id);
  if (verdict.grant && grant != page.record.grants.end()) view.reason = grant->reason;
  return view;
}

/// Two services of one provider are one way to the client, from the first day of either.
void add_way(std::vector<AccessWayView>& ways, AccessWayView fresh) {
  const auto same = std::ranges::find_if(ways, [&](const AccessWayView& way) {
    return way.sentence == fresh.sentence && way.extent_name == fresh.extent_name &&
           way.until == fresh.until && way.granted_by == fresh.granted_by && way.reason == fresh.reason;
  });
  if (same == ways.end()) {
    ways.push_back(std::move(fresh));
  } else {
    same->from = std::min(same->from, fresh.from);
  }
}

}  // namespace

Answer<AccessWhyView> Desk::why(const Caller& caller, Id<model::Client> id) {
  const auto opened = open(caller, id, model::Action::see_client, "why");
  if (!opened) return tl::unexpected(opened.error());
  const auto page = opened->page(caller.language);
  AccessWhyView view;
  view.client = id;
  view.now = page.now;
  for (const auto& verdict :
       access::why(page.employee, page.facts, page.organisation, page.policy, page.now)) {
    add_way(view.ways, way_view(page, verdict, SaidOf::the_reader));
  }
  for (const auto& [action, until] : rights_here(page)) {
    view.actions.push_back({action, std::string(wording::action_name(action, caller.language)), until});
  }
  return view;
}

Answer<WhoSeesView> Desk::who_sees(const Caller& caller, Id<model::Client> id) {
  const auto opened = open(caller, id, model::Action::see_access, "who_sees");
  if (!opened) return tl::unexpected(opened.error());
  const auto page = opened->page(caller.language);
  WhoSeesView view;
  view.client = id;
  view.now = page.now;
  for (const auto& seer : access::who_sees(page.facts, page.organisation, page.policy, page.now)) {
    const auto* employee = page.organisation.find(seer.employee);
    if (!employee) continue;
    view.seers.push_back({employee->id, employee->name, employee->title,
                          wording::unit_name(page.organisation, employee->unit),
                          way_view(page, seer.verdict, SaidOf::another)});
  }
  std::ranges::stable_sort(view.seers, {},
                           [](const SeerView& seer) { return std::tie(seer.unit, seer.name); });
  view.barred = barred_views(page);
  return view;
}

}  // namespace stafett::desk
