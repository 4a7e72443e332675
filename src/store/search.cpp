#include "base/text.hpp"
#include "store/lists.hpp"
#include "store/reach.hpp"
#include "store/rights.hpp"
#include "store/row_mapping.hpp"

#include <algorithm>
#include <charconv>
#include <unordered_set>

namespace stafett::store {
namespace {

/// A place in the list: the name as found (surname first or given name first), then the client.
struct Position {
  std::string key;
  std::int64_t client = 0;
  friend auto operator<=>(const Position&, const Position&) = default;
};

struct Found {
  Position at;
  bool given_first = false;
  std::string surname_key;
  desk::ClientHit hit;
};

std::string written(const Position& position) { return position.key + "." + std::to_string(position.client); }

Position read_position(const std::string& text) {
  const auto dot = text.rfind('.');
  Position position;
  if (dot == std::string::npos) return position;
  position.key = text.substr(0, dot);
  std::from_chars(text.data() + dot + 1, text.data() + text.size(), position.client);
  return position;
}

constexpr std::string_view card_columns =
    "c.given_name, c.surname, c.birth_date, c.protection, c.surname_key";

void read_card(Query& query, int column, Found& found) {
  found.hit.client.value = found.at.client;
  found.hit.given_name = query.text(column);
  found.hit.surname = query.text(column + 1);
  read_field(query, column + 2, found.hit.birth_date);
  read_field(query, column + 3, found.hit.protection);
  found.surname_key = query.text(column + 4);
}

void add_filters(SqlText& sql, const desk::ClientSearch& search) {
  if (search.birth_date) sql.add(" and c.birth_date = ?", std::int64_t{search.birth_date->number()});
  if (search.national_id) {
    sql.add(" and c.client in (select id from client where superseded_by is null and national_id = ?)",
            search.national_id->digits());
  }
}

void run(Connection& connection, const SqlText& sql, std::vector<Found>& all) {
  Query query(connection, sql.text());
  sql.bind_to(query);
  while (query.step()) {
    auto& found = all.emplace_back();
    found.at = {query.string(0), query.integer(1)};
    found.given_first = query.integer(2) != 0;
    read_card(query, 3, found);
  }
}

/// One page of one source: rows of (key, client, given_first, card) beyond a position, in order.
struct Source {
  std::string prefix;  ///< key that the name begins with
  std::string below;   ///< the first key that no longer does
};

void from_level(Connection& connection, const Source& source, Id<model::Level> level, const Position& after,
                int count, const desk::ClientSearch& search, const desk::ListRights& rights,
                std::vector<Found>& all) {
  SqlText sql;
  sql.add("select r.name_key, r.client, r.given_first, ").add(card_columns);
  sql.add(" from reach_name r join client_card c on c.client = r.client where r.level = ?", level.value);
  sql.add(" and (r.name_key, r.client) > (?, ?)", after.key, after.client);
  sql.add(" and r.name_key < ? and r.from_ <= ?", source.below, rights.now.seconds);
  sql.add(" and (r.until_ is null or r.until_ > ?)", rights.now.seconds);
  add_filters(sql, search);
  add_not_hidden(sql, "r.client", "c", rights);
  sql.add(" order by r.name_key, r.client limit ?", std::int64_t{count});
  run(connection, sql, all);
}

void from_cards(Connection& connection, const Source& source, bool given_first, bool by_grant_alone,
                const Position& after, int count, const desk::ClientSearch& search,
                const desk::ListRights& rights, std::vector<Found>& all) {
  const std::string key = given_first ? "c.given_key" : "c.surname_key";
  SqlText sql;
  sql.add("select ").add(key).add(", c.client, ").add(given_first ? "1" : "0").add(", ").add(card_columns);
  sql.add(" from client_card c where ");
  if (by_grant_alone) {
    sql.add("c.client in (");
    add_granted_clients(sql, rights);
    sql.add(")");
    add_not_hidden(sql, "c.client", "c", rights);
  } else {
    sql.add("1 = 1");
    add_visible(sql, "c.client", "c", rights);
  }
  add_filters(sql, search);
  sql.add(" and (").add(key).add(", c.client) > (?, ?)", after.key, after.client);
  sql.add(" and ").add(key).add(" < ?", source.below);
  sql.add(" order by ").add(key).add(", c.client limit ?", std::int64_t{count});
  run(connection, sql, all);
}

bool holds_a_grant(Connection& connection, const desk::ListRights& rights) {
  if (rights.grant_kinds.empty()) return false;
  SqlText sql;
  add_granted_clients(sql, rights);
  sql.add(" limit 1");
  Query query(connection, sql.text());
  sql.bind_to(query);
  return query.step();
}

std::vector<Source> sources_of(const desk::ClientSearch& search) {
  std::vector<Source> sources;
  for (const auto& prefix : name_prefixes(search.name_prefix)) {
    auto key = prefix.empty() ? std::string() : name_key(prefix);
    // Keys are hexadecimal digits: "g" is above all that follows.
    auto below = key + "g";
    sources.push_back({std::move(key), std::move(below)});
    if (prefix.empty()) break;
  }
  return sources;
}

}  // namespace

desk::ClientPage search_clients(Connection& connection, const desk::ClientSearch& search,
                                const desk::ListRights& rights) {
  const auto wanted = static_cast<std::size_t>(std::max(search.limit, 0));
  const auto sources = sources_of(search);
  // A birth date or a number leaves few: they are found first, then their rights tested.
  const bool few = search.birth_date || search.national_id;
  const bool any_name = search.name_prefix.empty();
  // Most employees hold no grant: then only the levels are looked through.
  const bool by_cards = few || holds_a_grant(connection, rights);
  desk::ClientPage page;
  std::unordered_set<std::int64_t> seen;
  Position after = read_position(search.after);
  Position last;
  for (bool more = true; more;) {
    std::vector<Found> all;
    const int count = search.limit + 1;
    more = false;
    std::optional<Position> complete_to;  // beyond it a source may hold rows that were not fetched
    const auto fetch = [&](auto from) {
      const auto before = all.size();
      from();
      if (all.size() - before < static_cast<std::size_t>(count)) return;
      more = true;
      if (!complete_to || all.back().at < *complete_to) complete_to = all.back().at;
    };
    for (const auto& source : sources) {
      const Position beyond = std::max(after, Position{source.prefix, 0});
      for (const bool given_first : {false, true}) {
        // Without a prefix everyone would be found twice.
        if (!by_cards || (given_first && any_name)) continue;
        fetch([&] { from_cards(connection, source, given_first, !few, beyond, count, search, rights, all); });
      }
      if (few) continue;
      for (const auto level : rights.levels) {
        fetch([&] { from_level(connection, source, level, beyond, count, search, rights, all); });
      }
    }
    std::sort(all.begin(), all.end(), [](const Found& a, const Found& b) { return a.at < b.at; });
    for (auto& found : all) {
      if (complete_to && found.at > *complete_to) break;
      after = found.at;
      const bool found_by_surname_too =
          found.given_first &&
          (any_name || std::any_of(sources.begin(), sources.end(), [&](const Source& source) {
             return found.surname_key.starts_with(source.prefix);
           }));
      if (found_by_surname_too || !seen.insert(found.at.client).second) continue;
      if (page.hits.size() == wanted) {
        page.next = written(last);
        return page;
      }
      last = found.at;
      page.hits.push_back(std::move(found.hit));
    }
  }
  return page;
}

}  // namespace stafett::store
