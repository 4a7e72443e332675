#include "desk/access_blocks.hpp"

#include "desk/client_page.hpp"
#include "desk/rights_here.hpp"
#include "wording/access_sentence.hpp"
#include "wording/names.hpp"

#include <algorithm>
#include <set>

namespace stafett::desk {

namespace {

/// The levels at which somebody works: no other has anyone to bar.
std::vector<UnitChoice> places_of_work(const model::Organisation& organisation, Date today) {
  std::set<Id<model::Level>> ids;
  for (const auto& employee : organisation.employees) {
    if (Period{employee.first_day, employee.last_day}.contains(today)) ids.insert(employee.unit);
  }
  std::vector<UnitChoice> choices;
  for (const auto id : ids) choices.push_back({id, wording::unit_name(organisation, id)});
  std::ranges::sort(choices, {}, &UnitChoice::name);
  return choices;
}

/// Those with an office that could stand in for the one responsible.
std::vector<DistrictChoice> other_districts(const model::ClientRecord& record,
                                            const model::Organisation& organisation, Date today) {
  const auto responsible = record.responsible_district(today);
  std::vector<DistrictChoice> choices;
  for (const auto& row : organisation.districts) {
    if (row.id == responsible || !Period{row.first_day, row.last_day}.contains(today)) continue;
    if (!organisation.case_office(row.id, today)) continue;
    choices.push_back({row.id, wording::unit_name(organisation, row.level)});
  }
  return choices;
}

}  // namespace

std::vector<BarredView> barred_views(const PageContext& page) {
  std::vector<BarredView> rows;
  for (const auto& denial : page.record.denials) {
    if (denial.until && *denial.until <= page.now) continue;
    BarredView view;
    view.denial = denial.id;
    view.who = denial.unit ? wording::unit_name(page.organisation, *denial.unit)
                           : employee_name(page.organisation, denial.employee);
    view.sentence = wording::bar_sentence({view.who, denial.actions, denial.line}, page.language);
    view.actions = denial.actions;
    view.line = denial.line;
    view.from = denial.from;
    view.until = denial.until;
    view.decided_by = employee_name(page.organisation, denial.decided_by);
    view.reason = denial.reason;
    rows.push_back(std::move(view));
  }
  return rows;
}

Answer<BlocksView> Desk::blocks(const Caller& caller, Id<model::Client> id) {
  const auto opened = open_on_card(caller, id, model::Action::block_access, "blocks");
  if (!opened) return tl::unexpected(opened.error());
  log_shown(caller, *opened, "blocks");
  const auto page = opened->page(caller.language);
  return BlocksView{id, barred_views(page), places_of_work(page.organisation, page.today())};
}

Answer<GrantsView> Desk::grants(const Caller& caller, Id<model::Client> id) {
  const auto opened = open(caller, id, model::Action::grant_access, "grants");
  if (!opened) return tl::unexpected(opened.error());
  const auto& organisation = *opened->moment.organisation;
  GrantsView view{id, {}, other_districts(opened->record, organisation, opened->moment.today())};
  for (const auto& grant : opened->record.grants) {
    if (grant.until && *grant.until <= opened->moment.now) continue;
    GrantView row;
    row.grant = grant.id;
    row.kind = grant.kind;
    row.kind_name = wording::grant_kind_name(grant.kind, caller.language);
    row.who = grant.level ? wording::unit_name(organisation, *grant.level)
                          : employee_name(organisation, grant.employee);
    row.from = grant.from;
    row.until = grant.until;
    row.reason = grant.reason;
    row.granted_by = employee_name(organisation, grant.granted_by);
    row.may_end = grant.kind != model::GrantKind::look_up;
    view.grants.push_back(std::move(row));
  }
  return view;
}

Answer<Desk::Opened> Desk::open_on_card(const Caller& caller, Id<model::Client> id, model::Action action,
                                        std::string_view log_action) {
  auto opened = open(caller, id, action, log_action, false);
  if (!opened) return opened;
  const auto page = opened->page(caller.language);
  if (!may_here(page, action)) return not_shown(caller, *opened, log_action);
  return opened;
}

}  // namespace stafett::desk
