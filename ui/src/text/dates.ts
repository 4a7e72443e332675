// Days are ISO texts ("2026-06-01") everywhere but on screen, where they are dd.mm.åååå in both languages.

import type { Day, Instant } from '../api/types';
import type { Language } from './language';

const milliseconds_per_day = 86_400_000;

const twoDigits = (value: number): string => String(value).padStart(2, '0');

function dayOf(year: number, month: number, day: number): Day | null {
  const at = new Date(Date.UTC(year, month - 1, day));
  const same = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return same ? `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}` : null;
}

/** Reads "01.06.2026", "1.6.26", "1/6 2026" and "010626"; null for anything that is no day. */
export function parseDay(text: string): Day | null {
  const trimmed = text.trim();
  const parts =
    /^(\d{1,2})[.\-/ ]+(\d{1,2})[.\-/ ]+(\d{4}|\d{2})\.?$/.exec(trimmed) ??
    /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(trimmed);
  if (!parts) return null;
  const [, day, month, year] = parts.map(Number) as [number, number, number, number];
  return dayOf(year < 100 ? 2000 + year : year, month, day);
}

/** "01.06.2026". */
export function showDay(day: Day | null | undefined): string {
  if (!day) return '';
  const [year, month, date] = day.split('-');
  return `${date ?? ''}.${month ?? ''}.${year ?? ''}`;
}

/** Whole days since 1970, for reckoning. */
export function dayNumber(day: Day): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / milliseconds_per_day);
}

export function dayOfNumber(number: number): Day {
  return new Date(number * milliseconds_per_day).toISOString().slice(0, 10);
}

export function addDays(day: Day, days: number): Day {
  return dayOfNumber(dayNumber(day) + days);
}

const tag: Record<Language, string> = { nb: 'nb-NO', en: 'en-GB' };

/** "mandag 1. juni" (with the year when it is another than `today`'s). */
export function longDay(day: Day, language: Language, today?: Day): string {
  const year = today?.slice(0, 4) === day.slice(0, 4) ? {} : ({ year: 'numeric' } as const);
  const written = (parts: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(tag[language], { ...parts, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
  // In two pieces, since browsers disagree about a comma between them.
  return `${written({ weekday: 'long' })} ${written({ day: 'numeric', month: 'long', ...year })}`;
}

export function monthName(day: Day, language: Language): string {
  return new Intl.DateTimeFormat(tag[language], { month: 'short', timeZone: 'UTC' })
    .format(new Date(`${day}T00:00:00Z`))
    .replace('.', '');
}

/** Day and time on the wall in Oslo: "01.06.2026", "14", "05". */
function onTheWall(instant: Instant | number): { day: string; hour: string; minute: string } {
  const parts = new Intl.DateTimeFormat('en-GB', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'Europe/Oslo',
  }).formatToParts(new Date(instant));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((found) => found.type === type)?.value ?? '';
  return { day: `${part('day')}.${part('month')}.${part('year')}`, hour: part('hour'), minute: part('minute') };
}

/** "01.06.2026 kl. 14.05", on the wall in Oslo. */
export function showInstant(instant: Instant, language: Language): string {
  const { day, hour, minute } = onTheWall(instant);
  return language === 'nb' ? `${day} kl. ${hour}.${minute}` : `${day}, ${hour}:${minute}`;
}

const isMidnight = (instant: Instant): boolean => {
  const { hour, minute } = onTheWall(instant);
  return hour === '00' && minute === '00';
};

/** When something begins: the day alone when it begins with the day. */
export function showBegin(from: Instant, language: Language): string {
  return isMidnight(from) ? onTheWall(from).day : showInstant(from, language);
}

/** When something ends, of the first instant without it: midnight ends the day before. */
export function showEnd(until: Instant, language: Language): string {
  return isMidnight(until) ? onTheWall(Date.parse(until) - 1).day : showInstant(until, language);
}

/** "7 t 30 min", "45 min". */
export function showMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${String(rest)} min`;
  return rest === 0 ? `${String(hours)} t` : `${String(hours)} t ${String(rest)} min`;
}
