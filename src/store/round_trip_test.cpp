#include "base/text.hpp"
#include "store/record_image.hpp"
#include "store/test_database.hpp"
#include "store/test_rows.hpp"

#include <gmock/gmock.h>

namespace stafett::store {
namespace {

/// Made-up values within what the tables allow.
template <class Row>
Row allowed_row(Random& random) {
  auto row = made_up<Row>(random);
  if constexpr (requires {
                  row.first_day;
                  row.last_day;
                }) {
    if constexpr (std::is_same_v<decltype(row.last_day), Date>) {
      if (row.last_day < row.first_day) std::swap(row.last_day, row.first_day);
    } else if (row.last_day && *row.last_day < row.first_day) {
      std::swap(*row.last_day, row.first_day);
    }
  }
  if constexpr (std::is_same_v<Row, model::Decision>) {
    if (row.valid_to && *row.valid_to < row.valid_from) std::swap(*row.valid_to, row.valid_from);
  }
  if constexpr (requires {
                  row.from;
                  row.until;
                }) {
    if (row.until && *row.until < row.from) std::swap(*row.until, row.from);
  }
  // One of the two, never both or none.
  if constexpr (std::is_same_v<Row, model::Grant>) {
    if (row.kind == model::GrantKind::look_up) {
      row.employee = Id<model::Employee>{7};
      if (!row.until) row.until = row.from;
      row.reason_code = "moving_in";
      if (row.review == model::GrantReview::not_needed) row.review = model::GrantReview::waiting;
    } else {
      row.review = model::GrantReview::not_needed;
    }
    row.level = row.employee ? std::nullopt : std::optional(Id<model::Level>{3});
    row.reviewed_by.reset();
    if (row.review == model::GrantReview::in_order || row.review == model::GrantReview::questioned) {
      row.reviewed_by = Id<model::Employee>{8};
    }
  }
  if constexpr (std::is_same_v<Row, model::PendingRegistration>) {
    if (row.reason.empty()) row.reason = "søknad";
  }
  if constexpr (std::is_same_v<Row, model::Denial>) {
    row.unit = row.employee ? std::nullopt : std::optional(Id<model::Level>{3});
    row.line = row.line && row.employee;
    std::erase_if(row.actions, [](model::Action action) {
      return std::ranges::find(model::reading_actions, action) != model::reading_actions.end();
    });
  }
  if constexpr (std::is_same_v<Row, model::Assignment>) {
    row.predecessor.reset();
    row.predecessor_last_day.reset();
  }
  return row;
}

template <class Row>
std::string text_of(const Row& row) {
  return json_text(to_json(row));
}

class RoundTrip : public OnBoth {};

TEST_P(RoundTrip, every_kind_of_a_clients_row_comes_back_as_it_went_in) {
  Random random(1);
  for (int round = 0; round < 5; ++round) {
    std::vector<model::AnyRow> rows;
    model::ClientRecord record;
    record.client = made_up<model::Client>(random);
    record.client.id.value = -1;
    rows.emplace_back(record.client);
    std::int64_t symbol = -1;
    boost::mp11::mp_for_each<json_detail::Members<model::ClientRecord>>([&](auto d) {
      using Field = std::remove_reference_t<decltype(record.*d.pointer)>;
      if constexpr (json_detail::is_vector<Field>) {
        using Row = typename Field::value_type;
        auto row = allowed_row<Row>(random);
        row.id.value = --symbol;
        if constexpr (ClientRow<Row>) row.client.value = -1;
        if constexpr (std::is_same_v<Row, model::RelatedPerson>) row.person = record.persons.front().id;
        (record.*d.pointer).push_back(row);
        rows.emplace_back(row);
      }
    });
    // The symbols are dealt out in the order of the rows, so the ids are known.
    const auto ids = commit_for_ids(*store, job_with(rows));
    ASSERT_EQ(ids.size(), rows.size());
    routines::SymbolTable symbols;
    for (std::size_t i = 0; i < ids.size(); ++i) symbols.set(-1 - static_cast<std::int64_t>(i), ids[i]);
    const auto read = store->client({ids.front()});
    ASSERT_TRUE(read);
    // The same by the rows as by the image.
    EXPECT_EQ(image_of(*store->client({ids.front()}, 1'000)), image_of(*read));
    for (auto& row : rows) {
      routines::replace_symbols(row, symbols);
      std::visit(
          [&]<class Row>(const Row& written) {
            if constexpr (std::is_same_v<Row, model::Client>) {
              EXPECT_EQ(text_of(read->client), text_of(written));
              EXPECT_EQ(read->client.created.plan, round + 1);
              EXPECT_EQ(read->client.created.at, moment);
              EXPECT_EQ(read->client.created.by, Id<model::Employee>{7});
            } else {
              boost::mp11::mp_for_each<json_detail::Members<model::ClientRecord>>([&](auto d) {
                if constexpr (std::is_same_v<std::remove_cvref_t<decltype((*read).*d.pointer)>,
                                             std::vector<Row>>) {
                  ASSERT_EQ(((*read).*d.pointer).size(), 1u) << Row::table;
                  EXPECT_EQ(text_of(((*read).*d.pointer).front()), text_of(written));
                  EXPECT_EQ(((*read).*d.pointer).front().recorded_by, round + 1);
                }
              });
            }
          },
          row);
    }
  }
}

TEST_P(RoundTrip, every_kind_of_row_of_the_organisation_comes_back_as_it_went_in) {
  Random random(2);
  std::vector<model::AnyRow> rows;
  std::int64_t symbol = 0;
  boost::mp11::mp_for_each<json_detail::Members<model::Organisation>>([&](auto d) {
    using Row = typename std::remove_reference_t<decltype(std::declval<model::Organisation&>().*
                                                          d.pointer)>::value_type;
    for (int i = 0; i < 3; ++i) {
      auto row = allowed_row<Row>(random);
      row.id.value = --symbol;
      if constexpr (std::is_same_v<Row, model::Level>) row.parent.reset();
      rows.emplace_back(row);
    }
  });
  const auto ids = commit_for_ids(*store, job_with(rows));
  routines::SymbolTable symbols;
  for (std::size_t i = 0; i < ids.size(); ++i) symbols.set(-1 - static_cast<std::int64_t>(i), ids[i]);
  const auto organisation = store->organisation();
  EXPECT_EQ(organisation->version, 1);
  std::size_t at = 0;
  boost::mp11::mp_for_each<json_detail::Members<model::Organisation>>([&](auto d) {
    using Row = typename std::remove_cvref_t<decltype((*organisation).*d.pointer)>::value_type;
    for (const auto& row : (*organisation).*d.pointer) {
      routines::replace_symbols(rows[at], symbols);
      EXPECT_EQ(text_of(row), text_of(std::get<Row>(rows[at])));
      ++at;
    }
  });
  EXPECT_EQ(at, rows.size());
}

TEST_P(RoundTrip, the_tables_have_exactly_the_described_fields) {
  const auto connection = database->connect();
  boost::mp11::mp_for_each<boost::mp11::mp_transform<boost::mp11::mp_identity, model::AllRowTypes>>(
      [&](auto identity) {
        using Row = typename decltype(identity)::type;
        std::vector<std::string> there;
        {
          Query query(*connection, GetParam() == Dialect::sqlite
                                       ? "select name from pragma_table_info(?)"
                                       : "select column_name::text from information_schema.columns where "
                                         "table_schema = current_schema() and table_name = ? "
                                         "and is_generated = 'NEVER' order by ordinal_position");
          query.bind(Row::table);
          while (query.step()) there.push_back(query.string(0));
        }
        std::vector<std::string> expected{"row_no"};
        boost::mp11::mp_for_each<json_detail::Members<Row>>([&](auto d) { expected.emplace_back(d.name); });
        for (const char* name :
             {"recorded_by", "superseded_by", "created_by", "created_at", "created_employee"}) {
          expected.emplace_back(name);
        }
        // A migration puts its columns last, wherever the field stands.
        std::ranges::sort(there);
        std::ranges::sort(expected);
        EXPECT_EQ(there, expected) << Row::table;
      });
}

TEST_P(RoundTrip, attachments_come_back_byte_by_byte) {
  std::string bytes;
  for (int i = 0; i < 1000; ++i) bytes += static_cast<char>(i % 256);
  auto job = job_with({client_named(-1, "Anne", "Berg")});
  job.attachments = {{sha256_hex(bytes), bytes}, {sha256_hex(""), ""}};
  ASSERT_EQ(store->commit(job).outcome, desk::CommitOutcome::committed);
  EXPECT_EQ(store->attachment_bytes(sha256_hex(bytes)), bytes);
  EXPECT_EQ(store->attachment_bytes(sha256_hex("")), "");
  EXPECT_EQ(store->attachment_bytes("unknown"), std::nullopt);
}

TEST_P(RoundTrip, drafts_sessions_passwords_and_settings_are_put_and_replaced) {
  const Id<model::Employee> ola{7};
  const Id<model::Employee> kari{8};
  store->put_draft(ola, "note/1", "{\"text\":\"å\"}", moment);
  store->put_draft(ola, "note/1", "{\"text\":\"ø\"}", moment);
  EXPECT_EQ(store->draft(ola, "note/1"), "{\"text\":\"ø\"}");
  EXPECT_EQ(store->draft(kari, "note/1"), std::nullopt);
  store->delete_draft(kari, "note/1");
  EXPECT_TRUE(store->draft(ola, "note/1"));
  store->delete_draft(ola, "note/1");
  EXPECT_EQ(store->draft(ola, "note/1"), std::nullopt);

  store->put_session({"hash", ola, moment, moment});
  store->put_session({"hash", ola, moment, moment + 60});
  ASSERT_TRUE(store->session("hash"));
  EXPECT_EQ(store->session("hash")->employee, ola);
  EXPECT_EQ(store->session("hash")->begun, moment);
  EXPECT_EQ(store->session("hash")->last_seen, moment + 60);
  store->touch_session("hash", moment + 120);
  EXPECT_EQ(store->session("hash")->last_seen, moment + 120);
  store->delete_session("hash");
  store->touch_session("hash", moment + 180);
  EXPECT_FALSE(store->session("hash")) << "what was ended does not come back";

  store->put_session({"phone", ola, moment, moment});
  store->put_session({"office", ola, moment + 10, moment + 90});
  store->put_session({"other", kari, moment, moment});
  ASSERT_EQ(store->sessions_of(ola).size(), 2U);
  EXPECT_EQ(store->sessions_of(ola).front().token_sha256, "office") << "the one used last comes first";
  store->delete_sessions_of(ola);
  EXPECT_TRUE(store->sessions_of(ola).empty());
  EXPECT_EQ(store->sessions_of(kari).size(), 1U);
  store->delete_sessions_begun_before(moment);
  EXPECT_TRUE(store->session("other")) << "begun at that moment, not before";
  store->delete_sessions_begun_before(moment + 1);
  EXPECT_FALSE(store->session("other"));

  store->put_password_hash(ola, "$argon2id$a");
  store->put_password_hash(ola, "$argon2id$b");
  EXPECT_EQ(store->password_hash(ola), "$argon2id$b");
  EXPECT_EQ(store->password_hash(kari), std::nullopt);

  store->put_setting("name", "one");
  store->put_setting("name", "two");
  reopen();
  EXPECT_EQ(store->setting("name"), "two");
  EXPECT_EQ(store->setting("other"), std::nullopt);
}

STAFETT_ON_BOTH(RoundTrip);

}  // namespace
}  // namespace stafett::store
