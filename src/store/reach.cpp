#include "store/reach.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace stafett::store {
namespace {

struct NameKeys {
  std::string surname_first;
  std::string given_first;
};

std::optional<NameKeys> keys_of(Connection& connection, Id<model::Client> client) {
  Query card(connection, "select surname_key, given_key from client_card where client = ?", client.value);
  if (!card.step()) return std::nullopt;
  return NameKeys{card.string(0), card.string(1)};
}

std::optional<std::int64_t> seconds(const std::optional<Instant>& at) {
  return at ? std::optional(at->seconds) : std::nullopt;
}

}  // namespace

std::string name_key(std::string_view folded_name) {
  auto key = name_sort_key(folded_name);
  // ICU puts 01 between the letters' weights and what tells accents and case apart, which a folded name has
  // none of.
  for (std::size_t at = 0; at + 1 < key.size(); at += 2) {
    if (key[at] == '0' && key[at + 1] == '1') {
      key.resize(at);
      break;
    }
  }
  return key;
}

bool refresh_card(Connection& connection, Id<model::Client> client) {
  Query standing(
      connection,
      "select given_name, surname, birth_date, protection, person_protection from client where id = ? and "
      "superseded_by is null",
      client.value);
  if (!standing.step()) return false;
  const auto given_name = standing.string(0);
  const auto surname = standing.string(1);
  const auto birth_date = standing.integer(2);
  const auto protection = standing.string(3);
  const auto person_protection = standing.string(4);
  {
    Query card(connection,
               "select given_name, surname, birth_date, protection, person_protection from client_card where "
               "client = ?",
               client.value);
    if (card.step() && card.text(0) == given_name && card.text(1) == surname &&
        card.integer(2) == birth_date && card.text(3) == protection && card.text(4) == person_protection) {
      return false;
    }
  }
  // The names are found by the card's keys: they go before the keys change, replace_reach puts them back.
  if (const auto keys = keys_of(connection, client)) {
    for (const auto& reach : reaches_of(connection, client)) {
      for (const auto& key : {keys->surname_first, keys->given_first}) {
        Query(connection, "delete from reach_name where level = ? and name_key = ? and client = ?",
              reach.level.value, key, client.value)
            .run();
      }
    }
  }
  Query(connection,
        "insert into client_card (client, given_name, surname, birth_date, protection, person_protection, "
        "surname_key, given_key) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (client) do update set "
        "given_name = "
        "excluded.given_name, surname = excluded.surname, birth_date = excluded.birth_date, protection = "
        "excluded.protection, person_protection = excluded.person_protection, surname_key = "
        "excluded.surname_key, given_key = excluded.given_key",
        client.value, given_name, surname, birth_date, protection, person_protection,
        name_key(name_fold(surname + " " + given_name)), name_key(name_fold(given_name + " " + surname)))
      .run();
  return true;
}

void refresh_denied(Connection& connection, Id<model::Client> client) {
  Query standing(connection,
                 "select count(*) from denial where client = ? and superseded_by is null and actions = '[]'",
                 client.value);
  standing.step();
  Query(connection, "update client_card set denied = ? where client = ?",
        static_cast<int>(standing.integer(0) > 0), client.value)
      .run();
}

void replace_reach(Connection& connection, const desk::ClientIndex& index, bool card_changed) {
  const auto wanted = in_order(index.reaches);
  const auto standing = reaches_of(connection, index.client);
  if (!card_changed && wanted == standing) return;
  const auto keys = keys_of(connection, index.client);
  if (!keys) return;
  const auto client = index.client.value;
  for (const auto& reach : standing) {
    if (!card_changed && std::find(wanted.begin(), wanted.end(), reach) != wanted.end()) continue;
    Query(connection, "delete from reach where client = ? and level = ? and from_ = ?", client,
          reach.level.value, reach.from.seconds)
        .run();
    for (const auto& key : {keys->surname_first, keys->given_first}) {
      Query(connection,
            "delete from reach_name where level = ? and name_key = ? and client = ? and from_ = ?",
            reach.level.value, key, client, reach.from.seconds)
          .run();
    }
  }
  for (const auto& reach : wanted) {
    if (!card_changed && std::find(standing.begin(), standing.end(), reach) != standing.end()) continue;
    Query(connection, "insert into reach (client, level, from_, until_) values (?, ?, ?, ?)", client,
          reach.level.value, reach.from.seconds, seconds(reach.until))
        .run();
    for (const bool given_first : {false, true}) {
      Query(connection,
            "insert into reach_name (level, name_key, client, given_first, from_, until_) values (?, ?, ?, "
            "?, ?, ?)",
            reach.level.value, given_first ? keys->given_first : keys->surname_first, client,
            static_cast<int>(given_first), reach.from.seconds, seconds(reach.until))
          .run();
    }
  }
}

std::vector<desk::Reach> in_order(std::vector<desk::Reach> reaches) {
  const auto longer = [](const desk::Reach& a, const desk::Reach& b) {
    if (!a.until || !b.until) return !a.until && b.until;
    return *a.until > *b.until;
  };
  std::sort(reaches.begin(), reaches.end(), [&](const desk::Reach& a, const desk::Reach& b) {
    return std::tie(a.level, a.from) != std::tie(b.level, b.from)
               ? std::tie(a.level, a.from) < std::tie(b.level, b.from)
               : longer(a, b);
  });
  reaches.erase(std::unique(reaches.begin(), reaches.end(),
                            [](const desk::Reach& a, const desk::Reach& b) {
                              return a.level == b.level && a.from == b.from;
                            }),
                reaches.end());
  return reaches;
}

std::vector<desk::Reach> reaches_of(Connection& connection, Id<model::Client> client) {
  Query query(connection, "select level, from_, until_ from reach where client = ? order by level, from_",
              client.value);
  std::vector<desk::Reach> reaches;
  while (query.step()) {
    desk::Reach reach{{query.integer(0)}, {query.integer(1)}, std::nullopt};
    if (!query.is_null(2)) reach.until = Instant{query.integer(2)};
    reaches.push_back(reach);
  }
  return reaches;
}

}  // namespace stafett::store
