#pragma once

#include "desk/desk.hpp"

#include <map>
#include <mutex>
#include <vector>

namespace stafett::server {

/// Files sent ahead of the note they belong to, kept in memory until it is committed or an hour has passed. A
/// person's files are only found by that person. Thread-safe.
class Uploads {
 public:
  static constexpr std::size_t most_bytes_per_person = 40u << 20;

  /// The hash that the note names the file by; nullopt when the person has too much waiting already.
  [[nodiscard]] std::optional<std::string> keep(Id<model::Employee> owner, std::string bytes, Instant now);
  /// The bytes of the named files that are waiting; one that is not here is left out.
  [[nodiscard]] std::vector<desk::AttachmentBytes> of(
      Id<model::Employee> owner, const std::vector<routines::NewAttachment>& named) const;
  /// Lets go of the named files once their note is kept.
  void drop(Id<model::Employee> owner, const std::vector<routines::NewAttachment>& named);
  /// The named files that are not waiting here.
  [[nodiscard]] std::vector<std::string> missing(Id<model::Employee> owner,
                                                 const std::vector<routines::NewAttachment>& named) const;

 private:
  struct Waiting {
    std::string sha256;
    std::string bytes;
    Instant since;
  };
  mutable std::mutex mutex_;
  std::map<std::int64_t, std::vector<Waiting>> by_owner_;
};

}  // namespace stafett::server
