#pragma once

// Who the client is: identity, addresses, related persons, household and what to know at the door.

#include "base/date.hpp"
#include "base/id.hpp"
#include "base/national_id.hpp"
#include "model/organisation.hpp"

#include <optional>
#include <string>
#include <string_view>

#include <boost/describe.hpp>

namespace stafett::model {

/// As the population register says; never computed from the identity number.
enum class Sex { female, male };
BOOST_DESCRIBE_ENUM(Sex, female, male)

/// Protection of address (folkeregisteret: fortrolig, strengt fortrolig).
enum class Protection { none, confidential, strictly_confidential };
BOOST_DESCRIBE_ENUM(Protection, none, confidential, strictly_confidential)

/// Protection of the person, whatever the address: known to staff, in public life, or in a case of its own.
enum class PersonProtection { none, restricted };
BOOST_DESCRIBE_ENUM(PersonProtection, none, restricted)

/// The person who gets help. One per identity number, city-wide (OV-12).
struct Client {
  static constexpr std::string_view table = "client";
  Id<Client> id;
  NationalId national_id;
  std::string given_name;
  std::string surname;
  Date birth_date;
  Sex sex = Sex::female;
  Protection protection = Protection::none;
  std::string telephone;
  std::string language;  ///< "norsk" unless another is needed
  bool needs_interpreter = false;
  std::optional<Date> death_date;
  PersonProtection person_protection = PersonProtection::none;
  Stamp created{};
  std::int64_t recorded_by = 0;
};
BOOST_DESCRIBE_STRUCT(Client, (),
                      (id, national_id, given_name, surname, birth_date, sex, protection, telephone, language,
                       needs_interpreter, death_date, person_protection))

enum class AddressKind { register_address, stay, postal };
BOOST_DESCRIBE_ENUM(AddressKind, register_address, stay, postal)

/// Old addresses stay as history (OV-45).
struct Address {
  static constexpr std::string_view table = "address";
  Id<Address> id;
  Id<Client> client;
  AddressKind kind = AddressKind::register_address;
  std::string street;  ///< with house number
  std::string post_code;
  std::string post_town;
  std::optional<Id<District>> district;
  Date first_day;
  std::optional<Date> last_day;
  Stamp created{};
  std::int64_t recorded_by = 0;
};
BOOST_DESCRIBE_STRUCT(Address, (),
                      (id, client, kind, street, post_code, post_town, district, first_day, last_day))

/// Someone who need not be a client: a carer, a guardian, a next of kin.
struct Person {
  static constexpr std::string_view table = "person";
  Id<Person> id;
  std::optional<NationalId> national_id;
  std::string name;
  std::string telephone;
  Stamp created{};
  std::int64_t recorded_by = 0;
};
BOOST_DESCRIBE_STRUCT(Person, (), (id, national_id, name, telephone))

enum class Relation { next_of_kin, guardian, parent };
BOOST_DESCRIBE_ENUM(Relation, next_of_kin, guardian, parent)

struct RelatedPerson {
  static constexpr std::string_view table = "related_person";
  Id<RelatedPerson> id;
  Id<Client> client;
  Id<Person> person;
  Relation relation = Relation::next_of_kin;
  Date first_day;
  std::optional<Date> last_day;
  Stamp created{};
  std::int64_t recorded_by = 0;
};
BOOST_DESCRIBE_STRUCT(RelatedPerson, (), (id, client, person, relation, first_day, last_day))

/// People who share a home; the fee cap counts per household.
struct Household {
  static constexpr std::string_view table = "household";
  Id<Household> id;
  Stamp created{};
  std::int64_t recorded_by = 0;
};
BOOST_DESCRIBE_STRUCT(Household, (), (id))

struct HouseholdMember {
  static constexpr std::string_view table = "household_member";
  Id<HouseholdMember> id;
  Id<Client> client;
  Id<Household> household;
  Date first_day;
  std::optional<Date> last_day;
  Stamp created{};
  std::int64_t recorded_by = 0;
};
BOOST_DESCRIBE_STRUCT(HouseholdMember, (), (id, client, household, first_day, last_day))

enum class PracticalMatter { entry, risk, language, contact };
BOOST_DESCRIBE_ENUM(PracticalMatter, entry, risk, language, contact)

/// What whoever stands at the door must know: key box, dog, language, whom to ring.
struct PracticalNote {
  static constexpr std::string_view table = "practical_note";
  Id<PracticalNote> id;
  Id<Client> client;
  PracticalMatter matter = PracticalMatter::entry;
  std::string text;
  Date first_day;
  std::optional<Date> last_day;
  Stamp created{};
  std::int64_t recorded_by = 0;
};
BOOST_DESCRIBE_STRUCT(PracticalNote, (), (id, client, matter, text, first_day, last_day))

}  // namespace stafett::model
