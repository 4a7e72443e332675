#include "desk/client_page.hpp"
#include "desk/desk.hpp"
#include "desk/texts.hpp"
#include "wording/names.hpp"
#include "wording/routine_names.hpp"
#include "wording/task_text.hpp"

namespace stafett::desk {

namespace {

TaskSummary task_summary(const PageContext& page, const model::Task& task) {
  TaskSummary summary;
  summary.id = task.id;
  summary.kind = task.kind;
  const auto name = page.record.client.given_name + " " + page.record.client.surname;
  summary.text = wording::task_text(task, &page.record, page.organisation, name, page.language);
  summary.team = team_name(page.organisation, task.team);
  summary.state = task.state;
  summary.state_name = wording::task_state_name(task.state, page.language);
  summary.taken_by = employee_name(page.organisation, task.taken_by);
  summary.created_at = task.created.at;
  summary.created_by = employee_name(page.organisation, task.created.by);
  return summary;
}

}  // namespace

Answer<CardView> Desk::card(const Caller& caller, Id<model::Client> id) {
  const auto opened = open(caller, id, model::Action::see_client, "see_client");
  if (!opened) return tl::unexpected(opened.error());
  const auto page = opened->page(caller.language);
  CardView view;
  view.header = client_header(page);
  view.services = service_views(page);
  for (const auto& note : page.record.practical_notes) {
    if (!Period{note.first_day, note.last_day}.contains(page.today())) continue;
    view.practical_notes.push_back(
        {note.matter, wording::sentence_start(wording::practical_matter_name(note.matter, page.language)),
         note.text});
  }
  for (const auto& related : page.record.related_persons) {
    if (!Period{related.first_day, related.last_day}.contains(page.today())) continue;
    for (const auto& person : page.record.persons) {
      if (person.id != related.person) continue;
      view.related_persons.push_back(
          {person.name, wording::sentence_start(wording::relation_name(related.relation, page.language)),
           person.telephone});
    }
  }
  for (const auto& handover : page.record.handovers) {
    if (page.shows_team(handover.to_team) || page.shows_team(handover.sender_team)) {
      view.handovers.push_back(handover_summary(page, handover));
    }
  }
  for (const auto& task : page.record.tasks) {
    if (page.shows_team(task.team)) view.tasks.push_back(task_summary(page, task));
  }
  for (const auto& letter : page.record.letters) {
    if (page.shows_team(letter.office)) view.letters.push_back(letter_summary(letter, page.language));
  }
  view.change_requests = change_request_views(page);
  return view;
}

Answer<HistoryListView> Desk::history(const Caller& caller, Id<model::Client> id,
                                      std::optional<std::int64_t> before) {
  constexpr std::size_t most = 200;
  const auto opened = open(caller, id, model::Action::see_client, "history");
  if (!opened) return tl::unexpected(opened.error());
  const auto page = opened->page(caller.language);
  HistoryListView view;
  const auto plans = store_.plans_of(id, static_cast<int>(most), before, caller.employee);
  // By what was read, not by what is shown: a page of others' acts alone is not the end.
  if (plans.size() == most) view.next = plans.back().number;
  for (const auto& plan : plans) {
    if (!page.shows_act_by(plan.employee)) continue;
    view.plans.push_back({plan.number, plan.at, employee_name(page.organisation, plan.employee),
                          std::string(wording::routine_name(plan.routine, caller.language)),
                          plan.receipt_key.empty() ? std::nullopt : std::optional(plan.receipt_key)});
  }
  return view;
}

}  // namespace stafett::desk
