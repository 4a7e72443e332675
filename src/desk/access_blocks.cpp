#include "desk/access_blocks.hpp"

#include "desk/client_page.hpp"
#include "wording/access_sentence.hpp"
#include "wording/names.hpp"

#include <algorithm>

namespace stafett::desk {

namespace {

std::string level_name(const model::Organisation& organisation, Id<model::Level> id) {
  const auto* level = organisation.find(id);
  return level ? level->name : std::string();
}

}  // namespace

std::vector<BarredView> barred_views(const PageContext& page) {
  std::vector<BarredView> rows;
  for (const auto& denial : page.record.denials) {
    if (denial.until && *denial.until <= page.now) continue;
    BarredView view;
    view.denial = denial.id;
    view.who = denial.unit ? level_name(page.organisation, *denial.unit)
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

/// OV-109: bars are for whoever leads where the card lies, not where a service does.
bool Desk::leads_card(const Opened& opened, model::Action action) {
  const auto& organisation = *opened.moment.organisation;
  const auto* level =
      access::card_level(opened.record, organisation, *opened.moment.policy, opened.moment.today());
  return level && std::ranges::any_of(opened.employee.roles, [&](const access::RolePair& pair) {
           return pair.actions.contains(action) && organisation.covers(pair.level, level->id);
         });
}

Answer<BlocksView> Desk::blocks(const Caller& caller, Id<model::Client> id) {
  const auto opened = open_on_card(caller, id, model::Action::block_access, "blocks");
  if (!opened) return tl::unexpected(opened.error());
  log_shown(caller, *opened, "blocks");
  const PageContext page{
      opened->record,  *opened->moment.organisation, *opened->moment.policy, opened->employee,
      opened->verdict, opened->moment.now,           caller.language};
  return BlocksView{id, barred_views(page)};
}

Answer<GrantsView> Desk::grants(const Caller& caller, Id<model::Client> id) {
  const auto opened = open(caller, id, model::Action::grant_access, "grants");
  if (!opened) return tl::unexpected(opened.error());
  const auto& organisation = *opened->moment.organisation;
  GrantsView view{id, {}};
  for (const auto& grant : opened->record.grants) {
    if (grant.until && *grant.until <= opened->moment.now) continue;
    GrantView row;
    row.grant = grant.id;
    row.kind = grant.kind;
    row.kind_name = wording::grant_kind_name(grant.kind, caller.language);
    row.who =
        grant.level ? level_name(organisation, *grant.level) : employee_name(organisation, grant.employee);
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
  if (opened && !leads_card(*opened, action)) return not_shown(caller, *opened, log_action);
  return opened;
}

}  // namespace stafett::desk
