import type { InBoth } from './language';

const nb = {
  title: 'Hvem har sett i journalen',
  lead: 'Alle som har sett eller prøvd å se opplysninger om brukeren. Gjorde noen det samme flere ganger på en dag, står det på én linje.',
  period: 'Periode',
  from: 'Fra og med',
  to: 'Til og med',
  noDay: 'Skriv dagen som dd.mm.åååå.',
  reversed: 'Perioden slutter før den begynner.',
  show: 'Vis perioden',
  shown: (from: string, to: string, lines: number) =>
    `${from}–${to}: ${String(lines)} ${lines === 1 ? 'linje' : 'linjer'}.`,
  more: 'Det er flere linjer i perioden enn dette. Velg en kortere periode for å se resten.',
  none: 'Ingen har sett opplysninger om brukeren i perioden.',
  columns: { when: 'Når', who: 'Hvem', what: 'Hva', basis: 'Grunnlag' },
  noBasis: 'Ingen',
  extract: 'Til brukeren',
  extractLead: 'Brukeren har rett til denne oversikten. Den er på bokmål, og gjelder perioden over.',
  pdf: 'Last ned som PDF',
  csv: 'Last ned som regneark (CSV)',
};

const en: typeof nb = {
  title: 'Who has seen the record',
  lead: 'Everyone who has seen or tried to see information about the client. The same act several times in one day is one line.',
  period: 'Period',
  from: 'From',
  to: 'To',
  noDay: 'Write the day as dd.mm.yyyy.',
  reversed: 'The period ends before it begins.',
  show: 'Show the period',
  shown: (from, to, lines) => `${from}–${to}: ${String(lines)} ${lines === 1 ? 'line' : 'lines'}.`,
  more: 'The period has more lines than these. Choose a shorter period to see the rest.',
  none: 'Nobody has seen information about the client in the period.',
  columns: { when: 'When', who: 'Who', what: 'What', basis: 'Basis' },
  noBasis: 'None',
  extract: 'For the client',
  extractLead: 'The client has a right to this list. It is in Norwegian, and for the period above.',
  pdf: 'Download as PDF',
  csv: 'Download as a spreadsheet (CSV)',
};

export const accessLogText: InBoth<typeof nb> = { nb, en };
