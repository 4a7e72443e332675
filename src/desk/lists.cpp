#include "base/text.hpp"
#include "desk/client_page.hpp"
#include "desk/desk.hpp"
#include "desk/index.hpp"
#include "desk/opened.hpp"

namespace stafett::desk {

namespace {

/// dd.mm.yyyy or ddmmyyyy is a birth date.
std::optional<Date> typed_date(const std::string& text) {
  std::string digits;
  for (const char c : text) {
    if (c >= '0' && c <= '9')
      digits.push_back(c);
    else if (c != '.' && c != ' ' && c != '/' && c != '-')
      return std::nullopt;
  }
  if (digits.size() != 8) return std::nullopt;
  return Date::parse_iso(digits.substr(4, 4) + "-" + digits.substr(2, 2) + "-" + digits.substr(0, 2));
}

ClientName name_of(const ClientHit& hit, Date today) {
  return {hit.client,    hit.given_name, hit.surname, hit.birth_date, age_on(hit.birth_date, today),
          hit.protection};
}

/// The oldest letter first; those of one day by the client's name, as they are put in envelopes.
std::vector<Listed<model::Letter>> in_posting_order(std::vector<Listed<model::Letter>> letters) {
  const auto key = [](const Listed<model::Letter>& one) {
    return std::tuple(one.row.content.dated, name_sort_key(one.client.surname + " " + one.client.given_name),
                      one.client.client, one.row.id);
  };
  std::ranges::sort(letters, {}, key);
  return letters;
}

}  // namespace

SearchView Desk::search(const Caller& caller, const SearchRequest& request) {
  constexpr int page_size = 20;
  const auto now = moment();
  const auto employee = facts_of(caller, now);
  SearchView view;
  const auto text = squeezed(request.text);
  if (!employee || name_fold(text).empty()) return view;
  ClientSearch search;
  search.limit = page_size;
  search.after = request.after.value_or("");
  search.birth_date = typed_date(text);
  if (!search.birth_date) search.national_id = NationalId::parse(text);
  if (!search.birth_date && !search.national_id) search.name_prefix = text;
  const auto rights =
      list_rights(*employee, model::Action::see_client, *now.organisation, *now.policy, now.now);
  const auto page = store_.search(search, rights);
  std::vector<Id<model::Client>> shown;
  for (const auto& hit : page.hits) {
    view.clients.push_back(name_of(hit, now.today()));
    shown.push_back(hit.client);
  }
  view.next = page.next;
  log_list(caller, now, *employee, model::Action::see_client, "search", std::move(shown));
  return view;
}

PrintQueueView Desk::print_queue(const Caller& caller) {
  const auto now = moment();
  const auto employee = facts_of(caller, now);
  PrintQueueView view;
  if (!employee) return view;
  const auto rights =
      list_rights(*employee, model::Action::print_letters, *now.organisation, *now.policy, now.now);
  std::vector<Id<model::Client>> shown;
  std::map<Id<model::Client>, bool> permitted;
  for (const auto& listed : in_posting_order(
           store_.print_queue(now.organisation->teams_of(caller.employee, now.today()), rights))) {
    // Printing is no mere looking: the tail after a service's end and bars on single actions count, which
    // lists know nothing of.
    const auto client = listed.client.client;
    const auto [known, first_letter] = permitted.try_emplace(client, false);
    if (first_letter) known->second = decided(*employee, model::Action::print_letters, client, now).permitted;
    if (!known->second) continue;
    view.letters.push_back(
        {letter_summary(listed.row, caller.language), name_of(listed.client, now.today())});
    shown.push_back(listed.client.client);
  }
  log_list(caller, now, *employee, model::Action::print_letters, "print_queue", std::move(shown));
  return view;
}

Answer<Desk::LetterFile> Desk::letter(const Caller& caller, Id<model::Letter> id) {
  const auto client = store_.client_of(id);
  const auto opened =
      open(caller, client.value_or(Id<model::Client>{}), model::Action::see_client, "letter", false);
  if (!opened) return tl::unexpected(opened.error());
  const auto page = opened->page(caller.language);
  const auto* letter = page.record.find(id);
  if (!letter || !page.shows_team(letter->office)) return not_shown(caller, *opened, "letter");
  log_shown(caller, *opened, "letter");
  return LetterFile{*letter, page.policy.letter_texts.on(letter->content.dated), page.policy.municipality};
}

}  // namespace stafett::desk
