#include "wording/town_test.hpp"

#include "policy/policy_file.hpp"
#include "routines/choice/provider_change.hpp"
#include "wording/names.hpp"

#include <fstream>
#include <iterator>
#include <stdexcept>

#include <gtest/gtest.h>

namespace stafett::wording {

namespace {

const Date begun = Date::of(2020, 1, 1);

policy::Policy oslo() {
  std::ifstream file(STAFETT_SOURCE_DIR "/policy/oslo.toml");
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  auto policy = policy::read_policy(text, "oslo.toml");
  if (!policy) throw std::runtime_error(policy.error().front().text());
  return *std::move(policy);
}

model::Team team(Id<model::Team> id, std::string name, model::TeamKind kind,
                 std::optional<Id<model::Provider>> provider, Id<model::Level> level) {
  model::Team row;
  row.id = id;
  row.name = std::move(name);
  row.kind = kind;
  row.provider = provider;
  if (!provider) row.district = Id<model::District>{5};
  row.level = level;
  row.telephone = "23 45 67 89";
  row.first_day = begun;
  return row;
}

model::Provider provider(Id<model::Provider> id, model::ProviderKind kind, std::string name,
                         Id<model::Team> reception, Id<model::Level> level) {
  model::Provider row;
  row.id = id;
  row.kind = kind;
  row.name = std::move(name);
  row.level = level;
  if (kind == model::ProviderKind::municipal) row.district = Id<model::District>{5};
  row.reception_team = reception;
  row.first_day = begun;
  return row;
}

model::Employee employee(Id<model::Employee> id, std::string name, Id<model::Level> unit) {
  model::Employee row;
  row.id = id;
  row.name = std::move(name);
  row.unit = unit;
  row.first_day = begun;
  return row;
}

model::Organisation frogner() {
  using L = Id<model::Level>;
  model::Organisation it;
  it.levels = {{L{1}, {}, "1", "Oslo", begun, {}},
               {L{2}, L{1}, "1.5", "Bydel Frogner", begun, {}},
               {L{3}, L{1}, "1.17", "Private leverandører", begun, {}}};
  it.districts = {{Id<model::District>{5}, 5, "Bydel Frogner", L{2}, "23 45 67 89", begun, {}}};
  it.teams = {team(Town::office, "Bydel Frogner bestillerkontor", model::TeamKind::case_office, {}, L{2}),
              team(Town::municipal_reception, "Bydel Frogner Mottaksteam", model::TeamKind::reception,
                   Town::municipal, L{2}),
              team(Town::omsorgspartner_reception, "Omsorgspartner Mottaksteam", model::TeamKind::reception,
                   Town::omsorgspartner, L{3}),
              team(Town::fjordlys_reception, "Fjordlys Mottaksteam", model::TeamKind::reception,
                   Town::fjordlys, L{3})};
  it.providers = {provider(Town::municipal, model::ProviderKind::municipal, "Bydel Frogner hjemmetjeneste",
                           Town::municipal_reception, L{2}),
                  provider(Town::omsorgspartner, model::ProviderKind::private_firm, "Omsorgspartner AS",
                           Town::omsorgspartner_reception, L{3}),
                  provider(Town::fjordlys, model::ProviderKind::private_firm, "Fjordlys omsorg AS",
                           Town::fjordlys_reception, L{3})};
  const std::vector services{model::ServiceType::home_nursing_day, model::ServiceType::practical_help};
  it.agreements = {
      {Id<model::Agreement>{31}, Town::omsorgspartner, Id<model::District>{5}, services, begun, {}},
      {Id<model::Agreement>{32}, Town::fjordlys, Id<model::District>{5}, services, begun, {}}};
  it.employees = {employee(Town::ada, "Ada Saksen", L{2}), employee(Town::bo, "Bo Berg", L{3})};
  it.team_members = {{Id<model::TeamMember>{51}, Town::office, Town::ada, begun, {}},
                     {Id<model::TeamMember>{52}, Town::omsorgspartner_reception, Town::bo, begun, {}}};
  it.index();
  return it;
}

}  // namespace

Town::Town() : organisation(frogner()), policy(oslo()) {
  record.client.id = Id<model::Client>{1};
  record.client.given_name = "Anne";
  record.client.surname = "Hansen";
  record.client.birth_date = Date::of(1941, 3, 1);
  model::Address address;
  address.id = Id<model::Address>{2};
  address.client = record.client.id;
  address.street = "Frognerveien 1";
  address.post_code = "0263";
  address.post_town = "Oslo";
  address.first_day = begun;
  record.addresses = {address};
  model::Responsibility responsible;
  responsible.id = Id<model::Responsibility>{3};
  responsible.client = record.client.id;
  responsible.district = Id<model::District>{5};
  responsible.first_day = begun;
  record.responsibilities = {responsible};
  add_line(nursing, model::ServiceType::home_nursing_day, 6);
  add_line(help, model::ServiceType::practical_help, 1);
}

void Town::add_line(Id<model::ServiceLine> line, model::ServiceType service, int measure_count) {
  model::ServiceLine row;
  row.id = line;
  row.client = record.client.id;
  row.service = service;
  row.first_day = begun;
  record.service_lines.push_back(row);
  model::Assignment assignment;
  assignment.id = Id<model::Assignment>{++last_id_};
  assignment.client = record.client.id;
  assignment.service_line = line;
  assignment.provider = municipal;
  assignment.first_day = begun;
  record.assignments.push_back(assignment);
  for (int i = 0; i < measure_count; ++i) {
    model::Measure measure;
    measure.id = Id<model::Measure>{++last_id_};
    measure.client = record.client.id;
    measure.service_line = line;
    measure.executor = municipal;
    measure.name = "Tiltak " + std::to_string(i + 1);
    measure.first_day = begun;
    record.measures.push_back(measure);
    model::Schedule schedule;
    schedule.id = Id<model::Schedule>{++last_id_};
    schedule.client = record.client.id;
    schedule.measure = measure.id;
    schedule.weekdays = 0b0010101;
    schedule.minutes = 20;
    schedule.first_day = begun;
    record.schedules.push_back(schedule);
  }
}

std::vector<std::string> Town::texts(const routines::Plan& plan, Language language) const {
  std::vector<std::string> texts;
  for (const auto& sentence : plan_sentences(plan, context(language))) texts.push_back(sentence.text);
  return texts;
}

void Town::commit(const routines::Plan& plan) {
  auto rows = routines::rows_of(plan);
  routines::SymbolTable table;
  for (const auto symbol : routines::symbols_defined(rows)) table.set(symbol, ++last_id_);
  for (auto& row : rows) routines::replace_symbols(row, table);
  routines::apply_rows(rows, record.version + 1, record);
}

void Town::change(std::vector<Id<model::ServiceLine>> lines, Id<model::Provider> to, Date notice_day) {
  routines::ProviderChangeRequest request;
  request.client = record.client.id;
  request.notice_day = notice_day;
  for (const auto line : lines) request.lines.push_back({line, to, {}});
  const auto plan = routines::plan_provider_change(request, situation());
  if (!plan) throw std::runtime_error("the change was refused: " + enum_name(plan.error().code));
  commit(*plan);
}

std::string fault_of_sentence(const std::string& text) {
  if (text.empty()) return "it is empty";
  if (text.back() != '.' && !text.ends_with(".»") && !text.ends_with(".”"))
    return "it has no full stop: " + text;
  if (sentence_start(text) != text) return "it begins in lower case: " + text;
  for (const auto* hole : {"  ", " .", " ,", "{", "}", "..", "()", "«»", "“”", "_", ": ."}) {
    if (text.find(hole) != std::string::npos) return "it has a hole (" + std::string(hole) + "): " + text;
  }
  return {};
}

namespace {

TEST(Town, has_a_client_whose_services_can_change_provider) {
  Town town;
  town.change({Town::nursing, Town::help}, Town::omsorgspartner, town.today());
  EXPECT_EQ(town.record.provider_changes.size(), 2u);
  EXPECT_EQ(town.record.pending_assignment(Town::nursing, town.today())->provider, Town::omsorgspartner);
}

}  // namespace
}  // namespace stafett::wording
