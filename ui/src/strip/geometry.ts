// Where things lie on a time strip. Pure: days are numbers since 1970, both ends of a span are included.

import type { Assignment, Day, Decision, Service } from '../api/types';
import { dayNumber, dayOfNumber } from '../text/dates';

export interface Span {
  first: number;
  /** Null has no end. */
  last: number | null;
}

export interface Window {
  first: number;
  last: number;
}

export type Range = 'near' | 'year' | 'all';

/** Left edge and width in percent of the strip. */
export interface Place {
  left: number;
  width: number;
  cutLeft: boolean;
  cutRight: boolean;
}

export function place(span: Span, window: Window): Place | null {
  const last = span.last ?? Number.POSITIVE_INFINITY;
  if (last < window.first || span.first > window.last) return null;
  const days = window.last - window.first + 1;
  const from = Math.max(span.first, window.first);
  const to = Math.min(last, window.last);
  return {
    left: ((from - window.first) / days) * 100,
    width: ((to - from + 1) / days) * 100,
    cutLeft: span.first < window.first,
    cutRight: last > window.last,
  };
}

export function spanOf(row: { first_day: Day; last_day?: Day | null }): Span {
  return { first: dayNumber(row.first_day), last: row.last_day ? dayNumber(row.last_day) : null };
}

export function decisionSpan(decision: Decision): Span {
  return { first: dayNumber(decision.valid_from), last: decision.valid_to ? dayNumber(decision.valid_to) : null };
}

/** Assignments that say who delivers: not those taken back or entered in error. */
export function standing(assignments: Assignment[]): Assignment[] {
  return assignments
    .filter((assignment) => assignment.phase !== 'withdrawn' && assignment.phase !== 'entered_in_error')
    .sort((a, b) => a.first_day.localeCompare(b.first_day));
}

export function windowOf(service: Service, today: Day, range: Range): Window {
  const now = dayNumber(today);
  if (range === 'near') return { first: now - 28, last: now + 34 };
  if (range === 'year') return { first: now - 182, last: now + 182 };
  const starts = [...service.assignments.map(spanOf), ...service.decisions.map(decisionSpan), spanOf(service)];
  const first = Math.min(now, ...starts.map((span) => span.first));
  const last = Math.max(now, ...starts.map((span) => span.last ?? span.first));
  const margin = Math.max(7, Math.round((last - first) * 0.04));
  return { first: first - margin, last: last + margin };
}

export interface Fault extends Span {
  kind: 'gap' | 'overlap';
  last: number;
}

/** Days between the first and the last assignment with nobody or with two. */
export function faults(assignments: Assignment[]): Fault[] {
  const found: Fault[] = [];
  let covered: number | null | undefined;
  for (const span of standing(assignments).map(spanOf)) {
    if (covered !== undefined) {
      const until = covered ?? Number.POSITIVE_INFINITY;
      if (span.first > until + 1) found.push({ kind: 'gap', first: until + 1, last: span.first - 1 });
      if (span.first <= until) {
        found.push({ kind: 'overlap', first: span.first, last: Math.min(until, span.last ?? until) });
      }
    }
    if (covered === undefined || (covered !== null && (span.last === null || span.last > covered))) covered = span.last;
  }
  return found.filter((fault) => Number.isFinite(fault.last));
}

/** The notice periods: from the day the message came to the old provider's last day. */
export function notices(service: Service): Span[] {
  return service.changes
    .filter((change) => change.state === 'planned' && change.old_last_day)
    .map((change) => ({ first: dayNumber(change.notice_day), last: dayNumber(change.old_last_day ?? '') }));
}

export interface Tick {
  day: Day;
  left: number;
}

/** The first of each month, or of each quarter or year when the months would crowd. */
export function ticks(window: Window): Tick[] {
  const days = window.last - window.first + 1;
  const every = days > 365 * 4 ? 12 : days > 500 ? 3 : 1;
  const found: Tick[] = [];
  for (let number = window.first; number <= window.last; number += 1) {
    const day = dayOfNumber(number);
    const month = Number(day.slice(5, 7)) - 1;
    if (day.endsWith('-01') && month % every === 0) {
      found.push({ day, left: ((number - window.first) / days) * 100 });
    }
  }
  return found;
}
