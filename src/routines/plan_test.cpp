// Plans as they are stored: what was written under any schema number is read for ever.

#include "base/synthetic_id.hpp"
#include "base/text.hpp"
#include "routines/test_world.hpp"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <set>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <gtest/gtest.h>

namespace stafett::routines {
namespace {

/// A value with something in every field, told apart by a running number.
template <class T>
T filled(int& number) {
  ++number;
  if constexpr (json_detail::is_optional<T>) {
    return filled<typename T::value_type>(number);
  } else if constexpr (json_detail::is_vector<T>) {
    return {filled<typename T::value_type>(number), filled<typename T::value_type>(number)};
  } else if constexpr (json_detail::is_id<T>) {
    return T{number % 2 == 0 ? number : -number};
  } else if constexpr (std::is_enum_v<T>) {
    T last{};
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>([&](auto d) { last = d.value; });
    return last;
  } else if constexpr (std::is_same_v<T, bool>) {
    return true;
  } else if constexpr (std::is_integral_v<T>) {
    return static_cast<T>(number);
  } else if constexpr (std::is_same_v<T, std::string>) {
    return "tekst \"" + std::to_string(number) + "\" æøå\n";
  } else if constexpr (std::is_same_v<T, Date>) {
    return Date::of(2026, 1, 1) + number;
  } else if constexpr (std::is_same_v<T, Instant>) {
    return Instant{1'780'000'000 + number};
  } else if constexpr (std::is_same_v<T, NationalId>) {
    return synthetic_ids(Date::of(1941, 5, 17), IdParity::even, IdSeries::city).front();
  } else {
    T value;
    boost::mp11::mp_for_each<json_detail::Members<T>>([&](auto member) {
      value.*member.pointer = filled<std::remove_reference_t<decltype(value.*member.pointer)>>(number);
    });
    return value;
  }
}

TEST(StoredPlans, hold_every_kind_of_effect_refusal_and_warning) {
  Plan plan;
  plan.routine = "everything";
  int number = 0;
  boost::mp11::mp_for_each<boost::mp11::mp_transform<boost::mp11::mp_identity, EffectTypes>>(
      [&](auto identity) {
        using EffectType = typename decltype(identity)::type;
        plan.effects.push_back({EffectType{filled<decltype(EffectType::row)>(number)},
                                {{"BV-36", {{"first_day", "2026-03-11"}}}, {"Q-02", {}}}});
      });
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<RefusalCode>>(
      [&](auto code) { plan.left_out.push_back({{7}, {code.value, {{"provider", "Ask"}}}}); });
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<WarningCode>>(
      [&](auto code) { plan.warnings.push_back({code.value, {{"day", "2026-03-10"}}}); });

  const auto text = json_text(plan_to_json(plan));
  const auto read = plan_from_json(parse_json(text).value);
  for (const auto& problem : read.problems) ADD_FAILURE() << problem.pointer << " " << problem.code;
  ASSERT_EQ(read.value.effects.size(), boost::mp11::mp_size<EffectTypes>::value);
  for (std::size_t i = 0; i < plan.effects.size(); ++i) {
    EXPECT_EQ(effect_name(read.value.effects[i].effect), effect_name(plan.effects[i].effect));
    EXPECT_EQ(read.value.effects[i].because, plan.effects[i].because);
  }
  EXPECT_EQ(json_text(plan_to_json(read.value)), text);
  EXPECT_EQ(plan_digest(read.value), plan_digest(plan));
}

TEST(StoredPlans, of_a_schema_yet_to_come_or_with_an_unknown_effect_are_refused) {
  auto json = plan_to_json({"note", {}, {}, {}}).get_object();
  json["schema"] = plan_schema + 1;
  EXPECT_FALSE(plan_from_json(json).ok());
  json["schema"] = plan_schema;
  EXPECT_TRUE(plan_from_json(json).ok());
  json["effects"] = boost::json::array{boost::json::object{
      {"effect", "DoSomething"}, {"row", boost::json::object()}, {"because", boost::json::array()}}};
  const auto read = plan_from_json(json);
  ASSERT_FALSE(read.ok());
  EXPECT_EQ(read.problems[0].pointer, "/effects/0/effect");
}

/// One plan of each routine, on a client whose provider is changed, changed again, corrected and withdrawn.
class OneOfEach {
 public:
  OneOfEach() : policy_(oslo_policy()) {
    city_ = CityBuilder(ids_).take();
    ClientBuilder builder(city_, ids_, oslo_date(now_));
    nursing_ = builder.line({model::ServiceType::home_nursing_day, {{ask}}, -60, {}, {{-60, {}, {}, 2}}});
    help_ = builder.line({model::ServiceType::practical_help, {{east}}});
    record_ = builder.take();
  }

  std::vector<Plan> plans() {
    const auto client = record_.client.id;
    NoteWriting note{client, "121",    "Ringte.",
                     {},     nursing_, {{"kart.pdf", "application/pdf", sha256_hex("kart"), 4}}};
    take(plan_note(note, as(case_worker)));
    const auto told = oslo_date(now_) - 1;
    take(plan_change_request({client, {nursing_}, {}, {}, told, {}, "Hørt på besøk"}, as(coordinator(ask))));
    take(plan_change_request_decline({client, record_.change_requests[0].id, "Nei"}, as(case_worker)));
    ProviderChangeRequest change;
    change.client = client;
    change.notice_day = oslo_date(now_);
    change.lines = {{nursing_, provider_named(city_, birch).id, {}},
                    {help_, provider_named(city_, only_there).id, {}}};
    take(plan_provider_change(change, as(case_worker)));
    take(plan_task_step({client, record_.tasks.back().id, TaskMove::take, {}}, as(coordinator(ask))));
    take(plan_handover_answer(
        {client, record_.handovers[0].id, HandoverReply::accept, {}, team_named(city_, care_team(birch)).id},
        as(coordinator(birch))));
    take(plan_letter_posting({client, record_.letters[0].id}, as(case_worker)));
    take(plan_change_start_move(
        {client, record_.provider_changes[0].id, oslo_date(now_) + 12, "alle", "ferie"}, as(case_worker)));
    take(plan_recall_acknowledgement({client, record_.handovers[0].id}, as(coordinator(birch))));
    take(plan_provider_change_withdrawal({client, {record_.provider_changes[1].id}, {}}, as(case_worker)));
    change.lines = {{nursing_, provider_named(city_, cedar).id, {}}};
    take(plan_provider_change(change, as(case_worker)));
    now_ = record_.deadlines.back().due;
    take(plan_deadline_passing({client, record_.deadlines.back().id}, as("")));
    now_ = now_ + 5 * 24 * 3600;
    take(plan_provider_change_correction({client,
                                          record_.provider_changes.back().id,
                                          CorrectionKind::wrong_notice_day,
                                          change.notice_day - 1,
                                          "Kari",
                                          {}},
                                         as(case_worker)));
    return std::move(plans_);
  }

 private:
  [[nodiscard]] Situation as(std::string_view user_name) const {
    return {user_name.empty() ? Actor{} : acting(city_, user_name), record_, city_, policy_, now_};
  }
  void take(const PlanOrRefusal& plan) {
    ASSERT_TRUE(plan.has_value()) << enum_name(plan.error().code);
    plans_.push_back(*plan);
    carry_out(*plan, ids_, record_);
  }

  policy::Policy policy_;
  IdSource ids_;
  model::Organisation city_;
  model::ClientRecord record_;
  Id<model::ServiceLine> nursing_, help_;
  Instant now_ = at(2026, 3, 2);
  std::vector<Plan> plans_;
};

std::string golden_path(int schema) {
  return STAFETT_SOURCE_DIR "/tests/data/plans/schema-" + std::to_string(schema) + ".json";
}

// STAFETT_WRITE_PLANS=1 writes the file of a new schema number; one that is there is never written again.
TEST(StoredPlans, of_every_schema_number_are_read_back_from_their_golden_file) {
  if (std::getenv("STAFETT_WRITE_PLANS") && !std::ifstream(golden_path(plan_schema))) {
    boost::json::array stored;
    for (const auto& plan : OneOfEach().plans()) {
      stored.push_back(boost::json::object{{"digest", plan_digest(plan)}, {"plan", plan_to_json(plan)}});
    }
    std::ofstream(golden_path(plan_schema)) << json_text(stored) << "\n";
  }
  for (int schema = 1; schema <= plan_schema; ++schema) {
    std::ifstream file(golden_path(schema));
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    const auto stored = parse_json(text);
    ASSERT_TRUE(stored.ok()) << golden_path(schema);
    std::set<std::string> routines;
    for (const auto& item : stored.value.as_array()) {
      const auto read = plan_from_json(item.at("plan"));
      for (const auto& problem : read.problems) ADD_FAILURE() << problem.pointer << " " << problem.code;
      routines.insert(read.value.routine);
      EXPECT_FALSE(read.value.effects.empty());
      // Under the number that we write ourselves, the digest is still the one it was stored with.
      if (schema == plan_schema) {
        EXPECT_EQ(plan_digest(read.value), item.at("digest").as_string());
      }
    }
    EXPECT_EQ(routines.size(), 12u) << "one of each routine";
  }
}

TEST(StoredPlans, the_routines_give_one_of_each) {
  std::set<std::string> routines;
  for (const auto& plan : OneOfEach().plans()) {
    routines.insert(plan.routine);
    const auto read = plan_from_json(parse_json(json_text(plan_to_json(plan))).value);
    EXPECT_TRUE(read.ok());
    EXPECT_EQ(plan_digest(read.value), plan_digest(plan));
  }
  EXPECT_EQ(routines.size(), 12u);
}

}  // namespace
}  // namespace stafett::routines
