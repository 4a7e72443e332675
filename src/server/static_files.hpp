#pragma once

#include "server/http.hpp"

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace stafett::server {

/// The built interface: every file of a folder, read once. A path is looked up among those that were read and
/// never reaches the disk, so no path leads out of the folder. Thread-safe once made.
class StaticFiles {
 public:
  /// Reads regular files; links and names that begin with a dot are left out. `x.js.gz` beside `x.js` is what
  /// a browser that takes gzip is sent. EnvironmentFailure when the folder has no index.html.
  explicit StaticFiles(const std::filesystem::path& folder);

  /// The answer to GET or HEAD. A path that names no file and looks like none (no dot in its last segment) is
  /// a page of the interface: index.html.
  [[nodiscard]] Response respond(const Request& request) const;

 private:
  using Bytes = std::shared_ptr<const std::string>;
  struct File {
    Bytes plain;
    Bytes gzip;  ///< null when there is none
    std::string_view content_type;
    std::string tag;  ///< of the plain bytes, without quotes
    bool immutable = false;
  };

  [[nodiscard]] const File* find(std::string_view path) const;

  std::map<std::string, File, std::less<>> files_;  ///< by path: "/assets/index-Bx3.js"
};

}  // namespace stafett::server
