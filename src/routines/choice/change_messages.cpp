#include "routines/choice/change_messages.hpp"

#include <algorithm>

namespace stafett::routines {

using model::Assignment;
using model::ProviderKind;

namespace {

const model::Team* reception_of(const Situation& situation, const model::Provider& provider) {
  return provider.reception_team ? situation.organisation.find(*provider.reception_team) : nullptr;
}

/// Whether the letter says that something will happen, rather than that it won't.
bool promises(const model::Letter& letter) {
  return letter.kind != model::LetterKind::provider_change_withdrawn;
}

/// A line of a letter holds no ids: service and days tell which change it is about.
bool tells_of(const model::ClientRecord& record, const model::LetterLine& line,
              const model::ProviderChange& change) {
  return line.new_first_day == change.first_day && line.service == record.find(change.service_line)->service;
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

bool must_be_told(const model::ServiceLine& line, const model::Provider& leaving) {
  return !model::is_home_nursing(line.service) || leaving.kind == ProviderKind::private_firm;
}

bool was_told_of_ending(const model::ClientRecord& record, Id<model::ServiceLine> line,
                        const model::Provider& provider, Date last_day) {
  return std::ranges::any_of(record.tasks, [&](const model::Task& task) {
    return task.kind == model::TaskKind::assignment_ends && task.service_line == line &&
           task.team == provider.reception_team && task.day == last_day &&
           task.state != model::TaskState::cancelled;
  });
}

void tell_provider_it_goes_on(PlanBuilder& builder, const Situation& situation,
                              const model::ProviderChange& change, const std::vector<Because>& because) {
  const auto& record = situation.record;
  const auto& line = *record.find(change.service_line);
  const auto& provider = *situation.organisation.find(record.find(change.from_assignment)->provider);
  cancel_ending_tasks(builder, situation, line, provider, because);
  if (!was_told_of_ending(record, line.id, provider, change.first_day - 1)) return;
  model::Task task;
  task.id = builder.next_id<model::Task>();
  task.client = record.client.id;
  task.team = *provider.reception_team;
  task.kind = model::TaskKind::assignment_goes_on;
  task.service_line = line.id;
  builder.add(CreateTask{task}, because);
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
  std::vector<model::ServiceType> seen;
  for (const auto id : gone) {
    const auto service = record.find(record.find(id)->service_line)->service;
    if (std::ranges::find(seen, service) != seen.end()) continue;
    seen.push_back(service);
    std::optional<model::LetterLine> believed;
    for (const auto& letter : record.letters) {
      const bool is_taken = std::ranges::any_of(
          taken.rests, [&](const LettersTakenBack::Rest& rest) { return rest.letter->id == letter.id; });
      if (letter.state == model::LetterState::replaced || is_taken) continue;
      for (const auto& line : letter.content.lines) {
        if (line.service != service) continue;
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

bool notice_stands(const model::ClientRecord& record, Id<model::ChangeNotice> notice,
                   const std::vector<Id<model::ProviderChange>>& without) {
  return std::ranges::any_of(record.provider_changes, [&](const model::ProviderChange& change) {
    return change.notice == notice && change.state == model::ChangeState::planned &&
           std::ranges::find(without, change.id) == without.end();
  });
}

}  // namespace stafett::routines
