#include "routines/collaboration/note.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>

namespace stafett::routines {

namespace {

constexpr std::size_t longest_note_characters = 20'000;
constexpr std::int64_t largest_attachment_bytes = 10 * 1024 * 1024;
constexpr std::size_t most_attachments = 10;
constexpr std::array accepted_types{std::string_view("application/pdf"), std::string_view("image/png"),
                                    std::string_view("image/jpeg"), std::string_view("text/plain")};

bool is_acceptable(const NewAttachment& file) {
  const bool known = std::ranges::find(accepted_types, file.media_type) != accepted_types.end();
  const auto name_length = length_in_characters(file.file_name);
  const bool named =
      name_length > 0 && name_length <= 200 && file.file_name.find_first_of("/\\") == std::string::npos;
  return known && named && file.sha256.size() == 64 && file.size_bytes > 0 &&
         file.size_bytes <= largest_attachment_bytes;
}

/// The provider that the unit belongs to; nullptr for an office.
const model::Provider* house_of(const model::Organisation& organisation, Id<model::Level> unit) {
  const auto found = std::ranges::find_if(organisation.providers, [&](const model::Provider& provider) {
    return organisation.covers(provider.level, unit);
  });
  return found == organisation.providers.end() ? nullptr : &*found;
}

}  // namespace

PlanOrRefusal plan_note(const NoteWriting& request, const Situation& situation) {
  const auto& types = situation.policy.journal_types.on(situation.today());
  const auto type = std::ranges::find(types, request.type, &policy::JournalType::code);
  if (type == types.end()) return refuse(RefusalCode::unknown_journal_type, {fact("type", request.type)});
  const auto* author =
      situation.actor.employee ? situation.organisation.find(*situation.actor.employee) : nullptr;
  const bool from_provider =
      author && !situation.organisation.providers_of(author->id, situation.today()).empty();
  if (!author || !(from_provider ? type->providers_write : type->offices_write)) {
    return refuse(RefusalCode::journal_type_not_yours, {fact("type", type->name)});
  }
  if (squeezed(request.text).empty()) return refuse(RefusalCode::empty_text);
  if (length_in_characters(request.text) > longest_note_characters) {
    return refuse(RefusalCode::text_too_long, {fact("most", static_cast<int>(longest_note_characters))});
  }
  if (request.corrects) {
    // A note is corrected by its own house: the same provider's people, or the offices.
    const auto* corrected = situation.record.find(*request.corrects);
    if (!corrected || house_of(situation.organisation, corrected->author_unit) !=
                          house_of(situation.organisation, author->unit)) {
      return refuse(RefusalCode::unknown_note);
    }
  }
  if (request.service_line && !situation.record.find(*request.service_line)) {
    return refuse(RefusalCode::unknown_service_line);
  }
  if (request.attachments.size() > most_attachments) {
    return refuse(RefusalCode::bad_attachment, {fact("most", static_cast<int>(most_attachments))});
  }
  for (const auto& file : request.attachments) {
    if (!is_acceptable(file)) return refuse(RefusalCode::bad_attachment, {fact("file", file.file_name)});
  }

  PlanBuilder builder("note");
  model::Note note;
  note.id = builder.next_id<model::Note>();
  note.client = situation.record.client.id;
  note.type = request.type;
  note.author = author->id;
  note.author_unit = author->unit;
  note.text = request.text;
  note.corrects = request.corrects;
  note.service_line = request.service_line;
  builder.add(WriteNote{note}, {{"OV-49", {fact("type", type->name)}}});
  for (const auto& file : request.attachments) {
    builder.add(AttachDocument{{builder.next_id<model::Attachment>(),
                                note.client,
                                note.id,
                                file.file_name,
                                file.media_type,
                                file.sha256,
                                file.size_bytes,
                                {},
                                0}},
                {{"OV-49", {fact("file", file.file_name)}}});
  }
  return builder.take();
}

}  // namespace stafett::routines
