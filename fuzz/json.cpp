#include "base/json.hpp"

#include "base/text.hpp"
#include "routines/requests.hpp"
#include "targets.hpp"

#include <algorithm>
#include <tuple>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

namespace stafett::fuzz {

namespace {

using namespace routines;

using Requests =
    std::tuple<ProviderChangeRequest, ProviderChangeWithdrawal, ChangeStartMove, ProviderChangeCorrection,
               HandoverAnswer, RecallAcknowledgement, ChangeRequestRegistration, ChangeRequestDecline,
               TaskStep, NoteWriting, LetterPosting>;

std::size_t depth_of(const boost::json::value& value) {
  std::size_t deepest = 0;
  if (const auto* object = value.if_object()) {
    for (const auto& field : *object) deepest = std::max(deepest, depth_of(field.value()));
  } else if (const auto* list = value.if_array()) {
    for (const auto& item : *list) deepest = std::max(deepest, depth_of(item));
  } else {
    return 0;
  }
  return deepest + 1;
}

void check_problems(const std::vector<JsonProblem>& problems) {
  for (const auto& problem : problems) {
    promise(!problem.code.empty(), "a fault has a code");
    promise(problem.pointer.empty() || problem.pointer.front() == '/', "a fault's place is a JSON pointer");
    promise(is_valid_utf8(problem.pointer), "a fault can be told as JSON");
  }
}

template <class Request>
void read_as(std::string_view text) {
  const auto read = read_json<Request>(text);
  check_problems(read.problems);
  if (!read.ok()) return;
  const auto json = to_json(read.value);
  const auto again = from_json<Request>(json);
  promise(again.ok(), "what was accepted is accepted again");
  promise(to_json(again.value) == json, "reading what was written gives the same");
}

template <std::size_t... index>
void read_as_number(std::size_t number, std::string_view text, std::index_sequence<index...>) {
  ((number == index ? read_as<std::tuple_element_t<index, Requests>>(text) : void()), ...);
}

}  // namespace

void json_text(std::string_view bytes) {
  const auto read = parse_json(bytes);
  promise(read.ok() || (read.problems.size() == 1 && read.problems.front().pointer.empty()),
          "a text that is no JSON has one fault");
  if (!read.ok()) return;
  promise(depth_of(read.value) <= static_cast<std::size_t>(deepest_json), "no deeper than allowed");
  const auto written = stafett::json_text(read.value);
  promise(is_valid_utf8(written), "written JSON is UTF-8");
  const auto again = parse_json(written);
  promise(again.ok() && stafett::json_text(again.value) == written, "written JSON is read as the same");
}

/// The first byte says which request.
void request_bodies(std::string_view bytes) {
  constexpr auto count = std::tuple_size_v<Requests>;
  if (bytes.empty()) return;
  const auto number = static_cast<unsigned char>(bytes.front()) % count;
  read_as_number(number, bytes.substr(1), std::make_index_sequence<count>());
}

}  // namespace stafett::fuzz
