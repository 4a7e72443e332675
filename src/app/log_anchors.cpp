#include "app/log_anchors.hpp"

#include "app/data_folder.hpp"
#include "base/check.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <filesystem>
#include <optional>
#include <sstream>

#include <fcntl.h>
#include <unistd.h>

namespace stafett::app {

namespace {

constexpr std::size_t hash_digits = 64;
constexpr std::string_view torn_mark = " torn";

std::optional<desk::LogAnchor> anchor_of(const std::string& line) {
  std::istringstream parts(line);
  std::string day, number, hash, more;
  if (!(parts >> day >> number >> hash) || parts >> more) return std::nullopt;
  const auto date = Date::parse_iso(day);
  std::int64_t link = 0;
  const auto [end, fault] = std::from_chars(number.data(), number.data() + number.size(), link);
  const bool hexadecimal = std::ranges::all_of(hash, [](unsigned char c) { return std::isxdigit(c) != 0; });
  if (!date || fault != std::errc() || end != number.data() + number.size() || hash.size() != hash_digits ||
      !hexadecimal) {
    return std::nullopt;
  }
  return desk::LogAnchor{*date, {link, hash}};
}

/// A file open for appending; closed with the object.
class Appending {
 public:
  explicit Appending(const std::string& path)
      : path_(path), file_(::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600)) {
    if (file_ < 0) fail();
  }
  ~Appending() { ::close(file_); }
  Appending(const Appending&) = delete;
  Appending& operator=(const Appending&) = delete;

  /// In one write and down to the disk.
  void add(const std::string& line) const {
    if (::write(file_, line.data(), line.size()) != static_cast<ssize_t>(line.size()) || ::fsync(file_) != 0)
      fail();
  }

 private:
  [[noreturn]] void fail() const {
    throw EnvironmentFailure(
        "The file " + path_ +
        " can't be written: the log's newest hash is not exported. Free some space, or give "
        "this user the right to append to it.");
  }

  std::string path_;
  int file_;
};

}  // namespace

LogAnchors::LogAnchors(const std::string& folder)
    : path_((std::filesystem::path(folder) / log_anchor_file_name).string()) {}

ReadAnchors LogAnchors::read() const {
  ReadAnchors read;
  if (!std::filesystem::exists(path_)) return read;
  std::istringstream lines(read_file(path_));
  int number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    const bool torn = lines.eof() || line.ends_with(torn_mark);
    if (auto anchor = anchor_of(line)) {
      read.anchors.push_back(*std::move(anchor));
    } else if (!torn) {
      read.faults.push_back("Line " + std::to_string(number) + " of " + path_ + " is no exported link");
    }
  }
  return read;
}

void LogAnchors::once_a_day(desk::Store& store, Date today) {
  const std::scoped_lock lock(mutex_);
  const auto exported = read().anchors;
  if (!exported.empty() && exported.back().day >= today) return;
  append(store, today);
}

void LogAnchors::now(desk::Store& store, Date today) {
  const std::scoped_lock lock(mutex_);
  const auto exported = read().anchors;
  const auto newest = store.newest_log_link();
  if (newest && !exported.empty() && exported.back().link.hash == newest->hash) return;
  append(store, today);
}

void LogAnchors::append(desk::Store& store, Date today) const {
  const auto newest = store.newest_log_link();
  if (!newest) return;
  std::string line = today.iso() + " " + std::to_string(newest->number) + " " + newest->hash + "\n";
  // The machine stopped in the midst of the line before: it was never said to be exported.
  if (std::filesystem::exists(path_)) {
    const auto whole = read_file(path_);
    if (!whole.empty() && whole.back() != '\n') line.insert(0, std::string(torn_mark) + "\n");
  }
  Appending(path_).add(line);
}

}  // namespace stafett::app
