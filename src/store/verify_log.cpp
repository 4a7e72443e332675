#include "store/verify_log.hpp"

#include "base/json.hpp"
#include "base/text.hpp"
#include "store/chain.hpp"

#include <algorithm>
#include <deque>
#include <limits>
#include <set>
#include <tuple>
#include <utility>

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

/// "rows 3-5", "row 4"; nothing for none.
std::string numbered(std::string_view one, std::int64_t first, std::int64_t last) {
  if (last < first) return {};
  const auto name = std::string(one);
  if (first == last) return name + " " + std::to_string(first);
  return name + "s " + std::to_string(first) + "-" + std::to_string(last);
}

std::string contents(const Link& link) {
  const auto plans = numbered("plan", link.first_plan, link.last_plan);
  const auto rows = numbered("row", link.first_log, link.last_log);
  return plans.empty() || rows.empty() ? plans + rows : plans + ", " + rows;
}

std::string row_name(std::int64_t number) { return "Row of the log " + std::to_string(number); }

/// From the first to the last, of which none is there: named once, however many a forged link claims.
std::string missing(std::string_view one, std::string_view many, std::int64_t first, const Link& link,
                    std::int64_t last) {
  const auto of_link = " of link " + std::to_string(link.number);
  if (first == last) return std::string(one) + " " + std::to_string(first) + of_link + " is missing";
  return std::string(many) + " " + std::to_string(first) + "-" + std::to_string(last) + of_link +
         " are missing";
}

/// Compares the log with its chain.
class ChainCheck {
 public:
  ChainCheck(Connection& connection, Findings& findings)
      : connection_(connection),
        findings_(findings),
        plans_(connection, plan_columns, "plan", &read_plan),
        logs_(connection, log_columns, "log", &read_log),
        links_(connection, link_columns, "log_link", &read_link) {}

  void run() {
    for (; links_.at(); links_.next()) check_link(*links_.at());
    for (; plans_.at(); plans_.next()) {
      findings_.push_back("Plan " + std::to_string(plans_.at()->number) + " stands in no link of the log");
    }
    for (; logs_.at(); logs_.next()) {
      findings_.push_back(row_name(logs_.at()->number) + " stands in no link");
    }
    tell_changed();
  }

 private:
  struct Changed {
    StoredLog row;
    std::int64_t link;
  };

  void check_link(const Link& link) {
    const auto name = "Link " + std::to_string(link.number) + " of the log";
    if (link.number != before_.number + 1) {
      findings_.push_back(numbered("Link", before_.number + 1, link.number - 1) +
                          " of the log is missing, with " +
                          contents({0,
                                    before_.last_log + 1,
                                    link.first_log - 1,
                                    before_.last_plan + 1,
                                    link.first_plan - 1,
                                    {},
                                    {}}));
    } else if (link.first_log != before_.last_log + 1 || link.first_plan != before_.last_plan + 1) {
      findings_.push_back(name + " does not begin where the one before ends");
    }
    if (link.previous != before_.hash)
      findings_.push_back(name + " does not name the hash of the one before");
    const auto said = findings_.size() + changed_.size();
    std::string text;
    take_plans(link, text);
    take_logs(link, text);
    if (link_hash(link, text) != link.hash && findings_.size() + changed_.size() == said) {
      findings_.push_back(name + " has another hash than what stands in it: " + contents(link));
    }
    before_ = link;
  }

  void take_plans(const Link& link, std::string& text) {
    for (auto number = link.first_plan; number <= link.last_plan; ++number) {
      if (!plans_.at() || plans_.at()->number > number) {
        const auto last = plans_.at() ? std::min(plans_.at()->number - 1, link.last_plan) : link.last_plan;
        findings_.push_back(missing("Plan", "Plans", number, link, last));
        number = last;
        continue;
      }
      append_canonical(text, *plans_.at());
      plans_.next();
    }
  }

  void take_logs(const Link& link, std::string& text) {
    for (auto number = link.first_log; number <= link.last_log; ++number) {
      if (!logs_.at() || logs_.at()->number > number) {
        const auto last = logs_.at() ? std::min(logs_.at()->number - 1, link.last_log) : link.last_log;
        findings_.push_back(missing("Row of the log", "Rows of the log", number, link, last));
        number = last;
        continue;
      }
      const auto& row = *logs_.at();
      if (row.action == redacted_action) {
        check_redacted(row, link);
      } else if (link.form > 0 && row_hash(row) != row.hash) {
        changed_.push_back({row, link.number});
      }
      append_to_link(text, row, link.form);
      logs_.next();
    }
  }

  /// The row's hash stands in the link; that it was emptied by order must stand in a redaction.
  void check_redacted(const StoredLog& row, const Link& link) {
    Query listed(connection_,
                 "select 1 from redacted_log r join redaction o on o.id = r.redaction where r.log = ? and "
                 "r.hash = ? and o.superseded_by is null",
                 row.number, row.hash);
    if (!listed.step()) {
      findings_.push_back(row_name(row.number) + " of link " + std::to_string(link.number) +
                          " is emptied, and no redaction lists it");
    }
  }

  void tell_changed() {
    for (const auto& [row, link] : changed_) {
      const auto name = row_name(row.number) + " of link " + std::to_string(link);
      const auto stood_as = former_number(row);
      findings_.push_back(stood_as ? name + " was row " + std::to_string(*stood_as) +
                                         " when it was written: rows have changed places"
                                   : name + " is not what was written");
    }
  }

  /// The number under which the row was written, when it stands among the rows that do not fit.
  [[nodiscard]] std::optional<std::int64_t> former_number(const StoredLog& row) const {
    constexpr std::size_t most_compared = 1'000;  // each with each
    if (changed_.size() > most_compared) return std::nullopt;
    for (const auto& [other, link] : changed_) {
      if (other.number == row.number) continue;
      const auto hash = row_hash(row, other.number);
      if (hash == other.hash || hash == row.hash) return other.number;
    }
    return std::nullopt;
  }

  Connection& connection_;
  Findings& findings_;
  Walk<StoredPlan> plans_;
  Walk<StoredLog> logs_;
  Walk<Link> links_;
  Link before_;
  std::vector<Changed> changed_;
};

/// A tail that was cut leaves nothing to compare with here; what was exported does.
void verify_anchors(Connection& connection, const std::vector<desk::LogAnchor>& anchors, Findings& findings) {
  for (const auto& [day, link] : anchors) {
    const auto name = "Link " + std::to_string(link.number) + " of the log, exported on " + day.iso() + ",";
    Query standing(connection, "select hash from log_link where number = ?", link.number);
    if (!standing.step()) {
      Query newest(connection, "select coalesce(max(number), 0) from log_link");
      newest.step();
      findings.push_back(name + " is missing: the log ends with link " + std::to_string(newest.integer(0)) +
                         " and has been cut");
    } else if (standing.text(0) != link.hash) {
      findings.push_back(name + " has another hash than it had then: the log was written anew before it");
    }
  }
}

/// Every pair of a row and a client once, in no matter which order.
std::uint64_t mixed(std::int64_t log, std::int64_t client) {
  auto bits = static_cast<std::uint64_t>(log) * 0x9E3779B97F4A7C15U + static_cast<std::uint64_t>(client);
  bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9U;
  bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EBU;
  return bits ^ (bits >> 31);
}

/// `each(client, log)` for what the rows of the log say.
template <class Each>
void for_each_named(Connection& connection, const Each& each) {
  for (Walk<StoredLog> rows(connection, log_columns, "log", &read_log); rows.at(); rows.next()) {
    const auto clients = read_json<std::vector<std::int64_t>>(rows.at()->clients);
    if (!clients.ok()) continue;
    for (const auto client : std::set(clients.value.begin(), clients.value.end())) {
      each(client, rows.at()->number);
    }
  }
}

/// `each(client, log)` for what the index says.
template <class Each>
void for_each_indexed(Connection& connection, const Each& each) {
  constexpr int at_a_time = 5'000;
  std::int64_t client = std::numeric_limits<std::int64_t>::min();
  auto log = client;
  for (bool more = true; more;) {
    std::vector<std::pair<std::int64_t, std::int64_t>> pairs;
    {
      Query query(
          connection,
          "select client, log from log_client where (client, log) > (?, ?) order by client, log limit ?",
          client, log, at_a_time);
      while (query.step()) pairs.emplace_back(query.integer(0), query.integer(1));
    }
    for (const auto& [its_client, its_log] : pairs) each(its_client, its_log);
    more = pairs.size() == at_a_time;
    if (more) std::tie(client, log) = pairs.back();
  }
}

/// The table by which a client's rows of the log are found says what the rows say.
void verify_log_index(Connection& connection, Findings& findings) {
  std::uint64_t balance = 0;
  for_each_named(connection, [&](auto client, auto log) { balance += mixed(log, client); });
  for_each_indexed(connection, [&](auto client, auto log) { balance -= mixed(log, client); });
  if (balance == 0) return;
  for_each_named(connection, [&](auto client, auto log) {
    Query found(connection, "select 1 from log_client where client = ? and log = ?", client, log);
    if (!found.step()) {
      findings.push_back(row_name(log) + " is not found by client " + std::to_string(client));
    }
  });
  for_each_indexed(connection, [&](auto client, auto log) {
    Query row(connection, "select clients from log where number = ?", log);
    const auto named =
        row.step() ? read_json<std::vector<std::int64_t>>(row.text(0)).value : std::vector<std::int64_t>();
    if (std::ranges::find(named, client) == named.end()) {
      findings.push_back(row_name(log) + " is found by client " + std::to_string(client) +
                         ", whom it does not name");
    }
  });
}

/// What was taken out of the log is listed row by row, and each row is emptied.
void verify_redactions(Connection& connection, Findings& findings) {
  Query extra(connection,
              "select r.log from redacted_log r where not exists (select 1 from log where number = r.log and "
              "action = ? and clients = '[]') order by r.log",
              redacted_action);
  while (extra.step()) {
    findings.push_back(row_name(extra.integer(0)) + " is listed as redacted and has its content still");
  }
}

}  // namespace

void verify_log(Connection& connection, const std::vector<desk::LogAnchor>& anchors, Findings& findings) {
  ChainCheck(connection, findings).run();
  verify_anchors(connection, anchors, findings);
  verify_redactions(connection, findings);
  verify_log_index(connection, findings);
}

}  // namespace stafett::store
