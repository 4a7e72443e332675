#pragma once

#include "base/id.hpp"
#include "store/connection.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace stafett::store {

/// A statement put together from parts, with its parameters beside it: no value ever becomes part of the
/// text. The text depends only on which parts and how many values there are, so that prepared statements stay
/// few.
class SqlText {
 public:
  template <class... Values>
  SqlText& add(std::string_view part, const Values&... values) {
    text_ += part;
    (parameters_.emplace_back(values), ...);
    return *this;
  }
  /// `(?, ?, ?)`; `(null)`, which nothing is in, when there are none.
  template <class Of>
  SqlText& add_list(const std::vector<Id<Of>>& ids) {
    text_ += ids.empty() ? "(null" : "(";
    for (std::size_t i = 0; i < ids.size(); ++i) {
      text_ += i == 0 ? "?" : ", ?";
      parameters_.emplace_back(ids[i].value);
    }
    text_ += ")";
    return *this;
  }
  [[nodiscard]] const std::string& text() const { return text_; }
  void bind_to(Query& query) const {
    for (const auto& parameter : parameters_) {
      std::visit([&](const auto& value) { query.bind(value); }, parameter);
    }
  }

 private:
  std::string text_;
  std::vector<std::variant<std::int64_t, std::string>> parameters_;
};

}  // namespace stafett::store
