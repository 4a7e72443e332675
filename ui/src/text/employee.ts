import type { InBoth } from './language';

const nb = {
  hint: 'Skriv begynnelsen av navnet, og velg i listen.',
  choose: (label: string) => `${label}: velg`,
  none: 'Ingen ansatte har et navn som begynner slik.',
  found: (count: number) => (count === 1 ? '1 treff' : `${String(count)} treff`),
  more: 'Det er flere. Skriv mer av navnet.',
};

const en: typeof nb = {
  hint: 'Write the beginning of the name, and choose from the list.',
  choose: (label) => `${label}: choose`,
  none: 'No employee has a name that begins so.',
  found: (count) => (count === 1 ? '1 hit' : `${String(count)} hits`),
  more: 'There are more. Write more of the name.',
};

export const employeeText: InBoth<typeof nb> = { nb, en };
