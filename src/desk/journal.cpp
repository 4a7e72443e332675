#include "desk/client_page.hpp"
#include "desk/desk.hpp"
#include "routines/collaboration/note.hpp"
#include "wording/notes.hpp"

#include <algorithm>

namespace stafett::desk {

namespace {

std::string type_name(const std::vector<policy::JournalType>& types, const std::string& code) {
  const auto found = std::ranges::find(types, code, &policy::JournalType::code);
  return found == types.end() ? code : found->name;
}

NoteView note_view(const PageContext& page, const model::Note& note,
                   const std::vector<policy::JournalType>& types) {
  NoteView view;
  view.id = note.id;
  view.type = note.type;
  view.type_name = type_name(types, note.type);
  view.author = employee_name(page.organisation, note.author);
  if (const auto* unit = page.organisation.find(note.author_unit)) view.author_unit = unit->name;
  view.written_at = note.created.at;
  view.text = note.text;
  if (auto content = note.content) {
    // why the client changes is never told to a provider.
    if (!page.shows_remarks()) {
      content->remark.clear();
      content->agreed_why.clear();
      content->agreed_with.clear();
      std::erase_if(content->lines, [&](const model::LetterLine& line) {
        return !page.shows_provider_named(line.old_provider) && !page.shows_provider_named(line.new_provider);
      });
    }
    view.text = wording::note_text(*content, page.language);
  }
  view.corrects = note.corrects;
  for (const auto& other : page.record.notes) {
    if (other.corrects == note.id) view.corrected_by = other.id;
  }
  for (const auto& file : page.record.attachments) {
    if (file.note == note.id) {
      view.attachments.push_back({file.id, file.file_name, file.media_type, file.size_bytes});
    }
  }
  return view;
}

}  // namespace

Answer<JournalView> Desk::journal(const Caller& caller, Id<model::Client> id, const std::string& type) {
  const auto opened = open(caller, id, model::Action::read_journal, "read_journal");
  if (!opened) return tl::unexpected(opened.error());
  const auto page = opened->page(caller.language);
  const auto& types = page.policy.journal_types.on(page.today());
  JournalView view;
  for (const auto& note : page.record.notes) {
    if ((type.empty() || note.type == type) && page.shows_note_by(note.author_unit)) {
      view.notes.push_back(note_view(page, note, types));
    }
  }
  std::ranges::stable_sort(view.notes, [](const NoteView& a, const NoteView& b) {
    return a.written_at != b.written_at ? a.written_at > b.written_at : a.id > b.id;
  });
  const bool writes = page.decided(model::Action::write_note).permitted;
  const bool provider = !page.organisation.providers_of(caller.employee, page.today()).empty();
  for (const auto& known : types) {
    view.types.push_back(
        {known.code, known.name, writes && (provider ? known.providers_write : known.offices_write)});
  }
  return view;
}

Answer<Desk::AttachmentFile> Desk::attachment(const Caller& caller, Id<model::Attachment> id) {
  const auto client = store_.client_of(id);
  const auto opened =
      open(caller, client.value_or(Id<model::Client>{}), model::Action::read_journal, "attachment", false);
  if (!opened) return tl::unexpected(opened.error());
  const auto page = opened->page(caller.language);
  const auto file = std::ranges::find(page.record.attachments, id, &model::Attachment::id);
  const auto* note = file == page.record.attachments.end() ? nullptr : page.record.find(file->note);
  auto bytes =
      note && page.shows_note_by(note->author_unit) ? store_.attachment_bytes(file->sha256) : std::nullopt;
  if (!bytes) return not_shown(caller, *opened, "attachment");
  log_shown(caller, *opened, "attachment");
  return AttachmentFile{file->file_name, file->media_type, *std::move(bytes)};
}

}  // namespace stafett::desk
