#include "wording/request_faults.hpp"

#include "wording/either.hpp"
#include "wording/say.hpp"

#include <algorithm>
#include <array>

namespace stafett::wording {

namespace {

struct FieldFault {
  std::string_view code;
  InBothLanguages text;
};

constexpr std::array field_faults{
    FieldFault{"bad_character",
               {"Teksten inneholder usynlige styretegn. Skriv den inn på nytt i stedet for å lime den inn.",
                "The text holds invisible control characters. Type it instead of pasting it."}},
    FieldFault{"out_of_range",
               {"Datoen må ligge mellom 1850 og 2150. Rett årstallet.",
                "The date must lie between 1850 and 2150. Correct the year."}},
    FieldFault{"too_long", {"Teksten er for lang. Kort den ned.", "The text is too long. Shorten it."}},
    FieldFault{"bad_utf8",
               {"Teksten inneholder tegn som ikke kan leses. Skriv den inn på nytt.",
                "The text holds characters that can't be read. Type it again."}},
    FieldFault{
        "required",
        {"Noe som må fylles ut, mangler. Fyll ut feltet.", "Something is missing. Fill in the field."}},
};

FaultText texts(RequestFault fault, Language language, std::string_view about) {
  const auto either = [&](std::string_view bokmaal, std::string_view english) {
    return std::string(wording::either(language, bokmaal, english));
  };
  switch (fault) {
    case RequestFault::too_many_attempts:
      return {either("Det er gjort for mange forsøk på å logge inn.",
                     "There have been too many attempts to sign in."),
              either("Vent litt før du prøver igjen.", "Wait a little before you try again.")};
    case RequestFault::wrong_user_or_password:
      return {either("Brukernavnet eller passordet er feil.", "The user name or the password is wrong."),
              either("Prøv igjen, eller be systemkoordinator om et nytt passord.",
                     "Try again, or ask the system coordinator for a new password.")};
    case RequestFault::idempotency_key_missing:
      return {either("Forespørselen mangler nøkkelen som hindrer at den utføres to ganger (Idempotency-Key).",
                     "The request lacks the key that keeps it from being done twice (Idempotency-Key)."),
              either("Send en egen nøkkel på opptil 100 tegn, og den samme når du gjentar.",
                     "Send a key of your own, up to 100 characters, and the same one when you repeat.")};
    case RequestFault::file_not_sent:
      return {say(language, "Filen {} er ikke her.", "The file {} is not here.", quoted(about, language)),
              either("Legg den ved på nytt.", "Attach it again.")};
    case RequestFault::empty_file:
      return {either("Filen er tom.", "The file is empty."),
              either("Velg en annen fil.", "Choose another file.")};
    case RequestFault::file_name_missing:
      return {either("Filen har ikke noe navn som kan brukes.", "The file has no name that can be used."),
              either("Gi filen et navn uten skråstreker og usynlige tegn, og legg den ved på nytt.",
                     "Give the file a name without slashes and invisible characters, and attach it again.")};
    case RequestFault::too_many_files:
      return {either("For mange filer venter på å bli lagret.", "Too many files wait to be saved."),
              either("Lagre notatet du skriver, før du legger ved flere filer.",
                     "Save the note you are writing before you attach more files.")};
    case RequestFault::too_many_drafts:
      return {
          either("Du har så mange påbegynte utkast at det ikke er plass til flere. Ingen av dem er borte.",
                 "You have begun so many drafts that there is no room for more. None of them is lost."),
          either("Fullfør eller forkast noe du har begynt på.",
                 "Finish or discard something you have begun.")};
    case RequestFault::body_too_large:
      return {either("Det som ble sendt, er for stort.", "What was sent is too large."),
              either("Kort ned teksten, eller velg en mindre fil.",
                     "Shorten the text, or choose a smaller file.")};
  }
  no_such_value();
}

}  // namespace

FaultText request_fault(RequestFault fault, Language language, std::string_view about) {
  return texts(fault, language, about);
}

std::string field_fault(std::string_view code, Language language) {
  const auto found = std::ranges::find(field_faults, code, &FieldFault::code);
  if (found != field_faults.end()) return std::string(found->text.in(language));
  return std::string(either(language, "Noe i det som ble sendt, kan ikke leses.",
                            "Something in what was sent can't be read."));
}

}  // namespace stafett::wording
