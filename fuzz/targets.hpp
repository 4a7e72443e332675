#pragma once

// The fuzz targets: one function for each parser of what comes from outside. A function takes any bytes and
// ends the program when a promise of the parser is broken; memory and arithmetic are watched by the
// sanitizers.

#include <array>
#include <string_view>

namespace stafett::fuzz {

/// Ends the program, so that libFuzzer keeps the input, when the promise was not kept.
void promise(bool kept, const char* what);

void http_connection(std::string_view bytes);
void request_target(std::string_view bytes);
void header_values(std::string_view bytes);
void identity_token(std::string_view bytes);
void json_text(std::string_view bytes);
void request_bodies(std::string_view bytes);
void imported_client(std::string_view bytes);
void stored_plan(std::string_view bytes);
void policy_file(std::string_view bytes);
void typed_values(std::string_view bytes);
void typed_texts(std::string_view bytes);

struct Target {
  std::string_view name;  ///< also the folder of its seeds, fuzz/corpus/<name>
  void (*run)(std::string_view bytes);
};

/// A parser that is added to the program gets its line here. scripts/fuzz reads the names.
inline constexpr std::array targets = {
    Target{"http_connection",
           &http_connection},                   // request head, framing, routing, bodies: what a socket gets
    Target{"request_target", &request_target},  // path, query, ids and texts in the path
    Target{"header_values", &header_values},    // cookies, file names, draft keys, content types, origins
    Target{"identity_token", &identity_token},  // tokens and keys of the sign-in service
    Target{"json_text", &json_text},            // JSON before it is anything
    Target{"request_bodies", &request_bodies},  // JSON as each of the routines' requests
    Target{"imported_client", &imported_client},  // a line of an import, and what is planned from it
    Target{"stored_plan", &stored_plan},          // a plan read back
    Target{"policy_file", &policy_file},          // TOML
    Target{"typed_values", &typed_values},        // identity numbers, dates, instants, times of day
    Target{"typed_texts", &typed_texts},          // names and what is searched for
};

}  // namespace stafett::fuzz
