#include "routines/import/import.hpp"

#include "routines/import/import_defaults.hpp"
#include "routines/import/import_frame.hpp"

#include <algorithm>
#include <utility>

namespace stafett::routines {
namespace {

using model::Housing;
using model::ResponsibilityKind;

/// The definition that gives a kind of housing its level.
std::string housing_rule(Housing housing) {
  switch (housing) {
    case Housing::own_home:
      return "OV-32";
    case Housing::staffed:
      return "OV-33";
    case Housing::bought_place:
      return "OV-34";
    case Housing::institution:
      return "OV-36";
  }
  return {};
}

/// Plans one client. The first fault is kept and refuses the whole; the steps go on with values that do no
/// harm.
class ClientImport {
 public:
  ClientImport(const ImportedClient& imported, const Situation& situation) : frame_(imported, situation) {}

  PlanOrRefusal plan() {
    if (frame_.situation.record.version != 0) {
      frame_.fail("", std::to_string(frame_.situation.record.client.id.value), "not_unique");
    }
    frame_.district = frame_.district_with(frame_.imported.district);
    if (!frame_.district) {
      return refuse(RefusalCode::no_responsible_district,
                    {{"district", std::to_string(frame_.imported.district)}});
    }
    register_client();
    register_addresses();
    relate_persons();
    write_practical_notes();
    join_household();
    set_responsibilities();
    open_lines(frame_);
    write_notes();
    if (frame_.refusal) return tl::unexpected<Refusal>(*frame_.refusal);
    return frame_.builder.take();
  }

 private:
  /// The named one, else whoever imports, else someone of the district's office.
  std::optional<Id<model::Employee>> case_worker() {
    if (auto named = frame_.employee(frame_.imported.case_worker, "/case_worker")) return named;
    if (frame_.situation.actor.employee) return frame_.situation.actor.employee;
    const auto* office = frame_.organisation.case_office(frame_.district->id, frame_.situation.today());
    if (!office) return std::nullopt;
    const auto member =
        std::ranges::find(frame_.organisation.team_members, office->id, &model::TeamMember::team);
    if (member == frame_.organisation.team_members.end()) return std::nullopt;
    return member->employee;
  }

  void register_client() {
    frame_.number = frame_.imported.number.value_or(0);
    if (frame_.number < 0) frame_.fail("/number", std::to_string(frame_.number), "bad_value");
    frame_.number = std::max<std::int64_t>(frame_.number, 0);
    const auto invented = invented_person(frame_.number);
    model::Client row;
    row.id = frame_.client = frame_.builder.next_id<model::Client>();
    row.sex = frame_.imported.sex.value_or(invented.sex);
    row.birth_date = frame_.imported.birth_date.value_or(invented.birth_date);
    row.given_name =
        frame_.text(frame_.imported.given_name, invented_given_name(frame_.number, row.sex), "/given_name");
    row.surname = frame_.text(frame_.imported.surname, invented_surname(frame_.number), "/surname");
    row.national_id = national_id(row.birth_date, row.sex);
    row.protection = frame_.imported.protection.value_or(model::Protection::none);
    row.telephone = frame_.imported.telephone.value_or(invented_telephone(frame_.number));
    row.language = frame_.text(frame_.imported.language, "norsk", "/language");
    row.needs_interpreter = frame_.imported.needs_interpreter.value_or(false);
    row.death_date = frame_.imported.death_date;
    if (row.birth_date > frame_.today) frame_.fail("/birth_date", row.birth_date.iso(), "bad_value");
    if (row.death_date && *row.death_date < row.birth_date)
      frame_.fail("/death_date", row.death_date->iso(), "wrong_order");

    frame_.registered_on = frame_.today;
    for (const auto& line : list_or_none(frame_.imported.lines)) {
      frame_.registered_on =
          std::min(frame_.registered_on, applied_on(line, first_day_of(line, frame_.today)));
    }
    frame_.registered_on = frame_.imported.registered_on.value_or(frame_.registered_on);
    frame_.case_worker = case_worker();
    // OV-12: one record per identity number in the whole city.
    frame_.builder.add(RegisterClient{std::move(row)}, because_of("OV-12"));
  }

  /// domain.md §5.13: a folder for demonstration and tests refuses numbers that a real person could hold.
  NationalId national_id(Date birth, model::Sex sex) {
    if (frame_.imported.national_id) {
      if (frame_.imported.national_id->digits().empty()) {
        frame_.fail("/national_id", "", "missing");
      } else if (frame_.imported.national_id->synthetic() == SyntheticSeries::none) {
        frame_.fail("/national_id", frame_.imported.national_id->digits(), "not_synthetic");
      }
      return *frame_.imported.national_id;
    }
    if (!frame_.imported.number) frame_.fail("/national_id", "", "missing");
    auto id = invented_national_id(birth, sex, frame_.number);
    if (!id) frame_.fail("/birth_date", birth.iso(), "bad_value");
    return id.value_or(NationalId{});
  }

  void register_addresses() {
    const std::vector<ImportedAddress> one(1);
    const auto& addresses = frame_.imported.addresses ? *frame_.imported.addresses : one;
    for (std::size_t i = 0; i < addresses.size(); ++i) {
      const auto& given = addresses[i];
      const auto field = "/addresses/" + std::to_string(i);
      const auto& where =
          given.district ? frame_.district_or_own(given.district, field + "/district")
                         : frame_.district_or_own(frame_.imported.residence_district, "/residence_district");
      const auto street = street_in(where.number);
      model::Address row;
      row.id = frame_.builder.next_id<model::Address>();
      row.client = frame_.client;
      row.kind = given.kind.value_or(model::AddressKind::register_address);
      row.street =
          frame_.text(given.street, std::string(street.name) + " " + std::to_string(1 + frame_.number % 40),
                      field + "/street");
      row.post_code = frame_.text(given.post_code, street.post_code, field + "/post_code");
      row.post_town = frame_.text(given.post_town, "OSLO", field + "/post_town");
      row.district = where.id;
      row.first_day = given.first_day.value_or(frame_.registered_on);
      row.last_day = given.last_day;
      frame_.in_order(row.first_day, row.last_day, field + "/last_day");
      frame_.builder.add(RegisterAddress{std::move(row)}, because_of("OV-44"));
    }
  }

  void relate_persons() {
    const auto& persons = list_or_none(frame_.imported.persons);
    for (std::size_t i = 0; i < persons.size(); ++i) {
      const auto field = "/persons/" + std::to_string(i);
      model::Person person;
      person.id = frame_.builder.next_id<model::Person>();
      person.name = frame_.text(persons[i].name, {}, field + "/name");
      person.telephone = persons[i].telephone.value_or(invented_telephone(frame_.number + 500'000));
      model::RelatedPerson related;
      related.id = frame_.builder.next_id<model::RelatedPerson>();
      related.client = frame_.client;
      related.person = person.id;
      related.relation = persons[i].relation.value_or(model::Relation::next_of_kin);
      related.first_day = frame_.registered_on;
      // BV-06: next of kin and guardians are told about the choice too, so that the record must know them.
      frame_.builder.add(RegisterPerson{std::move(person)}, because_of("BV-06"));
      frame_.builder.add(RelatePerson{related}, because_of("BV-06"));
    }
  }

  void write_practical_notes() {
    const auto& notes = list_or_none(frame_.imported.practical_notes);
    for (std::size_t i = 0; i < notes.size(); ++i) {
      model::PracticalNote row;
      row.id = frame_.builder.next_id<model::PracticalNote>();
      row.client = frame_.client;
      row.matter = notes[i].matter;
      row.text = frame_.text(notes[i].text, {}, "/practical_notes/" + std::to_string(i) + "/text");
      row.first_day = frame_.registered_on;
      frame_.builder.add(WritePracticalNote{std::move(row)}, because_of("BV-14"));
    }
  }

  void join_household() {
    auto household = frame_.imported.household;
    if (!household && frame_.imported.founds_household.value_or(false)) {
      model::Household row;
      row.id = frame_.builder.next_id<model::Household>();
      household = row.id;
      frame_.builder.add(RegisterHousehold{row}, because_of("OV-23"));
    }
    if (!household) return;
    model::HouseholdMember member;
    member.id = frame_.builder.next_id<model::HouseholdMember>();
    member.client = frame_.client;
    member.household = *household;
    member.first_day = frame_.registered_on;
    frame_.builder.add(JoinHousehold{member}, because_of("OV-23"));
  }

  void set_responsibilities() {
    const auto& home = frame_.district_or_own(frame_.imported.residence_district, "/residence_district");
    frame_.set_responsibility(ResponsibilityKind::residence, {}, home, frame_.registered_on,
                              housing_rule(frame_.imported.housing.value_or(Housing::own_home)));
    frame_.set_responsibility(ResponsibilityKind::responsible, {}, *frame_.district, frame_.registered_on,
                              "OV-27");
    if (!frame_.imported.substance_use.value_or(false)) return;
    model::Label label;
    label.id = frame_.builder.next_id<model::Label>();
    label.client = frame_.client;
    label.first_day = frame_.registered_on;
    frame_.builder.add(SetLabel{label}, because_of("OV-35"));
  }

  void write_notes() {
    const auto& notes = list_or_none(frame_.imported.notes);
    const auto& types = frame_.situation.policy.journal_types.on(frame_.today);
    for (std::size_t i = 0; i < notes.size(); ++i) {
      const auto field = "/notes/" + std::to_string(i);
      model::Note row;
      row.id = frame_.builder.next_id<model::Note>();
      row.client = frame_.client;
      row.type = notes[i].type.value_or(frame_.situation.policy.case_worker_journal.on(frame_.today));
      if (std::ranges::find(types, row.type, &policy::JournalType::code) == types.end()) {
        frame_.fail(field + "/type", row.type, "unknown");
      }
      row.author = notes[i].author ? frame_.employee(notes[i].author, field + "/author") : frame_.case_worker;
      const auto* author = row.author ? frame_.organisation.find(*row.author) : nullptr;
      row.author_unit = author ? author->unit : frame_.district->level;
      row.text = frame_.text(notes[i].text, {}, field + "/text");
      frame_.builder.add(WriteNote{std::move(row)}, because_of("BV-09"));
    }
  }

  ImportFrame frame_;
};

}  // namespace

PlanOrRefusal plan_import_client(const ImportedClient& imported, const Situation& situation) {
  return ClientImport(imported, situation).plan();
}

}  // namespace stafett::routines
