#pragma once

// Rows for tests: any described struct with made-up values, and a small client to commit.

#include "desk/ports.hpp"
#include "store/row_mapping.hpp"

#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace stafett::store {

using Random = std::mt19937_64;

inline std::int64_t up_to(Random& random, std::int64_t most) {
  return std::uniform_int_distribution<std::int64_t>(0, most)(random);
}

inline std::string made_up_text(Random& random) {
  static const std::vector<std::string> parts = {"å", "Æ", "ø", "\"", "\\", "'", "\n", "x",
                                                 "%", "{", "é", "🙂", " ",  "?", "$1"};
  std::string text;
  for (auto left = up_to(random, 12); left > 0; --left) {
    text += parts[static_cast<std::size_t>(up_to(random, static_cast<std::int64_t>(parts.size()) - 1))];
  }
  return text;
}

/// A value of any type that a row may hold. Ids are positive, days lie within 1970-2100.
template <class T>
T made_up(Random& random) {
  if constexpr (json_detail::is_optional<T>) {
    return up_to(random, 1) == 0 ? T{} : T{made_up<typename T::value_type>(random)};
  } else if constexpr (json_detail::is_vector<T>) {
    T list;
    for (auto left = up_to(random, 3); left > 0; --left)
      list.push_back(made_up<typename T::value_type>(random));
    return list;
  } else if constexpr (json_detail::is_id<T>) {
    return T{1 + up_to(random, 1'000'000)};
  } else if constexpr (std::is_same_v<T, Date>) {
    return Date::from_number(static_cast<std::int32_t>(up_to(random, 47'000)));
  } else if constexpr (std::is_same_v<T, Instant>) {
    return Instant{up_to(random, 4'000'000'000)};
  } else if constexpr (std::is_same_v<T, bool>) {
    return up_to(random, 1) == 1;
  } else if constexpr (std::is_integral_v<T>) {
    return static_cast<T>(up_to(random, 127));
  } else if constexpr (std::is_enum_v<T>) {
    constexpr auto count = boost::mp11::mp_size<boost::describe::describe_enumerators<T>>::value;
    const auto wanted = up_to(random, static_cast<std::int64_t>(count) - 1);
    T value{};
    std::int64_t at = 0;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>([&](auto d) {
      if (at++ == wanted) value = d.value;
    });
    return value;
  } else if constexpr (std::is_same_v<T, std::string>) {
    return made_up_text(random);
  } else if constexpr (std::is_same_v<T, NationalId>) {
    std::string digits;
    for (int i = 0; i < 11; ++i) digits += static_cast<char>('0' + up_to(random, 9));
    return NationalId::trusted(digits);
  } else {
    T value;
    boost::mp11::mp_for_each<json_detail::Members<T>>([&](auto d) {
      value.*d.pointer = made_up<std::remove_reference_t<decltype(value.*d.pointer)>>(random);
    });
    return value;
  }
}

inline const Instant moment{1'780'000'000};
inline const Date today = Date::of(2026, 6, 1);

inline desk::LogRow log_row(std::string action) {
  desk::LogRow row;
  row.at = moment;
  row.employee = Id<model::Employee>{7};
  row.role = "case_worker@1.3";
  row.unit = "1.3";
  row.action = std::move(action);
  row.outcome = "committed";
  row.from_address = "127.0.0.1";
  return row;
}

/// A plan with these rows, by employee 7, that read nothing.
inline desk::CommitJob job_with(std::vector<model::AnyRow> rows) {
  desk::CommitJob job;
  job.routine = "test";
  job.plan_json = R"({"routine":"test"})";
  job.plan_digest = "digest";
  job.policy_digest = "policy";
  job.actor.employee = Id<model::Employee>{7};
  job.at = moment;
  job.rows = std::move(rows);
  job.log = log_row("test");
  job.answer = [](std::int64_t plan, const routines::SymbolTable&) { return "plan " + std::to_string(plan); };
  return job;
}

inline model::Client client_named(std::int64_t id, const std::string& given_name,
                                  const std::string& surname) {
  static std::int64_t number = 10'000'000'000;
  model::Client client;
  client.id.value = id;
  client.national_id = NationalId::trusted(std::to_string(++number));
  client.given_name = given_name;
  client.surname = surname;
  client.birth_date = Date::of(1940, 5, 17);
  client.language = "norsk";
  return client;
}

inline model::Assignment assignment(std::int64_t id, Id<model::Client> client, Id<model::ServiceLine> line,
                                    Date first, std::optional<Date> last = {}) {
  model::Assignment row;
  row.id.value = id;
  row.client = client;
  row.service_line = line;
  row.provider.value = 40;
  row.level.value = 41;
  row.first_day = first;
  row.last_day = last;
  return row;
}

/// Commits, and gives the real ids of symbols -1, -2 ... in order.
inline std::vector<std::int64_t> commit_for_ids(desk::Store& store, desk::CommitJob job) {
  std::vector<std::int64_t> ids;
  job.answer = [&](std::int64_t, const routines::SymbolTable& symbols) {
    ids.clear();
    for (std::int64_t symbol = -1; symbols.has(symbol); --symbol) ids.push_back(symbols.at(symbol));
    return std::string("answer");
  };
  const auto result = store.commit(std::move(job));
  EXPECT_EQ(result.outcome, desk::CommitOutcome::committed) << result.constraint;
  return ids;
}

/// A client alone, by the one symbol -1.
inline Id<model::Client> registered(desk::Store& store, const std::string& given_name,
                                    const std::string& surname) {
  return {commit_for_ids(store, job_with({client_named(-1, given_name, surname)})).at(0)};
}

}  // namespace stafett::store
