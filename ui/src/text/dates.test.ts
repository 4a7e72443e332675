import { describe, expect, test } from 'vitest';
import { addDays, dayNumber, longDay, parseDay, showBegin, showDay, showEnd, showInstant, showMinutes } from './dates';

describe('a day that is typed', () => {
  test.each([
    ['01.06.2026', '2026-06-01'],
    ['1.6.26', '2026-06-01'],
    ['1/6 2026', '2026-06-01'],
    [' 1-6-2026 ', '2026-06-01'],
    ['010626', '2026-06-01'],
    ['01062026', '2026-06-01'],
    ['29.2.2028', '2028-02-29'],
  ])('%s is %s', (typed, day) => expect(parseDay(typed)).toBe(day));

  test.each(['', '1.6', '31.6.2026', '29.2.2026', '2026-06-01', '06/31/2026', '0.1.2026', 'i går', '1.6.2026 kl 12'])(
    '%j is no day',
    (typed) => expect(parseDay(typed)).toBeNull(),
  );

  test('what is shown is read back as the same day', () => {
    for (let number = dayNumber('2023-12-01'); number < dayNumber('2028-03-02'); number += 1) {
      const day = addDays('1970-01-01', number);
      expect(parseDay(showDay(day))).toBe(day);
    }
  });
});

describe('a day that is shown', () => {
  test('is the same in every language and empty when there is none', () => {
    expect(showDay('2026-06-01')).toBe('01.06.2026');
    expect(showDay(null)).toBe('');
  });
  test('is written out with its weekday, and with its year only when it is another', () => {
    expect(longDay('2026-06-01', 'nb', '2026-01-01')).toBe('mandag 1. juni');
    expect(longDay('2026-06-01', 'nb')).toBe('mandag 1. juni 2026');
    expect(longDay('2026-06-01', 'en', '2026-01-01')).toBe('Monday 1 June');
  });
});

describe('a moment that is shown', () => {
  test('is what the wall in Oslo shows, summer and winter', () => {
    expect(showInstant('2026-06-01T12:05:00Z', 'nb')).toBe('01.06.2026 kl. 14.05');
    expect(showInstant('2026-12-31T23:30:00Z', 'en')).toBe('01.01.2027, 00:30');
  });
  test('is the day alone when something begins with the day', () => {
    expect(showBegin('2026-06-30T22:00:00Z', 'nb')).toBe('01.07.2026');
    expect(showBegin('2026-06-30T22:01:00Z', 'nb')).toBe('01.07.2026 kl. 00.01');
  });
  test('is the day before when something ends at midnight, also at a change of clocks', () => {
    expect(showEnd('2026-06-30T22:00:00Z', 'nb')).toBe('30.06.2026');
    expect(showEnd('2026-10-25T23:00:00Z', 'nb')).toBe('25.10.2026');
    expect(showEnd('2026-06-30T08:15:00Z', 'en')).toBe('30.06.2026, 10:15');
  });
});

test('time granted is hours and minutes', () => {
  expect([45, 60, 315].map(showMinutes)).toEqual(['45 min', '1 t', '5 t 15 min']);
});
