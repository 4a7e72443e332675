#include "app/demo_city/city.hpp"

#include "app/demo_city/oslo.hpp"
#include "app/demo_city/phrases.hpp"
#include "routines/collaboration/note.hpp"
#include "routines/requests.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

namespace stafett::app {
namespace {

using model::Housing;
using model::Protection;
using model::Relation;
using model::ServiceType;
using routines::ImportedClient;
using routines::ImportedLine;
using routines::ImportedNote;
using routines::Situation;

/// The highlighted accounts belong here.
constexpr int shown_district = 5;
constexpr int shown_changes = 14;
constexpr int least_changes = 7;
constexpr int changes_per_hundred = 5;

/// Dealt out in turn in every district, so that each stage can be seen in a small city too.
constexpr std::array stage_cycle{
    ChangeStage::unanswered,  ChangeStage::accepted,      ChangeStage::late,
    ChangeStage::carried_out, ChangeStage::requested,     ChangeStage::rejected,
    ChangeStage::withdrawn,   ChangeStage::carried_out,   ChangeStage::second_change,
    ChangeStage::unanswered,  ChangeStage::several_lines, ChangeStage::carried_out};

std::string short_day(Date day) {
  const auto parts = day.calendar();
  return fmt::format("{:02}.{:02}.{}", static_cast<unsigned>(parts.day()),
                     static_cast<unsigned>(parts.month()), static_cast<int>(parts.year()));
}

void add_persons(ImportedClient& client, Dice& dice, const Resident& resident, int age) {
  const int birth_year = static_cast<int>(resident.birth_date.calendar().year());
  client.persons.emplace();
  if (age < 18) {
    client.persons->push_back({invent_relative(dice, resident.name, birth_year - 30), Relation::parent, {}});
    client.persons->push_back({invent_relative(dice, resident.name, birth_year - 33), Relation::parent, {}});
    return;
  }
  if (dice.chance(75)) {
    client.persons->push_back(
        {invent_relative(dice, resident.name, birth_year + 29), Relation::next_of_kin, {}});
  }
  if (dice.chance(4)) client.persons->push_back({invent_full_name(dice), Relation::guardian, {}});
}

void add_practical_notes(ImportedClient& client, Dice& dice) {
  using model::PracticalMatter;
  auto& notes = client.practical_notes.emplace();
  if (dice.chance(80))
    notes.push_back({PracticalMatter::entry, std::string(dice.pick(phrases::entry_notes))});
  if (dice.chance(18)) notes.push_back({PracticalMatter::risk, std::string(dice.pick(phrases::risk_notes))});
  if (*client.needs_interpreter) {
    notes.push_back({PracticalMatter::language,
                     fmt::format("Snakker {}. Bruk tolk ved viktige samtaler.", *client.language)});
  } else if (*client.language != "norsk" && dice.chance(40)) {
    notes.push_back({PracticalMatter::language, fmt::format("Snakker {} og litt norsk.", *client.language)});
  }
  if (!client.persons->empty() && dice.chance(60)) {
    notes.push_back(
        {PracticalMatter::contact, fmt::format("Ring {} hvis noe er uklart.", client.persons->front().name)});
  }
}

void set_home(ImportedClient& client, Dice& dice, const Resident& resident,
              const std::vector<ImportedLine>& lines, int age) {
  client.district = resident.district;
  const bool stationary = std::ranges::any_of(
      lines, [](const ImportedLine& line) { return line.service == ServiceType::home_nursing_stationary; });
  client.housing = Housing::own_home;
  if (stationary || (age >= 67 && dice.chance(4))) client.housing = Housing::staffed;
  if (age < 67 && dice.chance(1)) client.housing = Housing::bought_place;
  // OV-69: someone in Omsorg+ in another district keeps the original one.
  if (client.housing == Housing::staffed && dice.chance(15))
    client.residence_district = 1 + resident.district % 15;
  const auto& part = dice.pick(oslo_streets(client.residence_district.value_or(resident.district)));
  const int number = part.first + part.step * dice.below((part.last - part.first) / part.step + 1);
  routines::ImportedAddress address;
  address.street = fmt::format("{} {}", part.street, number);
  address.post_code = std::string(part.post_code);
  address.post_town = "OSLO";
  client.addresses.emplace(1, std::move(address));
}

std::vector<RunningLine> running_lines(const std::vector<ImportedLine>& lines, const Staff& staff) {
  std::vector<RunningLine> running;
  for (const auto& line : lines) {
    if (line.last_day) continue;
    running.push_back({line.service, staff.provider_named(*line.assignments->back().provider).provider});
  }
  return running;
}

}  // namespace

/// Tells one story; made for each, so that stories can be told side by side.
struct City::Teller {
  const City& city;
  Story story;

  void tell(int resident_number) {
    auto dice = city.dice_of(resident_number);
    const bool is_new = city.is_new(resident_number);
    const auto& resident = city.residents_[static_cast<std::size_t>(resident_number)];
    const auto& days = city.days_;
    const auto& case_workers = city.staff_.office(resident.district).case_workers;
    const auto case_worker = dice.chance(35) ? case_workers.front() : dice.pick(case_workers);
    const int age = age_on(resident.birth_date, days.today);

    auto lines =
        invent_lines(dice, resident, is_new ? Standing::new_client : Standing::old_client, city.staff_, days);
    const auto running = running_lines(lines, city.staff_);
    Date first_day = *lines.front().first_day;
    for (const auto& line : lines) first_day = std::min(first_day, *line.first_day);
    const auto import_day =
        is_new ? std::min(first_day - dice.between(2, 6), days.today - 1) : days.taken_over;
    const auto at = office_time(dice, import_day);
    for (auto& line : lines) {
      for (auto& decision : *line.decisions)
        decision.decided_on = std::min(*decision.decided_on, oslo_date(at));
    }
    auto client = describe(dice, resident_number, case_worker, age, lines);
    client.notes = is_new ? std::vector<ImportedNote>{} : old_notes(dice, first_day, running, case_worker);
    client.lines = std::move(lines);
    import(std::move(client), case_worker, at);
    if (is_new) return;
    // What follows is told of the story's first client; the spouse's record is the one that was taken over.
    if (story.clients > 1) return;
    const auto stage = city.stages_[static_cast<std::size_t>(resident_number)];
    if (const auto act = city.access_acts_.find(resident_number); act != city.access_acts_.end()) {
      add_access_act(story, dice, act->second, resident.district, city.staff_, days);
      return;
    }
    if (dice.chance(35)) add_notes(dice, running, case_worker);
    if (stage == ChangeStage::none) return;
    add_change(story, dice, stage, running, resident.district, case_worker, city.staff_, days);
  }

  ImportedClient describe(Dice& dice, int number, Id<model::Employee> case_worker, int age,
                          const std::vector<ImportedLine>& lines) {
    const auto& resident = city.residents_[static_cast<std::size_t>(number)];
    ImportedClient client;
    client.number = number;
    client.national_id = resident.national_id;
    client.given_name = resident.name.given_name;
    client.surname = resident.name.surname;
    client.birth_date = resident.birth_date;
    client.sex = resident.sex;
    client.language = resident.name.language;
    client.needs_interpreter = resident.name.foreign && age >= 55 && dice.chance(35);
    client.protection = Protection::none;
    if (dice.below(1000) < 6) client.protection = Protection::confidential;
    if (dice.below(1000) < 2) client.protection = Protection::strictly_confidential;
    if (number == city.protected_resident_) client.protection = Protection::confidential;
    client.substance_use = age >= 18 && age < 67 && dice.chance(5);
    client.case_worker = city.staff_.employee(case_worker).user_name;
    set_home(client, dice, resident, lines, age);
    add_persons(client, dice, resident, age);
    add_practical_notes(client, dice);
    client.founds_household = resident.spouse && story.clients == 1;
    return client;
  }

  /// Notes of the time before, each beginning with its day.
  std::vector<ImportedNote> old_notes(Dice& dice, Date first_day, const std::vector<RunningLine>& running,
                                      Id<model::Employee> case_worker) {
    std::vector<ImportedNote> notes;
    const auto taken_over = city.days_.taken_over;
    Date day = first_day;
    for (int left = dice.between(0, 2); left > 0; --left) {
      day = day + dice.between(1, std::max(1, (taken_over - day) / 2));
      if (day > taken_over) break;
      const bool from_provider = dice.chance(40);
      const auto& provider = *running.front().provider;
      const auto author =
          from_provider ? city.staff_.provider(provider.id).coordinators.front() : case_worker;
      ImportedNote note;
      note.type = from_provider ? "OL-fagjournal" : "121";
      note.author = city.staff_.employee(author).user_name;
      note.text =
          fmt::format("{} (overført): {}", short_day(day),
                      from_provider ? dice.pick(phrases::provider_notes) : dice.pick(phrases::office_notes));
      notes.push_back(std::move(note));
    }
    return notes;
  }

  void import(ImportedClient client, Id<model::Employee> case_worker, Instant at) {
    const int number = story.clients - 1;
    story.steps.push_back({"import_client",
                           number,
                           {case_worker},
                           at,
                           [client = std::move(client), number](
                               const Situation& situation, std::optional<Id<model::Household>> household) {
                             if (number == 0) return routines::plan_import_client(client, situation);
                             auto joining = client;
                             joining.household = household;
                             return routines::plan_import_client(joining, situation);
                           }});
  }

  /// One or two notes of the last weeks, before any change.
  void add_notes(Dice& dice, const std::vector<RunningLine>& running, Id<model::Employee> case_worker) {
    std::vector<Date> note_days;
    for (int left = dice.between(1, 2); left > 0; --left) {
      note_days.push_back(city.days_.taken_over + dice.between(2, 18));
    }
    std::ranges::sort(note_days);
    for (const auto day : note_days) {
      routines::NoteWriting writing;
      routines::Actor actor{case_worker};
      writing.type = "121";
      writing.text = std::string(dice.pick(phrases::office_notes));
      if (dice.chance(50)) {
        const auto& provider = *running.front().provider;
        actor = {dice.pick(city.staff_.provider(provider.id).coordinators)};
        const bool message = dice.chance(30);
        writing.type = message ? "OL-Beskjedjournal" : "OL-fagjournal";
        writing.text = std::string(message ? dice.pick(phrases::messages_to_office)
                                           : dice.pick(phrases::provider_notes));
      }
      const auto at = std::max(office_time(dice, day), story.steps.back().at + 600);
      story.steps.push_back(
          {"note", 0, actor, at, [writing](const Situation& situation, std::optional<Id<model::Household>>) {
             auto request = writing;
             request.client = situation.record.client.id;
             return routines::plan_note(request, situation);
           }});
    }
  }
};

City::City(const CityOptions& options, const model::Organisation& organisation)
    : options_(options),
      days_(city_days(options.today)),
      staff_(organisation),
      residents_(invent_residents(options.seed, options.today, options.clients)),
      stages_(residents_.size(), ChangeStage::none) {
  for (int i = 0; i < options.clients; ++i) {
    const auto spouse = residents_[static_cast<std::size_t>(i)].spouse;
    if (!spouse || i < *spouse) first_residents_.push_back(i);
  }
  deal_out_changes();
}

Dice City::dice_of(int resident) const {
  return Dice(options_.seed, 0x1000 + static_cast<std::uint64_t>(resident));
}

/// About one in twelve; a person with a spouse in the city is an old client.
bool City::is_new(int resident) const {
  if (residents_[static_cast<std::size_t>(resident)].spouse) return false;
  return Dice(options_.seed, 0x4E455700000000ULL + static_cast<std::uint64_t>(resident)).chance(8);
}

void City::deal_out_changes() {
  std::array<std::vector<int>, oslo_districts.size()> candidates;
  for (const int i : first_residents_) {
    const auto& resident = residents_[static_cast<std::size_t>(i)];
    if (resident.spouse || is_new(i) || age_on(resident.birth_date, days_.today) < 18) continue;
    candidates[static_cast<std::size_t>(resident.district) - 1].push_back(i);
  }
  for (std::size_t d = 0; d < candidates.size(); ++d) {
    const auto& in = candidates[d];
    const int by_size = static_cast<int>(in.size()) * changes_per_hundred / 100;
    const int least = oslo_districts[d].number == shown_district ? shown_changes : least_changes;
    const auto count = std::min(in.size(), static_cast<std::size_t>(std::max(by_size, least)));
    for (std::size_t n = 0; n < count; ++n) {
      stages_[static_cast<std::size_t>(in[n])] = stage_cycle[n % stage_cycle.size()];
    }
    if (oslo_districts[d].number == shown_district) deal_out_access(in, count);
  }
}

/// One client for each act, and a protected one, after those who change provider.
void City::deal_out_access(const std::vector<int>& residents, std::size_t from) {
  static constexpr std::array acts{AccessAct::looked_up, AccessAct::barred, AccessAct::substitute_district};
  if (residents.size() <= from + acts.size()) return;
  for (std::size_t n = 0; n < acts.size(); ++n) access_acts_[residents[from + n]] = acts[n];
  protected_resident_ = residents[from + acts.size()];
}

Story City::story(int number) const {
  const int first = first_residents_[static_cast<std::size_t>(number)];
  Teller teller{*this, {}};
  teller.tell(first);
  if (const auto spouse = residents_[static_cast<std::size_t>(first)].spouse) {
    teller.story.clients = 2;
    teller.tell(*spouse);
  }
  return std::move(teller.story);
}

}  // namespace stafett::app
