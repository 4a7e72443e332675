import type { InBoth } from './language';

const nb = {
  or: 'eller',
  refusedTitle: 'Du ble ikke logget inn',
  faults: {
    unavailable: 'Innloggingstjenesten svarer ikke akkurat nå. Prøv igjen om litt.',
    declined: 'Innloggingen ble avbrutt. Prøv igjen når du er klar.',
    start_again: 'Innloggingen tok for lang tid, eller den ble begynt i et annet vindu. Begynn på nytt her.',
    untrusted:
      'Svaret fra innloggingstjenesten kunne ikke godtas. Prøv igjen; skjer det på nytt, si fra til systemkoordinator.',
    too_low_level: 'Du må logge inn med sikkerhetsnivå 4, for eksempel med BankID eller Buypass.',
    no_user_claim: 'Innloggingstjenesten sa ikke hvem du er i kommunens register. Si fra til systemkoordinator.',
    no_employee:
      'Du er logget inn, men har ingen konto her, eller den er avsluttet. Lederen din kan be systemkoordinator om en.',
    other: 'Innloggingen lyktes ikke. Prøv igjen.',
  },
  noWay: 'Det er ikke satt opp noen måte å logge inn på. Si fra til systemkoordinator.',
  againElsewhere: 'Logg inn i den nye fanen, og kom tilbake hit etterpå.',
  cameBack: 'Jeg har logget inn',
  notYet: 'Du er ikke logget inn ennå.',
  account: 'Min konto',
  changeHeading: 'Bytt passord',
  changeLead:
    'Passordet må ha minst 15 tegn. Fire eller flere ord etter hverandre er lett å huske og vanskelig å gjette. Alle tegn kan brukes, og passordet går ikke ut på dato.',
  oldPassword: 'Passordet du har nå',
  newPassword: 'Nytt passord',
  repeatPassword: 'Nytt passord en gang til',
  change: 'Bytt passord',
  changed: 'Passordet er byttet. Du er logget ut alle andre steder.',
  oldMissing: 'Skriv inn passordet du har nå.',
  newMissing: 'Skriv inn et nytt passord.',
  notAlike: 'De to nye passordene er ikke like.',
  passwordFaults: {
    wrong_password: 'Passordet du har nå, er feil.',
    password_too_short: 'Det nye passordet må ha minst 15 tegn.',
    password_too_long: 'Det nye passordet er for langt. Det kan være opptil 256 byte.',
    password_not_text: 'Det nye passordet har tegn som ikke kan leses.',
    password_common:
      'Det nye passordet består av vanlige ord eller taster etter hverandre. Sett sammen flere og mindre vanlige ord.',
    password_personal:
      'Det nye passordet er laget av navnet ditt, enheten, stedet eller Stafett. Velg noe andre ikke kan gjette.',
    password_same: 'Det nye passordet er det samme som før.',
  },
  sessionsHeading: 'Hvor du er logget inn',
  sessionsLead: 'Du logges ut automatisk etter en time uten bruk, og senest etter tolv timer.',
  thisOne: 'Her',
  session: (begun: string, seen: string) => `Logget inn ${begun}, sist brukt ${seen}`,
  endOne: (begun: string) => `Logg ut den fra ${begun}`,
  endAll: 'Logg ut overalt',
};

const en: typeof nb = {
  or: 'or',
  refusedTitle: 'You were not signed in',
  faults: {
    unavailable: 'The sign-in service does not answer just now. Try again in a moment.',
    declined: 'Signing in was cancelled. Try again when you are ready.',
    start_again: 'Signing in took too long, or it was begun in another window. Start again here.',
    untrusted:
      'The answer of the sign-in service could not be trusted. Try again; if it happens once more, tell the system coordinator.',
    too_low_level: 'Sign in at security level 4, for instance with BankID or Buypass.',
    no_user_claim:
      'The sign-in service did not say who you are in the municipality’s register. Tell the system coordinator.',
    no_employee:
      'You are signed in there, but have no account here, or it is closed. Your manager can ask the system coordinator for one.',
    other: 'Signing in did not succeed. Try again.',
  },
  noWay: 'No way to sign in has been set up. Tell the system coordinator.',
  againElsewhere: 'Sign in in the new tab, and come back here afterwards.',
  cameBack: 'I have signed in',
  notYet: 'You are not signed in yet.',
  account: 'My account',
  changeHeading: 'Change password',
  changeLead:
    'The password needs at least 15 characters. Four words or more in a row are easy to remember and hard to guess. Any characters will do, and the password never runs out.',
  oldPassword: 'Your present password',
  newPassword: 'New password',
  repeatPassword: 'New password once more',
  change: 'Change password',
  changed: 'The password is changed. You are signed out everywhere else.',
  oldMissing: 'Enter your present password.',
  newMissing: 'Enter a new password.',
  notAlike: 'The two new passwords differ.',
  passwordFaults: {
    wrong_password: 'The present password is wrong.',
    password_too_short: 'The new password needs at least 15 characters.',
    password_too_long: 'The new password is too long. It may take up to 256 bytes.',
    password_not_text: 'The new password has characters that can’t be read.',
    password_common:
      'The new password is made of common words or keys in a row. Put together more words, and less common ones.',
    password_personal:
      'The new password is made of your name, the unit, the place or Stafett. Choose what others can’t guess.',
    password_same: 'The new password is the one you have.',
  },
  sessionsHeading: 'Where you are signed in',
  sessionsLead: 'You are signed out after an hour without use, and after twelve hours at the latest.',
  thisOne: 'Here',
  session: (begun, seen) => `Signed in ${begun}, last used ${seen}`,
  endOne: (begun) => `Sign out the one from ${begun}`,
  endAll: 'Sign out everywhere',
};

export const signInText: InBoth<typeof nb> = { nb, en };
