#include "server/static_files.hpp"

#include "base/check.hpp"
#include "base/text.hpp"
#include "server/problem.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <sstream>

namespace stafett::server {

namespace {

namespace fs = std::filesystem;

std::string_view content_type_of(const fs::path& path) {
  using Entry = std::pair<std::string_view, std::string_view>;
  constexpr std::array types = {Entry{".html", "text/html; charset=utf-8"},
                                Entry{".js", "text/javascript; charset=utf-8"},
                                Entry{".css", "text/css; charset=utf-8"},
                                Entry{".json", "application/json"},
                                Entry{".svg", "image/svg+xml"},
                                Entry{".png", "image/png"},
                                Entry{".ico", "image/x-icon"},
                                Entry{".woff2", "font/woff2"},
                                Entry{".txt", "text/plain; charset=utf-8"},
                                Entry{".webmanifest", "application/manifest+json"}};
  const auto extension = path.extension().string();
  const auto found =
      std::find_if(types.begin(), types.end(), [&](const Entry& entry) { return entry.first == extension; });
  return found == types.end() ? "application/octet-stream" : found->second;
}

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  if (!file) throw EnvironmentFailure("can't read " + path.string());
  return std::move(bytes).str();
}

bool takes_gzip(const Request& request) {
  const auto accepted = request.headers.find("Accept-Encoding").value_or("");
  const auto at = accepted.find("gzip");
  // "gzip;q=0" refuses it; browsers never say so, and finer weights make no difference between two forms.
  return at != std::string_view::npos && !accepted.substr(at).starts_with("gzip;q=0");
}

bool names_tag(std::string_view if_none_match, std::string_view tag) {
  return if_none_match == "*" || if_none_match.find("\"" + std::string(tag) + "\"") != std::string_view::npos;
}

}  // namespace

StaticFiles::StaticFiles(const fs::path& folder) {
  std::error_code error;
  for (fs::recursive_directory_iterator entry(folder, error), end; !error && entry != end;
       entry.increment(error)) {
    if (entry->path().filename().string().starts_with('.')) {
      entry.disable_recursion_pending();
      continue;
    }
    if (!entry->is_regular_file() || entry->is_symlink() || entry->path().extension() == ".gz") continue;
    auto bytes = bytes_of(entry->path());
    File file;
    file.content_type = content_type_of(entry->path());
    file.tag = sha256_hex(bytes).substr(0, 20);
    file.plain = std::make_shared<const std::string>(std::move(bytes));
    auto gzip = entry->path();
    gzip += ".gz";
    if (fs::is_regular_file(gzip) && !fs::is_symlink(gzip)) {
      file.gzip = std::make_shared<const std::string>(bytes_of(gzip));
    }
    auto path = "/" + entry->path().lexically_relative(folder).generic_string();
    // The build puts files with a hash of their content in their name here.
    file.immutable = path.starts_with("/assets/");
    files_.emplace(std::move(path), std::move(file));
  }
  if (!files_.contains("/index.html")) {
    throw EnvironmentFailure("there is no built interface in " + folder.string() + ": it has no index.html");
  }
}

const StaticFiles::File* StaticFiles::find(std::string_view path) const {
  if (const auto found = files_.find(path); found != files_.end()) return &found->second;
  const auto last = path.substr(std::min(path.rfind('/'), path.size()));
  if (last.find('.') != std::string_view::npos || path.starts_with("/assets/")) return nullptr;
  return &files_.find("/index.html")->second;
}

Response StaticFiles::respond(const Request& request) const {
  const auto* file = find(request.path);
  if (!file) return problem_response(problem_of_status(404));

  Response response;
  const bool gzip = file->gzip && takes_gzip(request);
  const auto tag = file->tag + (gzip ? "-gzip" : "");
  response.headers.add("ETag", "\"" + tag + "\"");
  response.headers.add("Cache-Control", file->immutable ? "public, max-age=31536000, immutable" : "no-cache");
  if (file->gzip) response.headers.add("Vary", "Accept-Encoding");
  if (names_tag(request.headers.find("If-None-Match").value_or(""), tag)) {
    response.status = 304;
    return response;
  }
  response.headers.add("Content-Type", std::string(file->content_type));
  if (gzip) response.headers.add("Content-Encoding", "gzip");
  response.shared_body = gzip ? file->gzip : file->plain;
  return response;
}

}  // namespace stafett::server
