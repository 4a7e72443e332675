import type { InBoth } from './language';

const nb = {
  title: 'Arbeidsbenk',
  greeting: (name: string) => `Hei, ${name}`,
  sections: {
    my_tasks: 'Mine oppgaver',
    team_inbox: 'Teamets innboks',
    waiting_for: 'Venter på svar',
    deadlines: 'Frister',
    next_two_weeks: 'De neste to ukene',
  },
  empty: {
    my_tasks: 'Du har ingen oppgaver. Ta en fra teamets innboks.',
    team_inbox: 'Innboksen er tom.',
    waiting_for: 'Ingen skylder teamet et svar.',
    deadlines: 'Ingen frister nærmer seg.',
    next_two_weeks: 'Ingenting begynner eller slutter de neste to ukene.',
  },
  count: (n: number) => String(n),
  urgency: { calm: 'I rute', amber: 'Snart frist', red: 'Haster' },
  takenBy: (name: string) => `Tatt av ${name}`,
  take: 'Ta oppgaven',
  putBack: 'Legg tilbake',
  finish: 'Fullfør oppgaven',
  openHandover: 'Åpne overleveringen',
  acknowledgeRecall: 'Bekreft tilbaketrekkingen',
  findSolution: 'Finn en løsning',
  changeProvider: 'Behandle ønsket',
  reviewLookUp: 'Vurder brukersøket',
  done: (act: string, name: string) => `${act}: utført for ${name}.`,
  showAll: (n: number) => `Vis alle ${String(n)}`,
};

const en: typeof nb = {
  title: 'Workbench',
  greeting: (name) => `Hello, ${name}`,
  sections: {
    my_tasks: 'My tasks',
    team_inbox: 'The team’s inbox',
    waiting_for: 'Waiting for an answer',
    deadlines: 'Deadlines',
    next_two_weeks: 'The next two weeks',
  },
  empty: {
    my_tasks: 'You have no tasks. Take one from the team’s inbox.',
    team_inbox: 'The inbox is empty.',
    waiting_for: 'Nobody owes the team an answer.',
    deadlines: 'No deadline is near.',
    next_two_weeks: 'Nothing begins or ends in the next two weeks.',
  },
  count: (n) => String(n),
  urgency: { calm: 'On track', amber: 'Due soon', red: 'Urgent' },
  takenBy: (name) => `Taken by ${name}`,
  take: 'Take the task',
  putBack: 'Put back',
  finish: 'Finish the task',
  openHandover: 'Open the hand-over',
  acknowledgeRecall: 'Acknowledge the recall',
  findSolution: 'Find a solution',
  changeProvider: 'Deal with the wish',
  reviewLookUp: 'Review the look-up',
  done: (act, name) => `${act}: done for ${name}.`,
  showAll: (n) => `Show all ${String(n)}`,
};

export const benchText: InBoth<typeof nb> = { nb, en };

const searchNb = {
  title: 'Søk etter bruker',
  lead: 'Søk på fornavn, etternavn, fødselsdato (dd.mm.åååå) eller fødselsnummer. Du finner brukere du har tilgang til.',
  field: 'Navn, fødselsdato eller fødselsnummer',
  button: 'Søk',
  missing: 'Skriv noe å søke etter.',
  columns: { name: 'Navn', birth: 'Født', age: 'Alder', mark: 'Merknad' },
  none: (text: string) => `Ingen brukere passer med «${text}».`,
  noneNext: 'Prøv bare etternavnet, eller søk på fødselsnummer.',
  shown: (n: number) => (n === 1 ? '1 bruker vises' : `${String(n)} brukere vises`),
  more: 'Vis flere',
};

const searchEn: typeof searchNb = {
  title: 'Search for a client',
  lead: 'Search by given name, surname, date of birth (dd.mm.yyyy) or identity number. You find clients you have access to.',
  field: 'Name, date of birth or identity number',
  button: 'Search',
  missing: 'Enter something to search for.',
  columns: { name: 'Name', birth: 'Born', age: 'Age', mark: 'Mark' },
  none: (text) => `No client matches “${text}”.`,
  noneNext: 'Try the surname alone, or search by identity number.',
  shown: (n) => (n === 1 ? '1 client shown' : `${String(n)} clients shown`),
  more: 'Show more',
};

export const searchText: InBoth<typeof searchNb> = { nb: searchNb, en: searchEn };
