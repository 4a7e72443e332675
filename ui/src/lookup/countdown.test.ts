import { expect, test } from 'vitest';
import { showInstant } from '../text/dates';
import { hoursAndMinutes, nextChange, soon_ms, stageOf } from './countdown';

const hour_ms = 3_600_000;
const second_ms = 1000;

test('a look-up holds at 71:59:59 and not at 72:00:00', () => {
  expect(stageOf(second_ms)).toBe('soon');
  expect(stageOf(0)).toBe('over');
  expect(stageOf(-1)).toBe('over');
});

test('the warning comes with four hours left', () => {
  expect(stageOf(soon_ms + 1)).toBe('calm');
  expect(stageOf(soon_ms)).toBe('soon');
});

test('the time left is rounded down, so that no more is promised than there is', () => {
  expect(hoursAndMinutes(72 * hour_ms)).toEqual({ hours: 72, minutes: 0 });
  expect(hoursAndMinutes(72 * hour_ms - 1)).toEqual({ hours: 71, minutes: 59 });
  expect(hoursAndMinutes(59 * second_ms)).toEqual({ hours: 0, minutes: 0 });
  expect(hoursAndMinutes(-5)).toEqual({ hours: 0, minutes: 0 });
});

test('what is said changes just after each whole minute', () => {
  expect(nextChange(61 * second_ms)).toBe(second_ms + 1);
  expect(hoursAndMinutes(61 * second_ms - nextChange(61 * second_ms))).toEqual({ hours: 0, minutes: 0 });
  expect(nextChange(30 * second_ms)).toBe(30 * second_ms + 1);
});

test.each([
  ['forward', '2027-03-27T10:00:00Z', '30.03.2027 kl. 12.00', '27.03.2027 kl. 11.00'],
  ['back', '2026-10-24T10:00:00Z', '27.10.2026 kl. 11.00', '24.10.2026 kl. 12.00'],
])('when the clocks are put %s, 72 hours are 72 hours and the end is shown as the wall says', (_, from, end, begin) => {
  const until = new Date(Date.parse(from) + 72 * hour_ms).toISOString();
  expect(showInstant(from, 'nb')).toBe(begin);
  expect(showInstant(until, 'nb')).toBe(end);
  expect(hoursAndMinutes(Date.parse(until) - Date.parse(from))).toEqual({ hours: 72, minutes: 0 });
});
