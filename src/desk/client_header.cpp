#include "desk/access_text.hpp"
#include "desk/client_page.hpp"
#include "desk/rights_here.hpp"
#include "desk/texts.hpp"
#include "wording/names.hpp"

namespace stafett::desk {

namespace {

AccessView access_view(const PageContext& page) {
  const auto reason = access_reason(page.verdict, page.organisation);
  AccessView view{wording::access_sentence(reason, page.language),
                  extent_view(page.verdict.extent),
                  page.verdict.until,
                  reason.grant,
                  {}};
  for (const auto& right : rights_here(page)) view.actions.push_back(right.action);
  return view;
}

/// a protected address is shown to those who deliver and to those with the right for it, never spelled
/// out in lists; without the right the page does not open at all.
std::string address_line(const model::ClientRecord& record, Date today) {
  const auto* address = record.postal_address(today);
  if (!address) return {};
  return address->street + ", " + address->post_code + " " + address->post_town;
}

}  // namespace

ProviderView provider_view(const model::Organisation& organisation, Id<model::Provider> id) {
  const auto* provider = organisation.find(id);
  if (!provider) return {id, {}, model::ProviderKind::municipal};
  return {id, provider->name, provider->kind};
}

std::string team_name(const model::Organisation& organisation, Id<model::Team> id) {
  const auto* team = organisation.find(id);
  return team ? team->name : std::string();
}

std::string employee_name(const model::Organisation& organisation,
                          const std::optional<Id<model::Employee>>& id) {
  const auto* employee = id ? organisation.find(*id) : nullptr;
  return employee ? employee->name : std::string();
}

ClientHeader client_header(const PageContext& page) {
  const auto& client = page.record.client;
  const auto today = page.today();
  ClientHeader header;
  header.id = client.id;
  header.version = page.record.version;
  header.given_name = client.given_name;
  header.surname = client.surname;
  header.national_id = client.national_id.digits();
  header.birth_date = client.birth_date;
  header.age = age_on(client.birth_date, client.death_date.value_or(today));
  header.sex = client.sex;
  header.protection = client.protection;
  header.telephone = client.telephone;
  header.language = client.language;
  header.needs_interpreter = client.needs_interpreter;
  header.death_date = client.death_date;
  header.address = address_line(page.record, today);
  for (const auto& row : page.record.responsibilities) {
    if (row.kind != model::ResponsibilityKind::responsible ||
        !Period{row.first_day, row.last_day}.contains(today)) {
      continue;
    }
    if (const auto* district = page.organisation.find(row.district)) header.district = district->name;
    header.why_district.push_back(why_view({row.rule, {{"first_day", row.first_day.iso()}}}, page.language));
  }
  if (const auto* level = access::card_level(page.record, page.organisation, page.policy, today)) {
    header.level = level->code;
  }
  header.access = access_view(page);
  return header;
}

}  // namespace stafett::desk
