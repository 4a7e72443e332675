#include "server/response_head.hpp"

#include "base/check.hpp"

#include <algorithm>
#include <array>

namespace stafett::server {

namespace {

std::string_view reason(int status) {
  switch (status) {
    case 200:
      return "OK";
    case 201:
      return "Created";
    case 202:
      return "Accepted";
    case 204:
      return "No Content";
    case 301:
      return "Moved Permanently";
    case 302:
      return "Found";
    case 303:
      return "See Other";
    case 304:
      return "Not Modified";
    case 400:
      return "Bad Request";
    case 401:
      return "Unauthorized";
    case 403:
      return "Forbidden";
    case 404:
      return "Not Found";
    case 405:
      return "Method Not Allowed";
    case 408:
      return "Request Timeout";
    case 409:
      return "Conflict";
    case 412:
      return "Precondition Failed";
    case 413:
      return "Content Too Large";
    case 415:
      return "Unsupported Media Type";
    case 422:
      return "Unprocessable Content";
    case 429:
      return "Too Many Requests";
    case 431:
      return "Request Header Fields Too Large";
    case 500:
      return "Internal Server Error";
    case 503:
      return "Service Unavailable";
    default:
      return "";  // RFC 9112 §4 lets the reason be empty
  }
}

bool breaks_header(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\t') || byte == 0x7f;
  });
}

bool is_own(std::string_view name) {
  constexpr std::array own = {"date", "content-length", "connection", "transfer-encoding"};
  return std::any_of(own.begin(), own.end(), [&](const char* o) { return same_ignoring_case(name, o); });
}

void append_two_digits(std::string& to, int number) {
  to.push_back(static_cast<char>('0' + number / 10));
  to.push_back(static_cast<char>('0' + number % 10));
}

}  // namespace

bool status_without_body(int status) { return status < 200 || status == 204 || status == 304; }

std::string http_date(std::time_t at) {
  // By hand because strftime writes the names of days in the language of the process.
  constexpr std::array days = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr std::array months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                 "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  std::tm utc{};
  gmtime_r(&at, &utc);
  std::string text = days[static_cast<std::size_t>(utc.tm_wday)];
  text += ", ";
  append_two_digits(text, utc.tm_mday);
  text += ' ';
  text += months[static_cast<std::size_t>(utc.tm_mon)];
  text += ' ' + std::to_string(utc.tm_year + 1900) + ' ';
  append_two_digits(text, utc.tm_hour);
  text += ':';
  append_two_digits(text, utc.tm_min);
  text += ':';
  append_two_digits(text, utc.tm_sec);
  return text + " GMT";
}

std::string response_head(const Response& response, std::size_t body_bytes, AfterAnswer after,
                          std::time_t now) {
  std::string head;
  head.reserve(512);
  head.append("HTTP/1.1 ").append(std::to_string(response.status)).append(" ");
  head.append(reason(response.status)).append("\r\nDate: ").append(http_date(now)).append("\r\n");
  for (const auto& [name, value] : response.headers.fields()) {
    check(!name.empty() && !breaks_header(name) && !breaks_header(value) && !is_own(name),
          "a header field of an answer is one line, and not one of the server's own");
    head.append(name).append(": ").append(value).append("\r\n");
  }
  if (!status_without_body(response.status)) {
    head.append("Content-Length: ").append(std::to_string(body_bytes)).append("\r\n");
  }
  head.append(after == AfterAnswer::close ? "Connection: close\r\n\r\n" : "Connection: keep-alive\r\n\r\n");
  return head;
}

}  // namespace stafett::server
