#include "server/oidc_fetch.hpp"

#include "base/check.hpp"

#include <array>
#include <memory>
#include <mutex>

#include <curl/curl.h>

namespace stafett::server {

namespace {

constexpr std::size_t longest_answer_bytes = std::size_t{256} << 10;
constexpr long connect_seconds = 4;
constexpr long longest_seconds = 10;

struct Free {
  void operator()(CURL* made) const { curl_easy_cleanup(made); }
  void operator()(curl_slist* made) const { curl_slist_free_all(made); }
};

std::size_t take(char* bytes, std::size_t size, std::size_t count, void* to) {
  auto& body = *static_cast<std::string*>(to);
  const auto length = size * count;
  if (body.size() + length > longest_answer_bytes) return 0;  // stops the transfer
  body.append(bytes, length);
  return length;
}

Told fetched(const Ask& ask) {
  check(is_private_address(ask.address), "an identity provider is asked over https");
  const std::unique_ptr<CURL, Free> curl(curl_easy_init());
  if (!curl) throw EnvironmentFailure("libcurl can't start");
  const auto set = [&](CURLoption option, auto value) {
    check(curl_easy_setopt(curl.get(), option, value) == CURLE_OK, "libcurl knows the option");
  };
  Told told;
  std::array<char, CURL_ERROR_SIZE> why{};
  set(CURLOPT_URL, ask.address.c_str());
  set(CURLOPT_PROTOCOLS_STR, ask.address.starts_with("https:") ? "https" : "http");
  set(CURLOPT_NOPROXY, "localhost,127.0.0.1,::1");
  set(CURLOPT_FOLLOWLOCATION, 0L);
  set(CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
  set(CURLOPT_CONNECTTIMEOUT, connect_seconds);
  set(CURLOPT_TIMEOUT, longest_seconds);
  set(CURLOPT_NOSIGNAL, 1L);
  set(CURLOPT_ERRORBUFFER, why.data());
  set(CURLOPT_WRITEFUNCTION, &take);
  set(CURLOPT_WRITEDATA, &told.body);
  const std::unique_ptr<curl_slist, Free> headers(curl_slist_append(nullptr, "Accept: application/json"));
  set(CURLOPT_HTTPHEADER, headers.get());
  if (ask.form) {
    set(CURLOPT_POSTFIELDSIZE, static_cast<long>(ask.form->size()));
    set(CURLOPT_POSTFIELDS, ask.form->c_str());
  }
  if (const auto code = curl_easy_perform(curl.get()); code != CURLE_OK) {
    const std::string text = why.front() != '\0' ? why.data() : curl_easy_strerror(code);
    throw EnvironmentFailure(ask.address + ": " + text);
  }
  long status = 0;
  curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &status);
  told.status = static_cast<int>(status);
  return told;
}

}  // namespace

bool is_private_address(std::string_view address) {
  constexpr std::array loopback = {"http://127.0.0.1", "http://localhost", "http://[::1]"};
  if (address.starts_with("https://") && address.size() > 8) return true;
  for (const std::string_view own : loopback) {
    if (!address.starts_with(own)) continue;
    const auto rest = address.substr(own.size());
    if (rest.empty() || rest.front() == ':' || rest.front() == '/') {
      // A port and no more: "http://localhost:x@elsewhere" is somewhere else.
      const auto authority = rest.substr(0, rest.find_first_of("/?#"));
      if (authority.find_first_not_of(":0123456789") == std::string_view::npos) return true;
    }
  }
  return false;
}

Fetch curl_fetch() {
  static std::once_flag started;
  std::call_once(started, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
  return &fetched;
}

std::string form_encoded(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  constexpr std::string_view plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
  std::string made;
  for (const char c : text) {
    if (plain.find(c) != std::string_view::npos) {
      made += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      made.append({'%', digits[byte >> 4], digits[byte & 15]});
    }
  }
  return made;
}

}  // namespace stafett::server
