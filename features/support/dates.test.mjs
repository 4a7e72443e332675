import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readDate, readMoment, sayMoment } from './dates.mjs';

test('a date is read in long form, in short form and relative to today', () => {
  assert.equal(readDate('mandag 1. juni 2026', ''), '2026-06-01');
  assert.equal(readDate('01.06.2026', ''), '2026-06-01');
  assert.equal(readDate('i går', '2026-03-01'), '2026-02-28');
});
test('a weekday that does not fit the date, and a day that is not in the calendar, are refused', () => {
  assert.throws(() => readDate('tirsdag 1. juni 2026', ''), /er en mandag, ikke en tirsdag/);
  assert.throws(() => readDate('31. juni 2026', ''), /finnes ikke i kalenderen/);
  assert.throws(() => readDate('29.02.2026', ''), /finnes ikke i kalenderen/);
});
test('a moment is Oslo wall time, summer and winter, and back again', () => {
  assert.equal(readMoment('kl. 14.00 onsdag 10. juni 2026', ''), '2026-06-10T12:00:00Z');
  assert.equal(readMoment('kl. 00.00 1. januar 2026', ''), '2025-12-31T23:00:00Z');
  assert.equal(readMoment('kl. 01.59 29. mars 2026', ''), '2026-03-29T00:59:00Z');
  assert.equal(readMoment('kl. 03.00 29. mars 2026', ''), '2026-03-29T01:00:00Z');
  assert.equal(sayMoment('2026-06-10T12:00:00Z'), 'kl. 14.00 onsdag 10. juni 2026');
});
