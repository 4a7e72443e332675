#include "server/uploads.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace stafett::server {

namespace {

constexpr std::int64_t longest_wait_seconds = 60 * 60;

}  // namespace

std::optional<std::string> Uploads::keep(Id<model::Employee> owner, std::string bytes, Instant now) {
  auto digest = sha256_hex(bytes);
  const std::scoped_lock lock(mutex_);
  for (auto& [person, files] : by_owner_) {
    std::erase_if(files, [&](const Waiting& file) { return now - file.since > longest_wait_seconds; });
  }
  auto& files = by_owner_[owner.value];
  std::erase_if(files, [&](const Waiting& file) { return file.sha256 == digest; });
  std::size_t waiting_bytes = bytes.size();
  for (const auto& file : files) waiting_bytes += file.bytes.size();
  if (waiting_bytes > most_bytes_per_person) return std::nullopt;
  files.push_back({digest, std::move(bytes), now});
  return digest;
}

std::vector<desk::AttachmentBytes> Uploads::of(Id<model::Employee> owner,
                                               const std::vector<routines::NewAttachment>& named) const {
  const std::scoped_lock lock(mutex_);
  std::vector<desk::AttachmentBytes> found;
  const auto files = by_owner_.find(owner.value);
  if (files == by_owner_.end()) return found;
  for (const auto& name : named) {
    const auto file = std::ranges::find(files->second, name.sha256, &Waiting::sha256);
    if (file != files->second.end()) found.push_back({file->sha256, file->bytes});
  }
  return found;
}

void Uploads::drop(Id<model::Employee> owner, const std::vector<routines::NewAttachment>& named) {
  const std::scoped_lock lock(mutex_);
  const auto files = by_owner_.find(owner.value);
  if (files == by_owner_.end()) return;
  std::erase_if(files->second, [&](const Waiting& file) {
    return std::ranges::find(named, file.sha256, &routines::NewAttachment::sha256) != named.end();
  });
}

std::vector<std::string> Uploads::missing(Id<model::Employee> owner,
                                          const std::vector<routines::NewAttachment>& named) const {
  std::vector<std::string> names;
  const auto here = of(owner, named);
  for (const auto& name : named) {
    const bool found = std::ranges::any_of(here, [&](const desk::AttachmentBytes& file) {
      return file.sha256 == name.sha256 && static_cast<std::int64_t>(file.bytes.size()) == name.size_bytes;
    });
    if (!found) names.push_back(name.file_name);
  }
  return names;
}

}  // namespace stafett::server
