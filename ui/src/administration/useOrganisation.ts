import type { Organisation } from '../api/organisation';
import type { Day } from '../api/types';
import { useLoad, type Loaded } from '../api/useLoad';
import { parseDay } from '../text/dates';

export const useOrganisation = (): Loaded<Organisation> => useLoad<Organisation>('/api/organisation');

/** What has ended comes last; otherwise the order stays. */
export function standingFirst<Row extends { last_day?: Day | null }>(rows: Row[], today: Day): Row[] {
  const ended = (row: Row) => (row.last_day && row.last_day < today ? 1 : 0);
  return [...rows].sort((one, other) => ended(one) - ended(other));
}

/** In the order of a Norwegian telephone book. */
export function byName<Row extends { name: string }>(rows: Row[]): Row[] {
  const order = new Intl.Collator('nb');
  return [...rows].sort((one, other) => order.compare(one.name, other.name));
}

/** "1.5 Bydel Frogner". */
export function levelName(organisation: Organisation, id: number | null | undefined): string {
  const level = organisation.levels.find((row) => row.id === id);
  return level ? `${level.code} ${level.name}` : '';
}

/** A last day that may be left empty: undefined for what is no day. */
export function optionalDay(text: string): Day | null | undefined {
  return text.trim() === '' ? null : (parseDay(text) ?? undefined);
}

/** The number of something chosen in a list; null for none. */
export const numberOf = (value: string): number | null => (value ? Number(value) : null);
