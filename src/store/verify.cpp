#include "store/verify.hpp"

#include "base/text.hpp"
#include "store/chain.hpp"
#include "store/reach.hpp"
#include "store/record_image.hpp"
#include "store/row_mapping.hpp"
#include "store/row_tables.hpp"

#include <algorithm>
#include <deque>
#include <limits>

namespace stafett::store {
namespace {

using Findings = std::vector<std::string>;

/// Walks rows in number order, some at a time: a log of years is not held in memory.
template <class Stored>
class Walk {
 public:
  Walk(Connection& connection, std::string_view columns_of, std::string_view table, Stored (*read)(Query&))
      : connection_(connection),
        sql_("select " + std::string(columns_of) + " from " + std::string(table) +
             " where number > ? order by number limit " + std::to_string(at_a_time)),
        read_(read) {
    next();
  }
  [[nodiscard]] const std::optional<Stored>& at() const { return at_; }
  void next() {
    if (waiting_.empty() && !ended_) fetch();
    at_.reset();
    if (waiting_.empty()) return;
    at_ = std::move(waiting_.front());
    waiting_.pop_front();
  }

 private:
  static constexpr std::size_t at_a_time = 500;
  void fetch() {
    Query query(connection_, sql_, last_);
    while (query.step()) waiting_.push_back(read_(query));
    ended_ = waiting_.size() < at_a_time;
    if (!waiting_.empty()) last_ = waiting_.back().number;
  }

  Connection& connection_;
  std::string sql_;
  Stored (*read_)(Query&);
  std::deque<Stored> waiting_;
  std::optional<Stored> at_;
  std::int64_t last_ = std::numeric_limits<std::int64_t>::min();
  bool ended_ = false;
};

template <class Stored>
void take(Walk<Stored>& walk, std::string_view what, std::int64_t first, std::int64_t last, std::string& text,
          Findings& findings) {
  for (auto number = first; number <= last; ++number) {
    if (!walk.at() || walk.at()->number > number) {
      findings.push_back(std::string(what) + " " + std::to_string(number) + " is missing");
      continue;
    }
    append_canonical(text, *walk.at());
    walk.next();
  }
}

void verify_chain(Connection& connection, Findings& findings) {
  Walk<StoredPlan> plans(connection, plan_columns, "plan", &read_plan);
  Walk<StoredLog> logs(connection, log_columns, "log", &read_log);
  Walk<Link> links(connection, link_columns, "log_link", &read_link);
  Link before;
  for (; links.at(); links.next()) {
    const auto& link = *links.at();
    const auto name = "Link " + std::to_string(link.number) + " of the log";
    if (link.number != before.number + 1) {
      findings.push_back("Link " + std::to_string(before.number + 1) + " of the log is missing");
    }
    if (link.first_log != before.last_log + 1 || link.first_plan != before.last_plan + 1) {
      findings.push_back(name + " does not begin where the one before ends");
    }
    if (link.previous != before.hash) findings.push_back(name + " does not name the hash of the one before");
    std::string text;
    take(plans, "Plan", link.first_plan, link.last_plan, text, findings);
    take(logs, "Row of the log", link.first_log, link.last_log, text, findings);
    if (link_hash(link, text) != link.hash) {
      findings.push_back(name + " has another hash than its rows: plans " + std::to_string(link.first_plan) +
                         "-" + std::to_string(link.last_plan) + ", rows " + std::to_string(link.first_log) +
                         "-" + std::to_string(link.last_log));
    }
    before = link;
  }
  for (; plans.at(); plans.next()) {
    findings.push_back("Plan " + std::to_string(plans.at()->number) + " stands in no link of the log");
  }
  for (; logs.at(); logs.next()) {
    findings.push_back("Row of the log " + std::to_string(logs.at()->number) + " stands in no link");
  }
}

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
                 "select given_name, surname, birth_date, protection, surname_key, given_key, denied from "
                 "client_card where "
                 "client = ?",
                 id.value);
      if (!card.step() || card.text(0) != client.given_name || card.text(1) != client.surname ||
          card.integer(2) != client.birth_date.number() ||
          card.text(3) != enumerator_name(client.protection) || card.text(4) != surname_key ||
          card.text(5) != given_key || (card.integer(6) != 0) != denied) {
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
    Connection& connection, const std::function<desk::ClientIndex(const model::ClientRecord&)>& index_of) {
  Findings findings;
  verify_chain(connection, findings);
  verify_rows(connection, findings);
  verify_index(connection, index_of, findings);
  return findings;
}

}  // namespace stafett::store
