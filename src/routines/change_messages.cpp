#include "routines/change_messages.hpp"

#include <algorithm>

namespace stafett::routines {

using model::Assignment;
using model::ProviderKind;

namespace {

const model::Team* reception_of(const Situation& situation, const model::Provider& provider) {
  return provider.reception_team ? situation.organisation.find(*provider.reception_team) : nullptr;
}

}  // namespace

void tell_leaving_provider(PlanBuilder& builder, const Situation& situation, const Succession& succession) {
  const auto* reception = reception_of(situation, succession.leaving);
  if (!reception) return;
  model::Task task;
  task.id = builder.next_id<model::Task>();
  task.client = situation.record.client.id;
  task.team = reception->id;
  task.kind = model::TaskKind::assignment_ends;
  task.service_line = succession.line.id;
  task.about_provider = succession.arriving.id;  // the new provider's name, never the reason
  task.day = succession.first_day - 1;
  std::vector<Because> because;
  if (!model::is_home_nursing(succession.line.service)) {
    because.push_back({"BV-56", {fact("provider", succession.leaving.name)}});
  } else if (succession.leaving.kind == ProviderKind::private_firm) {
    because.push_back({"BV-49", {fact("provider", succession.leaving.name)}});
  } else {
    because.push_back({"BV-51", {fact("provider", succession.leaving.name)}});
  }
  because.push_back({"BV-50", {}});
  builder.add(CreateTask{task}, std::move(because));
}

void cancel_ending_tasks(PlanBuilder& builder, const Situation& situation, const model::ServiceLine& line,
                         const model::Provider& provider, const std::vector<Because>& because) {
  for (const auto& task : situation.record.tasks) {
    const bool open = task.state == model::TaskState::open || task.state == model::TaskState::taken;
    if (!open || task.service_line != line.id || task.team != provider.reception_team) continue;
    if (task.kind != model::TaskKind::assignment_ends && task.kind != model::TaskKind::assignment_goes_on)
      continue;
    model::Task cancelled = task;
    cancelled.state = model::TaskState::cancelled;
    builder.add(CancelTask{cancelled}, because);
  }
}

void tell_provider_it_goes_on(PlanBuilder& builder, const Situation& situation,
                              const model::ServiceLine& line, const model::Provider& provider,
                              const std::vector<Because>& because) {
  const auto* reception = reception_of(situation, provider);
  const bool was_told = std::ranges::any_of(situation.record.tasks, [&](const model::Task& task) {
    return task.kind == model::TaskKind::assignment_ends && task.service_line == line.id && reception &&
           task.team == reception->id && task.state != model::TaskState::cancelled;
  });
  cancel_ending_tasks(builder, situation, line, provider, because);
  if (!was_told) return;
  model::Task task;
  task.id = builder.next_id<model::Task>();
  task.client = situation.record.client.id;
  task.team = reception->id;
  task.kind = model::TaskKind::assignment_goes_on;
  task.service_line = line.id;
  builder.add(CreateTask{task}, because);
}

std::vector<const model::Letter*> standing_letters(const model::ClientRecord& record,
                                                   Id<model::ChangeNotice> notice) {
  std::vector<const model::Letter*> letters;
  for (const auto& letter : record.letters) {
    if (letter.notice == notice && letter.state != model::LetterState::replaced) letters.push_back(&letter);
  }
  return letters;
}

void withdraw_letter(PlanBuilder& builder, const model::Letter& letter, std::vector<Because> because) {
  model::Letter replaced = letter;
  replaced.state = model::LetterState::replaced;
  builder.add(ReplaceLetter{replaced}, std::move(because));
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
  letter.content.lines = std::move(lines);
  if (replaces) letter.replaces = replaces->id;
  builder.add(MakeLetter{letter}, std::move(because));
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
  return line;
}

std::vector<model::LetterLine> remaining_lines(const Situation& situation, Id<model::ChangeNotice> notice,
                                               const std::vector<Id<model::ProviderChange>>& without) {
  std::vector<model::LetterLine> lines;
  for (const auto& change : situation.record.provider_changes) {
    const bool left_out = std::ranges::find(without, change.id) != without.end();
    if (change.notice == notice && change.state == model::ChangeState::planned && !left_out) {
      lines.push_back(letter_line(situation, change));
    }
  }
  return lines;
}

}  // namespace stafett::routines
