#include "store/verify.hpp"

#include "base/text.hpp"
#include "store/reach.hpp"
#include "store/record_image.hpp"
#include "store/row_mapping.hpp"
#include "store/row_tables.hpp"
#include "store/verify_log.hpp"

#include <algorithm>

namespace stafett::store {
namespace {

using Findings = std::vector<std::string>;

void verify_rows(Connection& connection, Findings& findings) {
  boost::mp11::mp_for_each<boost::mp11::mp_transform<boost::mp11::mp_identity, model::AllRowTypes>>(
      [&](auto identity) {
        using Row = typename decltype(identity)::type;
        const std::string table(Row::table);
        Query query(connection,
                    "select id, recorded_by from " + table +
                        " t where not exists (select 1 from plan where number = t.recorded_by) or "
                        "(superseded_by is not null and not exists (select 1 from plan where number = "
                        "t.superseded_by)) or superseded_by < recorded_by");
        while (query.step()) {
          findings.push_back("Row " + std::to_string(query.integer(0)) + " of " + table + " recorded by " +
                             std::to_string(query.integer(1)) + " names a plan that can't have written it");
        }
      });
}

void verify_index(Connection& connection,
                  const std::function<desk::ClientIndex(const model::ClientRecord&)>& index_of,
                  Findings& findings) {
  Query clients(connection, "select id from client where superseded_by is null order by id");
  while (clients.step()) {
    const Id<model::Client> id{clients.integer(0)};
    const auto name = "Client " + std::to_string(id.value);
    const auto record = load_client(connection, id, std::nullopt);
    if (!record) {
      findings.push_back(name + " can't be opened");
      continue;
    }
    {
      Query stored(connection, "select bytes from client_image where client = ?", id.value);
      model::ClientRecord by_image;
      if (!stored.step() ||
          (read_image(stored.blob(0), by_image) && image_of(by_image) != image_of(*record))) {
        findings.push_back(name + " is shown otherwise than its rows say");
      }
    }
    const auto wanted = in_order(index_of(*record).reaches);
    if (reaches_of(connection, id) != wanted)
      findings.push_back(name + " is reached from other levels than its record says");
    const auto& client = record->client;
    const auto surname_key = name_key(name_fold(client.surname + " " + client.given_name));
    const auto given_key = name_key(name_fold(client.given_name + " " + client.surname));
    const bool denied = std::any_of(record->denials.begin(), record->denials.end(),
                                    [](const model::Denial& denial) { return denial.actions.empty(); });
    {
      Query card(connection,
                 "select given_name, surname, birth_date, protection, surname_key, given_key, denied, "
                 "person_protection from client_card where client = ?",
                 id.value);
      if (!card.step() || card.text(0) != client.given_name || card.text(1) != client.surname ||
          card.integer(2) != client.birth_date.number() ||
          card.text(3) != enumerator_name(client.protection) || card.text(4) != surname_key ||
          card.text(5) != given_key || (card.integer(6) != 0) != denied ||
          card.text(7) != enumerator_name(client.person_protection)) {
        findings.push_back(name + " has another card in lists than in its record");
      }
    }
    for (const auto& reach : wanted) {
      Query names(connection,
                  "select count(*) from reach_name where level = ? and name_key in (?, ?) and client = ? and "
                  "from_ = ?",
                  reach.level.value, surname_key, given_key, id.value, reach.from.seconds);
      names.step();
      if (names.integer(0) != 2) {
        findings.push_back(name + " is not found by name at level " + std::to_string(reach.level.value));
      }
    }
  }
  Query extra(connection,
              "select n.client, n.level from reach_name n where not exists (select 1 from reach r where "
              "r.client = n.client and r.level = n.level and r.from_ = n.from_ and "
              "(r.until_ = n.until_ or (r.until_ is null and n.until_ is null)))");
  while (extra.step()) {
    findings.push_back("Client " + std::to_string(extra.integer(0)) + " is found by name at level " +
                       std::to_string(extra.integer(1)) + " without being reached from it");
  }
}

}  // namespace

std::vector<std::string> verify_database(
    Connection& connection, const std::function<desk::ClientIndex(const model::ClientRecord&)>& index_of,
    const std::vector<desk::LogAnchor>& anchors) {
  Findings findings;
  verify_log(connection, anchors, findings);
  verify_rows(connection, findings);
  verify_index(connection, index_of, findings);
  return findings;
}

}  // namespace stafett::store
