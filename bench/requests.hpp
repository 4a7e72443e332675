#pragma once

#include "checks.hpp"

#include <string>
#include <vector>

namespace stafett::bench {

/// Beginnings of names, as somebody types them.
[[nodiscard]] std::vector<std::string> searched_prefixes();

/// The texts of the requests to measure. Those that change something are for clients that no other has, and
/// are previewed first, as the API wants it.
class Requests {
 public:
  Requests(const Expected& expected, const std::vector<SignedIn>& signed_in, std::uint16_t port);

  [[nodiscard]] std::vector<std::string> health() const;
  [[nodiscard]] std::vector<std::string> cards() const;
  [[nodiscard]] std::vector<std::string> searches(const std::vector<std::string>& prefixes) const;
  /// The same questions by others than everybody.
  [[nodiscard]] static std::vector<std::string> searches(const std::vector<std::string>& prefixes,
                                                         const std::vector<SignedIn>& askers);
  [[nodiscard]] std::vector<std::string> benches() const;
  [[nodiscard]] std::vector<std::string> previews() const;
  [[nodiscard]] std::vector<std::string> change_commits(std::size_t count);
  [[nodiscard]] std::vector<std::string> note_commits(std::size_t count);

 private:
  struct Ask {
    const SignedIn* by;
    PossibleChange change;
  };
  /// Previews each and gives the commits of what was previewed.
  template <class MakeRequest>
  std::vector<std::string> commits(std::string_view routine, std::size_t count, std::size_t& used,
                                   MakeRequest make_request);

  const Expected& expected_;
  const std::vector<SignedIn>& signed_in_;
  std::uint16_t port_;
  std::vector<Ask> asks_;  ///< one per client, the districts in turn
  std::size_t changed_ = 0;
  std::size_t noted_ = 0;
};

}  // namespace stafett::bench
