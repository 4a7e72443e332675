import { describe, expect, test } from 'vitest';
import type { Assignment, Service } from '../api/types';
import { dayNumber } from '../text/dates';
import { faults, place, ticks, windowOf } from './geometry';

const provider = { id: 1, name: 'Omsorg AS', kind: 'private_firm' as const };
const assignment = (
  first_day: string,
  last_day: string | null,
  phase: Assignment['phase'] = 'running',
): Assignment => ({
  id: dayNumber(first_day),
  provider,
  care_team: '',
  first_day,
  last_day,
  phase,
  end_reason: '',
  why: [],
});

describe('a bar', () => {
  const window = { first: 100, last: 109 };
  test('covers its days, both ends included', () => {
    expect(place({ first: 102, last: 103 }, window)).toEqual({ left: 20, width: 20, cutLeft: false, cutRight: false });
  });
  test('is cut at the edges and says so', () => {
    expect(place({ first: 90, last: null }, window)).toEqual({ left: 0, width: 100, cutLeft: true, cutRight: true });
  });
  test('outside the window is not there', () => {
    expect(place({ first: 110, last: 120 }, window)).toBeNull();
    expect(place({ first: 90, last: 99 }, window)).toBeNull();
  });
  test('two that adjoin share an edge', () => {
    const old = place({ first: 100, last: 104 }, window);
    const next = place({ first: 105, last: null }, window);
    expect((old?.left ?? 0) + (old?.width ?? 0)).toBe(next?.left);
  });
});

describe('gaps and overlaps', () => {
  test('a change of provider has neither', () => {
    expect(faults([assignment('2026-06-11', null, 'pending'), assignment('2026-01-01', '2026-06-10')])).toEqual([]);
  });
  test('days with nobody are a gap', () => {
    expect(faults([assignment('2026-01-01', '2026-06-10'), assignment('2026-06-13', null)])).toEqual([
      { kind: 'gap', first: dayNumber('2026-06-11'), last: dayNumber('2026-06-12') },
    ]);
  });
  test('days with two are an overlap', () => {
    expect(faults([assignment('2026-01-01', '2026-06-10'), assignment('2026-06-10', null)])).toEqual([
      { kind: 'overlap', first: dayNumber('2026-06-10'), last: dayNumber('2026-06-10') },
    ]);
  });
  test('a short assignment inside a long one hides no later gap', () => {
    const found = faults([
      assignment('2026-01-01', '2026-06-30'),
      assignment('2026-02-01', '2026-02-10'),
      assignment('2026-07-05', null),
    ]);
    expect(found.map((fault) => fault.kind)).toEqual(['overlap', 'gap']);
  });
  test('what was taken back or entered in error says nothing', () => {
    expect(
      faults([
        assignment('2026-01-01', '2026-06-10'),
        assignment('2026-06-01', null, 'withdrawn'),
        assignment('2026-06-01', null, 'entered_in_error'),
        assignment('2026-06-11', null),
      ]),
    ).toEqual([]);
  });
});

describe('the window', () => {
  const service = { first_day: '2020-02-01', last_day: null, decisions: [], assignments: [] } as unknown as Service;
  test('near and year hold today; the whole course holds the first day too', () => {
    const today = dayNumber('2026-06-03');
    for (const range of ['near', 'year', 'all'] as const) {
      const window = windowOf(service, '2026-06-03', range);
      expect(place({ first: today, last: today }, window)).not.toBeNull();
    }
    expect(windowOf(service, '2026-06-03', 'all').first).toBeLessThan(dayNumber('2020-02-01'));
  });
  test('months are marked while they have room, then years', () => {
    expect(ticks(windowOf(service, '2026-06-03', 'year'))).toHaveLength(12);
    expect(ticks(windowOf(service, '2026-06-03', 'all')).every((tick) => tick.day.endsWith('-01-01'))).toBe(true);
  });
});
