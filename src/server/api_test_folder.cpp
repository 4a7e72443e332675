// What only a data folder made for tests or demo allows: a clock of its own, clients out of thin air, another
// policy.

#include "server/api.hpp"
#include "server/json_route.hpp"

namespace stafett::server {

namespace {

struct ClockView {
  Instant now;
  Date today;
};
BOOST_DESCRIBE_STRUCT(ClockView, (), (now, today))

struct ClockMove {
  std::optional<Instant> now;
  std::optional<std::int64_t> advance_seconds;
};
BOOST_DESCRIBE_STRUCT(ClockMove, (), (now, advance_seconds))

struct Imported {
  std::int64_t client = 0;
};
BOOST_DESCRIBE_STRUCT(Imported, (), (client))

struct PolicyText {
  std::string toml;
};
BOOST_DESCRIBE_STRUCT(PolicyText, (), (toml))

struct PolicyReads {
  std::vector<std::string> keys;
};
BOOST_DESCRIBE_STRUCT(PolicyReads, (), (keys))

ClockView clock_view(const ApiParts& parts) { return {parts.desk.now(), oslo_date(parts.desk.now())}; }

tl::expected<ClockView, Problem> move_clock(ApiParts& parts, const ClockMove& move) {
  if (!parts.demo.set_clock) return tl::unexpected(problem_of_status(404));
  const auto now = parts.desk.now();
  const auto from = move.now.value_or(now);
  const auto advance = move.advance_seconds.value_or(0);
  const auto begin = oslo_instant(outside_days.first, {});
  const auto end = oslo_instant(*outside_days.last, {});
  if (advance < begin - from || advance > end - from) {
    return tl::unexpected(problem_of_faults({{"/advance_seconds", "out_of_range"}}));
  }
  const auto to = from + advance;
  if (to < now && !parts.demo.clock_goes_back)
    return tl::unexpected(problem(422, "clock_goes_back", "The clock only goes forward"));
  parts.demo.set_clock(to);
  parts.desk.run_due_deadlines();
  return clock_view(parts);
}

}  // namespace

void add_test_routes(ApiRouter& router, ApiParts& parts) {
  // A demo folder stands on a network like any other: what moves its clock is somebody with an account.
  const auto access = parts.demo.open_to_all ? Access::open() : Access::signed_in();
  router.add({.method = Method::get,
              .path = "/api/test/clock",
              .access = access,
              .summary = "The clock of a test or demo folder",
              .answer = plain_route<ClockView>([&parts]() -> tl::expected<ClockView, Problem> {
                if (!parts.demo.set_clock) return tl::unexpected(problem_of_status(404));
                return clock_view(parts);
              })});
  router.add({.method = Method::post,
              .path = "/api/test/clock",
              .access = access,
              .summary = "Move the clock; what is due is done before the answer",
              .answer = json_route<ClockMove, ClockView>(
                  [&parts](const ClockMove& move) { return move_clock(parts, move); })});
  router.add({.method = Method::post,
              .path = "/api/test/client",
              .access = access,
              .summary = "Take over a synthetic client (ImportedClient)",
              .answer = raw_route({"application/json"}, {"application/json"},
                                  [&parts](const Request& request) -> tl::expected<Response, Problem> {
                                    if (!parts.demo.import_client)
                                      return tl::unexpected(problem_of_status(404));
                                    const auto json = parse_json(request.body);
                                    if (!json.ok()) return tl::unexpected(problem_of_faults(json.problems));
                                    const auto client = parts.demo.import_client(json.value);
                                    if (!client) return tl::unexpected(problem_of(client.error()));
                                    return json_response(201, to_json(Imported{*client}));
                                  })});
  router.add({.method = Method::put,
              .path = "/api/test/provider",
              .access = access,
              .summary = "One more municipal unit, or a provider's last day",
              .answer = json_route<TestProvider, Nothing>(
                  [&parts](const TestProvider& asked) -> tl::expected<Nothing, Problem> {
                    if (!parts.demo.set_provider) return tl::unexpected(problem_of_status(404));
                    const auto fault = parts.demo.set_provider(asked);
                    if (!fault.empty())
                      return tl::unexpected(problem(422, "bad_provider", "The provider has a fault", fault));
                    return Nothing{};
                  })});
  router.add({.method = Method::put,
              .path = "/api/test/policy",
              .access = access,
              .summary = "Another policy file from now on",
              .answer = json_route<PolicyText, Nothing>(
                  [&parts](const PolicyText& text) -> tl::expected<Nothing, Problem> {
                    if (!parts.demo.set_policy) return tl::unexpected(problem_of_status(404));
                    const auto faults = parts.demo.set_policy(text.toml);
                    if (!faults.empty())
                      return tl::unexpected(problem(422, "bad_policy", "The policy has faults", faults));
                    return Nothing{};
                  })});
  router.add({.method = Method::get,
              .path = "/api/test/policy-reads",
              .access = access,
              .summary = "Which values of the policy have been asked for",
              .answer = plain_route<PolicyReads>([&parts]() -> tl::expected<PolicyReads, Problem> {
                if (!parts.demo.policy_reads) return tl::unexpected(problem_of_status(404));
                return PolicyReads{parts.demo.policy_reads()};
              })});
}

}  // namespace stafett::server
