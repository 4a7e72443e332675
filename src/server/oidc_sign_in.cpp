#include "server/oidc_sign_in.hpp"

#include "base/check.hpp"
#include "base/json.hpp"
#include "base/text.hpp"
#include "server/oidc_claims.hpp"
#include "server/sign_in.hpp"

#include <algorithm>
#include <chrono>

#include <boost/json/object.hpp>

namespace stafett::server {

namespace {

/// Short, as the profiles of the health sector want a proof of who the client is; OpenID Connect sets no
/// limit.
constexpr std::int64_t proof_seconds = 50;

tl::unexpected<OidcFault> fault(OidcFaultKind kind, std::string why) {
  return tl::unexpected(OidcFault{kind, std::move(why)});
}

void add(std::string& form, std::string_view name, std::string_view value) {
  if (!form.empty()) form += '&';
  form.append(name).append("=").append(form_encoded(value));
}

/// The parameter, when it was sent exactly once (RFC 6749 section 3.1).
const std::string* only(const NamedTexts& query, std::string_view name) {
  const std::string* found = nullptr;
  for (const auto& [known, value] : query) {
    if (known != name) continue;
    if (found) return nullptr;
    found = &value;
  }
  return found;
}

/// A provider's own word for what is wrong, if it is one of a word's letters: it goes to the technical log.
std::string word_in(std::string_view body) {
  const auto parsed = parse_json(body);
  const auto* word =
      parsed.ok() && parsed.value.is_object() ? parsed.value.get_object().if_contains("error") : nullptr;
  if (!word || !word->is_string() || word->get_string().size() > 60) return "no reason given";
  const std::string text(word->get_string());
  const bool plain = text.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == std::string::npos;
  return plain ? text : "no reason given";
}

}  // namespace

/// One of the few places to ask the provider from: one that does not answer must not take every worker.
class OidcSignIn::Line {
 public:
  explicit Line(std::counting_semaphore<4>& lines) : lines_(lines) {
    if (!lines_.try_acquire()) {
      throw EnvironmentFailure("too many wait for the identity provider");
    }
  }
  ~Line() { lines_.release(); }
  Line(const Line&) = delete;
  Line& operator=(const Line&) = delete;

 private:
  std::counting_semaphore<4>& lines_;
};

OidcSignIn::OidcSignIn(OidcSettings settings, Fetch fetch, std::function<Instant()> now)
    : settings_(std::move(settings)),
      fetch_(std::move(fetch)),
      now_(std::move(now)),
      key_(settings_.key_pem, settings_.key_id, settings_.key_algorithm),
      provider_(settings_.issuer, fetch_) {
  settings_.key_pem.clear();
}

std::string OidcSignIn::proof_of_client(Instant now) const {
  return key_.signed_token({{"iss", settings_.client_id},
                            {"sub", settings_.client_id},
                            {"aud", settings_.issuer},
                            {"jti", new_session_token()},
                            {"iat", now.seconds},
                            {"nbf", now.seconds},
                            {"exp", now.seconds + proof_seconds}});
}

std::string OidcSignIn::request_form(const Attempt& attempt, std::string_view state) const {
  std::string form;
  add(form, "client_id", settings_.client_id);
  add(form, "response_type", "code");
  add(form, "redirect_uri", settings_.return_address);
  add(form, "scope", settings_.scope);
  add(form, "state", state);
  add(form, "nonce", attempt.nonce);
  add(form, "code_challenge", base64url(sha256_bytes(attempt.verifier)));
  add(form, "code_challenge_method", "S256");
  if (!settings_.acr_values.empty()) add(form, "acr_values", settings_.acr_values);
  if (settings_.max_age_seconds) add(form, "max_age", std::to_string(*settings_.max_age_seconds));
  return form;
}

std::string OidcSignIn::pushed(const std::string& address, const std::string& form, Instant now) const {
  auto sent = form;
  add(sent, "client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
  add(sent, "client_assertion", proof_of_client(now));
  const auto told = fetch_({address, std::move(sent)});
  const auto parsed = parse_json(told.body);
  const auto* request = parsed.ok() && parsed.value.is_object()
                            ? parsed.value.get_object().if_contains("request_uri")
                            : nullptr;
  if (told.status != 201 || !request || !request->is_string()) {
    throw EnvironmentFailure("the identity provider refuses our request: " + word_in(told.body));
  }
  std::string short_form;
  add(short_form, "client_id", settings_.client_id);
  add(short_form, "request_uri", std::string_view(request->get_string()));
  return short_form;
}

bool OidcSignIn::keep(const std::string& state, const Attempt& attempt) {
  const std::lock_guard lock(mutex_);
  std::erase_if(attempts_,
                [&](const auto& known) { return attempt.begun - known.second.begun >= attempt_seconds; });
  const auto of_address = std::ranges::count_if(
      attempts_, [&](const auto& known) { return known.second.remote_address == attempt.remote_address; });
  if (of_address >= static_cast<std::ptrdiff_t>(most_attempts_of_address)) return false;
  if (attempts_.size() >= most_attempts) {
    attempts_.erase(
        std::ranges::min_element(attempts_, {}, [](const auto& known) { return known.second.begun; }));
  }
  attempts_.emplace(state, attempt);
  return true;
}

tl::expected<OidcSignIn::Begun, OidcFault> OidcSignIn::begin(std::string_view remote_address,
                                                             std::string return_to) {
  const auto now = now_();
  const auto state = new_session_token();
  const auto secret = new_session_token();
  const Attempt attempt{new_session_token(),         new_session_token(),  sha256_hex(secret),
                        std::string(remote_address), std::move(return_to), now};
  if (!keep(state, attempt)) {
    return fault(OidcFaultKind::unavailable, "too many attempts from one address are under way");
  }
  try {
    const Line line(lines_);
    const auto addresses = provider_.addresses(now);
    auto form = request_form(attempt, state);
    if (!addresses.pushed_requests.empty()) form = pushed(addresses.pushed_requests, form, now);
    const char join = addresses.authorization.find('?') == std::string::npos ? '?' : '&';
    return Begun{addresses.authorization + join + form, secret};
  } catch (const EnvironmentFailure& failure) {
    return fault(OidcFaultKind::unavailable, failure.what());
  }
}

tl::expected<OidcSignIn::Attempt, OidcFault> OidcSignIn::taken(const std::string& state,
                                                               std::string_view secret, Instant now) {
  const std::lock_guard lock(mutex_);
  const auto found = attempts_.find(state);
  if (found == attempts_.end()) return fault(OidcFaultKind::start_again, "the state is unknown or was used");
  auto attempt = std::move(found->second);
  attempts_.erase(found);
  if (now - attempt.begun >= attempt_seconds)
    return fault(OidcFaultKind::start_again, "the attempt is too old");
  if (sha256_hex(secret) != attempt.browser_digest) {
    return fault(OidcFaultKind::start_again, "the attempt belongs to another browser");
  }
  return attempt;
}

tl::expected<std::string, OidcFault> OidcSignIn::id_token_for(const std::string& code, const Attempt& attempt,
                                                              const ProviderAddresses& addresses,
                                                              Instant now) const {
  std::string form;
  add(form, "grant_type", "authorization_code");
  add(form, "code", code);
  add(form, "redirect_uri", settings_.return_address);
  add(form, "code_verifier", attempt.verifier);
  add(form, "client_id", settings_.client_id);
  add(form, "client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
  add(form, "client_assertion", proof_of_client(now));
  const auto told = fetch_({addresses.token, std::move(form)});
  if (told.status >= 500) return fault(OidcFaultKind::unavailable, "the token endpoint fails");
  if (told.status != 200)
    return fault(OidcFaultKind::untrusted, "the code is refused: " + word_in(told.body));
  const auto parsed = parse_json(told.body);
  const auto* token =
      parsed.ok() && parsed.value.is_object() ? parsed.value.get_object().if_contains("id_token") : nullptr;
  if (!token || !token->is_string())
    return fault(OidcFaultKind::untrusted, "the answer has no identity token");
  return std::string(token->get_string());
}

tl::expected<std::string, OidcFault> OidcSignIn::user_of(std::string_view id_token, const std::string& nonce,
                                                         Instant now) {
  const auto token = read_token(id_token);
  if (!token) return fault(OidcFaultKind::untrusted, "the identity token can't be read");
  const auto algorithm = algorithm_let_in(*token, settings_);
  if (!algorithm) return tl::unexpected(algorithm.error());
  const auto keys = provider_.keys(*algorithm, token->key_id, now);
  if (keys.empty()) return fault(OidcFaultKind::untrusted, "the identity token's key is not known");
  const bool signed_by_one = std::ranges::any_of(keys, [&](const PublicKey& key) {
    return is_signed_by(key, *algorithm, token->signed_text, token->signature);
  });
  if (!signed_by_one) return fault(OidcFaultKind::untrusted, "the identity token's signature is wrong");
  if (auto checked = check_claims(token->claims, settings_, nonce, now); !checked) {
    return tl::unexpected(checked.error());
  }
  return user_in(token->claims, settings_.claims);
}

tl::expected<OidcSignIn::Finished, OidcFault> OidcSignIn::finish(const NamedTexts& query,
                                                                 std::string_view browser_secret) {
  const auto now = now_();
  const auto* state = only(query, "state");
  if (!state) return fault(OidcFaultKind::start_again, "there is no state, or more than one");
  auto attempt = taken(*state, browser_secret, now);
  if (!attempt) return tl::unexpected(attempt.error());
  try {
    const Line line(lines_);
    const auto addresses = provider_.addresses(now);
    // RFC 9207: an answer that another provider made is not given to this one.
    const auto names = std::ranges::count(query, "iss", &NamedTexts::value_type::first);
    const auto* issuer = only(query, "iss");
    if (names > 0 || addresses.names_itself) {
      if (!issuer || *issuer != settings_.issuer) {
        return fault(OidcFaultKind::untrusted, "the answer comes from another issuer");
      }
    }
    if (std::ranges::count(query, "error", &NamedTexts::value_type::first) > 0) {
      return fault(OidcFaultKind::declined, "the identity provider declined");
    }
    const auto* code = only(query, "code");
    if (!code || code->empty()) return fault(OidcFaultKind::untrusted, "there is no code, or more than one");
    const auto id_token = id_token_for(*code, *attempt, addresses, now);
    if (!id_token) return tl::unexpected(id_token.error());
    const auto user = user_of(*id_token, attempt->nonce, now);
    if (!user) return tl::unexpected(user.error());
    return Finished{*user, attempt->return_to};
  } catch (const EnvironmentFailure& failure) {
    return fault(OidcFaultKind::unavailable, failure.what());
  }
}

}  // namespace stafett::server
