#include "desk/desk.hpp"
#include "desk/opened.hpp"

namespace stafett::desk {

void Desk::log_sign_in(std::optional<Id<model::Employee>> employee, std::string_view from_address,
                       std::string_view action, std::string_view outcome) {
  if (employee) {
    const Caller caller{*employee, wording::Language::bokmaal, std::string(from_address)};
    return log(caller, moment(), action, {}, outcome, nullptr);
  }
  LogRow row;
  row.at = clock_.now();
  row.action = action;
  row.outcome = outcome;
  row.from_address = from_address;
  store_.append_log(std::move(row));
}

}  // namespace stafett::desk
