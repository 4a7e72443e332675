#include "routines/choice/change_messages.hpp"

#include "base/check.hpp"

#include <algorithm>

namespace stafett::routines {

using model::Assignment;
using model::ProviderKind;

namespace {

/// Whether the letter says that something will happen, rather than that it won't.
bool promises(const model::Letter& letter) {
  return letter.kind != model::LetterKind::provider_change_withdrawn;
}

/// Lines of plan schema 1 hold no id: service and first day tell which change they are about.
bool tells_of(const model::ClientRecord& record, const model::LetterLine& line,
              const model::ProviderChange& change) {
  if (line.change) return *line.change == change.id;
  return line.new_first_day == change.first_day && line.service == record.find(change.service_line)->service;
}

bool is_about(const model::ClientRecord& record, const model::LetterLine& line,
              const model::ServiceLine& service_line) {
  const auto* change = line.change ? record.find(*line.change) : nullptr;
  return change ? change->service_line == service_line.id : line.service == service_line.service;
}

bool is_team_of(const Situation& situation, Id<model::Team> id, const model::Provider& provider) {
  const auto* team = situation.organisation.find(id);
  return team && team->provider == provider.id;
}

model::Task task_about(PlanBuilder& builder, const Situation& situation, const model::Team& team,
                       model::TaskKind kind, Id<model::ServiceLine> line) {
  model::Task task;
  task.id = builder.next_id<model::Task>();
  task.client = situation.record.client.id;
  task.team = team.id;
  task.kind = kind;
  task.service_line = line;
  return task;
}

/// whether the line promises a provider that has said no.
bool promises_refuser(const model::ClientRecord& record, const model::LetterLine& line) {
  const auto* change = line.change ? record.find(*line.change) : nullptr;
  const auto* handover = change && change->handover ? record.find(*change->handover) : nullptr;
  return handover && handover->state == model::HandoverState::rejected;
}

}  // namespace

std::string rule_of_ending(model::ServiceType service, ProviderKind leaving) {
  if (!model::is_home_nursing(service)) return "BV-56";
  switch (leaving) {
    case ProviderKind::private_firm:
      return "BV-49";
    case ProviderKind::municipal:
      return "BV-51";
  }
  return {};
}

std::optional<Refusal> why_not_tell(const Situation& situation, const model::Provider& leaving,
                                    const Assignment& running) {
  if (situation.organisation.told_team(leaving, running.care_team, situation.today())) return std::nullopt;
  return Refusal{RefusalCode::leaving_provider_has_no_team, {fact("provider", leaving.name)}};
}

void tell_leaving_provider(PlanBuilder& builder, const Situation& situation, const Succession& succession) {
  const auto* team =
      situation.organisation.told_team(succession.leaving, succession.from.care_team, situation.today());
  check(team != nullptr, "a change is refused when its leaving provider can't be told");
  auto task = task_about(builder, situation, *team, model::TaskKind::assignment_ends, succession.line.id);
  task.about_provider = succession.arriving.id;  // the new provider's name, never the reason
  task.day = succession.first_day - 1;
  builder.add(CreateTask{task}, {{rule_of_ending(succession.line.service, succession.leaving.kind),
                                  {fact("provider", succession.leaving.name)}},
                                 {"BV-50", {}}});
}

void cancel_ending_tasks(PlanBuilder& builder, const Situation& situation, const model::ServiceLine& line,
                         const model::Provider& provider, const std::vector<Because>& because) {
  for (const auto& task : situation.record.tasks) {
    if (!is_open(task) || task.service_line != line.id || !is_team_of(situation, task.team, provider))
      continue;
    if (task.kind != model::TaskKind::assignment_ends && task.kind != model::TaskKind::assignment_goes_on)
      continue;
    model::Task cancelled = task;
    cancelled.state = model::TaskState::cancelled;
    builder.add(CancelTask{cancelled}, because);
  }
}

bool must_be_told(const model::ServiceLine& line, const model::Provider& leaving) {
  return !model::is_home_nursing(line.service) || leaving.kind == ProviderKind::private_firm;
}

bool was_told_of_ending(const Situation& situation, Id<model::ServiceLine> line,
                        const model::Provider& provider, Date last_day) {
  return std::ranges::any_of(situation.record.tasks, [&](const model::Task& task) {
    return task.kind == model::TaskKind::assignment_ends && task.service_line == line &&
           is_team_of(situation, task.team, provider) && task.day == last_day &&
           task.state != model::TaskState::cancelled;
  });
}

void tell_provider_it_goes_on(PlanBuilder& builder, const Situation& situation,
                              const model::ProviderChange& change, const std::vector<Because>& because) {
  const auto& record = situation.record;
  const auto& line = *record.find(change.service_line);
  const auto& from = *record.find(change.from_assignment);
  const auto& provider = *situation.organisation.find(from.provider);
  cancel_ending_tasks(builder, situation, line, provider, because);
  if (!was_told_of_ending(situation, line.id, provider, change.first_day - 1)) return;
  tell_it_goes_on(builder, situation, line, provider, from, because);
}

void tell_it_goes_on(PlanBuilder& builder, const Situation& situation, const model::ServiceLine& line,
                     const model::Provider& provider, const Assignment& running,
                     const std::vector<Because>& because) {
  const auto* team = situation.organisation.told_team(provider, running.care_team, situation.today());
  if (!team) return;
  builder.add(CreateTask{task_about(builder, situation, *team, model::TaskKind::assignment_goes_on, line.id)},
              because);
}

LettersTakenBack take_letters_back(PlanBuilder& builder, const Situation& situation,
                                   const std::vector<Id<model::ProviderChange>>& gone,
                                   const std::vector<Because>& because) {
  LettersTakenBack taken;
  const auto tells_of_gone = [&](const model::LetterLine& line) {
    return std::ranges::any_of(gone, [&](Id<model::ProviderChange> id) {
      return tells_of(situation.record, line, *situation.record.find(id));
    });
  };
  for (const auto& letter : situation.record.letters) {
    if (letter.state == model::LetterState::replaced || !promises(letter)) continue;
    if (!std::ranges::any_of(letter.content.lines, tells_of_gone)) continue;
    taken.last = &letter;
    if (letter.state == model::LetterState::posted) {
      taken.posted = true;
      continue;
    }
    model::Letter replaced = letter;
    replaced.state = model::LetterState::replaced;
    builder.add(ReplaceLetter{replaced}, because);
    LettersTakenBack::Rest rest{&letter, letter.content.lines};
    std::erase_if(rest.lines, tells_of_gone);
    taken.rests.push_back(std::move(rest));
  }
  return taken;
}

std::vector<model::LetterLine> lines_of_rests(const LettersTakenBack& taken) {
  std::vector<model::LetterLine> lines;
  for (const auto& rest : taken.rests) lines.insert(lines.end(), rest.lines.begin(), rest.lines.end());
  return lines;
}

void tell_the_rest_again(PlanBuilder& builder, const Situation& situation, const Home& home,
                         const LettersTakenBack& taken, const std::vector<Because>& because) {
  for (const auto& [letter, lines] : taken.rests) {
    if (lines.empty()) continue;
    make_letter(builder, situation, home, letter->kind, *letter->notice, letter->content.notice_day, lines,
                letter, because);
  }
}

std::vector<model::LetterLine> lines_to_withdraw(const Situation& situation, const LettersTakenBack& taken,
                                                 const std::vector<Id<model::ProviderChange>>& gone) {
  const auto& record = situation.record;
  std::vector<model::LetterLine> lines;
  std::vector<Id<model::ServiceLine>> seen;
  for (const auto id : gone) {
    const auto& service_line = *record.find(record.find(id)->service_line);
    if (std::ranges::find(seen, service_line.id) != seen.end()) continue;
    seen.push_back(service_line.id);
    std::optional<model::LetterLine> believed;
    for (const auto& letter : record.letters) {
      const bool is_taken = std::ranges::any_of(
          taken.rests, [&](const LettersTakenBack::Rest& rest) { return rest.letter->id == letter.id; });
      if (letter.state == model::LetterState::replaced || is_taken) continue;
      for (const auto& line : letter.content.lines) {
        if (!is_about(record, line, service_line)) continue;
        believed = promises(letter) ? std::optional(line) : std::nullopt;
      }
    }
    if (!believed) continue;
    const bool holds = std::ranges::any_of(record.provider_changes, [&](const model::ProviderChange& change) {
      return change.state == model::ChangeState::planned &&
             std::ranges::find(gone, change.id) == gone.end() && tells_of(record, *believed, change);
    });
    if (!holds) lines.push_back(*believed);
  }
  return lines;
}

void make_letter(PlanBuilder& builder, const Situation& situation, const Home& home, model::LetterKind kind,
                 Id<model::ChangeNotice> notice, Date notice_day, std::vector<model::LetterLine> lines,
                 const model::Letter* replaces, std::vector<Because> because) {
  const auto& client = situation.record.client;
  model::Letter letter;
  letter.id = builder.next_id<model::Letter>();
  letter.client = client.id;
  letter.kind = kind;
  letter.office = home.office->id;
  letter.notice = notice;
  letter.content.recipient = client.given_name + " " + client.surname;
  letter.content.street = home.address->street;
  letter.content.post_code = home.address->post_code;
  letter.content.post_town = home.address->post_town;
  letter.content.office = home.office->name;
  letter.content.office_telephone = home.office->telephone;
  letter.content.dated = situation.today();
  letter.content.notice_day = notice_day;
  const bool held = std::ranges::any_of(
      lines, [&](const model::LetterLine& line) { return promises_refuser(situation.record, line); });
  if (held && promises(letter)) letter.state = model::LetterState::made;
  letter.content.lines = std::move(lines);
  if (replaces) letter.replaces = replaces->id;
  builder.add(MakeLetter{letter}, std::move(because));
}

void hold_letters(PlanBuilder& builder, const Situation& situation, Id<model::Handover> rejected,
                  const std::vector<Because>& because) {
  const auto& record = situation.record;
  for (const auto& letter : record.letters) {
    if (letter.state != model::LetterState::to_be_printed || !promises(letter)) continue;
    const bool tells = std::ranges::any_of(letter.content.lines, [&](const model::LetterLine& line) {
      return std::ranges::any_of(record.provider_changes, [&](const model::ProviderChange& change) {
        return change.handover == rejected && change.state == model::ChangeState::planned &&
               tells_of(record, line, change);
      });
    });
    if (!tells) continue;
    model::Letter held = letter;
    held.state = model::LetterState::made;
    builder.add(HoldLetter{held}, because);
  }
}

model::ChangeNoteContent note_content(model::ChangeAct act, const model::ChangeNotice& notice,
                                      std::vector<model::LetterLine> lines) {
  model::ChangeNoteContent content;
  content.act = act;
  content.asked_by = notice.asked_by;
  content.asked_by_name = notice.asked_by_name;
  content.channel = notice.channel;
  content.notice_day = notice.notice_day;
  content.lines = std::move(lines);
  return content;
}

void write_change_note(PlanBuilder& builder, const Situation& situation, Id<model::ChangeNotice> notice,
                       model::ChangeNoteContent content, std::vector<Because> because) {
  model::Note note;
  note.id = builder.next_id<model::Note>();
  note.client = situation.record.client.id;
  note.type = situation.policy.case_worker_journal.on(situation.today());
  note.author = situation.actor.employee;
  if (const auto* author = note.author ? situation.organisation.find(*note.author) : nullptr) {
    note.author_unit = author->unit;
  }
  note.notice = notice;
  note.content = std::move(content);
  builder.add(WriteNote{note}, std::move(because));
}

model::LetterLine letter_line(const Situation& situation, const model::ProviderChange& change) {
  model::LetterLine line;
  const auto& record = situation.record;
  const auto name_of = [&](Id<Assignment> id) -> std::string {
    const auto* assignment = record.find(id);
    const auto* provider = assignment ? situation.organisation.find(assignment->provider) : nullptr;
    return provider ? provider->name : std::string();
  };
  if (const auto* service = record.find(change.service_line)) line.service = service->service;
  line.old_provider = name_of(change.from_assignment);
  line.new_provider = name_of(change.to_assignment);
  line.old_last_day = change.first_day - 1;
  line.new_first_day = change.first_day;
  line.change = change.id;
  return line;
}

bool notice_stands(const model::ClientRecord& record, Id<model::ChangeNotice> notice,
                   const std::vector<Id<model::ProviderChange>>& without) {
  return std::ranges::any_of(record.provider_changes, [&](const model::ProviderChange& change) {
    return change.notice == notice && change.state == model::ChangeState::planned &&
           std::ranges::find(without, change.id) == without.end();
  });
}

}  // namespace stafett::routines
