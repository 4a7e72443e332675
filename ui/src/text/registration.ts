import type { InBoth } from './language';

const nb = {
  nav: 'Registreringer',
  title: 'Registrer ny bruker: sjekk nummeret',
  lead: 'Før noen registreres, sjekker vi om personen finnes fra før. Svaret sier aldri hvem det er.',
  number: 'Fødselsnummer',
  numberHint: '11 siffer. DUF-nummer har 12.',
  reason: 'Hvorfor skal personen registreres?',
  reasonHint: 'Sjekken blir loggført. Finnes personen, kan bydelen med ansvar se at du har spurt.',
  reasonMissing: 'Skriv kort hvorfor personen skal registreres.',
  act: 'Sjekk nummeret',
  answer: 'Svar',
  another: 'Sjekk et annet nummer',
  offer: 'Er personen ny, må du sjekke nummeret før du registrerer.',
  link: 'Registrer ny bruker',
};

const en: typeof nb = {
  nav: 'Registrations',
  title: 'Register a new client: check the number',
  lead: 'Before anyone is registered, we check whether the person is known. The answer never says who it is.',
  number: 'Identity number',
  numberHint: '11 digits. A DUF number has 12.',
  reason: 'Why is the person to be registered?',
  reasonHint: 'The check is logged. If the person is known, the district responsible can see that you asked.',
  reasonMissing: 'Write briefly why the person is to be registered.',
  act: 'Check the number',
  answer: 'Answer',
  another: 'Check another number',
  offer: 'If the person is new, check the number before you register.',
  link: 'Register a new client',
};

export const registrationText: InBoth<typeof nb> = { nb, en };

const pendingNb = {
  title: 'Registreringer som venter',
  lead: 'Numre som må ses på før noen registrerer personen. Finn ut av nummeret, si fra til den som spurte, og avklar registreringen her.',
  count: (n: number) => (n === 1 ? '1 registrering venter.' : `${String(n)} registreringer venter.`),
  none: 'Ingen registreringer venter.',
  askedBy: 'Spurt av',
  when: 'Når',
  reason: 'Begrunnelse',
  settle: 'Avklar',
  close: 'Lukk',
  note: 'Hva kom du frem til?',
  noteMissing: 'Skriv hva du kom frem til.',
  act: 'Sett registreringen som avklart',
  done: (name: string) => `Registreringen som ${name} spurte om, er avklart.`,
};

const pendingEn: typeof pendingNb = {
  title: 'Registrations that wait',
  lead: 'Numbers to look at before anyone registers the person. Find out about the number, tell whoever asked, and settle the registration here.',
  count: (n) => (n === 1 ? '1 registration waits.' : `${String(n)} registrations wait.`),
  none: 'No registration waits.',
  askedBy: 'Asked by',
  when: 'When',
  reason: 'Explanation',
  settle: 'Settle',
  close: 'Close',
  note: 'What did you find?',
  noteMissing: 'Write what you found.',
  act: 'Mark the registration as settled',
  done: (name) => `The registration that ${name} asked for is settled.`,
};

export const pendingText: InBoth<typeof pendingNb> = { nb: pendingNb, en: pendingEn };
